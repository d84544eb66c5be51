// Nouns made of verbs, and heavy words: as nouns.py and phrases.py.
const ENDINGS = [
  ["ning", "e"],
  ["ning", "ne"],
  ["ing", "e"],
  ["else", "e"],
  ["else", ""],
  ["ation", "ere"],
  ["tion", "ere"],
]
const INFLECTIONS = ["", "s", "en", "ens", "er", "erne", "n", "ns", "r", "rne", "rs", "rnes", "ers", "ernes"]
const verbOf = memo((word) => {
  for (const end of INFLECTIONS) {
    const stem = word.endsWith(end) ? word.slice(0, word.length - end.length) : ""
    if (!stem || set("thing").has(stem) || !listed(stem).some(({ lemma: own, form }) => own === stem && NOUN.has(form)))
      continue
    const verb = ENDINGS.filter(([noun]) => stem.endsWith(noun))
      .map(([noun, verbal]) => stem.slice(0, stem.length - noun.length) + verbal)
      .find((one) => forms(one).has("inf"))
    if (verb) return verb
  }
  return null
})
const EMPTY_FORMS = ["pres", "past", "inf", "part", "pass"]
function carried(words) {
  for (const [start, word] of words.entries()) {
    const empty = lemma(word, ...EMPTY_FORMS)
    const happens = set("happening").has(empty) && words.slice(Math.max(start - 2, 0), start + 2).includes("der")
    if (!set("empty_verb").has(empty) && !happens) continue
    for (let end = start + 1; end < Math.min(start + 5, words.length); end++) {
      const verb = verbOf(words[end])
      if (verb)
        return {
          start,
          end,
          verb:
            (happens
              ? null
              : inflected(
                  verb,
                  EMPTY_FORMS.find((form) => lemma(word, form)),
                )) ?? verb,
        }
      if (set("passive_stop").has(words[end])) break
    }
  }
  return null
}
const [articles, pronouns] = [data.articles, data.pronouns].map((words) => new Set(words.split(" ")))
const finder = (packed) => {
  const byFirst = new Map()
  for (const [first, rest, gap, plain, hard] of packed.toSorted((a, b) => b[1].length - a[1].length)) {
    const phrase = {
      rest: rest.map((words) => new Set(words.split(" "))),
      gap,
      plain,
      hard,
      lemma: hard.toLowerCase().split(" ")[0],
    }
    for (const form of first.split(" ")) byFirst.set(form, [...(byFirst.get(form) ?? []), phrase])
  }
  const mayStand = (between) =>
    !between.some((word, at) => articles.has(word) || (pronouns.has(word) && at < between.length - 1))
  const endOf = (phrase, words, index) => {
    for (let start = index + 1; start < index + 2 + phrase.gap; start++) {
      if (!mayStand(words.slice(index + 1, start))) return -1
      if (
        start + phrase.rest.length <= words.length &&
        phrase.rest.every((allowed, at) => allowed.has(words[start + at]))
      )
        return phrase.rest.length ? start + phrase.rest.length - 1 : index
    }
    return -1
  }
  return (words) => {
    const hits = []
    let free = 0
    words.forEach((word, start) => {
      if (start < free) return
      for (const phrase of byFirst.get(word) ?? []) {
        const end = endOf(phrase, words, start)
        if (end < 0) continue
        const isWhole = end - start === phrase.rest.length
        hits.push({ phrase, start, end, isWhole })
        free = isWhole ? end + 1 : start + 1
        return
      }
    })
    return hits
  }
}
const [heavy, termsIn] = [finder(data.phrases), finder(data.terms)]
const FORMS_OF_VERB = ["pres", "past", "inf", "part", "imp", "pass", "pastpass"]
function formOf(word, own) {
  if (word === own) return ""
  const found = readings(word)
    .filter((one) => one.lemma === own)
    .map((one) => one.form)
  const owner = found[0] === "gen" && word.endsWith("s") && formOf(word.slice(0, -1), own)
  return owner ? `${owner}+s` : (FORMS_OF_VERB.find((form) => found.includes(form)) ?? found[0] ?? "")
}
function inForm(choice, wanted) {
  const [first, ...rest] = choice.split(" ")
  const [form, owner] = wanted.split("+")
  return [((form && inflected(first, form)) || first) + (owner && !rest.length ? owner : ""), ...rest].join(" ")
}
function choices({ phrase, start }, words) {
  const form = formOf(words[start], phrase.lemma)
  const isAdjective = ["past", "part"].includes(form) && set("determiner").has(words[start - 1])
  const plain = phrase.plain
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => !isAdjective || !choice.includes(" "))
  return plain.map((choice) => inForm(choice, form)).join(", ")
}
// A noun that looks like a heavy verb (»er iværksætter«), and »yder sit bedste«.
function meansSomethingElse(clause, { phrase, start, end }) {
  const [token, before, after] = [clause[start], lower(clause, start - 1), lower(clause, end + 1)]
  if (pairs("other_sense").get(phrase.lemma)?.includes(after)) return true
  if (pairs("sense_before").get(phrase.lemma)?.includes(before)) return true
  if (phrase.lemma === token.lower) return clause.length === 1 && set("exclaimed").has(token.lower)
  if (!forms(phrase.lemma).has("inf")) return false
  const isOwned = forms(before).size > 0 && within(forms(before), "gen", "link")
  const isOrder = formOf(token.lower, phrase.lemma) === "imp"
  if (has(token, "nc", "nn", "pl") && (isOrder || isOwned || set("before_noun").has(before))) return true
  return has(token, "nd", "pld") && !clause.slice(0, start).some((one) => set("with_participle").has(one.lower))
}
function* parted(all) {
  let clause = []
  for (const token of all) {
    if (isPlainWord(token)) clause.push(token)
    else if (clause.length && test(reading("clause_mark"), token.text)) {
      yield clause
      clause = []
    }
  }
  if (clause.length) yield clause
}
function* clauses(all) {
  for (const clause of parted(all)) {
    const words = clause.map((token) => token.lower)
    const hidden = carried(words)
    if (hidden)
      yield told(
        "navneord",
        ...place(clause, hidden.start, hidden.end),
        `»${shown(clause, hidden.start, hidden.end)}« gemmer et verbum`,
        `skriv »${hidden.verb}«`,
        "advarsel",
      )
    for (const hit of heavy(words)) {
      if (hidden && hidden.start <= hit.start && hit.start <= hidden.end) continue
      if (meansSomethingElse(clause, hit)) continue
      const plain = choices(hit, words)
      const [first] = plain.split(",")
      const fix = hit.isWhole && plain && !first.includes("…") ? like(first, clause[hit.start].text) : null
      const remedy = plain ? `skriv ${quoted(plain)}` : `skriv om med ${quoted(hit.phrase.plain)}`
      yield told(
        "kancelli",
        ...place(clause, hit.start, hit.end),
        `»${shown(clause, hit.start, hit.end)}« er tungt`,
        remedy,
        "fejl",
        fix,
      )
    }
  }
}
function manyNouns(all) {
  const made = all.filter((token) => token.isWord && verbOf(token.lower))
  if (made.length < 3) return []
  const row = made.map((token) => `»${token.text}«`).join(", ")
  return [
    told(
      "navneord",
      made[0].start,
      made.at(-1).end,
      `sætningen har ${made.length} navneord lavet af verber: ${row}`,
      `skriv med verber, fx »${verbOf(made[0].lower)}«`,
      "advarsel",
    ),
  ]
}
