// The comma before a clause: as scripts/language/startkomma.py.
const DOUBTFUL = ["nc", "nn", "nd", "pl", "pld", "adj", "adje", "adjt", "word", "gen", "imp", "part"]
const mayBeFinite = (token) => has(token, "pres", "past") || set("modal").has(token.lower)
const isFinite = (token) => set("finite").has(token.lower) || (has(token, "pres", "past") && !has(token, ...DOUBTFUL))
const isSubject = (token) =>
  token.text === "I" ||
  token.lower === "der" ||
  set("nominative").has(token.lower) ||
  set("determiner").has(token.lower) ||
  has(token, "nd", "pld")
const isInfinitive = (token) => Boolean(token) && has(token, "inf") && !set("nominative").has(token.lower)
function wordsBeside(all, place, step) {
  let at = place + step
  while (isPlainWord(all[at])) at += step
  return step < 0 ? all.slice(at + 1, place) : all.slice(place + 1, at)
}
function opensClause(clause, last) {
  const [one, two] = [
    clause[0].lower,
    clause
      .slice(0, 2)
      .map((token) => token.lower)
      .join("-"),
  ]
  const isOwner = one === "hvis" && has(last, "nc", "nn", "pl", "nd", "pld") && has(clause[1], "nc", "nn", "pl")
  if (isOwner && !isSubject(clause[1])) return false
  if (set("opens").has(one)) return true
  if (set("opens").has(two)) return !two.endsWith("-at") || !isInfinitive(clause[2])
  if (one === "hvor") return has(last, "inf", "pres", "past", "imp") && !has(last, "nc", "nn", "pl", "nd", "pld")
  return set("opens_before_subject").has(one) && clause.length > 1 && isSubject(clause[1])
}
function goesNoFurther(all, end) {
  if (!all.slice(end).some(isPlainWord) || all[end].text !== ",") return true
  return end + 1 < all.length && set("goes_on").has(all[end + 1].lower)
}
function isOpener(clause, at) {
  const [{ lower: word }, before, following] = [clause[at], clause[at - 1], clause[at + 1]]
  if (word === "at") return !following || !has(following, "inf") || set("nominative").has(following.lower)
  if (word === "der") return has(before, "nc", "nn", "nd", "pl", "pld") && !isFinite(before)
  if (["om", "før", "inden", "siden", "da"].includes(word))
    return Boolean(following) && isSubject(following) && clause.slice(at + 1).some(mayBeFinite)
  return set("subordinator").has(word) || set("hv").has(word) || word === "som"
}
function isMain(all, place, before) {
  const start = place - before.length
  const begins = start === 0 || set("joins_clauses").has(before[0].lower) || ":;".includes(all[start - 1].text)
  if (!begins || before.some((_, at) => at && isOpener(before, at))) return false
  const isOrder = (has(before[0], "imp") || before[0].lower === "tak") && !isFinite(before[0]) && start === 0
  if (isOrder) return !before.slice(1).some(mayBeFinite)
  const sure = before.filter(isFinite).length
  return sure === 1 || (sure === 0 && before.filter(mayBeFinite).length === 1)
}
function isPointedOut(before, isLast) {
  const articles = isLast ? ["den", "det", "de", "en", "et"] : ["den", "det", "de"]
  const last = before.at(-1)
  if (set("pointed_out").has(last.lower)) return true
  const isCleft = before[0].lower === "det" && ["er", "var", "bliver", "blev"].includes(before[1]?.lower)
  if (isCleft && isLast && has(last, "nd", "pld")) return true
  return articles.includes(before.at(-2)?.lower) && has(last, "nc", "nn", "pl") && !has(last, "nd", "pld")
}
function isStartkomma(all, place) {
  const [before, after] = [wordsBeside(all, place, -1), wordsBeside(all, place, 1)]
  if (!after.slice(1).some(mayBeFinite)) return false
  const [last, word] = [before.at(-1), after[0].lower]
  if (word === "der" || word === "som")
    return isPointedOut(
      before,
      before.some(mayBeFinite) && !all.slice(place + 1 + after.length).some((token) => token.isWord),
    )
  if (word === "om" && before.some((token) => token.lower === "om")) return false
  if (set("preposition").has(last.lower) && set("opens_after_preposition").has(word))
    return !before.some((_, at) => at && isOpener(before, at))
  if (set("subordinator").has(before[0].lower)) return false
  if (set("thinks").has(last.lower) && set("nominative").has(word) && mayBeFinite(after[1])) return true
  return opensClause(after, last) && goesNoFurther(all, place + 1 + after.length) && isMain(all, place, before)
}
const startkommas = (all) =>
  all.flatMap((token, at) => {
    if (token.text !== "," || !at || at === all.length - 1 || !all[at - 1].isWord || !isStartkomma(all, at)) return []
    const problem = `kommaet før »${all[at + 1].text}« er et startkomma`
    return [told("komma", token.start, token.end, problem, "slet kommaet", "fejl", "")]
  })
