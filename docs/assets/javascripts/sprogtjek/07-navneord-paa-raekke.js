// Two nouns in a row where grammar has room for one: as word_pairs.py and noun_rows.py.
const DEFINITE = new Set(["nd", "pld"])
const FINITE = ["pres", "past", "pastpass", "pass"]
const OTHER = ["adj", "adjt", "adje", "comp", "word", "part", "past"]
const SMALL = "number preposition nominative object possessive determiner adverb conjunction months modal no_noun"
const isIn = (word, ...names) => names.some((name) => set(name).has(word))
const isSmall = (text) => text === text.toLowerCase() && text !== text.toUpperCase()
const overlap = (own, ...wanted) => wanted.some((form) => own.has(form))
const without = (own, ...unwanted) => new Set([...own].filter((form) => !unwanted.includes(form)))
const within = (own, ...allowed) => [...own].every((form) => allowed.includes(form))

function pairAt(all, index) {
  const [first, last] = [all[index], all[index + 1]]
  if (!first.isWord || !last.isWord || last.start !== first.end + 1 || !isSmall(last.text)) return null
  let [start, end] = [index, index + 2]
  while (start && index - start < 12 && all[start - 1].isWord) start--
  while (end < all.length && end - index - 2 < 12 && all[end].isWord) end++
  const clause = all.slice(start, index).map((token) => (token.text === "I" ? "I" : token.lower))
  const rest = all.slice(index + 2, end).map((token) => token.lower)
  return { first, last, clause, rest, before: clause.at(-1) ?? "", following: all[index + 2] }
}
const isListed = ({ first, last }) => listed(first.lower + last.lower).length > 0
// »prins Henrik«: the second word of the pair may be a title.
const isBeforeName = ({ following }) => Boolean(following?.isWord) && isUpper(following.text[0])
const onlyDefinite = ({ forms: own }) => any(own, DEFINITE) && !any(own, NOUN)
const firstForms = ({ first }) => (isIn(first.lower, "noun_first") ? without(first.forms, ...OTHER) : first.forms)
function fits(determiner, own) {
  if (isIn(determiner, "of_common")) return own.has("nc") || (isIn(determiner, "possessive") && own.has("pl"))
  if (isIn(determiner, "of_neuter")) return own.has("nn")
  if (isIn(determiner, "of_plural")) return own.has("pl")
  return any(own, NOUN)
}
function waitsForInfinitive(clause) {
  for (const word of clause.toReversed()) {
    if (isIn(word, "modal")) return true
    if (forms(word).has("inf") && !isIn(word, "nominative")) return false
  }
  return false
}
const isGiving = (clause) =>
  clause.some((word) => isIn(lemma(word, "inf", "pres", "past", "imp", "part"), "giving"))

const isFiniteWord = (word) =>
  isIn(word, "modal") || (overlap(forms(word), ...FINITE) && !isIn(word, "preposition", "adverb"))
const isDoer = (word) => isIn(word, "person") || [...set("doer")].some((end) => word.endsWith(end))
const isOwner = (word) => forms(word).size > 0 && within(forms(word), "gen", "link")
const isOwning = (pair) => pair.first.forms.has("gen") && !any(firstForms(pair), NOUN)
const hasBareInfinitive = ({ clause }) => clause.some((word) => isIn(word, "bare_infinitive"))
const isInfinitiveOnly = (word) =>
  forms(word).has("inf") && !overlap(forms(word), "pres", "past", "nc", "nn", "pl", "adje", "word")

// The forms that the first word can have where it stands: no infinitive follows a preposition.
function formsInPlace(pair) {
  const { before, clause, rest } = pair
  let own = firstForms(pair)
  const opens = ["", "og", "eller", "men", "så"].includes(before)
  const hasOrder = clause.length > 0 && forms(clause[0]).has("imp")
  const hasVerb = [...clause, ...rest].some(isFiniteWord) || hasOrder
  if (hasVerb && !(opens || before === "at" || waitsForInfinitive(clause) || hasBareInfinitive(pair)))
    own = without(own, "inf")
  if (!opens) own = without(own, "imp")
  if (isIn(before, "preposition", "possessive") || before === "en" || before === "et" || isInfinitiveOnly(before))
    own = without(own, "pres")
  return overlap(own, "nc", "nn", "gen") ? without(own, "word") : own
}

// The word before the adjectives in front of the pair, and those adjectives.
function openerOf({ clause }) {
  const isAdjective = (word) =>
    overlap(forms(word), "adj", "adjt", "adje") &&
    !overlap(forms(word), "word", "pres", "past", "inf", "nc", "nn") &&
    !isIn(word, "determiner", "preposition", "adverb")
  let at = clause.length
  while (at && isAdjective(clause[at - 1])) at--
  return [at ? clause[at - 1] : "", clause.slice(at)]
}

// »spørgs mål«: one of them is no word, and the two are one.
function isHalf(pair) {
  const { first, last } = pair
  if (!isSmall(first.text) || !isSmall(last.text) || Math.min(first.text.length, last.text.length) < 3) return false
  return isListed(pair) && first.forms.size > 0 !== last.forms.size > 0
}
function isOfOtherGender(pair) {
  const own = firstForms(pair)
  return (
    overlap(own, "nc", "nn") &&
    isIn(pair.before, "of_common", "of_neuter") &&
    !fits(pair.before, own) &&
    fits(pair.before, pair.last.forms)
  )
}
function isLeftOut(pair) {
  const { first, last, before, following } = pair
  if (isBeforeName(pair) || following?.isNumber) return true
  if (following && following.start === last.end && "-/".includes(following.text)) return true
  if ([first, last].some((one) => isIn(one.lower, ...SMALL.split(" "))) || isIn(last.lower, "rest")) return true
  if (!isIn(first.lower, "not_first") || isIn(first.lower, "noun_first")) return false
  const isOwn = !any(firstForms(pair), NOUN) && !isIn(before, "before_genitive")
  const isOwned = isIn(before, "possessive") || isOwner(before)
  return !(isListed(pair) && (onlyDefinite(last) || isOwn || isOwned || isOfOtherGender(pair)))
}
const isSound = (pair) =>
  isListed(pair) || Math.max(0, ...listed(pair.last.lower).map((one) => compoundsOf(one.lemma))) >= 1
// »civil samfundet«: an adjective would have an -e.
function isStiff(pair) {
  const { first, last, before, clause } = pair
  const isAdjective =
    has(first, "adj") && has(first, "link") && !has(first, "adje", "adjt", "inf", "pres", "imp", "word")
  const opens = !clause.length || isIn(before, "preposition") || before === "og" || before === "eller"
  return isAdjective && opens && onlyDefinite(last) && isSound(pair)
}
function hasVerbAlready(pair) {
  const { clause, first } = pair
  const opener = clause.findLastIndex((word) => isIn(word, "conjunction") && word !== "om")
  return isOwning(pair) || (clause.slice(opener + 1).some(isFiniteWord) && !isDoer(first.lower))
}
function isNounPair(pair) {
  const { first, last } = pair
  if (overlap(formsInPlace(pair), ...OTHER)) return false
  if (!mayBeginCompound(first.lower) || isIn(last.lower, "finite")) return false
  if (has(last, "word", "adj", "adje", "comp") && !isListed(pair)) return false
  const isOnlyNoun = !has(last, ...FINITE) || (isOwning(pair) && isListed(pair))
  return isOnlyNoun || ((has(last, "nc") || isListed(pair)) && hasVerbAlready(pair))
}
// The second noun may be the subject of a clause: »en plan borgeren kan bruge«.
function isRelative({ clause, rest, before }) {
  if (!clause.length || isIn(before, "hv")) return clause.length > 0
  const ends = (word) => word !== "som" && (isIn(word, "conjunction") || ["og", "eller", "men", "så"].includes(word))
  const end = rest.findIndex(ends)
  return rest.slice(0, end < 0 ? rest.length : end).some(isFiniteWord)
}
function isBeforeDefinite(pair) {
  if (isOwning(pair)) return has(pair.first, "link")
  if (isGiving(pair.clause) && (isDoer(pair.first.lower) || !isListed(pair))) return false
  if (!pair.clause.length) return isListed(pair) && !overlap(firstForms(pair), "imp", "pres")
  return !isRelative(pair) && !overlap(formsInPlace(pair), "inf", "imp", "pres")
}
function isPlural(opener, adjectives) {
  if (isIn(opener, "number", "plural")) return true
  const isBare = !isIn(opener, "determiner") && !forms(opener).has("gen")
  return adjectives.length > 0 && isBare && forms(adjectives.at(-1)).has("adje")
}
function isLinkedPair(pair, opener, adjectives) {
  const { first, last } = pair
  const owner = first.lower.slice(0, -1)
  if (!has(first, "link") || isIn(owner, "person")) return false
  if (isPlural(opener, adjectives)) return has(last, "pl") && !forms(owner).has("pl")
  if (isIn(opener, "before_genitive", "possessive")) {
    const isAction = verbOf(owner) !== null || isListed(pair) || !has(last, "pl")
    return isAction && !isIn(owner, "owner") && fits(opener, last.forms)
  }
  return isListed(pair) || !isIn(owner, "owner")
}
function isCounted(pair, opener, adjectives) {
  if (!isPlural(opener, adjectives) || !has(pair.last, "pl")) return false
  const own = formsInPlace(pair)
  if (overlap(own, "pl", "pres", "inf") || (own.has("nn") && isRelative(pair))) return false
  return overlap(own, "nc", "nn", "link") && !isIn(pair.first.lower, "measure")
}
const isSubjectWord = (word) =>
  isIn(word, "nominative") ||
  ["der", "som", "I", "det", "den", "dette"].includes(word) ||
  (word !== "" && any(forms(word), DEFINITE))
// »har din søn kørekort«: the verb stands before, so the noun may be the subject.
function isQuestion(pair) {
  const [opener, adjectives] = openerOf(pair)
  const at = pair.clause.length - adjectives.length - 1
  const verb = opener && at > 0 ? pair.clause[at - 1] : ""
  return isFiniteWord(verb) && !isSubjectWord(at > 1 ? pair.clause[at - 2] : "")
}
const isAfterPreposition = ({ clause }, opener) => isIn(clause[clause.lastIndexOf(opener) - 1], "preposition")
function isDetermined(pair, opener) {
  const { last, clause } = pair
  const own = formsInPlace(pair)
  const isOwned = isIn(opener, "possessive") || ["vores", "jeres"].includes(opener) || isOwner(opener)
  const isOne = overlap(own, "nc", "nn")
  if (!(isOne || overlap(own, "link", "pl")) || isGiving(clause) || isQuestion(pair)) return false
  if (own.has("pl") && !isOne && fits(opener, new Set(["pl"])) && !["din", "min", "sin"].includes(opener)) return false
  if (!fits(opener, last.forms) && !(isOwned && isAfterPreposition(pair, opener))) return false
  if (!isOwned && isRelative(pair) && !has(last, "nc", "nn")) return false
  if (own.has("pres") && !isListed(pair)) return false
  const waits = waitsForInfinitive(clause) || hasBareInfinitive(pair)
  return !((has(last, "inf") || own.has("inf")) && waits)
}
function isGoverned(pair) {
  const { before, clause, first } = pair
  if (isPlural(before, []) || isRelative(pair) || (isDoer(first.lower) && isGiving(clause))) return false
  if (!before || !within(formsInPlace(pair), "nc", "nn", "link")) return false
  if (isIn(before, "before_one_noun")) return true
  if (isIn(before, "preposition") || ["og", "eller", "samt"].includes(before)) return isListed(pair)
  const own = forms(before)
  if (isGiving([before])) return false
  if (overlap(own, "part", "inf") && !overlap(own, "pres", "past", "adj", "adje", "adjt", "nc", "nn")) return true
  const isVerb = overlap(own, "pres", "past") && !overlap(own, "nc", "nn", "adj", "adje")
  return isVerb && clause.length > 1 && isSubjectWord(clause.at(-2))
}
// The two words are all that stands between two signs: »pas, læge erklæring og kort«.
function isAlone(pair) {
  const { clause, rest } = pair
  if (clause.length || (rest.length && rest[0] !== "og" && rest[0] !== "eller")) return false
  const own = firstForms(pair)
  return within(own, "nc", "nn", "link") || (isListed(pair) && overlap(own, "nc", "nn") && !own.has("imp"))
}
function breaksARule(pair) {
  const [opener, adjectives] = openerOf(pair)
  if (onlyDefinite(pair.last)) return isBeforeDefinite(pair)
  if (isOwning(pair)) return isLinkedPair(pair, opener, adjectives)
  if (isCounted(pair, opener, adjectives)) return true
  if (isIn(opener, "determiner") || isOwner(opener)) return isDetermined(pair, opener)
  return !adjectives.length && (isGoverned(pair) || isAlone(pair))
}
function isImpossible(pair) {
  if (isHalf(pair)) return true
  if (!(any(pair.last.forms, DEFINITE) || any(pair.last.forms, NOUN)) || isLeftOut(pair)) return false
  return isStiff(pair) || (isNounPair(pair) && breaksARule(pair) && isSound(pair))
}
