// The index: pages, sections, and for each word where it stands.
const SHORTEST_ASKED = 7 // letters of a word that only people say, before anything is corrected to it
const TITLE_GAP = 100 // places between title and text, so that they are not read as one sentence

class Index {
  constructor({ config, docs }) {
    const danish = { ...config.dansk, ...(config.dansk?.resten ? { kendte: null } : {}) }
    this.vocabulary = new Vocabulary(danish)
    this.entries = [] // each word: text, key, lemma, and where it stands
    this.byText = new Map()
    this.byLemma = new Map() // lemma -> [{ word, weight, from, to }]; from and to are letters, where only a part fits
    this.byRoot = new Map()
    this.neighbours = new Set() // words that stand together in a title or a keyword, the last one as its lemma
    this.pages = []
    this.sections = docs.map((doc) => this.add(doc))
    this.markSubjects(danish)
    this.synonyms = this.readSynonyms(danish.synonymer ?? [])
    this.explained = this.readExplained(danish.forklaringer ?? [])
    this.expressions = this.readExpressions(danish.hverdag ?? {})
    this.asked = this.readAsked(danish.spurgt ?? {})
    this.numbers = new Numbers(this, danish.numre)
    this.fixed = new Map((danish.faste ?? []).flatMap(({ ord, steder }) => ord.map((word) => [word, steder])))
    this.learnForms()
    this.warning = danish.foerst
  }

  // Which words the pages are about, which stand in the glossary, and which are nouns.
  markSubjects({ fagord = [], synonymer = [], hverdag = {}, emner = "" }) {
    const mark = (all, sign) => {
      for (const word of all) if (this.byText.has(word)) this.byText.get(word)[sign] = true
    }
    const inside = (texts) => words(texts.join(" ")).map(({ text }) => text)
    mark([...inside(fagord), ...Object.keys(hverdag)], "subject")
    mark(inside(synonymer.flat()), "named")
    mark(emner.split(" "), "noun")
  }

  add(doc) {
    const address = doc.location.split("#")[0]
    let page = this.pages.at(-1)
    if (page?.address !== address)
      this.pages.push(
        (page = {
          address,
          sections: [],
          boost: doc.boost ?? 1,
          number: this.pages.length,
          jump: doc.spring ?? [],
        }),
      )
    const section = { doc, page, first: !page.sections.length }
    page.sections.push(section)
    words(plain(doc.title)).forEach(({ text }, at) => (this.note(text, section, at, "title").subject ||= section.first))
    this.pair(plain(doc.title))
    words(plain(doc.text)).forEach(({ text }, at) => this.note(text, section, TITLE_GAP + at, "text"))
    for (const keyword of doc.soegeord?.split("; ") ?? []) this.addKeyword(keyword, section)
    for (const { text } of words(page.jump.join(" "))) this.note(text, section, null, "text")
    return section
  }

  pair(text) {
    const keys = words(text).map(({ text }) => fold(text))
    for (const [at, key] of keys.slice(1).entries())
      if (!this.vocabulary.isFiller(keys[at]) && !this.vocabulary.isFiller(key))
        this.neighbours.add(`${keys[at]} ${this.vocabulary.of(key)[0].lemma}`)
  }

  // A keyword of several words is not every page about one of them: »svær samtale« is not every samtale.
  addKeyword(keyword, section) {
    this.pair(keyword)
    const lemmas = this.vocabulary.told(keyword)
    for (const { text } of words(keyword))
      this.note(text, section, null, lemmas.length > 1 ? "text" : "keyword").subject ||= lemmas.length < 2
  }

  note(text, section, at, field) {
    const entry = this.byText.get(text) ?? this.learn(text)
    let place = entry.places.at(-1)
    if (place?.section !== section) entry.places.push((place = { section, title: 0, text: 0, keyword: 0, at: [] }))
    place[field]++
    if (at !== null) place.at.push(at)
    entry.inTitle ||= field === "title"
    return entry
  }

  learn(text) {
    const key = fold(text)
    const entry = {
      text,
      key,
      filler: this.vocabulary.isFiller(text),
      places: [],
      inTitle: false,
      subject: false,
      named: false,
    }
    this.entries.push(entry)
    this.byText.set(text, entry)
    this.reach(entry, key, 1)
    const parts = this.vocabulary.parts.get(text)
    if (parts) this.reachParts(entry, text, parts)
    return entry
  }

  // »mødeindkaldelse« is found by »indkaldelse«, and »sagsbehandlingstid« by »sagsbehandling«, »behandlingstid«
  // and »tid«.
  reachParts(entry, text, parts) {
    const ends = parts.map((_, number) => parts.slice(0, number + 1).join("").length)
    for (const [number, end] of ends.slice(0, -1).entries()) {
      this.reachPart(entry, text, end, text.length, 0.65)
      this.reachPart(entry, text, 0, end, 0.55)
      if (number) this.reachPart(entry, text, ends[number - 1], end, 0.4)
    }
  }

  reachPart(entry, text, from, to, weight) {
    const key = fold(text.slice(from, to))
    this.reach(entry, (to < text.length && this.vocabulary.linked(key)) || key, weight, { from, to })
  }

  reach(entry, key, weight, part) {
    for (const { lemma, weight: sure } of this.vocabulary.of(key)) {
      push(this.byLemma, lemma, { entry, weight: weight * sure, part })
      push(this.byRoot, this.vocabulary.root(lemma), { entry, weight: weight * sure * 0.7, part })
    }
  }

  // All forms of words that the site uses: for words typed without æ, ø and å, and for those to correct to a subject.
  learnForms() {
    this.byThin = new Map()
    this.bySound = new Map()
    this.correctable = new Map() // length -> form, how many slips it may be corrected for, and from how many letters
    const [used, asked, titled] = [new Set(), new Set(), new Set()]
    for (const [lemma, reached] of this.byLemma)
      for (const { entry, part } of reached)
        if (!part && !entry.filler) (entry.subject || entry.inTitle || entry.named ? titled : used).add(lemma)
    const said = new Set() // also short ones: they are not corrected, but found without æ, ø and å
    for (const lemma of [...this.asked.byLemma.keys(), ...this.vocabulary.everyday.keys(), ...this.fixed.keys()])
      if (!this.vocabulary.filler.has(lemma)) (lemma.length >= SHORTEST_ASKED ? asked : said).add(lemma)
    const learn = (form, lemmas) => {
      const has = (set) => lemmas.some((lemma) => set.has(lemma) || set.has(this.vocabulary.root(lemma)))
      const subject = has(titled)
      const telling = subject || has(asked)
      const isUsed = telling || lemmas.some((lemma) => used.has(lemma))
      if (isUsed || said.has(form) || lemmas.some((lemma) => said.has(lemma))) push(this.byThin, thin(form), form)
      if (!isUsed) return
      if (telling) push(this.bySound, sound(form), form)
      const isOurs = this.byText.has(form) || (lemmas.includes(form) && this.byLemma.has(form))
      const most = subject && isOurs ? 2 : 1
      push(this.correctable, form.length, { form, most, from: telling ? 5 : 10, letters: letters(form) })
    }
    for (const [form, lemmas] of this.vocabulary.lemmas) learn(form, lemmas.split(" "))
    // »tilfredshedsmåling« is in no list and on no page, but people say it.
    for (const lemma of [...asked, ...said])
      if (!this.vocabulary.knows(lemma) && !this.byText.has(lemma)) learn(lemma, [lemma])
    for (const { key } of this.entries.filter(({ key }) => !this.vocabulary.knows(key)))
      for (const form of new Set([key, this.vocabulary.worn(key)])) learn(form, [this.vocabulary.worn(key)])
  }

  // What a word leads to, and how surely.
  reached(key) {
    return this.vocabulary
      .of(key)
      .flatMap(({ lemma, weight }) =>
        [...(this.byLemma.get(lemma) ?? []), ...(this.byRoot.get(this.vocabulary.root(lemma)) ?? [])].map((item) => ({
          ...item,
          weight: item.weight * weight,
        })),
      )
  }

  // Is the word a subject: in a page's title, in the keywords or in the glossary?
  isSubject(key) {
    return this.reached(key).some(({ entry, part, weight }) => !part && weight > 0.65 && entry.subject && !entry.filler)
  }

  // Does the word stand in a title, a heading or the glossary?
  isTitled(key) {
    return this.reached(key).some(({ entry, part }) => !part && (entry.inTitle || entry.named))
  }

  // On how many pages the words stand in the title or among the keywords.
  pagesAbout(reached) {
    const about = reached.flatMap(({ entry }) =>
      entry.places.filter(({ section, title, keyword }) => section.first && (title || keyword)),
    )
    return new Set(about.map(({ section }) => section.page)).size
  }

  // The phrase, the lemmas to search for too, and the word that the reader sees.
  readSynonyms(groups) {
    const telling = (phrase) => this.vocabulary.telling(phrase)
    const lemmas = (phrase) => telling(phrase).map((key) => this.vocabulary.of(key)[0].lemma)
    return groups
      .flatMap(([term, ...others]) =>
        others.flatMap((other) => [
          { from: lemmas(other), to: telling(term), shown: term },
          { from: lemmas(term), to: telling(other), shown: other },
        ]),
      )
      .filter(({ from, to }) => from.length && to.length)
  }

  // The lemmas of a professional term, or of another name for it -> the glossary's row.
  readExplained(rows) {
    const explained = ([plain, term, ...also]) =>
      [term, ...also].map((name) => [this.vocabulary.told(name).sort().join(" "), { term, plain }])
    return new Map(rows.flatMap(explained).filter(([key]) => key))
  }

  // The glossary's row on what is asked about, with or without small words: »hvad er samtykke«.
  explain(phrase) {
    const telling = this.vocabulary.telling(phrase).map((key) => this.vocabulary.of(key)[0].lemma)
    const joined = words(phrase).map(({ text }) => text).join("") // »agter skrivelse«
    const lemmas = [this.vocabulary.told(phrase), telling, this.vocabulary.told(joined)]
    const keys = lemmas.map((all) => all.sort().join(" "))
    return keys.map((key) => this.explained.get(key)).find(Boolean)
  }

  // Names and keywords of several words, and what people ask about.
  readAsked(spurgt) {
    const asked = new Asked(this)
    for (const page of this.pages) {
      const [{ doc }] = page.sections
      const named = [plain(doc.title), ...(doc.soegeord?.split("; ") ?? [])].filter((name) => /\s/.test(name))
      for (const phrase of [...named, ...(spurgt[page.address] ?? [])]) asked.add(phrase, page)
    }
    return asked
  }

  // Phrases of several words and what we call it: »rød tråd« is »sammenhæng«.
  readExpressions(groups) {
    return Object.entries(groups).flatMap(([ours, said]) =>
      said
        .filter((text) => /\s/.test(text))
        .map((text) => ({ from: this.vocabulary.told(text), to: this.vocabulary.telling(ours), shown: ours })),
    )
  }
}
