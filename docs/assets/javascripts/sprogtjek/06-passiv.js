// The passive: as passives.py.
const NOUN = new Set(["nc", "nn", "pl"])
function clauseBefore(all, index, reach) {
  let start = index
  while (start && index - start < reach && isPlainWord(all[start - 1])) start--
  return all.slice(start, index).map((token) => token.lower)
}
const modalBefore = (all, index) => clauseBefore(all, index, data.reach.before).some((word) => set("modal").has(word))
function active(verb, before) {
  for (const word of before.toReversed()) {
    if (set("modal").has(word)) return `${word} ${verb}`
    if (set("clause_opener").has(word)) break
  }
  return inflected(verb, "pres") ?? `${verb}r`
}
function isGenitive(all, index) {
  const [token, after, before] = [all[index], all[index + 1], lower(all, index - 1)]
  if (!after?.isWord || ["preposition", "adverb", "determiner"].some((name) => set(name).has(after.lower))) return false
  if ((before === "den" || before === "de") && has(token, "pastpass")) return true
  if (!any(after.forms, NOUN) && !has(after, "adje")) return false
  if (has(token, "pastpass")) return !set("dummy_subject").has(before) && !(index && has(all[index - 1], "nd", "pld"))
  if (!has(token, "gen")) return false
  const opens =
    ["determiner", "preposition", "number"].some((name) => set(name).has(before)) || ["og", "eller"].includes(before)
  return index === 0 || !all[index - 1].isWord || opens || forms(before).has("adj") || forms(before).has("adje")
}
function isPassive(all, index) {
  const [word, before, after] = [all[index].lower, lower(all, index - 1), lower(all, index + 1)]
  if (set("always_passive").has(word)) return true
  if (set("deponent").has(word) || pairs("active_before").get(word)?.includes(after)) return false
  const needed = pairs("passive_only").get(word)
  if (needed) return needed.includes(after) || modalBefore(all, index)
  const near = [...all.slice(Math.max(index - 3, 0), index), ...all.slice(index + 1, index + 2)]
  if (set("reciprocal").has(word) && near.some((token) => token.text === "I" || set("group").has(token.lower)))
    return false
  if (any(all[index].forms, NOUN) || has(all[index], "imp", "adj", "adje"))
    return before === "der" || modalBefore(all, index)
  return !isGenitive(all, index)
}
function withS(all, index) {
  const token = all[index]
  if (!has(token, "pass", "pastpass") || (index && isUpper(token.text[0])) || !isPassive(all, index)) return null
  if (has(token, "pass"))
    return {
      start: index,
      end: index,
      active: active(lemma(token.lower, "pass"), clauseBefore(all, index, data.reach.before)),
    }
  return {
    start: index,
    end: index,
    active: inflected(lemma(token.lower, "pastpass"), "past") ?? token.lower.replace(/s$/, ""),
  }
}
const isNoun = (token) => Boolean(token) && any(token.forms, NOUN) && !has(token, "word")
function participle(all, at) {
  const token = all[at]
  if (!token || !has(token, "part") || set("not_participle").has(token.lower) || isUpper(token.text[0])) return null
  if (set("determiner").has(lower(all, at - 1)) && (any(token.forms, NOUN) || isNoun(all[at + 1]))) return null
  return lemma(token.lower, "part")
}
function endsSearch(token, distance) {
  if (set("passive_stop").has(token.lower) || (token.lower === "der" && distance > 2)) return true
  return has(token, "pres", "past") && !has(token, "nc", "nn", "pl", "part", "adj", "adje", "word", "inf")
}
// What two commas or »af og til« put between the verb and the participle: its last place.
function insertedEnd(all, index, reach) {
  if (["af", "og", "til"].every((word, at) => lower(all, index + 1 + at) === word)) return index + 3
  if (reach !== data.reach.far || all[index + 1]?.text !== ",") return index
  const end = all.slice(index + 2, index + 2 + data.reach.inserted).findIndex((token) => token.text === ",")
  return end < 0 ? index : index + 2 + end
}
function participleAfter(all, index, reach) {
  const inserted = insertedEnd(all, index, reach)
  for (let at = index + 1; at < Math.min(index + 1 + reach, all.length); at++) {
    if (at <= inserted) continue
    if (!isPlainWord(all[at])) break
    const verb = participle(all, at)
    if (verb) return participle(all, at + 1) ? [at + 1, participle(all, at + 1)] : [at, verb]
    if (endsSearch(all[at], at - index)) break
  }
  return [index, ""]
}
// »blev ved med at« and »blev til noget«, but not »blev ved en fejl smidt ud«.
function staysSo(all, at) {
  if (lower(all, at) !== "ved") return lower(all, at) === "til"
  return ["med", "at", "til"].includes(lower(all, at + 1)) || !/^\p{L}+$/u.test(lower(all, at + 1))
}
function withBecome(all, index) {
  const tense = data.become[all[index].lower]
  if (!tense || staysSo(all, index + 1)) return null
  const [at, verb] = participleAfter(all, index, data.reach.far)
  if (!verb) return null
  const fixed = { datid: inflected(verb, "past") ?? all[at].lower, førnutid: `har ${all[at].lower}` }[tense]
  return {
    start: index,
    end: at,
    active: fixed ?? active(verb, tense === "navneform" ? clauseBefore(all, index, data.reach.before) : []),
  }
}
const passives = (all) =>
  all
    .map((_, index) => withS(all, index) ?? withBecome(all, index))
    .filter(Boolean)
    .map((hit) =>
      told(
        "passiv",
        ...place(all, hit.start, hit.end),
        `»${shown(all, hit.start, hit.end)}« er passiv`,
        `skriv hvem der gør det, fx »vi ${hit.active}«`,
        "advarsel",
      ),
    )
