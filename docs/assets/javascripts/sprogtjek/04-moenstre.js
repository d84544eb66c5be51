// Patterns: a row of elements, see patterns.py.
const isUpper = (char) => char !== char.toLowerCase()
const NAMED = {
  $cap: (token) => token.isWord && isUpper(token.text[0]),
  $num: (token) => token.isNumber,
  $mark: (token) => !token.isWord && !token.isNumber,
  $word: (token) => token.isWord,
  $unknown: (token) => token.isWord && !token.forms.size,
}
function atom(source) {
  if (source.length > 1 && source[0] === "!") {
    const inner = atom(source.slice(1))
    return (token) => !inner(token)
  }
  const rest = source.slice(1)
  if (source[0] === "@") return (token) => set(rest).has(token.lower)
  if (source[0] === "#") return (token) => token.forms.has(rest)
  if (source.length > 1 && source[0] === "=") return (token) => token.text === rest
  return NAMED[source] ?? ((token) => token.lower === source)
}
const elementTest = memo((source) => {
  const parts = source.split("|").map((part) => part.split("&").map(atom))
  return (token) => parts.some((part) => part.every((one) => one(token)))
})
const ANCHORS = new Set(["^", "$", "<", ">"])
const element = (source) => {
  const times = source.match(/^(.+)\*(\d+)$/)
  if (times) return { source: times[1], least: 0, most: Number(times[2]) }
  if (source.length > 1 && source.endsWith("?")) return { source: source.slice(0, -1), least: 0, most: 1 }
  return { source, least: 1, most: 1 }
}
const keysOf = (atoms) => {
  const plain = atoms.filter((one) => !/^[!$]/.test(one)).sort((a, b) => a.startsWith("#") - b.startsWith("#"))
  if (!plain.length) return ["*"]
  if (plain[0][0] === "@") return [...set(plain[0].slice(1))]
  return [plain[0][0] === "#" ? plain[0] : plain[0].replace(/^=(?=.)/, "").toLowerCase()]
}
const keys = (elements) => {
  const found = new Set()
  for (const { source, least } of elements) {
    if (ANCHORS.has(source) || source === "[" || source === "]") continue
    for (const part of source.split("|")) keysOf(part.split("&")).forEach((key) => found.add(key))
    if (least) break
  }
  return found
}
const isPlainWord = (token) => Boolean(token) && (token.isWord || token.isNumber)

function isAnchored(anchor, all, place) {
  if (anchor === "<") return place === 0
  if (anchor === ">") return !all.slice(place).some(isPlainWord)
  return !isPlainWord(all[anchor === "^" ? place - 1 : place])
}
function walk(elements, at, all, place, marks) {
  if (at === elements.length) return marks
  const { source, least, most } = elements[at]
  if (source === "[" || source === "]")
    return walk(elements, at + 1, all, place, [...marks, source === "[" ? place : place - 1])
  if (ANCHORS.has(source)) return isAnchored(source, all, place) ? walk(elements, at + 1, all, place, marks) : null
  const fits = elementTest(source)
  let taken = 0
  while (taken < most && place + taken < all.length && fits(all[place + taken])) taken++
  for (; taken >= least; taken--) {
    const found = walk(elements, at + 1, all, place + taken, marks)
    if (found) return found
  }
  return null
}
function clause(all, place, step) {
  const found = []
  for (let at = place + step; isPlainWord(all[at]) && found.length < data.clauseReach; at += step) found.push(all[at])
  return found
}
function isForbidden(rule, all, first, last) {
  const before = () => clause(all, first, -1)
  if (rule.unless_before && before().some(elementTest(rule.unless_before))) return true
  return Boolean(rule.unless_after) && clause(all, last, 1).some(elementTest(rule.unless_after))
}
const wordsOf = (all) => all.map((token) => token.text).join(" ")
const VERB_FORMS = ["pres", "inf", "past", "part", "imp"]
function made(part, all) {
  if (/^=\d$/.test(part)) return all[part[1]].text
  const [form, number] = part.split(":")
  if (number === undefined) return part
  const word = all[number].lower
  if (form === "lower") return word
  const stem = lemma(word, ...(VERB_FORMS.includes(form) ? VERB_FORMS : ["adj", "adjt", "adje"]))
  return stem ? inflected(stem, form) : null
}
const capital = (word) => word.slice(0, 1).toUpperCase() + word.slice(1)
function makeFix(fix, all) {
  const parts = fix
    .split(" ")
    .filter(Boolean)
    .map((part) => made(part, all))
  if (parts.includes(null)) return null
  const fixed = parts.filter(Boolean).join(" ")
  return !fix.startsWith("lower:") && isUpper(all[0].text[0]) ? capital(fixed) : fixed
}
function matchAt(rule, all, place) {
  const marks = walk(rule.elements, 0, all, place, [])
  if (!marks) return null
  const [first, last] = marks.length ? marks : [place, place]
  if (isForbidden(rule, all, first, last)) return null
  const inside = all.slice(first, last + 1)
  const fixed = makeFix(rule.fix ?? "", inside)
  return fixed === null || (rule.fix && fixed === wordsOf(inside)) ? null : { rule, first, last, fixed }
}
// Rules ready to be looked for: the one written first holds where two touch the same words.
function patterns(entries) {
  const byKey = new Map()
  const compiled = entries.flatMap((entry) =>
    entry.patterns.map((pattern) => ({ ...entry, elements: pattern.split(" ").filter(Boolean).map(element) })),
  )
  compiled.forEach((rule, number) => {
    for (const key of keys(rule.elements)) byKey.set(key, [...(byKey.get(key) ?? []), [number, rule]])
  })
  return (all) => {
    const found = []
    all.forEach((token, place) => {
      const seen = new Set()
      for (const key of [
        token.lower,
        ...[...token.forms].map((form) => `#${form}`),
        ...(token.isWord ? [] : ["$"]),
        "*",
      ])
        for (const [number, rule] of byKey.get(key) ?? []) {
          if (seen.has(number)) continue
          seen.add(number)
          const match = matchAt(rule, all, place)
          if (match) found.push([number, match])
        }
    })
    const taken = new Set()
    return found
      .sort((a, b) => a[0] - b[0] || a[1].first - b[1].first)
      .map(([, match]) => match)
      .filter((match) => {
        const touched = Array.from({ length: match.last - match.first + 1 }, (_, i) => match.first + i)
        if (touched.some((at) => taken.has(at))) return false
        touched.forEach((at) => taken.add(at))
        return true
      })
      .sort((a, b) => a.first - b.first)
  }
}
