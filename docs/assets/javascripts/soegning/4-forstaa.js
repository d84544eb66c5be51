// From what is typed to words that the pages have: inflections, parts, English, æøå, beginnings, corrections, synonyms.
const [LONGEST_QUERY, MOST_WORDS, COMMON, FEW] = [300, 12, 20, 3]
const SHORTEST_INFLECTED = 5
const SHORTEST_HEAD = 5 // letters of a part that can answer alone for a word that no page has
// What is done with a thing is about the thing: »konflikthåndtering« is about konflikt, »feriepenge« not about ferie.
const ACTION = /(?:ing|else|hed|tion|arbejde|(?:venlig|mæssig|(?:egn|rett|baser|orienter)e[dt])[et]?)$/
const STRONG_HEAD = 3 // pages that have a part as their subject, before it says enough alone
const [SYNONYM, EVERYDAY, EXPRESSION, OF_KIND] = [0.6, 0.7, 0.85, 0.5]
const NEAR = 9 // words that are no further apart than this belong together
const places = (entries) => entries.reduce((sum, entry) => sum + entry.places.length, 0)

// »-ord« must not be there, and "flere ord" must stand together.
const operators = (query) => ({
  without: [...query.matchAll(/(?<=\s)-(\p{L}[\p{L}\p{N}]*)(?=\s|$)/gu)].map(([, word]) => word),
  phrases: [...query.matchAll(/["»“”]([^"»«“”]+)["«“”]/g)]
    .map(([, phrase]) => words(phrase).map(({ text }) => text))
    .filter(({ length }) => length > 1),
  rest: query.replace(/(?<=\s)-\p{L}[\p{L}\p{N}]*(?=\s|$)/gu, " ").replace(/\b(?:title|text|tags):/gi, " "),
})

class Reader {
  constructor(index) {
    Object.assign(this, { index, vocabulary: index.vocabulary, speller: new Speller(index) })
  }

  // Each word of the question: which words of the index answer it, and how well.
  read(query) {
    const asked = operators(query.slice(0, LONGEST_QUERY))
    const typed = words(asked.rest)
      .flatMap(({ text }) => this.apart(text))
      .map((text) => this.vocabulary.smallWord(text) ?? text)
    const telling = typed.filter((text) => !this.vocabulary.isFiller(text))
    const chosen = [...new Set(telling.length ? telling : typed)].slice(0, MOST_WORDS)
    const found = chosen.map((text, number) =>
      this.concept(text, chosen[number + 1], chosen[number - 1], number === chosen.length - 1),
    )
    // Nobody misses a filler or a lone letter that no page has.
    const idle = ({ text }) => this.vocabulary.isFiller(text) || /^\p{L}$/u.test(text)
    const missed = (concept) => (idle(concept) ? [] : this.rescue(concept))
    const concepts = found.flatMap((concept) => (concept.hits.size ? [concept] : missed(concept)))
    const own = new Map(concepts.map((concept) => [concept, places([...concept.hits.keys()])]))
    this.addExpressions(concepts, typed)
    this.addSynonyms(concepts, own)
    for (const concept of concepts) if (own.get(concept) <= FEW) this.addLastPart(concept)
    return { ...asked, rest: this.mended(asked.rest, concepts), typed, concepts }
  }

  // The question with the words that no page has taken apart, where all their parts are ours: »pårørendesamtale«.
  takenApart({ concepts, rest }) {
    const lost = concepts.filter(({ hits, parted }) => !hits.size || parted)
    const parts = new Map(lost.map(({ text }) => [text, this.vocabulary.takenApart(danishLetters(fold(text)))]))
    const told = [...parts].filter(([, all]) => all.length && all.every((part) => this.isTold(part)))
    return told.length ? told.reduce((text, [typed, all]) => text.replaceAll(typed, all.join(" ")), rest) : null
  }

  isTold(part) {
    return NUMBERS.has(part) || this.index.isSubject(part) || this.isEveryday(part)
  }

  // A space that is missing: »virkersiden«. No compound begins with an inflected word.
  apart(text) {
    const key = fold(text)
    const isOurs = (word) => this.index.byText.has(word) && this.vocabulary.knows(word)
    if (this.vocabulary.isKnown(key) || this.index.byText.has(text)) return [text]
    for (let end = key.length - 3; end >= SHORTEST_INFLECTED; end--) {
      const [first, last] = [key.slice(0, end), key.slice(end)]
      if (isOurs(first) && isOurs(last) && !this.vocabulary.linked(first)) return [first, last]
    }
    return [text]
  }

  // The question with its words corrected: »leveregl 2« has a number too.
  mended(query, concepts) {
    const corrected = concepts.filter(({ text, key, parted }) => !parted && key !== fold(text))
    return corrected.reduce((text, { text: typed, key }) => text.replaceAll(typed, key), query.toLowerCase())
  }

  concept(text, next, previous, last) {
    const concept = { text, key: fold(text), hits: new Map(), shown: null, also: null }
    this.take(concept, this.index.reached(concept.key), 1)
    // »netværks møde« is one word written as two.
    for (const [first, second] of [
      [concept.key, next],
      [previous, concept.key],
    ])
      if (first && second)
        for (const link of ["", "s", "e"])
          this.take(concept, this.index.byLemma.get(this.vocabulary.of(first + link + second)[0].lemma), 1)
    this.translate(concept, [concept.key + (next ?? ""), (previous ?? "") + concept.key])
    if (!concept.also) this.addEveryday(concept)
    this.addLetters(concept)
    const begun = last || (!concept.hits.size && concept.key.length > 3)
    if (begun) this.take(concept, this.prefixed(concept.key), concept.hits.size ? 0.5 : 1)
    return concept
  }

  take({ hits, key }, reached = [], factor) {
    for (const { entry, weight, part } of reached)
      if ((!entry.filler || entry.key === key) && (hits.get(entry)?.weight ?? 0) < weight * factor)
        hits.set(entry, { weight: weight * factor, part })
  }

  // Also a foreign word written as two: »follow up«.
  translate(concept, joined) {
    const asked = [
      ...joined,
      concept.key,
      concept.key.replace(/s$/, ""),
      ...this.vocabulary.of(concept.key).map(({ lemma }) => lemma),
    ]
    const danish = asked.map((word) => this.vocabulary.translated.get(word)).find(Boolean)
    if (!danish) return
    // A foreign word that the pages themselves use of a subject (»onboarding«) is ours too.
    const ours = [...concept.hits].some(([{ subject }, { weight }]) => subject && weight > 0.9)
    if (!ours) for (const hit of concept.hits.values()) hit.weight *= 0.6
    this.take(concept, this.index.reached(fold(danish)), ours ? SYNONYM : 0.95)
    concept.also = danish
  }

  // Everyday words for what we call something else: »skænderi« and »konflikt«.
  addEveryday(concept) {
    const own = this.vocabulary.everydayOf(concept.key)
    const ours = own.length || concept.hits.size ? own : this.vocabulary.akinTo(concept.key)
    const [head] = concept.hits.size ? [] : this.vocabulary.partsOf(concept.key)
    for (const word of ours) this.take(concept, this.rarest(this.vocabulary.telling(word)), EVERYDAY)
    // What kind of brev an »afgørelsesbrev« is, its first part says.
    if (ours.length && head && this.index.isSubject(head)) this.take(concept, this.index.reached(head), OF_KIND)
    concept.also ??= ours[0] ?? null
  }

  addExpressions(concepts, typed) {
    const meant = this.meant(typed)
    for (const { from, to, shown } of this.index.expressions) {
      if (!from.every((lemma) => meant.has(lemma))) continue
      const said = concepts.filter(({ key }) => this.vocabulary.of(key).some(({ lemma }) => from.includes(lemma)))
      for (const concept of said) this.take(concept, this.rarest(to), EXPRESSION)
      for (const concept of said) concept.listed = true
      if (said.length) said[0].also ??= shown
    }
  }

  // All that the typed words may be forms of.
  meant(typed) {
    return new Set(typed.flatMap((text) => this.vocabulary.of(fold(text)).map(({ lemma }) => lemma)))
  }

  // A foreign keyboard lacks æ, ø and å, so they are always tried; where the word exists as typed, they weigh less.
  addLetters(concept) {
    if (/[æøå]/.test(concept.key)) return
    const near = (this.index.byThin.get(thin(concept.key)) ?? []).filter((form) => form !== concept.key)
    if (!near.length) return
    const alone = ![...concept.hits.values()].some(({ weight, part }) => !part && weight >= 0.7)
    for (const form of near) this.take(concept, this.index.reached(form), alone ? 0.95 : 0.4)
    if (!alone) return
    Object.assign(concept, { key: near[0], shown: this.best(concept, near[0]) ?? near[0] })
    if (!concept.hits.size) this.addEveryday(concept)
  }

  // Who is still typing sees the word coming: from two letters in titles, from four in all text.
  prefixed(key) {
    if (key.length < 2) return []
    return this.index.entries
      .filter((entry) => (key.length > 3 || entry.inTitle) && entry.key.startsWith(key) && entry.key !== key)
      .map((entry) => ({ entry, weight: 0.5 }))
  }

  // The word that the reader would know: the key itself if it can be, else the most common.
  best({ hits }, key) {
    const value = (entry) =>
      hits.get(entry).weight * 100 + (entry.key === key) * 1000 + entry.inTitle * 20 + Math.min(entry.places.length, 10)
    return [...hits.keys()].sort((a, b) => value(b) - value(a))[0]?.text ?? null
  }

  // Professional and everyday words of the glossary, where what is typed stands in fewer places itself.
  addSynonyms(found, own) {
    const lemmas = (concept) => this.vocabulary.of(concept.key).map(({ lemma }) => lemma)
    const typed = new Set(found.flatMap(lemmas))
    for (const { from, to, shown } of this.index.synonyms) {
      if (!from.every((lemma) => typed.has(lemma))) continue
      const reached = this.rarest(to)
      const count = places(reached.map(({ entry }) => entry))
      // Of »ikke møde op« only »møde« is left, and that stands everywhere.
      if (/\s/.test(shown) && count > COMMON) continue
      for (const concept of found) {
        if (!lemmas(concept).some((lemma) => from.includes(lemma)) || own.get(concept) >= count) continue
        concept.also ??= shown
        this.take(concept, reached, SYNONYM)
      }
    }
  }

  // Of a phrase of several words the rarest is enough: »relationel« for »relationel koordinering«.
  rarest(keys) {
    const count = (reached) => places(reached.map(({ entry }) => entry))
    return keys.map((key) => this.index.reached(key)).sort((a, b) => count(a) - count(b))[0]
  }

  // »jobsamtale« stands only in the glossary, so pages on samtale come after it. A word in a title has its own page.
  addLastPart(concept) {
    const entries = [...concept.hits]
    if (entries.some(([{ inTitle }]) => inTitle)) return
    // The last part of a synonym is too far away: »praktikplads« does not make »praktik« a plads.
    for (const [entry] of entries.filter(([, { weight }]) => weight > SYNONYM)) {
      const last = this.vocabulary.parts.get(entry.text)?.at(-1)
      const reached = last && this.index.reached(fold(last)).filter(({ part }) => !part)
      if (!reached?.length) continue
      concept.also ??= last
      this.take(concept, reached, 0.35)
    }
  }

  // No page has the word: try one letter corrected, then several parts, and at last two letters corrected.
  rescue(concept) {
    const [typed, meant] = [concept.key, danishLetters(concept.key)]
    const joined = this.joined(typed) ?? this.joined(meant)
    const near = joined ? undefined : this.speller.mended(typed)
    const parts = near
      ? undefined
      : (joined ??
        this.parted(typed) ?? this.parted(meant) ?? this.standingTogether(typed) ?? this.standingTogether(meant))
    if (parts) return parts.map((part, number) => this.part(concept, part, number < parts.length - 1))
    return [this.replace(concept, near ?? this.speller.corrected(concept.key, 2), !near)]
  }

  // Two words of a name here, written as one: »sejkontakt« is »sej kontakt«.
  joined(key) {
    for (let end = 2; end <= key.length - 3; end++) {
      const [first, last] = [key.slice(0, end), key.slice(end)]
      if (this.vocabulary.of(last).some(({ lemma }) => this.index.neighbours.has(`${first} ${lemma}`)))
        return [first, last]
    }
    return undefined
  }

  // The last part says what it is: a »kontaktbrev« is a brev.
  part(concept, key, describes) {
    const half = { ...concept, key, hits: new Map(), parted: true }
    this.take(half, this.index.reached(key), describes ? 0.7 : 0.9)
    this.addEveryday(half)
    return Object.assign(half, { shown: this.best(half, key) })
  }

  replace(concept, near, guessed) {
    if (!near) return concept
    for (const [number, form] of near.entries()) this.take(concept, this.index.reached(form), number ? 0.5 : 0.9)
    Object.assign(concept, { key: near[0], shown: this.best(concept, near[0]) ?? near[0], mended: true, guessed })
    // A word that only people say (»debriefing«) leads to ours.
    if (!concept.hits.size) this.addEveryday(concept)
    return concept
  }

  // Words of an unknown word: both parts where both are subjects here, else the first where it says enough alone.
  // The last part never does: a »kørekort« and a »valgkort« are none of our cards.
  parted(key) {
    const ways = []
    for (let end = 3; end <= key.length - 3; end++) {
      const [first, last] = [this.vocabulary.linked(key.slice(0, end)), key.slice(end)]
      const [head, tail] = [
        first ? this.standing(first) : this.repaired(key.slice(0, end)),
        this.standing(last) || this.repaired(last),
      ]
      if (this.areAbout(head, tail))
        ways.push({ parts: [head.key, tail.key], value: 100 + head.key.length * tail.key.length })
      else if (head && key.startsWith(first) && this.isAbout(head, last))
        ways.push({ parts: [head.key], value: head.key.length })
    }
    return ways.sort((a, b) => b.value - a.value)[0]?.parts
  }

  // Two words of the text where a section has them close together: »tænkepause« is where pause and tænke stand.
  standingTogether(key) {
    for (let end = 4; end <= key.length - 4; end++) {
      const [first, last] = [this.vocabulary.linked(key.slice(0, end)), key.slice(end)]
      if (!first || !this.vocabulary.knows(last) || this.isEveryday(last)) continue
      const [before, after] = [this.standingIn(first), this.standingIn(last)]
      const isNear = (section, at) => after.get(section)?.flat().some((place) => Math.abs(place - at) < NEAR)
      if ([...before].some(([section, at]) => at.flat().some((place) => isNear(section, place)))) return [first, last]
    }
    return undefined
  }

  isEveryday(key) {
    return this.vocabulary.of(key).some(({ lemma }) => this.vocabulary.everyday.has(lemma))
  }

  // Section -> where the word stands.
  standingIn(key) {
    const found = new Map()
    for (const { part, weight, entry } of this.index.reached(key))
      if (!part && weight > 0.65 && !entry.filler)
        for (const { section, at } of entry.places) push(found, section, at)
    return found
  }

  // Two parts that are both our subjects; where one is misspelt, a heading is enough for the other.
  areAbout(head, tail) {
    if (!head || !tail || !(head.titled || tail.titled)) return false
    // »Byggetilladelse« says what somebody does and is not ours; »boligstøtte« and »barselsorlov« are everyday words
    // that become something else together.
    if (head.beside || !(head.noun || head.repaired) || (head.everyday && tail.everyday)) return false
    const mended = head.repaired || tail.repaired
    return head.subject && tail.subject ? true : mended && head.titled && tail.titled && (head.subject || tail.subject)
  }

  // Does the first part alone say what the word is about? A corrected part does not, and an everyday word for a subject
  // only where something is done with it (»ankomstoplevelse«). A last part from elsewhere in the world leads away from
  // the first: »kontaktlinser« is not about kontakt.
  isAbout(head, last) {
    const action = ACTION.test(last)
    if (head.repaired || !(action || this.vocabulary.knows(last))) return false
    return head.beside ? action && head.key.length >= SHORTEST_HEAD : this.says(head, action)
  }

  // A long first part says enough where it is a subject; a short one must be so on several pages.
  says({ key, subject, pages, titled, noun }, action) {
    const several = pages >= STRONG_HEAD
    if (key.length < SHORTEST_HEAD) return noun && key.length > 3 && several
    return noun && (several || (subject && (titled || action || pages > 1)))
  }

  // A part that stands in a title or a heading, as a word or as part of one, and on how many pages it is a subject.
  standing(key) {
    if (!key || !this.vocabulary.isKnown(key) || this.vocabulary.isFiller(key)) return undefined
    const everyday = this.isEveryday(key)
    const subject = this.index.isSubject(key)
    if (everyday && !subject) return { key, subject: true, titled: true, pages: 0, beside: true, everyday }
    const reached = this.index
      .reached(key)
      .filter(({ entry, part, weight }) => !entry.filler && (part || weight > 0.65))
    if (!reached.some(({ entry, part }) => (entry.inTitle || entry.subject) && (!part || key.length > 3)))
      return undefined
    return {
      key,
      everyday,
      subject,
      titled: this.index.isTitled(key),
      noun: reached.some(({ entry, part, weight }) => entry.noun && !part && weight > 0.65),
      pages: this.index.pagesAbout(reached),
    }
  }

  repaired(half) {
    const near = half.length > 6 ? this.speller.corrected(half, 1) : undefined
    if (!near) return undefined
    const [key] = near
    return { key, repaired: true, subject: this.index.isSubject(key), titled: this.index.isTitled(key), pages: 0 }
  }
}
