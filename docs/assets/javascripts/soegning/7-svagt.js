// A weak answer: no page answers the whole question, but some of its words are subjects here. Their pages are shown
// with what is missing said aloud. A foreign word beside a common one (»elbil til mødet«) gets none.
// So much of the question must be our subjects; less where all its words are ours.
const [CARRIED, CARRIED_ALL] = [0.28, 0.2]
const [LIKE, BESIDE_EACH_OTHER] = [0.57, 0.4] // … or it resembles what people ask about, or the words stand together
const [MOST_WEAK, WORTH] = [5, 0.1]

// The pages, and which words they have and lack; null where no word carries an answer.
const weakly = (ranked, concepts) => {
  const known = concepts.filter(({ hits }) => hits.size)
  const carrying = known.filter(carries)
  const least = known.length < concepts.length ? CARRIED : CARRIED_ALL
  const enough = carrying.length && weight(carrying) >= least * weight(concepts)
  const together = known.length > 1 && weight(known) >= BESIDE_EACH_OTHER * weight(concepts)
  const answersPart = (found) =>
    (carrying.length && found.said >= LIKE) ||
    (enough && (carrying.some((concept) => isAbout(found, concept)) || found.concepts.size === concepts.length)) ||
    (together && standNear(found, known))
  const [first, ...rest] = ranked.filter((found) => !isPrint(found) && answersPart(found))
  if (!first) return null
  const its = known.filter((concept) => first.concepts.has(concept)).sort((a, b) => b.rarity - a.rarity)
  const anchor = its.find((concept) => isAbout(first, concept)) ?? its[0]
  const alike = rest.filter(
    ({ score, concepts: here }) => score >= WORTH * first.score && (!anchor || here.has(anchor)),
  )
  const kept = [first, ...alike].slice(0, MOST_WEAK)
  const held = known.filter((concept) => kept.every(({ concepts: here }) => here.has(concept)))
  return { ranked: kept, has: held.length ? held : known, missing: concepts.filter(({ hits }) => !hits.size) }
}

// A subject or a thing in a heading as it is typed, or with a slip in a long word: no part, no beginning and no guess.
const carries = (concept) => !concept.parted && !isUnsure(concept) && [...concept.hits].some(isOurs)

const isOurs = ([{ subject, inTitle, noun, filler }, { weight, part }]) =>
  (subject || (inTitle && noun)) && !filler && !part && weight >= 0.6

const isAbout = ({ sections }, concept) =>
  sections.some(({ here }) => {
    const { title = 0, keyword } = here.get(concept) ?? {}
    return title >= WHOLE_WORD || keyword
  })

const standNear = ({ sections }, known) =>
  sections.some(({ section, here }) => {
    if (!known.every((concept) => here.has(concept) && !concept.mended && !concept.parted)) return false
    const [first, ...others] = known.map((concept) => standing(concept, section))
    return first.some((at) => others.every((all) => all.some((place) => Math.abs(place - at) < NEAR)))
  })
