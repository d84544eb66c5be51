// Tal i et spørgsmål: »trin 5«, »ottende trin«, »regel nr. 5«, »punkt 2 i 1-2-3«. Siderne har selv deres numre
// (»Trin 5 af 8«, »De første 30 dage«); hvad folk ellers kalder dem, står i om/soegning.yml under `numre`.
const ORDINALS = [
  ["første", "first"],
  ["anden", "andet", "second"],
  ["tredje", "tredie", "third"],
  ["fjerde", "fourth"],
  ["femte", "fifth"],
  ["sjette", "sixth"],
  ["syvende", "seventh"],
  ["ottende", "eighth"],
  ["niende", "ninth"],
  ["tiende", "tenth"],
  ["ellevte"],
  ["tolvte"],
]
const FOREIGN = "zero one two three four five six seven eight nine ten".split(" ")
const LABELS = new Set(["nr", "nummer", "no", "number"])
const RUN = /(?<!\d)\d(?:\s*[-–]\s*\d){2,}(?!\d)/g // »1-2-3« er et navn og intet tal
// Det der har tallet, siger selv ordet ved det; det kaldes sådan; det hele er nævnt et andet sted i spørgsmålet.
const [BESIDE, CALLED, AROUND] = [1, 0.5, 0.75]

const RANKED = new Map(ORDINALS.flatMap((forms, number) => forms.map((form) => [form, String(number + 1)])))
RANKED.set("tredivte", "30").set("halvfemsindstyvende", "90").set("sidste", "sidste").set("last", "sidste")
const rankOf = (text) => RANKED.get(text) ?? /^(\d+)(?:st|nd|rd|th|te|de)$/.exec(text)?.[1]

class Numbers {
  constructor(index, names = {}) {
    Object.assign(this, { index, vocabulary: index.vocabulary })
    const all = ([word, others]) => [word, new Set([word, ...others].flatMap((text) => this.lemmas(text)))]
    this.names = new Map(Object.entries(names).map(all))
  }

  // Grundformer af et ord, også af det engelske for det; et navn som »1-2-3« er sin egen.
  lemmas(text) {
    const ours = this.vocabulary.translated.get(text)
    return [text, ours].filter(Boolean).flatMap((word) => this.vocabulary.of(fold(word)).map(({ lemma }) => lemma))
  }

  // Hvert tal, de ord det hører til, og alle ord i spørgsmålet.
  read(query) {
    const tokens = words(query.replace(RUN, " ")).map(({ text, at }) => ({ text, ...this.number(text, query, at) }))
    const around = new Set([
      ...(query.match(RUN) ?? []).map((run) => run.replace(/[\s–]+/g, "-").replace(/-+/g, "-")),
      ...tokens.filter(({ number }) => !number).flatMap(({ text }) => this.lemmas(text)),
    ])
    const isTotal = (at) => tokens.slice(Math.max(0, at - 2), at).some(({ text }) => text === "af")
    return tokens.flatMap((token, at) =>
      token.number && !isTotal(at) ? [{ number: token.number, beside: this.beside(tokens, at), around }] : [],
    )
  }

  number(text, query, at) {
    const rank = rankOf(text)
    if (rank) return { number: rank, ranked: true }
    const foreign = FOREIGN.indexOf(text)
    const known = /^\d+$/.test(text) ? text : NUMBERS.get(text) ?? (foreign > 0 ? String(foreign) : undefined)
    return { number: known, ranked: /^\d+\.\s*\p{L}/u.test(query.slice(at)) }
  }

  // »trin 5« og »regel nr. 5« har ordet foran, »ottende trin« og »30. dag« bagefter. »Fem leveregler« er dem alle.
  beside(tokens, at) {
    let before = at - 1
    while (before >= 0 && LABELS.has(tokens[before].text)) before--
    const label = before < at - 1
    const near = tokens[at].ranked ? tokens[at + 1] : tokens[before]
    if (near && !near.number && !this.vocabulary.isFiller(near.text)) return this.lemmas(near.text)
    return tokens[at].ranked || label ? [] : null
  }

  // Side -> hvor sikkert spørgsmålet er om den.
  match(query) {
    const asked = this.read(query).filter(({ beside }) => beside)
    const value = (page) =>
      Math.max(0, ...page.jump.flatMap((name) => asked.map((item) => this.likeness(name.split(" "), item))))
    const pages = asked.length ? this.index.pages : []
    return new Map(pages.map((page) => [page, value(page)]).filter(([, found]) => found))
  }

  likeness([word, its], { number, beside, around }) {
    if (its !== number) return 0
    const isWord = (lemma) => word === lemma || (lemma.length > 4 && word.endsWith(lemma))
    const isName = (lemma) => Boolean(this.names.get(word)?.has(lemma))
    const near = beside.some(isWord) ? BESIDE : beside.some(isName) ? CALLED : 0
    const told = [...around].some((lemma) => !beside.includes(lemma) && (isWord(lemma) || isName(lemma)))
    return near || !beside.length ? near + told * AROUND : 0
  }
}
