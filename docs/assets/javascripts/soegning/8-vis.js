// Svaret som temaet vil have det: [side eller afsnit, …] med fremhævet titel og tekst.
const [MOST_PAGES, MOST_SECTIONS, MOST_MARKED] = [40, 6, 6]
const [PAGE, LIST] = ["Side", "Ordliste"] // mærket på en side der ikke er andet, og på ordlisten

const crop = (text, at) => {
  if (text.length <= 240) return text
  const start = at < 160 ? 0 : text.indexOf(" ", at - 80) + 1
  const end = text.length - start > 240 ? text.lastIndexOf(" ", start + 240) : text.length
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`
}

const upper = (text) => text.replace(/^./u, (letter) => letter.toUpperCase())
// Et ark viser sine knapper blandt de første svar, når så stor en del af spørgsmålet står i dets titel.
const [MOST_SHEETS, SURE] = [3, 0.5]

class Presenter {
  constructor(index, kinds = []) {
    this.index = index
    this.kinds = new RegExp(`^(${kinds.join("|")}): (.+)`)
  }

  // Svaret øverst: ordlistens række, og knapperne til de første ark der er spurgt om.
  top(ranked, { concepts, typed }) {
    const row = this.index.explain(typed.join(" "))
    const word = row ? { ...row, location: this.placeOf(row.term) } : null
    const sheets = ranked.slice(0, MOST_SHEETS).filter((found) => this.isSure(found, concepts))
    return {
      word,
      sheets: sheets
        .map(({ page }) => page.sections[0].doc)
        .filter(({ ark }) => ark)
        .map(({ ark, location }) => ({ ...ark, location })),
    }
  }

  isSure({ page, sections, asked }, concepts) {
    const own = sections.find(({ section }) => section === page.sections[0])?.here ?? new Map()
    const part = (all) => all.reduce((sum, { rarity }) => sum + rarity, 0)
    const named = concepts.filter((concept) => (own.get(concept)?.title ?? 0) > 0.5)
    return Boolean(asked || part(named) >= SURE * part(concepts))
  }

  placeOf(term) {
    const has = ({ doc }) => doc.text.includes(`<p>${term}: `)
    const list = this.index.pages.find(({ sections: [{ doc }] }) => doc.maerke === LIST)
    return list?.sections.find(has)?.doc.location ?? list?.address ?? null
  }

  // Et svar fører derhen hvor det står: til siden, når titlen eller indledningen svarer, ellers til afsnittet.
  group({ page, sections, score, concepts: present, asked, numbered }, concepts, place) {
    if (place >= MOST_PAGES) return [this.name(page.sections[0].doc, score)]
    // Et fast svar siger ikke hvad det mangler, og det gør den side heller ikke som har det tal der er spurgt om.
    const whole = numbered || !present.size
    const missing = whole ? [] : concepts.filter((concept) => !present.has(concept)).map(({ text }) => text)
    const [first] = page.sections
    const own = sections.find(({ section }) => section === first)
    const best =
      own && (own.score >= sections[0].score * 0.6 || [...own.here.values()].some(({ title }) => title))
        ? own
        : sections[0]
    const others = sections.filter((item) => item !== best && item !== own).slice(0, MOST_SECTIONS)
    const show = ({ section, here }, value) => this.show(section, here, value, missing)
    const rest = others.map((item, number) => show(item, score * 0.5 ** (number + 1)))
    if (best === own) return [this.answering(show(own, score), own, asked), ...rest]
    // Temaet tager det sidste som sidens linje, når alle har et »#«: den fører til afsnittet, og med dets ord i ?h=.
    const shown = show(best, score)
    const { location, terms } = shown
    return [shown, ...rest, { ...show(own ?? { section: first, here: new Map() }, 0), location, terms }]
  }

  // Står spørgsmålet ikke i titlen, siges det hvorfor siden svarer.
  answering(shown, { here }, asked) {
    if (!asked || [...here.values()].some(({ title, keyword }) => title || keyword)) return shown
    return { ...shown, text: `<p class="soeg-grund">Svarer på: <mark>${asked}</mark></p>${shown.text}` }
  }

  // Langt nede på listen er der kun titler.
  name({ location, title }, score) {
    return { location, title, text: "", score, terms: {} }
  }

  show({ doc }, here, score, missing) {
    const hits = new Map()
    for (const concept of here.keys())
      for (const [entry, hit] of concept.hits)
        if (!(hits.get(entry.text)?.weight >= hit.weight)) hits.set(entry.text, { ...hit, concept })
    const seen = new Map()
    const [, kind, name] = (doc.maerke && this.kinds.exec(doc.title)) || [null, doc.maerke, doc.title]
    const title = this.mark(upper(name), hits, seen)
    const text = this.reason(here) + this.teaser(doc.text, hits, seen)
    const terms = Object.fromEntries([
      ...this.telling(seen).map((word) => [word, true]),
      ...missing.map((word) => [word, false]),
    ])
    return {
      location: doc.location,
      title: this.isTop(doc) ? `<span class="soeg-maerke">${kind ?? doc.nummer ?? PAGE}</span> ${title}` : title,
      text,
      score,
      terms,
    }
  }

  isTop({ location }) {
    return !location.includes("#")
  }

  // Det som siden selv fremhæver: de sjældneste begreber, så det almindeligste ord ikke lyser overalt.
  telling(seen) {
    const rarest = Math.max(0, ...[...seen.values()].map(({ rarity }) => rarity))
    return [...seen]
      .filter(([, { rarity }]) => rarity >= rarest * 0.5)
      .slice(0, MOST_MARKED)
      .map(([word]) => word)
  }

  // Står ordet hverken i titel eller tekst, er det et emneord, og det siges.
  reason(here) {
    const words = [...here.values()].filter(({ keyword, title }) => keyword && !title).map(({ keyword }) => keyword)
    return words.length
      ? `<p class="soeg-grund">Emneord: ${words.map((word) => `<mark>${word}</mark>`).join(", ")}</p>`
      : ""
  }

  // De to stykker tekst der har flest af de søgte ord, skåret til omkring det første.
  teaser(html, hits, seen) {
    const blocks = plain(html)
      .split("\n")
      .map((text) => text.trim())
      .filter(Boolean)
      .map((text, number) => ({ text, number, found: words(text).filter((word) => hits.has(word.text)) }))
    const value = ({ found }) =>
      new Set(found.map(({ text }) => hits.get(text).concept)).size * 10 + Math.min(found.length, 5)
    const chosen = blocks
      .filter(({ found }) => found.length)
      .sort((a, b) => value(b) - value(a) || a.number - b.number)
      .slice(0, 2)
    return (chosen.length ? chosen : blocks.slice(0, 1))
      .sort((a, b) => a.number - b.number)
      .map(({ text, found }) => `<p>${this.mark(crop(text, found[0]?.at ?? 0), hits, seen)}</p>`)
      .join("")
  }

  mark(text, hits, seen) {
    return text.replace(WORD, (word) => {
      const hit = hits.get(word.toLowerCase())
      if (!hit) return word
      const { from, to } = hit.part ?? { from: 0, to: word.length }
      seen.set(word.slice(from, to).toLowerCase(), hit.concept)
      return `${word.slice(0, from)}<mark>${word.slice(from, to)}</mark>${word.slice(to)}`
    })
  }
}
