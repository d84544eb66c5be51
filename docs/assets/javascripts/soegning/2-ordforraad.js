// Ordforrådet: hvilket ord en form hører til, hvad et langt ord er sat sammen af, og hvad der er rigtigt dansk.
// Bøjningerne er lavet af ordlisten hunspell-da da siden blev bygget (scripts/pages/search_words.py).
const NUMBERS = new Map(
  "nul én to tre fire fem seks syv otte ni ti elleve tolv".split(" ").map((word, number) => [word, String(number)]),
)
const TENS = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split(" ")
TENS.forEach((word, number) => NUMBERS.set(word, String((number + 2) * 10)))
// Endelser på ord som ordlisten ikke kender: navne og nye ord.
const ENDING = /(?<=....)(?:ernes|erne|ens|ets|ers|nes|ene|en|et|er|ne|s|e)$/
// … og på rigtige danske ord, hvor et kort ord også kan være bøjet: »skoven«, »sneen«.
const ENDING_OF_REAL = /(?<=...)(?:ernes|erne|ens|ets|ers|nes|ene|ede|te|en|et|er|ne|s|e)$/
const single = (key) => key.replace(/([^aeiouyæøå\d])\1$/, "$1")

// »0abe3l«: hvor mange bogstaver ordet har til fælles med det før, og resten.
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
    this.lemmas = new Map() // form -> de ord den er en form af, med mellemrum
    for (const [changes, list] of Object.entries(boejning)) this.inflect(changes.split(" "), list.split(" "))
    for (const [word, number] of NUMBERS) this.lemmas.set(fold(word), number)
    this.roots = new Map(slaegt.flatMap((family) => family.split(" ").map((lemma, _, [root]) => [lemma, root])))
    // Uden de rigtige danske ord rettes ingen ord: de kommer med hele indekset.
    this.corrects = kendte !== null
    this.real = new Set(unpack(kendte ?? ""))
    this.translated = new Map(Object.entries(oversat))
    this.everyday = this.readEveryday(hverdag)
  }

  // »0n 2len«: antal bogstaver der falder fra, og dem der kommer til.
  inflect(changes, list) {
    for (const lemma of list)
      for (const change of ["0", ...changes]) {
        const [, cut, added] = /^(\d+)(.*)$/.exec(change)
        const form = fold(lemma.slice(0, lemma.length - cut) + added)
        // Tekst fylder mindre end lister.
        this.lemmas.set(form, this.lemmas.has(form) ? `${this.lemmas.get(form)} ${lemma}` : lemma)
      }
  }

  // Grundform -> vores ord: »skænderi« fører til »konflikt«. Udtryk på flere ord læser indekset.
  readEveryday(groups) {
    const found = new Map()
    for (const [ours, said] of Object.entries(groups))
      for (const word of said.filter((text) => !/\s/.test(text))) {
        const its = this.of(fold(word)).map(({ lemma }) => lemma)
        if (!its.includes(ours)) push(found, its[0], ours)
      }
    return found
  }

  // De ord i et udtryk der siger noget.
  telling(phrase) {
    return words(phrase)
      .map(({ text }) => fold(text))
      .filter((key) => !this.isFiller(key))
  }

  // Grundformerne i et udtryk: dem der siger noget, eller dem alle, når kun ét gør.
  told(phrase) {
    const lemmas = (keys) => [...new Set(keys.map((key) => this.of(key)[0].lemma))]
    const telling = lemmas(this.telling(phrase))
    return telling.length > 1 ? telling : lemmas(words(phrase).map(({ text }) => fold(text)))
  }

  isFiller(text) {
    return this.filler.has(fold(text)) || Boolean(this.smallWord(text))
  }

  // Et fyldord skrevet uden æ, ø og å: »faa« og »pa«, når det ikke selv er et ord.
  smallWord(text) {
    const key = fold(text)
    return this.knows(key) || /[æøå]/.test(key) ? undefined : this.thinFiller.get(thin(key))
  }

  // Leddene i et ord der er sat sammen.
  partsOf(key) {
    const known = this.parts.get(key)
    if (known) return known.map((part) => this.linked(fold(part)) ?? fold(part))
    const last = this.knows(key) ? "" : this.lastPart(key)
    return last ? [this.linked(key.slice(0, key.length - last.length)), last] : []
  }

  knows(key) {
    return this.lemmas.has(key)
  }

  // Også et sammensat ord som ordlisten ikke har, men siderne har: »mødeleder«.
  isKnown(key) {
    return this.knows(key) || this.parts.has(key)
  }

  isLemma(key) {
    return Boolean(this.lemmas.get(key)?.split(" ").includes(key))
  }

  // De ord som `key` kan være en form af. Er det selv et opslagsord, er de andre mindre sikre: »leder« er ikke
  // først »at lede«.
  of(key) {
    const known = this.lemmas.get(key)?.split(" ") ?? [this.worn(key)]
    const own = known.some((lemma) => fold(lemma) === key)
    return known.map((lemma) => ({ lemma, weight: own && fold(lemma) !== key ? 0.7 : 1 }))
  }

  // Et ord som ordlisten ikke har: det sidste led bøjes, ellers falder endelsen af.
  worn(key) {
    const last = fold(this.parts.get(key)?.at(-1) ?? this.lastPart(key))
    if (!last || !this.knows(last)) return single(key.replace(ENDING, ""))
    return key.slice(0, key.length - last.length) + this.lemmas.get(last).split(" ")[0]
  }

  // Det længste kendte ord som `key` ender på, når det foran også er et: »kortene« i »mødelederkortene«.
  lastPart(key) {
    for (let end = 3; end <= key.length - 4; end++)
      if (this.knows(key.slice(end)) && this.linked(key.slice(0, end))) return key.slice(end)
    return ""
  }

  root(lemma) {
    return this.roots.get(lemma) ?? lemma
  }

  // Et led før et andet har tit et s eller et e efter sig, eller har mistet et: »borgerundersøgelses|skema«,
  // »arbejds|dag«.
  linked(key) {
    return [key, key.replace(/[se]$/, ""), key.replace(/s$/, "e"), `${key}e`].find(
      (form) => form.length > 2 && (this.isLemma(form) || this.parts.has(form)),
    )
  }

  // Et rigtigt dansk ord er ingen tastefejl, heller ikke bøjet.
  isReal(key) {
    const bare = key.replace(ENDING_OF_REAL, "")
    return [key, bare, single(bare), `${bare}e`].some((form) => this.real.has(form))
  }
}
