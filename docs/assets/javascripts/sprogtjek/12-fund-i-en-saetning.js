// All about one sentence: as scripts/language/verdicts.py.
const [grammarIn, hintsIn] = [memo(() => patterns(rules.patterns)), memo(() => patterns(rules.hints))]
function ofMatch(own, all, { rule, first, last, fixed }) {
  const [start, end] = place(all, first, last)
  const said = { found: own.slice(start, end), first: all[first].text, next: all[last + 1]?.text ?? "", fix: fixed }
  const say = (text) => text.replace(/\{(\w+)\}/g, (_, name) => said[name])
  return told(
    rule.rule,
    start,
    end,
    say(rule.problem || "»{found}« skal være »{fix}«"),
    say(rule.remedy || "skriv »{fix}«"),
    rule.level ?? "fejl",
    rule.fix ? fixed : null,
  )
}

function terms(text, own, following, explained) {
  const words = tokens(own).filter((token) => token.isWord)
  const small = words.map((token) => token.lower)
  return termsIn(small).flatMap((hit) => {
    const { phrase, start, end } = hit
    const isVerb = FORMS_OF_VERB.includes(formOf(small[start], phrase.lemma))
    const plain = isVerb ? choices(hit, small) : phrase.plain
    if (explained.has(phrase.hard)) return []
    explained.add(phrase.hard)
    const [from, to] = place(words, start, end)
    if (test(reading("explained"), text.slice(from)) || test(reading("explains"), following)) return []
    return [
      told(
        "fagord",
        from,
        to,
        `fagordet »${phrase.hard}« er ikke forklaret`,
        `skriv fx »${plain}«, eller forklar det (docs/ordliste.md)`,
        "advarsel",
      ),
    ]
  })
}

// `sentence` has text, own (with its quotations blanked) and words (how many).
function ofSentence(sentence, following, explained) {
  const all = tokens(sentence.own)
  const inOneWord = apart(all)
  const touches = (one, other) => one.start < other.end && other.start < one.end
  const { lang_saetning: long, laengste_saetning: longest } = data.limits
  const limit = sentence.words.length > longest ? longest : long
  const tooLong =
    sentence.words.length > limit
      ? [
          told(
            "sætning",
            0,
            sentence.text.length,
            `sætningen har ${sentence.words.length} ord, og grænsen er ${limit}: ` +
              `»${sentence.words.slice(0, 6).join(" ")} …«`,
            "del den i to, med ét budskab i hver",
            sentence.words.length > longest ? "fejl" : "advarsel",
          ),
        ]
      : []
  const slipped = slips(sentence.own, all)
  const grammar = grammarIn()(all)
    .map((match) => ofMatch(sentence.own, all, match))
    .filter((one) => !inOneWord.some((other) => touches(one, other)))
  return [
    ...tooLong,
    ...passives(all),
    ...[...clauses(all)].filter((one) => !grammar.some((other) => other.rule !== "kancelli" && touches(one, other))),
    ...manyNouns(all),
    ...inOneWord,
    ...grammar,
    ...startkommas(all),
    ...slipped,
    ...inQuotes(sentence.text),
    ...terms(sentence.text, sentence.own, following, explained),
    ...spelling(sentence.own, [...slipped, ...inOneWord]),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}
function hints(sentence) {
  const all = tokens(sentence.own)
  const states = all.flatMap((token, index) => {
    if (!["er", "var", "være", "været"].includes(token.lower)) return []
    const [at, verb] = participleAfter(all, index, data.reach.near)
    if (!verb || set("motion").has(verb)) return []
    const [start, end] = place(all, index, at)
    return [
      told(
        "er-passiv",
        start,
        end,
        `»${sentence.own.slice(start, end)}« kan skjule hvem der gør det`,
        "skriv hvem der gjorde det, hvis læseren skal vide det",
        "tip",
      ),
    ]
  })
  return [...states, ...hintsIn()(all).map((match) => ofMatch(sentence.own, all, match))]
}
