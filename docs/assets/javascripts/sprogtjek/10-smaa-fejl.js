// Slips: as slips.py.
const mayBeTwo = (token) => has(token, "pres") && has(token, "nc", "nn", "pl")
const isAtOfClause = (token, following) =>
  token.lower === "at" && Boolean(following) && has(following, "inf") && !set("nominative").has(following.lower)
// After a determiner, also with an adjective between: »den nye leder leder mødet«.
function isDeterminedAt(all, at) {
  const start = at > 1 && has(all[at - 1], "adje", "adj", "adjt") ? at - 2 : at - 1
  return start >= 0 && set("determiner").has(all[start].lower)
}
// Spaces inside quotation marks, in texts whose quotations open with ».
function inQuotes(text) {
  if (text.match(/[»«]/)?.[0] !== "»") return []
  return [...text.matchAll(/»(\s+)(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_.!?])(\s+)«/gu)].map((match) => {
    const start = match.index + (match[1] ? 1 : 0)
    const end = start + (match[1] ?? match[2]).length
    return told("tegn", start, end, "der er mellemrum ved citationstegnet", "slet mellemrummet", "fejl", "")
  })
}
function doubled(own, all) {
  return all
    .slice(1)
    .map((other, at) => [all[at], other, all[at + 2], at])
    .filter(
      ([one, other, following, at]) =>
        one.isWord &&
        one.lower === other.lower &&
        /^\s+$/.test(own.slice(one.end, other.start)) &&
        !(isUpper(one.text[0]) && isUpper(other.text[0])) &&
        !(one.lower === "i" && one.text !== other.text) &&
        !(mayBeTwo(one) && isDeterminedAt(all, at)) &&
        !isAtOfClause(one, following) &&
        !set("double").has(one.lower) &&
        !pairs("double_before").get(one.lower)?.includes(following?.lower),
    )
    .map(([one, other]) =>
      told(
        "dobbeltord",
        one.start,
        other.end,
        `»${one.text} ${other.text}« er det samme ord to gange`,
        "slet det ene",
        "fejl",
        one.text,
      ),
    )
}
function withoutApostrophe(stem, ending) {
  const small = stem.toLowerCase()
  if (stem === stem.toUpperCase() || /[sxz]$/.test(stem) || set("short_first").has(small) || set("english").has(small))
    return []
  if (ending !== "s") return forms(small + ending).size ? [stem + ending] : []
  const own = forms(small)
  const isPlainNoun = (own.has("nc") || own.has("nn")) && !own.has("word") && !own.has("adj")
  const definite = isPlainNoun ? inflected(small, "nd") : null
  return definite ? [like(`${definite}s`, stem), `${stem}s`] : [`${stem}s`]
}
function* apostrophes(all) {
  for (const token of all) {
    const match = token.text.match(/^(\p{L}{2,})['’](s|en|et|er|ens|ets|erne|ernes)$/u)
    const right = match ? withoutApostrophe(match[1], match[2]) : []
    if (right.length)
      yield told(
        "apostrof",
        token.start,
        token.end,
        `»${token.text}« har ingen apostrof på dansk`,
        `skriv ${quoted(right.join(", "))}`,
        "fejl",
        right[0],
      )
  }
}
const phrases = memo(
  () =>
    new Map(
      rules.phrases
        .split(",")
        .map((one) => one.trim())
        .map((one) => [one.replaceAll(" ", ""), one])
        .filter(([joined]) => !listed(joined).length),
    ),
)
function isOneLetterOff(word, other) {
  if (Math.abs(word.length - other.length) > 1) return false
  let at = 0
  while (at < Math.min(word.length, other.length) && word[at] === other[at]) at++
  const [rest, otherRest] = [word.slice(at), other.slice(at)]
  return rest.slice(1) === otherRest || rest === otherRest.slice(1) || rest.slice(1) === otherRest.slice(1)
}
const separated = memo((word) => {
  if (phrases().has(word)) return phrases().get(word)
  if (word.length < 8 || readings(word).length) return null
  for (const [joined, phrase] of phrases()) if (isOneLetterOff(word, joined)) return phrase
  return null
})
const runTogether = (all) =>
  all
    .filter((token) => token.isWord && separated(token.lower))
    .map((token) => {
      const right = like(separated(token.lower), token.text)
      return told(
        "flere-ord",
        token.start,
        token.end,
        `»${token.text}« er flere ord`,
        `skriv ${quoted(right)}`,
        "fejl",
        right,
      )
    })
const halves = memo(
  () => new Map(rules.whole.split(" ").map((word) => [word.replace("-", " "), word.replace("-", "")])),
)
const inTwo = (all) =>
  all.slice(1).flatMap((other, at) => {
    const one = all[at]
    const right = other.start === one.end + 1 ? halves().get(`${one.lower} ${other.lower}`) : null
    if (!right) return []
    const whole = like(right, one.text)
    return [
      told(
        "sammensat",
        one.start,
        other.end,
        `»${one.text} ${other.text}« er ét ord`,
        `skriv »${whole}« i ét ord`,
        "fejl",
        whole,
      ),
    ]
  })
function* texts(own) {
  for (const entry of rules.texts) {
    for (const match of own.matchAll(regex(entry.regex))) {
      const start = match.index + match[0].indexOf(match[1])
      yield told(
        entry.rule,
        start,
        start + match[1].length,
        entry.problem.replace("{found}", match[1]),
        entry.remedy,
        entry.level ?? "fejl",
        entry.remedy === "slet mellemrummet" ? match[1].trim() : null,
      )
    }
  }
}
const spelledOut = new Map(Object.entries(rules.spelled_out).map(([key, plain]) => [key.replace(/\.$/, ""), plain]))
const ABBREVIATION = memo(() => {
  const written = [...spelledOut.keys()]
    .sort(byLength)
    .map(
      (key) =>
        escape(key).replaceAll("\\.", "\\.\\s?") + (set("dotless").has(key) || key.includes(".") ? "\\.?" : "\\."),
    )
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.])(${written.join("|")})(?![\\p{L}\\p{N}_]|\\.?,?\\s\\(?(?:19|20)\\d\\d)`,
    "giu",
  )
})
function* abbreviations(own) {
  for (const match of own.matchAll(ABBREVIATION())) {
    const plain = spelledOut.get(match[1].replace(/\s/g, "").toLowerCase().replace(/\.$/, ""))
    const ends = match[1].endsWith(".") && !own.slice(match.index + match[0].length).trim()
    yield told(
      "forkortelse",
      match.index,
      match.index + match[1].length,
      `»${match[1]}« er en forkortelse`,
      `skriv ${quoted(plain)}`,
      "advarsel",
      like(plain.split(",")[0] + (ends ? "." : ""), match[1]),
    )
  }
}
function* labels(own) {
  for (const [words, remedy] of Object.entries(rules.labels))
    for (const match of own.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${escape(words)}(?![\\p{L}\\p{N}_])`, "giu")))
      yield told(
        "respekt",
        match.index,
        match.index + match[0].length,
        `»${match[0]}« sætter en mærkat på et menneske`,
        remedy,
        "advarsel",
      )
}
const slips = (own, all) => [
  ...doubled(own, all),
  ...apostrophes(all),
  ...runTogether(all),
  ...inTwo(all),
  ...texts(own),
  ...abbreviations(own),
  ...labels(own),
]
