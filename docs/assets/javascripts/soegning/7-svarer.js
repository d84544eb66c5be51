// Er det fundne et svar? Et spørgsmål hvor kun et almindeligt ord passer, får intet: »hul i vejen« er ikke om at være
// på vej, og »solceller på taget« handler ikke om at tage.
const [ANSWERED, HALF] = [0.54, 0.48] // så meget af det der blev spurgt om, skal stå på siden
const [SUBJECT, ASKED, ASKED_RIGHT] = [0.45, 0.5, 0.62] // … være en sides emne, eller ligne det folk spørger om
const MOST = 0.8 // … eller stå samlet: næsten det hele inden for nogle få ord
const [SEVERAL, MOSTLY, NEARLY_ALL, WHOLLY] = [3, 0.6, 0.89, 0.93]
const TRIED = 20

const answers = (ranked, concepts) => {
  const full = ranked.filter(isFull)
  if (concepts.length < 2) return full.length > 0 || concepts.some(isSubject)
  // Ligheden skal være større, når et ord er gættet.
  const alike = concepts.some(({ mended, parted }) => mended || parted) ? ASKED_RIGHT : ASKED
  const told = ranked.some(({ about, said }) => about >= SUBJECT || said >= alike)
  const best = full.slice(0, TRIED)
  return best.length > 0 && (told || areListed(concepts) || best.some(standsTogether) || best.some(saysMost(concepts)))
}

// Det meste af spørgsmålet; lidt mindre er nok, når siden er om to af ordene.
const isFull = ({ part, said, about, concepts }) =>
  part >= ANSWERED || (part >= HALF && (said >= ASKED_RIGHT || (about >= SUBJECT && concepts.size > 1)))

const weight = (concepts) => concepts.reduce((sum, { rarity }) => sum + rarity, 0)
// Et udtryk fra om/soegning.yml.
const areListed = (concepts) => weight(concepts.filter(({ listed }) => listed)) >= SUBJECT * weight(concepts)

// Tre ord eller flere på siden, som er emner et sted hos os: de fleste af dem, eller næsten det hele og nogle af dem.
// Et langt spørgsmål har tit ét ord som ingen sider har (»dum«): så er det de andre der siger hvad det er om.
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

// Ordene som de er skrevet, tæt på hinanden i et afsnit; et ord der er rettet til, siger for lidt.
const standsTogether = ({ concepts, sections, part }) => {
  if (!(part >= MOST && concepts.size)) return false
  const said = [...concepts.keys()]
  return !said.some(({ mended }) => mended) && sections.some(({ section, here }) => {
    const all = said.map((concept) => (here.has(concept) ? standing(concept, section) : []))
    return all[0].some((at) => all.every((places) => places.some((place) => Math.abs(place - at) < NEAR)))
  })
}

const standing = ({ hits }, section) =>
  [...hits].flatMap(([entry, { weight }]) =>
    weight >= 0.5 ? (entry.places.find((place) => place.section === section)?.at ?? []) : [],
  )
