// Søgning på dansk. Temaets søgefelt sender spørgsmål hertil og viser svarene; her er ordene, rækkefølgen og de fremhævede steder.
// Beskederne er temaets egne: 0 indeks ind, 1 klar, 2 spørgsmål ind, 3 svar. tests/browser/test_search_contract.py holder øje med dem.
{
  const WORD = /(?<![&\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu // ikke »amp« i &amp;
  const [LONGEST_QUERY, MOST_WORDS, MOST_PAGES, MOST_SECTIONS, COMMON, FEW] = [300, 12, 40, 6, 20, 3]

  // ---- Ord: ens bogstaver, uden endelser ----

  const fold = (word) => word.normalize("NFKC").toLowerCase().replace(/ä/g, "æ").replace(/ö/g, "ø")
    .replace(/[^\0-\x7fæøå]/gu, (letter) => [...letter.normalize("NFKD")][0]).replace(/\p{M}/gu, "")
  // Den der skriver uden æ, ø og å, skriver »laes« eller »las«.
  const danish = (key) => key.replace(/aa/g, "å").replace(/ae/g, "æ").replace(/oe/g, "ø")
  const thin = (key) => key.replace(/[æå]/g, "a").replace(/ø/g, "o")

  // Bøjninger falder sammen: borger, borgeren og borgernes; aftalt og aftalte; regel og regler.
  const ENDING = /(?<=...)(?:ernes|erens|eres|erne|eren|enes|ere|ens|ets|ers|ene|er|en|et|(?<!c)es|e|s)$/
  const LAST = /(?<=...[^aeiouyæøå])[st]$/
  const single = (key) => key.replace(/([^aeiouyæøå\d])\1/g, "$1")
  const stem = (key) => single(key.replace(ENDING, "")).replace(LAST, "").replace(/(?<=[aeiouyæøå].*[^aeiouyæøå])e(?=[lnr]$)/, "")
  // Indkaldelse og indkalde, koordinering og koordinator har rod fælles.
  const NOUN = /(?<=....)(?:else|ning|ing|ation|ator|hed)(?:r|n|s|en|er|et|ens|ers|erne|ernes|rne|rnes|ns|rs)?$/
  const root = (key) => stem(key.replace(NOUN, ""))

  const words = (text) => [...text.matchAll(WORD)].map((match) => ({ text: match[0].toLowerCase(), at: match.index }))
  const plain = (html) => html.replace(/<\/?(?:p|li|ul|ol|pre|h\d)\b[^>]*>/g, "\n").replace(/<[^>]*>/g, "")

  // Antal bogstaver der skal rettes, byttes, tilføjes eller slettes; giver op over `most`.
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1
    let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
    for (let i = 1; i <= a.length; i++) {
      const row = [i]
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1)
      }
      if (Math.min(...row) > most) return most + 1
      ;[older, old] = [old, row]
    }
    return old[b.length]
  }

  // Af to ord med samme stamme ligner det mest som har flest bogstaver fælles: læge er nærmere lægen end læg er.
  const likeness = (key, other, part) => {
    if (part !== undefined) return 1
    let common = 0
    while (common < key.length && key[common] === other[common]) common++
    return 0.4 + 0.6 * common / key.length
  }
  const places = (entries) => entries.reduce((sum, entry) => sum + entry.places.length, 0)
  const push = (map, key, value) => map.get(key)?.push(value) ?? map.set(key, [value])

  // ---- Indeks ----

  class Index {
    constructor({ config, docs }) {
      const { dele = [], synonymer = [], fyldord = [], slags = [] } = config.dansk ?? {}
      this.kinds = new RegExp(`^(${slags.join("|")}): (.+)`)
      this.parts = new Map(dele.map((joined) => [joined.replaceAll("|", ""), joined.split("|")]))
      this.filler = new Set(fyldord.map(fold))
      this.entries = [] // hvert ord: tekst, nøgle, og hvor det står
      this.byText = new Map()
      this.byStem = new Map() // stamme -> [{ ord, vægt, del }]
      this.byRoot = new Map()
      this.byThin = new Map()
      this.pages = []
      this.sections = docs.map((doc) => this.add(doc))
      this.synonyms = this.readSynonyms(synonymer)
      for (const { text } of words(synonymer.flat().join(" "))) if (this.byText.has(text)) this.byText.get(text).subject = true
      // Hvad emneord ender på: møde, plan, kort. Kun dem kan være det sidste led i et ord som ingen sider har.
      const subjects = this.entries.filter(({ subject, inTitle, text }) => (subject || inTitle) && this.parts.has(text))
      this.heads = new Set(subjects.map(({ text }) => stem(fold(this.parts.get(text).at(-1)))))
    }

    add(doc) {
      const address = doc.location.split("#")[0]
      let page = this.pages.at(-1)
      if (page?.address !== address) this.pages.push(page = { address, sections: [], boost: doc.boost ?? 1, number: this.pages.length })
      const section = { doc, page, first: !page.sections.length }
      page.sections.push(section)
      for (const { text } of words(plain(doc.title))) this.note(text, section, true).subject ||= section.first
      for (const { text } of words(plain(doc.text))) this.note(text, section, false)
      for (const { text } of words(doc.soegeord ?? "")) this.note(text, section, false).subject = true
      return section
    }

    note(text, section, inTitle) {
      const entry = this.byText.get(text) ?? this.learn(text)
      let place = entry.places.at(-1)
      if (place?.section !== section) entry.places.push(place = { section, title: 0, text: 0 })
      place[inTitle ? "title" : "text"]++
      entry.inTitle ||= inTitle
      return entry
    }

    learn(text) {
      const key = fold(text)
      const entry = { text, key, stem: stem(key), filler: this.filler.has(key), places: [], inTitle: false, subject: false }
      this.entries.push(entry)
      this.byText.set(text, entry)
      push(this.byThin, thin(entry.stem), entry)
      this.reach(entry, key, 1)
      this.parts.get(text)?.forEach((part, number, all) => {
        this.reach(entry, fold(part), number === all.length - 1 ? 0.65 : 0.55, number)
      })
      return entry
    }

    reach(entry, key, weight, part) {
      push(this.byStem, stem(key), { entry, weight, part })
      push(this.byRoot, root(key), { entry, weight: weight * 0.7, part })
    }

    // [stammer i udtrykket, stammer der også skal søges, ordet som læseren får at se]
    readSynonyms(groups) {
      const key = (phrase) => words(phrase).map(({ text }) => text).filter((text) => !this.filler.has(fold(text))).map((text) => stem(fold(text)))
      return groups.flatMap(([term, ...others]) => others.flatMap((other) => [
        { from: key(other), to: key(term), shown: term }, { from: key(term), to: key(other), shown: other },
      ])).filter(({ from, to }) => from.length && to.length)
    }

    // ---- Fra det skrevne ord til ord der findes ----

    // Hvert ord i spørgsmålet: hvilke ord i indekset svarer til det, og hvor godt.
    concepts(query) {
      const typed = words(query.slice(0, LONGEST_QUERY).replace(/\b(?:title|text|tags):/gi, " ")).map(({ text }) => text)
      const telling = typed.filter((text) => !this.filler.has(fold(text)))
      const chosen = [...new Set(telling.length ? telling : typed)].slice(0, MOST_WORDS)
      const found = chosen.map((text, number, all) => this.concept(text, fold(text), fold(all[number + 1] ?? ""), fold(all[number - 1] ?? "")))
      const known = found.flatMap((concept) => concept.hits.size ? [concept] : this.rescue(concept))
      const own = new Map(known.map((concept) => [concept, places([...concept.hits.keys()])]))
      this.addSynonyms(known, own)
      for (const concept of known) if (own.get(concept) <= FEW) this.addHead(concept)
      return known
    }

    concept(text, key, next = "", previous = "") {
      const concept = { text, key, stem: stem(key), hits: new Map(), shown: null, also: null }
      this.reachWord(concept, key, next, previous)
      if (!concept.hits.size && danish(key) !== key) {
        Object.assign(concept, { key: danish(key), stem: stem(danish(key)) })
        this.reachWord(concept, concept.key, danish(next), danish(previous))
        concept.shown = this.best(concept)?.text ?? null
      }
      return concept
    }

    reachWord(concept, key, next, previous) {
      const same = (reached = []) => reached.map((item) => ({ ...item, weight: item.weight * likeness(key, item.entry.key, item.part) }))
      this.take(concept, same(this.byStem.get(stem(key))), 1)
      this.take(concept, same(this.byRoot.get(root(key))), 1)
      // »netværks møde« er skrevet i to ord
      if (next) this.take(concept, this.byStem.get(stem(key + next)), 1)
      if (previous) this.take(concept, this.byStem.get(stem(previous + key)), 1)
      this.take(concept, this.prefixed(key), 1)
    }

    take({ hits, key }, reached = [], factor) {
      for (const { entry, weight, part } of reached)
        if ((!entry.filler || entry.key === key) && (hits.get(entry)?.weight ?? 0) < weight * factor) hits.set(entry, { weight: weight * factor, part })
    }

    // Den der er ved at skrive, ser ordet komme: fra to bogstaver i titler, fra fire i al tekst.
    prefixed(key) {
      if (key.length < 2) return []
      return this.entries.filter((entry) => (key.length > 3 || entry.inTitle) && entry.key.startsWith(key))
        .map((entry) => ({ entry, weight: 0.5, part: undefined }))
    }

    // Det ord som læseren ville kende: helst samme nøgle, ellers det hyppigste.
    best({ hits, key }) {
      const value = (entry) => hits.get(entry).weight * 100 + (entry.key === key) * 1000 + entry.inTitle * 20 + Math.min(entry.places.length, 10)
      return [...hits.keys()].sort((a, b) => value(b) - value(a))[0]
    }

    // Fagord og hverdagsord fra ordlisten, når det skrevne selv står færre steder.
    addSynonyms(found, own) {
      const stems = new Set(found.map((concept) => concept.stem))
      for (const { from, to, shown } of this.synonyms) {
        if (!from.every((part) => stems.has(part))) continue
        const reached = this.rarest(to)
        const count = places(reached.map(({ entry }) => entry))
        if (/\s/.test(shown) && count > COMMON) continue // af »ikke møde op« er kun »møde« tilbage, og det står overalt
        for (const concept of found) {
          if (!from.includes(concept.stem) || own.get(concept) >= count) continue
          concept.also ??= shown
          this.take(concept, reached, 0.6)
        }
      }
    }

    // »jobsamtale« står kun i ordlisten; så kommer sider om samtale bagefter.
    addHead(concept) {
      for (const entry of [...concept.hits.keys()]) {
        const head = this.parts.get(entry.text)?.at(-1)
        const reached = head && this.byStem.get(stem(fold(head)))
        if (!reached?.some((item) => item.part === undefined)) continue
        concept.also ??= head
        this.take(concept, reached, 0.35)
      }
    }

    // Af et udtryk på flere ord er det sjældneste nok: »relationel« for »relationel koordinering«.
    rarest(stems) {
      const count = (reached) => places(reached.map(({ entry }) => entry))
      return stems.map((part) => this.byStem.get(part) ?? []).sort((a, b) => count(a) - count(b))[0]
    }

    // Ordet findes ikke. Prøv uden æøå, som to ord, med rettede bogstaver og til sidst ordets sidste led.
    rescue(concept) {
      const near = this.plainly(concept) ?? this.corrected(concept.text, concept.key, 1)
      const two = near ? undefined : this.joined(concept.key)
      if (two) return two.map((part) => this.concept(part, part)).map((half) => Object.assign(half, { shown: this.best(half).text }))
      return this.replace(concept, near ?? this.corrected(concept.text, concept.key, 2) ?? this.head(concept.key))
    }

    replace(concept, near) {
      if (!near) return [concept]
      Object.assign(concept, { key: near[0].key, stem: near[0].stem })
      for (const entry of near) {
        const sure = entry === near[0] ? 0.9 : 0.5
        this.take(concept, this.byStem.get(entry.stem), sure)
        this.take(concept, this.byRoot.get(root(entry.key)), sure)
      }
      return [Object.assign(concept, { shown: this.best(concept).text })]
    }

    plainly({ key, stem }) {
      if (/[æøå]/.test(key)) return undefined
      const near = this.byThin.get(thin(stem))?.filter((entry) => stem.length > 3 || thin(entry.key) === thin(key))
      return near?.length ? near : undefined
    }

    // »mødetjek« er møde + tjek, når begge er emneord eller står i en overskrift.
    joined(key) {
      for (let end = key.length - 3; end >= 3; end--) {
        for (const first of [key.slice(0, end), key.slice(0, end).replace(/[se]$/, "")]) {
          const both = [this.known(first), this.known(key.slice(end))]
          if (both.every((reached) => reached?.some(({ entry }) => entry.inTitle || entry.subject))) return [first, key.slice(end)]
        }
      }
    }

    // Hvor et led står: som ord eller som led i andre ord. Korte led skal være hele emneord.
    known(key) {
      return this.byStem.get(stem(key))?.filter(({ entry, part }) => !entry.filler && (key.length > 3
        ? part !== undefined || (entry.key.startsWith(key.slice(0, 4)) && Math.abs(entry.key.length - key.length) < 4)
        : entry.subject && entry.key === key))
    }

    // Én rettelse i ord på fem bogstaver, to i ord på otte. Korte ord ligner mange; de rettes kun til emneord.
    corrected(text, key, most) {
      if (text.length < (most === 1 ? 5 : 8)) return undefined
      const fits = (entry) => most === 1 ? entry.subject || (key.length > 7 && entry.key.length > 6)
        : (entry.subject || entry.inTitle) && entry.key[0] === key[0] && entry.key.at(-1) === key.at(-1) && entry.key.length > 6
      const near = this.entries.filter((entry) => fits(entry) && (entry.key[0] === key[0] || key.length > 6))
        .map((entry) => ({ entry, away: this.away(key, entry, most) }))
        .filter(({ away }) => away < most + 1)
        .sort((a, b) => a.away - b.away || b.entry.inTitle - a.entry.inTitle || b.entry.places.length - a.entry.places.length)
      return near.length ? near.filter(({ away }) => away === near[0].away).slice(0, 3).map(({ entry }) => entry) : undefined
    }

    // Fejlen kan også stå i et langt ord som er bøjet på en anden måde her; så er stammerne nær hinanden.
    away(key, entry, most) {
      const away = distance(key, entry.key, most)
      return away <= most || key.length < 8 ? away : distance(stem(key), entry.stem, most) + 0.5
    }

    // »statusmøde«: status kendes ikke, men møde er et ord i en titel.
    head(key) {
      for (let start = 3; start <= key.length - 4; start++) {
        const word = this.known(key.slice(start))?.filter(({ entry, part }) => part === undefined && entry.subject)
          .map(({ entry }) => entry).sort((a, b) => a.key.length - b.key.length)[0]
        if (word && (this.heads.has(word.stem) || word.key.length > 7)) return [word]
      }
    }

    // ---- Rækkefølge ----

    search(query) {
      const concepts = this.concepts(query)
      const pages = new Map()
      for (const concept of concepts) this.collect(concept, pages)
      const total = concepts.reduce((sum, { rarity }) => sum + rarity, 0)
      const typed = new Set(words(query).map(({ text }) => stem(fold(text))))
      const ranked = [...pages.values()].map((found) => this.judge(found, total, typed))
        .sort((a, b) => b.score - a.score || a.page.number - b.page.number)
      return { concepts, items: ranked.map((found, place) => this.group(found, concepts, place)) }
    }

    // Alle steder hvor et begreb står, samlet side for side og afsnit for afsnit.
    collect(concept, pages) {
      const seen = new Set()
      for (const [entry, { weight }] of concept.hits)
        for (const { section, title, text } of entry.places) {
          const { page } = section
          const found = pages.get(page) ?? pages.set(page, { page, sections: new Map(), concepts: new Map() }).get(page)
          const inSection = found.sections.get(section) ?? found.sections.set(section, new Map()).get(section)
          const here = inSection.get(concept) ?? inSection.set(concept, { title: 0, text: 0 }).get(concept)
          here.title = Math.max(here.title, title && weight)
          here.text += text * weight
          found.concepts.set(concept, Math.max(found.concepts.get(concept) ?? 0, weight))
          seen.add(page)
        }
      concept.rarity = Math.log(1 + this.pages.length / Math.max(seen.size, 3))
    }

    judge(found, total, typed) {
      const sections = [...found.sections].map(([section, here]) => ({ section, here, score: this.weigh(section, here) }))
      const covered = [...found.concepts].reduce((sum, [{ rarity }, weight]) => sum + rarity * (0.5 + 0.5 * weight), 0)
      let score = 0
      for (const concept of found.concepts.keys()) {
        const [top, heading, lead, body] = this.fields(sections, concept)
        score += concept.rarity * (10 * top + 3 * heading + 2 * lead + 2.5 * body / (body + 3))
      }
      score *= (covered / total) ** 2 * found.page.boost * this.wording(found.page, typed)
      return { ...found, score, sections: sections.sort((a, b) => b.score - a.score) }
    }

    // Et spørgsmål der rummer hele titlen, også dens små ord, handler om den side.
    wording({ sections: [{ doc }] }, typed) {
      const title = words(plain(doc.title)).map(({ text }) => stem(fold(text)))
      const said = title.filter((word) => typed.has(word)).length
      return 1 + (said > 1 ? (said / title.length) ** 2 : 0)
    }

    // Bedste titel, bedste overskrift, indledningen og hele teksten.
    fields(sections, concept) {
      let [top, heading, lead, body] = [0, 0, 0, 0]
      for (const { section, here } of sections) {
        const { title = 0, text = 0 } = here.get(concept) ?? {}
        if (section.first) [top, lead] = [title * this.fullness(section, here), Math.min(text, 1)]
        else heading = Math.max(heading, title * this.fullness(section, here))
        body += text
      }
      return [top, heading, lead, body]
    }

    // Hvor meget af titlen spørgsmålet dækker: »Leveregler« før »Fem leveregler til mødet«.
    fullness(section, here) {
      section.titleWords ??= words(section.doc.title).filter(({ text }) => !/\d/.test(text) && !this.filler.has(fold(text))).length || 1
      return 0.3 + 0.7 * Math.min(1, [...here.values()].filter(({ title }) => title).length / section.titleWords)
    }

    weigh(section, here) {
      let score = 0
      for (const [concept, { title, text }] of here) score += concept.rarity * (4 * title * this.fullness(section, here) + 2 * text / (text + 2))
      return score * here.size
    }

    // ---- Svaret som temaet vil have det: [side eller afsnit, …] med fremhævet titel og tekst ----

    group({ page, sections, score, concepts: present }, concepts, place) {
      const missing = concepts.filter((concept) => !present.has(concept)).map(({ text }) => text)
      const [first] = page.sections
      const own = sections.find(({ section }) => section === first)
      const best = own && (own.score >= sections[0].score * 0.6 || [...own.here.values()].some(({ title }) => title)) ? own : sections[0]
      const others = sections.filter((item) => item !== best && item !== own).slice(0, MOST_SECTIONS)
      const show = ({ section, here }, value) => this.show(section, here, value, missing, place < MOST_PAGES)
      const rest = others.map((item, number) => show(item, score * 0.5 ** (number + 1)))
      if (best === own) return [show(own, score), ...rest]
      return [show(best, score), { ...show(own ?? { section: first, here: new Map() }, 0) }, ...rest]
    }

    show({ doc }, here, score, missing, mark) {
      const hits = new Map()
      for (const concept of here.keys()) for (const [entry, hit] of concept.hits) if (!hits.has(entry.text)) hits.set(entry.text, { ...hit, concept })
      const seen = new Set()
      const [, kind, name] = (doc.maerke && this.kinds.exec(doc.title)) || [null, doc.maerke, doc.title]
      const title = this.mark(name.replace(/^./u, (letter) => letter.toUpperCase()), hits, seen)
      const text = mark ? this.teaser(doc.text, hits, seen) : ""
      const terms = Object.fromEntries([...[...seen].slice(0, 6).map((word) => [word, true]), ...missing.map((word) => [word, false])])
      return { location: doc.location, title: kind ? `<span class="soeg-maerke">${kind}</span> ${title}` : title, text, score, terms }
    }

    // De to stykker tekst der har flest af de søgte ord, skåret til omkring det første.
    teaser(html, hits, seen) {
      const blocks = plain(html).split("\n").map((text) => text.trim()).filter(Boolean)
        .map((text, number) => ({ text, number, found: words(text).filter((word) => hits.has(word.text)) }))
      const value = ({ found }) => new Set(found.map(({ text }) => hits.get(text).concept)).size * 10 + Math.min(found.length, 5)
      const chosen = blocks.filter(({ found }) => found.length).sort((a, b) => value(b) - value(a) || a.number - b.number).slice(0, 2)
      return (chosen.length ? chosen : blocks.slice(0, 1)).sort((a, b) => a.number - b.number)
        .map(({ text, found }) => `<p>${this.mark(crop(text, found[0]?.at ?? 0), hits, seen)}</p>`).join("")
    }

    mark(text, hits, seen) {
      return text.replace(WORD, (word) => {
        const hit = hits.get(word.toLowerCase())
        if (!hit) return word
        const parts = hit.part === undefined ? [word] : this.parts.get(word.toLowerCase())
        const start = parts.slice(0, hit.part ?? 0).join("").length
        const end = start + parts[hit.part ?? 0].length
        seen.add(word.slice(start, end).toLowerCase())
        return `${word.slice(0, start)}<mark>${word.slice(start, end)}</mark>${word.slice(end)}`
      })
    }

    // ---- Intet fundet: de titelord der ligner mest ----

    nearest(query) {
      const typed = words(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS).map(({ text }) => pairs(fold(text)))
      const alike = ({ key }) => Math.max(0, ...typed.map((all) => overlap(all, pairs(key))))
      return this.entries.filter(({ inTitle, key }) => inTitle && key.length > 3 && !this.filler.has(key))
        .map((entry) => ({ entry, value: alike(entry) })).filter(({ value }) => value >= 0.42)
        .sort((a, b) => b.value - a.value).slice(0, 4).map(({ entry }) => entry.text)
    }
  }

  const crop = (text, at) => {
    if (text.length <= 240) return text
    const start = at < 160 ? 0 : text.indexOf(" ", at - 80) + 1
    const end = text.length - start > 240 ? text.lastIndexOf(" ", start + 240) : text.length
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`
  }
  const pairs = (word) => new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, i) => word.slice(i, i + 2)))
  const overlap = (a, b) => 2 * [...a].filter((pair) => b.has(pair)).length / (a.size + b.size || 1)

  // ---- Beskeder ----

  let index
  const answer = (query) => {
    const { concepts, items } = index.search(query)
    return {
      items,
      instead: concepts.filter(({ shown }) => shown).map(({ shown }) => shown),
      also: concepts.filter(({ also }) => also).map(({ also }) => also),
      nearest: items.length || !concepts.length ? [] : index.nearest(query),
      asked: query,
    }
  }
  addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) index = new Index(data)
    if (type === 0) postMessage({ type: 1 })
    if (type === 2) postMessage({ type: 3, data: answer(data) })
  })
}
