// What people ask about in their own words: names and keywords of pages and the questions of om/soegning.yml, held up
// against all that is typed. So the page is found also where it uses other words itself.
const SMALL_WORD = 0.6 // a filler says little, but »hvem gør hvad« is not »hvad gør jeg«
// Words of the same root, an everyday word for the same, and a part of a long word.
const [SAME_ROOT, SAME_KIND, A_PART] = [0.85, 0.75, 0.5]
const WHOLE_OR_BOTH = 0.7
const MEANT = 0.5 // so much must question and phrase share before it counts

const sumOf = (met) => [...met.values()].reduce((all, value) => all + value, 0)
// A word that no page has counts only where the phrase has both its parts: »deltagerliste«, »liste over deltagere«.
const isMet = ([{ lost }, met]) => !lost || sumOf(met) >= WHOLE_OR_BOTH

class Asked {
  constructor(index) {
    Object.assign(this, { index, vocabulary: index.vocabulary, phrases: [], byLemma: new Map(), weights: new Map() })
  }

  add(text, page) {
    const terms = [...new Set(words(text).map(({ text }) => fold(text)))].map((key) => this.term(key))
    if (!terms.length) return
    const phrase = { text, page, terms, total: this.sum(terms) }
    this.phrases.push(phrase)
    for (const term of terms)
      for (const [lemma, worth] of term.lemmas) push(this.byLemma, lemma, { phrase, term, worth })
  }

  sum(terms) {
    return terms.reduce((sum, { weight }) => sum + weight, 0)
  }

  // A word, what it weighs, and the lemmas on which it can be met.
  term(key) {
    const lemmas = new Map()
    const put = (lemma, worth) => lemmas.set(lemma, Math.max(lemmas.get(lemma) ?? 0, worth))
    const own = this.vocabulary.of(key)
    for (const { lemma, weight } of own) {
      put(lemma, weight)
      put(this.vocabulary.root(lemma), weight * SAME_ROOT)
    }
    for (const ours of this.ours(key, own)) put(ours, SAME_KIND)
    for (const part of this.vocabulary.partsOf(key)) {
      put(this.vocabulary.of(part)[0].lemma, A_PART)
      put(this.vocabulary.root(this.vocabulary.of(part)[0].lemma), A_PART * SAME_ROOT)
      for (const ours of this.ours(part, this.vocabulary.of(part))) put(ours, A_PART * SAME_KIND)
    }
    return { lemmas, weight: this.vocabulary.isFiller(key) ? SMALL_WORD : this.weight(own[0].lemma) }
  }

  ours(key, own) {
    return own
      .flatMap(({ lemma }) => [...(this.vocabulary.everyday.get(lemma) ?? []), this.vocabulary.translated.get(lemma)])
      .filter(Boolean)
      .map((text) => this.vocabulary.told(text))
      .filter(({ length }) => length === 1)
      .map(([lemma]) => lemma)
  }

  // A rare word says the most.
  weight(lemma) {
    if (!this.weights.has(lemma)) {
      const whole = (this.index.byLemma.get(lemma) ?? []).filter(({ part }) => !part)
      const pages = new Set(whole.flatMap(({ entry }) => entry.places.map(({ section }) => section.page)))
      this.weights.set(lemma, Math.log(1.5 + this.index.pages.length / Math.max(pages.size, 3)))
    }
    return this.weights.get(lemma)
  }

  // Page -> the phrase that resembles the question the most, and how much (0-1).
  match(typed, concepts) {
    const lost = new Set(concepts.filter(({ hits }) => !hits.size).map(({ key }) => key))
    const keys = typed.flatMap((text) => {
      if (this.vocabulary.of(fold(text)).some(({ lemma }) => this.byLemma.has(lemma))) return [fold(text)]
      const found = concepts.filter((concept) => concept.text === text).map(({ key }) => key)
      return found.length ? found : [fold(text)]
    })
    const terms = [...new Set(keys)].map((key) => ({ ...this.term(key), lost: lost.has(key) }))
    const best = new Map()
    for (const [phrase, met] of this.meetings(terms)) {
      const shared = new Map([...met].filter(isMet))
      const found = this.likeness(phrase, shared, this.sum(terms))
      if (found.value >= MEANT && found.value > (best.get(phrase.page)?.value ?? 0)) best.set(phrase.page, found)
    }
    return best
  }

  // Phrase -> how well each of its words, and each of the question's, is met.
  meetings(terms) {
    const found = new Map()
    for (const asked of terms)
      for (const [lemma, worth] of asked.lemmas)
        for (const { phrase, term, worth: its } of this.byLemma.get(lemma) ?? []) {
          const pairs = found.get(phrase) ?? found.set(phrase, new Map()).get(phrase)
          const met = pairs.get(asked) ?? pairs.set(asked, new Map()).get(asked)
          met.set(term, Math.max(met.get(term) ?? 0, worth * its))
        }
    return found
  }

  // How much of the question, and how much of the phrase, the two share.
  likeness(phrase, shared, total) {
    let of = 0
    const met = new Map()
    for (const [{ weight }, pairs] of shared) {
      of += weight * Math.min(1, sumOf(pairs))
      for (const [term, value] of pairs) met.set(term, Math.min(1, (met.get(term) ?? 0) + value))
    }
    const its = [...met].reduce((sum, [{ weight }, value]) => sum + weight * value, 0)
    return { text: phrase.text, share: of / total, value: Math.sqrt((of / total) * (its / phrase.total)) }
  }
}
