// Numbers in a question: »trin 5«, »ottende trin«, »regel nr. 5«, »punkt 2 i 1-2-3«. Pages have their own numbers
// (»Trin 5 af 8«, »De første 30 dage«); what else people call them stands in om/soegning.yml under `numre`.
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
const RUN = /(?<!\d)\d(?:\s*[-–]\s*\d){2,}(?!\d)/g // »1-2-3« is a name and no number
// The page's own word stands by the number; another name for it does; the question names the whole somewhere else.
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

  // Lemmas of a word, also where it is typed in English; a name such as »1-2-3« is its own.
  lemmas(text) {
    const ours = this.vocabulary.translated.get(text)
    return [text, ours].filter(Boolean).flatMap((word) => this.vocabulary.of(fold(word)).map(({ lemma }) => lemma))
  }

  // Each number, the words it belongs to, and all words of the question.
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

  // »trin 5« and »regel nr. 5« have the word before, »ottende trin« and »30. dag« after. »Fem leveregler« means all.
  beside(tokens, at) {
    let before = at - 1
    while (before >= 0 && LABELS.has(tokens[before].text)) before--
    const label = before < at - 1
    const near = tokens[at].ranked ? tokens[at + 1] : tokens[before]
    if (near && !near.number && !this.vocabulary.isFiller(near.text)) return this.lemmas(near.text)
    return tokens[at].ranked || label ? [] : null
  }

  // Page -> how surely the question is about it.
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
