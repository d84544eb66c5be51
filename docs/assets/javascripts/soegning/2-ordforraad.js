// The vocabulary: which word a form belongs to, what a long word is made of, and what is proper Danish.
// The forms were made from the word list hunspell-da when the site was built (scripts/pages/search_words.py).
const NUMBERS = new Map(
  "nul én to tre fire fem seks syv otte ni ti elleve tolv".split(" ").map((word, number) => [word, String(number)]),
)
const TENS = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split(" ")
TENS.forEach((word, number) => NUMBERS.set(word, String((number + 2) * 10)))
// Endings of words that the list does not know: names and new words.
const ENDING = /(?<=....)(?:ernes|erne|ens|ets|ers|nes|ene|en|et|er|ne|s|e)$/
// … and of proper Danish words, where a short word can be inflected too: »skoven«, »sneen«.
const ENDING_OF_REAL = /(?<=...)(?:ernes|erne|ens|ets|ers|nes|ene|ede|te|en|et|er|ne|s|e)$/
const single = (key) => key.replace(/([^aeiouyæøå\d])\1$/, "$1")

// »0abe3l«: how many letters the word shares with the one before, and the rest.
const unpack = (packed) => {
  let word = ""
  return [...packed.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g)].map(
    ([, shared, rest]) => (word = word.slice(0, parseInt(shared, 36)) + rest),
  )
}

class Vocabulary {
  constructor({ dele = [], boejning = {}, slaegt = [], kendte = "", fyldord = [], oversat = {}, hverdag = {} } = {}) {
    this.parts = new Map(dele.map((joined) => [joined.replaceAll("|", ""), joined.split("|")]))
    this.filler = new Set(fyldord.map(fold))
    this.thinFiller = new Map(fyldord.filter((word) => /[æøå]/.test(word)).map((word) => [thin(word), word]))
    this.lemmas = new Map() // form -> the words it is a form of, with spaces
    for (const [changes, list] of Object.entries(boejning)) this.inflect(changes.split(" "), list.split(" "))
    for (const [word, number] of NUMBERS) this.lemmas.set(fold(word), number)
    this.roots = new Map(slaegt.flatMap((family) => family.split(" ").map((lemma, _, [root]) => [lemma, root])))
    // Without the proper Danish words no word is corrected: they come with the whole index.
    this.corrects = kendte !== null
    this.real = new Set(unpack(kendte ?? ""))
    this.translated = new Map(Object.entries(oversat))
    this.everyday = this.readEveryday(hverdag)
    this.akin = new Map([...this.everyday].map(([lemma, ours]) => [this.root(lemma), ours]))
  }

  // »0n 2len«: how many letters fall away, and those that are added.
  inflect(changes, list) {
    for (const lemma of list)
      for (const change of ["0", ...changes]) {
        const [, cut, added] = /^(\d+)(.*)$/.exec(change)
        const form = fold(lemma.slice(0, lemma.length - cut) + added)
        // Text takes less room than lists.
        this.lemmas.set(form, this.lemmas.has(form) ? `${this.lemmas.get(form)} ${lemma}` : lemma)
      }
  }

  // Lemma -> our word: »skænderi« leads to »konflikt«. Phrases of several words are read by the index.
  readEveryday(groups) {
    const found = new Map()
    for (const [ours, said] of Object.entries(groups))
      for (const word of said.filter((text) => !/\s/.test(text))) {
        const its = this.of(fold(word)).map(({ lemma }) => lemma)
        if (!its.includes(ours)) push(found, its[0], ours)
      }
    return found
  }

  everydayOf(key) {
    return this.of(key).flatMap(({ lemma }) => this.everyday.get(lemma) ?? [])
  }

  // Our words for one of the same root: what »godkendelse« says, »godkende« says too.
  akinTo(key) {
    return this.of(key).flatMap(({ lemma }) => this.akin.get(this.root(lemma)) ?? [])
  }

  // The words of a phrase that say something.
  telling(phrase) {
    return words(phrase)
      .map(({ text }) => fold(text))
      .filter((key) => !this.isFiller(key))
  }

  // The lemmas of a phrase: those that say something, or all of them where only one does.
  told(phrase) {
    const lemmas = (keys) => [...new Set(keys.map((key) => this.of(key)[0].lemma))]
    const telling = lemmas(this.telling(phrase))
    return telling.length > 1 ? telling : lemmas(words(phrase).map(({ text }) => fold(text)))
  }

  isFiller(text) {
    return this.filler.has(fold(text)) || Boolean(this.smallWord(text))
  }

  // A filler typed without æ, ø and å: »faa« and »pa«, where it is no word itself.
  smallWord(text) {
    const key = fold(text)
    return this.knows(key) || /[æøå]/.test(key) ? undefined : this.thinFiller.get(thin(key))
  }

  // The parts of a compound.
  partsOf(key) {
    const known = this.parts.get(key)
    if (known) return known.map((part) => this.linked(fold(part)) ?? fold(part))
    const last = this.knows(key) ? "" : this.lastPart(key)
    return last ? [this.linked(key.slice(0, key.length - last.length)), last] : []
  }

  // The known words that an unknown one is put together of: »tre|måneder|samtale«.
  takenApart(key) {
    for (let end = 3; end <= key.length - 3; end++) {
      const [first, last] = [key.slice(0, end), key.slice(end)]
      if (!this.knows(last)) continue
      const head = this.linked(first) ?? (NUMBERS.has(first) ? first : undefined)
      const before = head ? [head] : this.takenApart(first.replace(/s$/, ""))
      if (before.length) return [...before, last]
    }
    return []
  }

  knows(key) {
    return this.lemmas.has(key)
  }

  // Also a compound that the list lacks and the pages have: »mødeleder«.
  isKnown(key) {
    return this.knows(key) || this.parts.has(key)
  }

  isLemma(key) {
    return Boolean(this.lemmas.get(key)?.split(" ").includes(key))
  }

  // The words that `key` can be a form of. Where it is a headword itself, the others are less certain: »leder« is not
  // »at lede« first.
  of(key) {
    const known = this.lemmas.get(key)?.split(" ") ?? [this.worn(key)]
    const own = known.some((lemma) => fold(lemma) === key)
    return known.map((lemma) => ({ lemma, weight: own && fold(lemma) !== key ? 0.7 : 1 }))
  }

  // A word that the list lacks: its last part is inflected, else the ending falls off.
  worn(key) {
    const last = fold(this.parts.get(key)?.at(-1) ?? this.lastPart(key))
    if (!last || !this.knows(last)) return single(key.replace(ENDING, ""))
    return key.slice(0, key.length - last.length) + this.lemmas.get(last).split(" ")[0]
  }

  // The longest known word that `key` ends in, where what is before is one too: »kortene« in »mødelederkortene«.
  lastPart(key) {
    for (let end = 3; end <= key.length - 4; end++)
      if (this.knows(key.slice(end)) && this.linked(key.slice(0, end))) return key.slice(end)
    return ""
  }

  root(lemma) {
    return this.roots.get(lemma) ?? lemma
  }

  // A part before another often has an s or an e after it, or has lost one: »borgerundersøgelses|skema«,
  // »arbejds|dag«.
  linked(key) {
    return [key, key.replace(/[se]$/, ""), key.replace(/s$/, "e"), `${key}e`].find(
      (form) => form.length > 2 && (this.isLemma(form) || this.parts.has(form)),
    )
  }

  // A proper Danish word is no slip, inflected or not.
  isReal(key) {
    const bare = key.replace(ENDING_OF_REAL, "")
    return [key, bare, single(bare), `${bare}e`].some((form) => this.real.has(form))
  }
}
