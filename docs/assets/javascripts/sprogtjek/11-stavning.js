// Spelling: as scripts/language/spelling.py, without hunspell's own suggestions.
const LETTERS = [..."etnrsaildogkmvbufphjyøåæcxwzqé"]
const twice = (word) =>
  [...word]
    .map((letter, at) => (letter === word[at + 1] ? null : word.slice(0, at + 1) + letter + word.slice(at + 1)))
    .filter(Boolean)
function oneLetterAway(word, sure = false) {
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)])
  const halved = cuts
    .filter(([first, last]) => last && first.at(-1) === last[0])
    .map(([first, last]) => first + last.slice(1))
  const added = cuts.flatMap(([first, last]) => (first ? LETTERS.map((letter) => first + letter + last) : []))
  const moved = cuts
    .filter(([, last]) => last.length > 1)
    .map(([first, last]) => first + last[1] + last[0] + last.slice(2))
  const likely = [...twice(word), ...halved, ...halved.flatMap(twice), ...added, ...moved]
  if (sure) return likely
  const leftOut = cuts.filter(([first, last]) => first && last).map(([first, last]) => first + last.slice(1))
  const changed = cuts.flatMap(([first, last]) => (last ? LETTERS.map((letter) => first + letter + last.slice(1)) : []))
  return [...new Set([...likely, ...leftOut, ...changed])].filter((near) => near !== word)
}
function otherPlural(word) {
  for (const [ending, form] of [
    ["erne", "pld"],
    ["er", "pl"],
    ["ene", "pld"],
    ["e", "pl"],
  ]) {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ""
    if (!stem || !listed(stem).some((one) => one.form === "nc" || one.form === "nn")) continue
    const right = inflected(stem, form) ?? (form === "pl" ? stem : null)
    return right && right !== word ? [right] : []
  }
  return []
}
const nearest = memo((word) => {
  const away = oneLetterAway(word).filter((near) => !set("never_meant").has(near))
  const known = [...otherPlural(word), ...away.filter((near) => listed(near).length)]
  return known.length ? known : away.filter((near) => near.length >= 7 && readings(near).length)
})
const begins = memo((part) => [...lexicon().stems.keys()].filter((stem) => stem.startsWith(part)).length)
const compoundsOf = memo(
  (own) =>
    [...lexicon().stems.keys()].filter(
      (stem) =>
        stem !== own &&
        stem.endsWith(own) &&
        stem.length - own.length > 2 &&
        isFirstPart(stem.slice(0, stem.length - own.length)),
    ).length,
)
function hasProductiveParts(word) {
  for (let start = 3; start < word.length - 2; start++) {
    const [first, last] = [word.slice(0, start), word.slice(start)]
    if (
      isFirstPart(first) &&
      listed(last).length &&
      begins(first) >= 3 &&
      Math.max(...listed(last).map((one) => compoundsOf(one.lemma))) >= 3
    )
      return true
  }
  return false
}
const strange = memo((word) => {
  if (word.length < 7 || !/^[a-zæøåé]+$/.test(word) || listed(word).length) return []
  if (/(?:ede|et|te|ne|ende)$/.test(word) && ["part", "past", "ving"].some((form) => forms(word).has(form))) return []
  const isKnown = readings(word).length > 0
  const near = oneLetterAway(word).filter((one) => (!isKnown || one.slice(-2) === word.slice(-2)) && listed(one).length)
  return near.length && !hasProductiveParts(word) ? near : []
})
const ownWords = new Set(data.ownWords.split(" "))
// A long word of two whole parts that resembles no word of the list: »gribetænger«.
const LAST_FORMS = ["nc", "nn", "nd", "pl", "pld", "gen", "adj", "adjt", "adje", "part", "ving"]
const mayBeFirst = (part) =>
  [...forms(part), ...(part.endsWith("s") ? forms(part.slice(0, -1)) : [])].some((form) =>
    ["nc", "nn", "inf", "link"].includes(form),
  )
function mayBeLast(part) {
  if (listed(part).some(({ form }) => LAST_FORMS.includes(form))) return true
  const verb = part.replace(/r(?:e|en|ens|ne|nes|s)?$/, "")
  return verb !== part && listed(verb).some(({ form }) => form === "inf")
}
const isLikelyCompound = memo((word) => {
  if (word.length < data.likely || !/^[a-zæøåé]+$/.test(word) || nearest(word).some((near) => listed(near).length))
    return false
  for (let at = 3; at < word.length - 3; at++)
    if (mayBeFirst(word.slice(0, at)) && mayBeLast(word.slice(at))) return true
  return false
})
const names = new Set(data.names.split(" "))
const stripped = (word) => [
  word,
  word.toLowerCase(),
  ...["s", "'s", "’s", "'", "’"].filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length)),
]
const isOwn = (word) => stripped(word).some((form) => ownWords.has(form))
const knows = (word) => !word || stripped(word).some((form) => readings(form).length)
function misspelling(word, isFirst) {
  if (
    isOwn(word) ||
    word.length < 2 ||
    word.includes(".") ||
    (word === word.toUpperCase() && word.length <= 6) ||
    set("abbreviations").has(word.toLowerCase()) ||
    /\p{Ll}\p{Lu}/u.test(word)
  )
    return null
  const stem = word.replace(/-$/, "")
  const small = word.toLowerCase()
  const tries = [
    word,
    ...(isFirst || word === word.toUpperCase() ? [small] : []),
    ...(stem === word ? [] : [stem, stem.replace(/s$/, "")]),
  ]
  const parts = word.replace(/^-+|-+$/g, "").split("-")
  if (
    tries.some(knows) ||
    parts.every(
      (part) => part.length < 2 || isOwn(part) || knows(part) || (part === part.toUpperCase() && part.length <= 6),
    )
  ) {
    const near = isSmall(word) || !knows(word) ? strange(small) : []
    return near.length ? near.slice(0, 3) : null
  }
  if (isLikelyCompound(small)) return null
  const surely =
    isFirst &&
    isSmall(word.slice(1)) &&
    small.length >= 6 &&
    !names.has(small) &&
    oneLetterAway(small, true).some((near) => listed(near).length)
  if (isUpper(word[0]) && !surely) return null
  const joined = small.replaceAll("-", "")
  const whole = small.includes("-") && readings(joined).length ? [joined] : []
  return [...new Set([...whole, ...nearest(small)])].slice(0, 3)
}
const SPELT = new Set(["flere-ord", "apostrof", "sammensat", "forkortelse"])
function spelling(own, found) {
  const plain = own.replace(reading("not_text"), (text) => " ".repeat(text.length))
  const words = [...plain.matchAll(/(?<![-\p{L}\p{N}_])\p{L}+(?:[-’'.]\p{L}+)*-?/gu)]
  const others = found.filter((one) => SPELT.has(one.rule))
  return words.flatMap((match, at) => {
    if (others.some((one) => one.start <= match.index && match.index < one.end)) return []
    const near = misspelling(match[0], at === 0)
    if (!near) return []
    const right = near.map((word) => like(word, match[0]))
    const remedy = right.length ? `mente du ${quoted(right.join(", "))}?` : "ret ordet hvis det er skrevet forkert"
    return [
      told(
        "stavning",
        match.index,
        match.index + match[0].length,
        `»${match[0]}« er ikke i ordbogen`,
        remedy,
        "fejl",
        right[0] ?? null,
      ),
    ]
  })
}
