// Words written apart: as apart.py.
// »MED adresse og telefon« is no abbreviation; »i MED udvalget« is.
const isAbbreviation = ({ text }, atStart) =>
  !(atStart && isIn(text.toLowerCase(), "preposition", "conjunction", "determiner", "nominative")) &&
  ((text === text.toUpperCase() && text !== text.toLowerCase() && text.length >= 2 && text.length <= 5) ||
    set("short_first").has(text))
const isNoLastPart = (last) =>
  [last.lower, ...readings(last.lower).map((one) => one.lemma)].some(
    (word) => set("not_last").has(word) || set("modal").has(word),
  )
function needsHyphen({ last }) {
  if (last.text.length < 3 || isNoLastPart(last)) return false
  return (
    (any(last.forms, DEFINITE) || any(last.forms, NOUN)) && !has(last, ...FINITE, "inf", "word", "adj", "adje", "comp")
  )
}
const hasVerb = (clause) =>
  clause.some((word) => FINITE.some((form) => forms(word).has(form)) || set("modal").has(word))
// A name such as »Anke styrelsen«.
const isNameInTwo = (pair) =>
  isSmall(pair.first.text.slice(1)) &&
  any(pair.last.forms, DEFINITE) &&
  has(pair.first, "link") &&
  (isListed(pair) || !has(pair.first, ...OTHER))
// »en handle plan«, »til flytte udgifter«: no infinitive can stand there.
function isVerbAfterDeterminer(pair) {
  const { first, last, before } = pair
  const adjective = before === "en" || before === "et" ? ["adj", "adjt"] : ["adj", "adjt", "adje"]
  if (set("number").has(first.lower) || set("nominative").has(first.lower) || has(first, ...adjective)) return false
  if (!has(first, "inf") || !isListed(pair) || any(last.forms, DEFINITE) || !any(last.forms, NOUN)) return false
  if (["determiner", "preposition", "number", "receiving"].some((name) => set(name).has(before))) return true
  const own = forms(before)
  return (
    ["adj", "adje", "adjt"].some((form) => own.has(form)) &&
    !["word", "pres", "past", "inf", "nc", "nn"].some((form) => own.has(form))
  )
}
// »om enkelt ydelser«: an adjective would have an -e.
function isStiffAdjective(pair) {
  const { first, last, before } = pair
  const isPlural = has(last, "pl") && !has(last, "nc", "nn") && set("preposition").has(before)
  if (isPlural && isListed(pair) && has(first, "adj", "adjt") && !has(first, "adje")) return true
  return isListed(pair) && has(first, "adj") && !has(first, "adje") && set("possessive").has(before)
}
function mayBeVerb({ first, last, before, clause }) {
  if (has(last, "inf") && waitsForInfinitive(clause)) return true
  return has(first, "inf", "imp", "pres") && (!before || set("after_verb").has(before))
}
const isHeaded = (last) => readings(last.lower).some((one) => set("compound_heads").has(one.lemma))
const BARE = new Set(["nc", "nn", "link"])
function isBare(pair) {
  const { first, last, before, clause } = pair
  if (mayBeVerb(pair) || (set("person").has(first.lower) && isGiving(clause))) return false
  if (onlyDefinite(last)) return isListed(pair)
  if (set("before_bare").has(before) && isHeaded(last) && [...first.forms].every((form) => BARE.has(form))) return true
  if (!set("determiner").has(before))
    return isListed(pair) && !has(first, ...(set("receiving").has(before) ? ["inf", "pres"] : ["inf", "imp", "pres"]))
  if (!fits(before, last.forms) || (set("person").has(first.lower) && isQuestion(pair))) return false
  return isListed(pair) || !has(first, "pres", "pl")
}
function isLinked(pair) {
  const { first, last, before } = pair
  if (onlyDefinite(last)) return true
  const isAbstract = [...set("abstract_link")].some((end) => first.lower.endsWith(end))
  if ((before === "en" || before === "et") && isAbstract) {
    const isOwner = fits(before, forms(first.lower.slice(0, -1)))
    return fits(before, last.forms) && (!isOwner || isListed(pair) || isHeaded(last))
  }
  if (set("possessive").has(before)) return isListed(pair) || isAbstract
  return !set("before_genitive").has(before) && !forms(before).has("adje") && !forms(before).has("adj")
}
function isNounAfterAll(pair) {
  const { first, last, before } = pair
  const ignored = set("of_common").has(before) ? ["word", "adjt"] : ["word"]
  const other = OTHER.filter((form) => !ignored.includes(form))
  const noun = any(first.forms, NOUN) && !has(first, ...other) && mayBeginCompound(first.lower)
  const others = OTHER.filter((form) => has(first, form)).join()
  const isVague = set("of_common").has(before) && has(first, "nc") && others === "adjt"
  return noun && (isListed(pair) || isVague) && set("determiner").has(before) && fits(before, last.forms)
}
function toldByForms(pair) {
  const { first } = pair
  if (first.forms.size === 1 && has(first, "link")) return first.text.length >= 3
  if (isVerbAfterDeterminer(pair)) return true
  if (has(first, ...OTHER)) return isStiffAdjective(pair) || isNounAfterAll(pair)
  if (!mayBeginCompound(first.lower)) return false
  if (has(first, "gen") && !any(first.forms, NOUN)) return isLinked(pair)
  return any(first.forms, NOUN) && isBare(pair)
}
function isApart(pair, atStart) {
  const { first, last } = pair
  const mayHaveCapital = (atStart && isSmall(first.text.slice(1))) || isNameInTwo(pair)
  if (!(isSmall(first.text) || mayHaveCapital)) return false
  if (last.text.length < 3 || first.text.length < 2) return false
  const isNoun = any(last.forms, DEFINITE) || any(last.forms, NOUN)
  return (isNoun && isKnownPair(pair)) || (!isNoLastPart(last) && isImpossible(pair))
}
function isKnownPair(pair) {
  const { first, last, before, clause } = pair
  if (isBeforeName(pair) && !isListed(pair)) return false
  if (set("written_together").has(readings(first.lower + last.lower)[0]?.lemma))
    return !has(last, "pres") || (set("determiner").has(before) && hasVerb(clause))
  if (first.forms.size === 1 && has(first, "link") && isListed(pair) && first.text.length >= 3) return true
  if (
    set("not_first").has(first.lower) ||
    set("modal").has(first.lower) ||
    set("number").has(first.lower) ||
    isNoLastPart(last)
  )
    return false
  if (has(last, ...FINITE) && !(set("possessive").has(before) && has(first, "gen") && isListed(pair))) return false
  return toldByForms(pair)
}
function apart(all) {
  const hits = []
  for (let index = 0; index < all.length - 1; index++) {
    const pair = pairAt(all, index)
    if (!pair || hits.at(-1)?.index === index - 1) continue
    const { first, last } = pair
    const joint = isAbbreviation(first, index === 0) ? "-" : ""
    if (joint ? needsHyphen(pair) : isApart(pair, index === 0))
      hits.push({ index, whole: first.text + joint + last.text })
  }
  return hits.map(({ index, whole }) =>
    told(
      "sammensat",
      ...place(all, index, index + 1),
      `»${whole}« står i to ord`,
      `skriv »${whole}« i ét ord`,
      "fejl",
      whole,
    ),
  )
}
