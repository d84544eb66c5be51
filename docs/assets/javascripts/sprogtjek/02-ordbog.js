// What a word is and how it is inflected: as scripts/language/morphology.py.
// The word list: stems with numbers for their inflection. It is unpacked the first time a word is looked up.
const lexicon = memo(() => {
  const stems = new Map()
  let before = ""
  for (const line of data.lexicon.stems.split("\n")) {
    const [rest, ...ids] = line.split(" ")
    before = before.slice(0, rest.charCodeAt(0) - data.firstChar) + rest.slice(1)
    stems.set(
      before,
      ids.map((id) => parseInt(id, 36)),
    )
  }
  const kinds = data.lexicon.forms.map((kind) => kind.split(";").map((way) => way.split(",")))
  const byAdded = new Map()
  kinds.forEach((ways, kind) =>
    ways.forEach(([taken, added, form]) => {
      const byTaken = byAdded.get(added) ?? byAdded.set(added, new Map()).get(added)
      const byKind = byTaken.get(taken) ?? byTaken.set(taken, new Map()).get(taken)
      byKind.set(kind, [...(byKind.get(kind) ?? []), form])
    }),
  )
  const longest = Math.max(...[...byAdded.keys()].map((added) => added.length))
  return { stems, kinds, byAdded, longest }
})

const listed = memo((word) => {
  const { stems, byAdded, longest } = lexicon()
  const found = []
  for (let cut = 0; cut <= Math.min(longest, word.length); cut++) {
    for (const [taken, byKind] of byAdded.get(word.slice(word.length - cut)) ?? []) {
      const stem = word.slice(0, word.length - cut) + taken
      for (const kind of stems.get(stem) ?? [])
        for (const form of byKind.get(kind) ?? []) found.push({ lemma: stem, form })
    }
  }
  return found
})

const VERBS = new Set(["inf", "pres", "past", "part", "imp", "pass", "pastpass"])
const isLink = (reading) => reading.form === "link"
const isFirstPart = memo((part) => {
  if (listed(part).some(isLink)) return true
  for (let cut = 3; cut < part.length - 2; cut++)
    if (listed(part.slice(cut)).some(isLink) && isFirstPart(part.slice(0, cut))) return true
  return false
})
const mayBeginCompound = (word) => (listed(word).length ? listed(word).some(isLink) : isFirstPart(word))

const compound = memo((word) => {
  for (let start = 2; start < word.length - 2; start++) {
    const first = word.slice(0, start)
    let last = listed(word.slice(start)).filter(({ form }) => form !== "word" && form !== "link")
    if (last.length && !isFirstPart(first))
      last = last.filter(({ form }) => VERBS.has(form) && set("verb_prefix").has(first))
    if (last.length) return last.map(({ lemma, form }) => ({ lemma: first + lemma, form }))
  }
  return []
})
const readings = (word) => (listed(word).length ? listed(word) : compound(word))
const forms = memo((word) => new Set(word ? readings(word).map(({ form }) => form) : []))
const lemma = (word, ...wanted) => {
  for (const form of wanted) {
    const found = readings(word).find((reading) => reading.form === form)
    if (found) return found.lemma
  }
  return null
}
const ways = (stem) => (lexicon().stems.get(stem) ?? []).flatMap((kind) => lexicon().kinds[kind])
// A compound is inflected as its last part.
const inflections = memo((stem) => {
  const make = (head, last) =>
    ways(last).map(([taken, added, form]) => [head + last.slice(0, last.length - taken.length) + added, form])
  if (ways(stem).length) return make("", stem)
  for (let start = 2; start < stem.length - 2; start++) {
    const [head, last] = [stem.slice(0, start), stem.slice(start)]
    if (ways(last).some(([, , form]) => form === "inf" || form === "nd") && lexicon().stems.has(head.replace(/s$/, "")))
      return make(head, last)
  }
  return []
})
const knownForms = memo(
  () =>
    new Map([...set("inflected")].map((one) => one.split(":")).map(([stem, form, word]) => [`${stem}:${form}`, word])),
)
const inflected = (stem, wanted) =>
  knownForms().get(`${stem}:${wanted}`) ??
  inflections(stem).find(
    ([word, form]) => form === wanted && !(word.endsWith("'") || (form === "past" && word.endsWith("s"))),
  )?.[0] ??
  null
