// Is what was found an answer? A question in which only a common word fits gets none: »hul i vejen« is not about being
// »på vej«, and »solceller på taget« is not about »at tage«.
const [ANSWERED, HALF] = [0.54, 0.48] // so much of what was asked for must stand on the page
const [SUBJECT, ASKED, ASKED_RIGHT] = [0.45, 0.5, 0.62] // … be a page's subject, or resemble what people ask about
const MOST = 0.8 // … or stand together: nearly all of it within a few words
const [SEVERAL, MOSTLY, NEARLY_ALL, WHOLLY] = [3, 0.6, 0.89, 0.93]
const TRIED = 20

const answers = (ranked, concepts) => {
  const full = ranked.filter(isFull)
  if (concepts.length < 2) return full.length > 0 || concepts.some(isSubject)
  // The likeness must be greater where a word is guessed.
  const alike = concepts.some(({ mended, parted }) => mended || parted) ? ASKED_RIGHT : ASKED
  const told = ranked.some(({ about, said }) => about >= SUBJECT || said >= alike)
  const best = full.slice(0, TRIED)
  return best.length > 0 && (told || areListed(concepts) || best.some(standsTogether) || best.some(saysMost(concepts)))
}

// Most of the question; a little less is enough where the page is about two of its words.
const isFull = ({ part, said, about, concepts }) =>
  part >= ANSWERED || (part >= HALF && (said >= ASKED_RIGHT || (about >= SUBJECT && concepts.size > 1)))

const weight = (concepts) => concepts.reduce((sum, { rarity }) => sum + rarity, 0)
// A phrase from om/soegning.yml.
const areListed = (concepts) => weight(concepts.filter(({ listed }) => listed)) >= SUBJECT * weight(concepts)

// Three words or more on the page that are subjects somewhere here: most of them, or nearly all and some of them.
// A long question often has one word that no page has (»dum«): then the others say what it is about.
const saysMost = (concepts) => {
  const found = concepts.filter(({ hits }) => hits.size)
  const heard = concepts.length > SEVERAL && found.length === concepts.length - 1 ? found : concepts
  const known = weight(concepts.filter(isKnown)) / weight(heard)
  const least = known >= MOSTLY ? ANSWERED : known >= SUBJECT ? NEARLY_ALL : Infinity
  return ({ part, concepts: here }) =>
    concepts.length >= SEVERAL && (part >= least || (here.size === concepts.length && part >= WHOLLY))
}

const isKnown = ({ hits }) =>
  [...hits].some(
    ([{ subject, inTitle, named }, { weight, part }]) => !part && weight >= 0.6 && (subject || inTitle || named),
  )
const isSubject = ({ hits }) => [...hits].some(([{ noun }, { weight }]) => noun && weight >= 0.5)

// Two slips are a guess, and one is in a short word.
const SHORTEST_MENDED = 7
const isUnsure = ({ mended, guessed, key }) => guessed || (mended && key.length < SHORTEST_MENDED)

// The words as they are typed, close together in a section; a corrected word says too little where it is a guess.
const standsTogether = ({ concepts, sections, part }) => {
  if (!(part >= MOST && concepts.size)) return false
  const said = [...concepts.keys()]
  return !said.some(isUnsure) && sections.some(({ section, here }) => {
    const all = said.map((concept) => (here.has(concept) ? standing(concept, section) : []))
    return all[0].some((at) => all.every((places) => places.some((place) => Math.abs(place - at) < NEAR)))
  })
}

const standing = ({ hits }, section) =>
  [...hits].flatMap(([entry, { weight }]) =>
    weight >= 0.5 ? (entry.places.find((place) => place.section === section)?.at ?? []) : [],
  )
