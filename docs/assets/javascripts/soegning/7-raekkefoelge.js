// The order: how well a page answers the whole, how close the words stand, and when there is no more to show.
// Words that belong to another in a phrase: »møder op«, »i øjenhøjde«.
const PARTICLES = new Set(
  "af an efter for frem fra i ikke ind med mod ned om op over på til ud uden under ved hos".split(" "),
)
// A page with less than this share of the best one's points is not shown: a question touches a little of everything,
// a word does not.
const [CUT, CUT_QUESTION, QUESTION] = [0.03, 0.1, 4]
const SHORTEST_FIXED = 5
const [WHOLE_WORD, HEADING] = [0.6, 0.7]
const OWN_WORD = 0.9 // the word itself, and no other word for it
const SAME = 0.75 // asked about in words as good as the same
const CLOSE = 2 // words that stand together as in the question
const KEYWORD = 0.5 // a keyword says as much as half a title
// What is asked about in nearly the same words lifts the page, and gives it points by itself.
const [SAID_LIFT, SAID] = [3, 8]
const FIRST = 1000
const NUMBERED = 500 // »trin 5«

// A word that was corrected for sure, or typed without æ, ø and å.
const isMeant = ({ shown, parted, guessed }) => shown && !parted && !guessed

class Ranker {
  constructor(index) {
    this.index = index
  }

  rank({ concepts, typed, without, phrases, rest }) {
    const pages = new Map()
    const worth = candidates(concepts, this.index.pages.length)
    for (const concept of concepts) this.collect(concept, pages, worth)
    const asked = {
      total: concepts.reduce((sum, { rarity }) => sum + rarity, 0),
      typed: new Set(typed.map((text) => this.lemma(text))),
      said: this.index.asked.match(typed, concepts),
    }
    const numbered = this.index.numbers.match(rest)
    for (const page of [...asked.said.keys(), ...numbered.keys()])
      if (!pages.has(page)) pages.set(page, this.onlyPage(page))
    const close = this.phrases(concepts, typed, worth)
    const fixed = this.fixedAnswer([...typed, ...concepts.filter(isMeant).map(({ key }) => key)])
    const ranked = [...pages.values()].map((found) => this.judge(found, asked, close))
    const best = ranked.reduce((most, { score }) => Math.max(most, score), 0)
    this.liftGlossary(ranked, typed, best)
    for (const found of ranked) found.numbered = numbered.get(found.page) ?? 0
    for (const found of ranked) found.score += found.numbered * NUMBERED
    const cut = typed.length < QUESTION ? CUT : CUT_QUESTION
    const kept = ranked
      .filter(({ score }) => score >= cut * best)
      .filter(({ page }) => this.allowed(page, without, phrases))
    const ordered = (all) => all.sort((a, b) => b.score - a.score || a.page.number - b.page.number)
    if (!fixed.length && !numbered.size && !answers(ranked, concepts)) {
      const weak = weakly(ordered(kept), concepts)
      return { ranked: weak?.ranked ?? [], fixed, weak }
    }
    this.putFirst(kept, fixed)
    return { ranked: withPrints(ordered(kept)), fixed, weak: null }
  }

  // A word that the glossary explains and that no page uses or is about: the glossary is the answer.
  liftGlossary(ranked, typed, best) {
    const row = this.index.explain(typed.join(" "))
    const list = row && ranked.find(({ page }) => page.sections[0].doc.maerke === LIST)
    const uses = ({ concepts }) => concepts.size && [...concepts.values()].every((weight) => weight >= OWN_WORD)
    const isOthers = (found) => found.about >= SUBJECT || found.said >= ASKED_RIGHT || (found !== list && uses(found))
    if (list && !ranked.some(isOthers)) list.score = best + 1
  }

  // Fixed answers come first, in the order they are written, also where the page itself lacks the word.
  putFirst(kept, fixed) {
    for (const [number, location] of fixed.entries()) {
      const [address] = location.split("#")
      const page = this.index.pages.find((page) => page.address === address)
      const found = kept.find((item) => item.page === page)
      if (found) found.score += FIRST / (number + 1)
      else if (page)
        kept.push({
          page,
          sections: [
            {
              section: page.sections.find(({ doc }) => doc.location === location) ?? page.sections[0],
              here: new Map(),
              score: 0,
            },
          ],
          concepts: new Map(),
          score: FIRST / (number + 1),
        })
    }
  }

  lemma(text) {
    return this.index.vocabulary.of(fold(text))[0].lemma
  }

  // All places where a concept stands, gathered by page and section.
  collect(concept, pages, worth) {
    for (const [entry, { weight }] of concept.hits)
      for (const { section, title, text, keyword } of entry.places) {
        const { page } = section
        if (!worth.has(page.number)) continue
        const found = pages.get(page) ?? pages.set(page, { page, sections: new Map(), concepts: new Map() }).get(page)
        const inSection = found.sections.get(section) ?? found.sections.set(section, new Map()).get(section)
        const here = inSection.get(concept) ?? inSection.set(concept, { title: 0, text: 0, keyword: null }).get(concept)
        here.title = Math.max(here.title, title && weight)
        here.text += (text + keyword) * weight
        if (keyword && weight > 0.5) here.keyword ??= entry.text
        found.concepts.set(concept, Math.max(found.concepts.get(concept) ?? 0, weight))
      }
  }

  // A page that only a question or a number points to.
  onlyPage(page) {
    return { page, sections: new Map([[page.sections[0], new Map()]]), concepts: new Map() }
  }

  judge(found, { total, typed, said }, close) {
    const sections = [...found.sections].map(([section, here]) => ({
      section,
      here,
      score: this.weigh(section, here) + (close.get(section) ?? 0),
    }))
    let score = 0
    const first = sections.find(({ section }) => section.first)
    const focus = first ? 0.3 + 0.7 * this.share(first.here, total) : 1
    for (const concept of found.concepts.keys()) {
      const [top, heading, lead, body] = this.fields(sections, concept)
      score += concept.rarity * (10 * top * focus + 3 * heading + 2 * lead + (2.5 * body) / (body + 3))
    }
    score += Math.max(0, ...sections.map(({ section }) => close.get(section) ?? 0))
    const part = this.covered(found.concepts, total)
    score *= part ** 2 * found.page.boost * this.wording(found.page, typed)
    score *= 0.7 + 0.3 * Math.max(...sections.map(({ here }) => this.share(here, total)))
    const { value = 0, share = 0, text: asked } = said.get(found.page) ?? {}
    score = score * (1 + SAID_LIFT * value ** 2) + SAID * total * value ** 2 * found.page.boost
    sections.sort((a, b) => b.score - a.score)
    const about = this.about(sections, total)
    const answer = { part: Math.max(part, share), about, said: value, asked: value >= SAME ? asked : null }
    return { ...found, ...answer, score, sections }
  }

  // How much of the question is answered; rare words say the most.
  covered(concepts, total) {
    return [...concepts].reduce((sum, [{ rarity }, weight]) => sum + rarity * (0.5 + 0.5 * weight), 0) / total
  }

  // How much of the question the page is about: words of the title and the keywords, a little less in its headings.
  about(sections, total) {
    const found = new Map()
    for (const { section, here } of sections)
      for (const [concept, { title, keyword }] of here)
        if (title >= WHOLE_WORD || keyword)
          found.set(concept, Math.max(found.get(concept) ?? 0, section.first ? 1 : HEADING))
    return [...found].reduce((sum, [{ rarity }, value]) => sum + rarity * value, 0) / total
  }

  // How much of the question stands in one section.
  share(here, total) {
    return [...here.keys()].reduce((sum, { rarity }) => sum + rarity, 0) / total
  }

  // A question that holds the whole title, small words and all, is about that page.
  wording(page, typed) {
    page.titleLemmas ??= words(plain(page.sections[0].doc.title)).map(({ text }) => this.lemma(text))
    const said = page.titleLemmas.filter((word) => typed.has(word)).length
    return 1 + (said > 1 ? (said / page.titleLemmas.length) ** 2 : 0)
  }

  // The best title, the best heading, the lead and the whole text.
  fields(sections, concept) {
    let [top, heading, lead, body] = [0, 0, 0, 0]
    for (const { section, here } of sections) {
      const { title = 0, text = 0, keyword } = here.get(concept) ?? {}
      if (section.first)
        [top, lead] = [Math.max(title * this.fullness(section, here), keyword ? KEYWORD : 0), Math.min(text, 1)]
      else heading = Math.max(heading, title * this.fullness(section, here))
      body += text
    }
    return [top, heading, lead, body]
  }

  // How much of the title the question covers: »Leveregler« before »Fem leveregler til mødet«.
  fullness(section, here) {
    section.titleWords ??=
      words(section.doc.title).filter(({ text }) => !/\d/.test(text) && !this.index.vocabulary.isFiller(text)).length ||
      1
    return 0.3 + 0.7 * Math.min(1, [...here.values()].filter(({ title }) => title).length / section.titleWords)
  }

  weigh(section, here) {
    let score = 0
    for (const [concept, { title, text }] of here)
      score += concept.rarity * (4 * title * this.fullness(section, here) + (2 * text) / (text + 2))
    return score * here.size
  }

  // ---- Words that stand together ----

  // Section -> points for words that follow each other as in the question.
  phrases(concepts, typed, worth) {
    const found = new Map()
    const by = new Map(concepts.map((concept) => [concept.text, concept]))
    for (let at = 1; at < typed.length && at < MOST_WORDS; at++) {
      const [first, second] = [typed[at - 1], typed[at]]
      const told = [by.get(first), by.get(second)].filter(Boolean)
      if (!told.length || ![first, second].every((text) => by.has(text) || PARTICLES.has(text))) continue
      const together = this.together(this.standing(first, by, worth), this.standing(second, by, worth))
      const rarity = Math.log(1.5 + this.index.pages.length / Math.max(together.size, 3))
      for (const [section, value] of together) found.set(section, (found.get(section) ?? 0) + value * CLOSE * rarity)
    }
    return found
  }

  // Section -> the places where the word stands, a list for each of its forms.
  standing(text, by, worth) {
    const found = new Map()
    const hits = by.get(text)?.hits
    const entries = hits
      ? [...hits].filter(([, { weight, part }]) => weight >= 0.6 && !part).map(([entry]) => entry)
      : [this.index.byText.get(text)]
    for (const entry of entries.filter(Boolean))
      for (const { section, at } of entry.places) if (worth.has(section.page.number)) push(found, section, at)
    return found
  }

  // Sections where one word stands before the other: it counts double in the heading, and less with a word between
  // (»møder ikke op«).
  together(first, second) {
    const found = new Map()
    for (const [section, at] of first) {
      if (!second.has(section)) continue
      const after = new Set(second.get(section).flat())
      const both = at.flat().filter((place) => after.has(place + 1))
      if (both.length) found.set(section, both[0] < TITLE_GAP ? 2 : 1)
      else if (at.flat().some((place) => after.has(place + 2))) found.set(section, 0.6)
    }
    return found
  }

  // ---- What is to be answered and not searched for ----

  fixedAnswer(typed) {
    for (const text of typed) {
      const lemmas = this.index.vocabulary.of(fold(text)).map(({ lemma }) => lemma)
      const word = [fold(text), ...lemmas].find((lemma) => this.index.fixed.has(lemma)) ?? this.fixedHead(fold(text))
      if (word) return this.index.fixed.get(word)
    }
    return []
  }

  // »alarmknap« and »voldsepisode« begin with a word that has a fixed answer; a short word says too little
  // (»børnehave«).
  fixedHead(key) {
    if (this.index.vocabulary.knows(key)) return undefined
    for (let end = key.length - 3; end >= SHORTEST_FIXED; end--) {
      const head = this.index.vocabulary.linked(key.slice(0, end))
      if (head && this.index.fixed.has(head) && (head.length >= SHORTEST_FIXED || key[end - 1] === "s")) return head
    }
    return undefined
  }

  // Without what was left out by choice, and with what must stand together.
  allowed(page, without, phrases) {
    const on = (text) =>
      [...this.index.reached(fold(text))].filter(({ weight, part }) => weight >= 0.7 && !part).map(({ entry }) => entry)
    const bare = without.every(
      (text) => !on(text).some((entry) => entry.places.some(({ section }) => section.page === page)),
    )
    return bare && phrases.every((phrase) => page.sections.some((section) => this.says(section, phrase)))
  }

  says(section, phrase) {
    const at = (text) => this.index.byText.get(text)?.places.find((place) => place.section === section)?.at ?? []
    return at(phrase[0]).some((place) => phrase.every((text, number) => at(text).includes(place + number)))
  }
}
