// The answer as the theme wants it: [page or section, …] with title and text marked.
const [MOST_PAGES, MOST_SECTIONS, MOST_MARKED] = [40, 6, 6]
const [PAGE, LIST] = ["Side", "Ordliste"] // the badge of a page that is nothing else, and of the glossary

const crop = (text, at) => {
  if (text.length <= 240) return text
  const start = at < 160 ? 0 : text.indexOf(" ", at - 80) + 1
  const end = text.length - start > 240 ? text.lastIndexOf(" ", start + 240) : text.length
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`
}

const upper = (text) => text.replace(/^./u, (letter) => letter.toUpperCase())
// A sheet shows its buttons among the first answers where its title holds so much of the question.
const [MOST_SHEETS, SURE] = [3, 0.5]

class Presenter {
  constructor(index, kinds = []) {
    this.index = index
    this.kinds = new RegExp(`^(${kinds.join("|")}): (.+)`)
  }

  // The answer on top: the glossary's row, and the buttons of the first sheets that were asked about.
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

  // A result leads to where the answer stands: to the page where its title or lead answers, else to the section.
  group({ page, sections, score, concepts: present, asked, numbered }, concepts, place) {
    if (place >= MOST_PAGES) return [this.name(page.sections[0].doc, score)]
    // A fixed answer does not say what it lacks, and neither does the page that has the number asked about.
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
    // The theme takes the last as the page's line where all have a »#«: it leads to the section, with its words in ?h=.
    const shown = show(best, score)
    const { location, terms } = shown
    return [shown, ...rest, { ...show(own ?? { section: first, here: new Map() }, 0), location, terms }]
  }

  // Where the question is not in the title, the reader is told why the page answers.
  answering(shown, { here }, asked) {
    if (!asked || [...here.values()].some(({ title, keyword }) => title || keyword)) return shown
    return { ...shown, text: `<p class="soeg-grund">Svarer på: <mark>${asked}</mark></p>${shown.text}` }
  }

  // Far down the list there are titles only.
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

  // What the page itself marks: the rarest concepts, so that the most common word does not shine everywhere.
  telling(seen) {
    const rarest = Math.max(0, ...[...seen.values()].map(({ rarity }) => rarity))
    return [...seen]
      .filter(([, { rarity }]) => rarity >= rarest * 0.5)
      .slice(0, MOST_MARKED)
      .map(([word]) => word)
  }

  // A word that stands in neither title nor text is a keyword, and the reader is told so.
  reason(here) {
    const words = [...here.values()].filter(({ keyword, title }) => keyword && !title).map(({ keyword }) => keyword)
    return words.length
      ? `<p class="soeg-grund">Emneord: ${words.map((word) => `<mark>${word}</mark>`).join(", ")}</p>`
      : ""
  }

  // The two pieces of text with the most of the words, cropped around the first.
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
