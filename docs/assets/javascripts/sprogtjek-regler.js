// Reglerne for en sætning og et brev: det samme som scripts/language/verdicts.py og de filer den bruger.
"use strict"

const SprogtjekRegler = (() => {
  const { data, rules, memo, set, pairs, regex, reading, test, escape, byLength, listed, readings, forms, lemma, inflected, mayBeginCompound, isFirstPart,
    tokens, patterns, isUpper, isPlainWord, capital } = SprogtjekOrd
  const any = (one, other) => [...one].some((item) => other.has(item))
  const has = (token, ...wanted) => wanted.some((form) => token.forms.has(form))
  const lower = (all, at) => all[at]?.lower ?? ""
  const like = (word, model) => (isUpper(model[0]) ? capital(word) : word)
  const quoted = (plain) => plain.split(",").map((choice) => `»${choice.trim()}«`).join(" eller ")
  const shown = (all, first, last) => all.slice(first, last + 1).map((token) => token.text).join(" ")
  const told = (rule, start, end, problem, remedy, level = "fejl", fix = null) => ({ rule, start, end, problem, remedy, level, fix })
  const place = (all, first, last) => [all[first].start, all[last].end]

  // Citater: »…«, «…», "…", „…“ og “…”.
  const CLOSING = { "»": "«", "«": "»", "„": "“”", "“": "”“", "”": "”“", '"': '"', "›": "‹", "‹": "›" }
  function quoteEnd(text, start) {
    const closing = CLOSING[text[start]]
    if (!closing || (start && text[start] === '"' && /\d/.test(text[start - 1]))) return 0
    let depth = 1
    for (let at = start + 1; at < text.length; at++) {
      if (closing.includes(text[at])) depth--
      else if (text[at] === text[start]) depth++
      if (!depth) return at + 1
    }
    return 0
  }
  function blank(text) {
    let kept = ""
    for (let at = 0; at < text.length;) {
      const end = quoteEnd(text, at)
      kept += end ? ";".repeat(end - at) : text[at]
      at = end || at + 1
    }
    return kept
  }

  // Passiv: som passives.py.
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
    if (!after || !(any(after.forms, NOUN) || has(after, "adje"))) return false
    if (["preposition", "adverb", "determiner"].some((name) => set(name).has(after.lower))) return false
    if (has(token, "pastpass")) return !set("dummy_subject").has(before)
    if (!has(token, "gen")) return false
    const opens = ["determiner", "preposition", "number"].some((name) => set(name).has(before)) || ["og", "eller"].includes(before)
    return index === 0 || !all[index - 1].isWord || opens || forms(before).has("adj") || forms(before).has("adje")
  }
  function isPassive(all, index) {
    const [word, before, after] = [all[index].lower, lower(all, index - 1), lower(all, index + 1)]
    if (set("deponent").has(word) || pairs("active_before").get(word)?.includes(after)) return false
    const needed = pairs("passive_only").get(word)
    if (needed) return needed.includes(after) || modalBefore(all, index)
    const near = [...all.slice(Math.max(index - 3, 0), index), ...all.slice(index + 1, index + 2)]
    if (set("reciprocal").has(word) && near.some((token) => token.text === "I" || set("group").has(token.lower))) return false
    if (any(all[index].forms, NOUN) || has(all[index], "imp", "adj", "adje")) return before === "der" || modalBefore(all, index)
    return !isGenitive(all, index)
  }
  function withS(all, index) {
    const token = all[index]
    if (!has(token, "pass", "pastpass") || (index && isUpper(token.text[0])) || !isPassive(all, index)) return null
    if (has(token, "pass")) return { start: index, end: index, active: active(lemma(token.lower, "pass"), clauseBefore(all, index, data.reach.before)) }
    return { start: index, end: index, active: inflected(lemma(token.lower, "pastpass"), "past") ?? token.lower.replace(/s$/, "") }
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
  function participleAfter(all, index, reach) {
    for (let at = index + 1; at < Math.min(index + 1 + reach, all.length); at++) {
      if (!isPlainWord(all[at])) break
      const verb = participle(all, at)
      if (verb) return participle(all, at + 1) ? [at + 1, participle(all, at + 1)] : [at, verb]
      if (endsSearch(all[at], at - index)) break
    }
    return [index, ""]
  }
  function withBecome(all, index) {
    const tense = data.become[all[index].lower]
    if (!tense || ["ved", "til"].includes(lower(all, index + 1))) return null
    const [at, verb] = participleAfter(all, index, data.reach.far)
    if (!verb) return null
    const fixed = { datid: inflected(verb, "past") ?? all[at].lower, førnutid: `har ${all[at].lower}` }[tense]
    return { start: index, end: at, active: fixed ?? active(verb, tense === "navneform" ? clauseBefore(all, index, data.reach.before) : []) }
  }
  const passives = (all) => all.map((_, index) => withS(all, index) ?? withBecome(all, index)).filter(Boolean).map((hit) =>
    told("passiv", ...place(all, hit.start, hit.end), `»${shown(all, hit.start, hit.end)}« er passiv`, `skriv hvem der gør det, fx »vi ${hit.active}«`, "advarsel"))

  // Ord skrevet fra hinanden: som apart.py.
  const DEFINITE = new Set(["nd", "pld"])
  const FINITE = ["pres", "past", "pastpass", "pass"]
  const OTHER = ["adj", "adjt", "adje", "comp", "word", "part", "past"]
  const isAbbreviation = ({ text }) => (text === text.toUpperCase() && text !== text.toLowerCase() && text.length >= 2 && text.length <= 5) || set("short_first").has(text)
  const isSmall = (text) => text === text.toLowerCase() && text !== text.toUpperCase()
  const onlyDefinite = ({ forms: own }) => any(own, DEFINITE) && !any(own, NOUN)
  const isNoLastPart = (last) => [last.lower, ...readings(last.lower).map((one) => one.lemma)].some((word) => set("not_last").has(word) || set("modal").has(word))
  function needsHyphen({ last }) {
    if (!isSmall(last.text) || last.text.length < 3 || isNoLastPart(last)) return false
    return (any(last.forms, DEFINITE) || any(last.forms, NOUN)) && !has(last, ...FINITE, "inf", "word", "adj", "adje", "comp")
  }
  const isListed = ({ first, last }) => listed(first.lower + last.lower).length > 0
  function fits(determiner, noun) {
    if (set("of_common").has(determiner)) return has(noun, "nc") || (set("possessive").has(determiner) && has(noun, "pl"))
    if (set("of_neuter").has(determiner)) return has(noun, "nn")
    if (set("of_plural").has(determiner)) return has(noun, "pl")
    return any(noun.forms, NOUN)
  }
  function waitsForInfinitive(clause) {
    for (const word of clause.toReversed()) {
      if (set("modal").has(word)) return true
      if (forms(word).has("inf")) return false
    }
    return false
  }
  function mayBeVerb({ first, last, before, clause }) {
    if (has(last, "inf") && waitsForInfinitive(clause)) return true
    return has(first, "inf", "imp", "pres") && (!before || set("after_verb").has(before))
  }
  const isGiving = (word) => set("giving").has(lemma(word, "inf", "pres", "past", "imp", "part"))
  function isBare(pair) {
    const { first, last, before, clause } = pair
    if (mayBeVerb(pair) || (set("person").has(first.lower) && clause.some(isGiving))) return false
    if (onlyDefinite(last)) return isListed(pair)
    if (!set("determiner").has(before)) return isListed(pair) && !has(first, "inf", "imp", "pres")
    return fits(before, last) && (isListed(pair) || !has(first, "pres", "pl"))
  }
  function isLinked(pair) {
    const { first, last, before } = pair
    if (onlyDefinite(last)) return true
    if (set("possessive").has(before)) return isListed(pair) || [...set("abstract_link")].some((end) => first.lower.endsWith(end))
    return !set("before_genitive").has(before) && !forms(before).has("adje") && !forms(before).has("adj")
  }
  function isNounAfterAll(pair) {
    const { first, last, before } = pair
    const noun = any(first.forms, NOUN) && !has(first, ...OTHER.filter((form) => form !== "word")) && mayBeginCompound(first.lower)
    return noun && isListed(pair) && set("determiner").has(before) && fits(before, last)
  }
  function toldByForms(pair) {
    const { first, before } = pair
    if (first.forms.size === 1 && has(first, "link")) return first.text.length >= 3
    if (has(first, ...OTHER))
      return (isListed(pair) && has(first, "adj") && !has(first, "adje") && set("possessive").has(before)) || isNounAfterAll(pair)
    if (!mayBeginCompound(first.lower)) return false
    if (has(first, "gen") && !any(first.forms, NOUN)) return isLinked(pair)
    return any(first.forms, NOUN) && isBare(pair)
  }
  function isApart(pair, atStart) {
    const { first, last, before } = pair
    if (!isSmall(last.text) || !(isSmall(first.text) || (atStart && isSmall(first.text.slice(1))))) return false
    if (last.text.length < 3 || first.text.length < 2 || !(any(last.forms, DEFINITE) || any(last.forms, NOUN))) return false
    if (set("written_together").has(readings(first.lower + last.lower)[0]?.lemma)) return !has(last, "pres") || set("determiner").has(before)
    if (set("not_first").has(first.lower) || isNoLastPart(last)) return false
    if (has(last, ...FINITE) && !(set("possessive").has(before) && has(first, "gen") && isListed(pair))) return false
    return toldByForms(pair)
  }
  function apart(all) {
    const hits = []
    for (let index = 0; index < all.length - 1; index++) {
      const [first, last] = [all[index], all[index + 1]]
      if (!first.isWord || !last.isWord || last.start !== first.end + 1 || hits.at(-1)?.index === index - 1) continue
      let start = index
      while (start && index - start < 12 && all[start - 1].isWord) start--
      const clause = all.slice(start, index).map((token) => token.lower)
      const pair = { first, last, clause, before: clause.at(-1) ?? "" }
      const joint = isAbbreviation(first) ? "-" : ""
      if (joint ? needsHyphen(pair) : isApart(pair, index === 0)) hits.push({ index, whole: first.text + joint + last.text })
    }
    return hits.map(({ index, whole }) => told("sammensat", ...place(all, index, index + 1), `»${whole}« står i to ord`, `skriv »${whole}« i ét ord`, "fejl", whole))
  }

  // Navneord af verber, og tunge ord: som nouns.py og phrases.py.
  const ENDINGS = [["ning", "e"], ["ning", "ne"], ["ing", "e"], ["else", "e"], ["else", ""], ["ation", "ere"], ["tion", "ere"]]
  const INFLECTIONS = ["", "s", "en", "ens", "er", "erne", "n", "ns", "r", "rne", "rs", "rnes", "ers", "ernes"]
  const verbOf = memo((word) => {
    for (const end of INFLECTIONS) {
      const stem = word.endsWith(end) ? word.slice(0, word.length - end.length) : ""
      if (!stem || set("thing").has(stem) || !listed(stem).some(({ lemma: own, form }) => own === stem && NOUN.has(form))) continue
      const verb = ENDINGS.filter(([noun]) => stem.endsWith(noun)).map(([noun, verbal]) => stem.slice(0, stem.length - noun.length) + verbal)
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
        if (verb) return { start, end, verb: (happens ? null : inflected(verb, EMPTY_FORMS.find((form) => lemma(word, form)))) ?? verb }
        if (set("passive_stop").has(words[end])) break
      }
    }
    return null
  }
  const [articles, pronouns] = [data.articles, data.pronouns].map((words) => new Set(words.split(" ")))
  const finder = (packed) => {
    const byFirst = new Map()
    for (const [first, rest, gap, plain, hard] of packed.toSorted((a, b) => b[1].length - a[1].length)) {
      const phrase = { rest: rest.map((words) => new Set(words.split(" "))), gap, plain, hard, lemma: hard.toLowerCase().split(" ")[0] }
      for (const form of first.split(" ")) byFirst.set(form, [...(byFirst.get(form) ?? []), phrase])
    }
    const mayStand = (between) => !between.some((word, at) => articles.has(word) || (pronouns.has(word) && at < between.length - 1))
    const endOf = (phrase, words, index) => {
      for (let start = index + 1; start < index + 2 + phrase.gap; start++) {
        if (!mayStand(words.slice(index + 1, start))) return -1
        if (start + phrase.rest.length <= words.length && phrase.rest.every((allowed, at) => allowed.has(words[start + at])))
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
  function choices({ phrase, start }, words) {
    const form = words[start] === phrase.lemma ? "" : readings(words[start]).find((one) => one.lemma === phrase.lemma)?.form
    return phrase.plain.split(",").map((choice) => choice.trim()).map((choice) => {
      const [first, ...rest] = choice.split(" ")
      return [(form && inflected(first, form)) || first, ...rest].join(" ")
    }).join(", ")
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
      if (hidden) yield told("navneord", ...place(clause, hidden.start, hidden.end), `»${shown(clause, hidden.start, hidden.end)}« gemmer et verbum`, `skriv »${hidden.verb}«`, "advarsel")
      for (const hit of heavy(words)) {
        if (hidden && hidden.start <= hit.start && hit.start <= hidden.end) continue
        const plain = choices(hit, words)
        const fix = hit.isWhole ? like(plain.split(",")[0], clause[hit.start].text) : null
        yield told("kancelli", ...place(clause, hit.start, hit.end), `»${shown(clause, hit.start, hit.end)}« er tungt`, `skriv ${quoted(plain)}`, "fejl", fix)
      }
    }
  }
  function manyNouns(all) {
    const made = all.filter((token) => token.isWord && verbOf(token.lower))
    if (made.length < 3) return []
    const row = made.map((token) => `»${token.text}«`).join(", ")
    return [told("navneord", made[0].start, made.at(-1).end, `sætningen har ${made.length} navneord lavet af verber: ${row}`, `skriv med verber, fx »${verbOf(made[0].lower)}«`, "advarsel")]
  }

  // Sjuskefejl: som slips.py.
  function doubled(own, all) {
    return all.slice(1).map((other, at) => [all[at], other]).filter(([one, other]) => one.isWord && one.lower === other.lower &&
      /^\s+$/.test(own.slice(one.end, other.start)) && !(isUpper(one.text[0]) && isUpper(other.text[0])) &&
      !(one.lower === "i" && one.text !== other.text) && !set("double").has(one.lower))
      .map(([one, other]) => told("dobbeltord", one.start, other.end, `»${one.text} ${other.text}« er det samme ord to gange`, "slet det ene", "fejl", one.text))
  }
  function withoutApostrophe(stem, ending) {
    const small = stem.toLowerCase()
    if (stem === stem.toUpperCase() || /[sxz]$/.test(stem) || set("short_first").has(small) || set("english").has(small)) return []
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
      if (right.length) yield told("apostrof", token.start, token.end, `»${token.text}« har ingen apostrof på dansk`, `skriv ${quoted(right.join(", "))}`, "fejl", right[0])
    }
  }
  const phrases = memo(() => new Map(rules.phrases.split(",").map((one) => one.trim()).map((one) => [one.replaceAll(" ", ""), one]).filter(([joined]) => !listed(joined).length)))
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
  const runTogether = (all) => all.filter((token) => token.isWord && separated(token.lower)).map((token) => {
    const right = like(separated(token.lower), token.text)
    return told("flere-ord", token.start, token.end, `»${token.text}« er flere ord`, `skriv ${quoted(right)}`, "fejl", right)
  })
  const halves = memo(() => new Map(rules.whole.split(" ").map((word) => [word.replace("-", " "), word.replace("-", "")])))
  const inTwo = (all) => all.slice(1).flatMap((other, at) => {
    const one = all[at]
    const right = other.start === one.end + 1 ? halves().get(`${one.lower} ${other.lower}`) : null
    if (!right) return []
    const whole = like(right, one.text)
    return [told("sammensat", one.start, other.end, `»${one.text} ${other.text}« er ét ord`, `skriv »${whole}« i ét ord`, "fejl", whole)]
  })
  function* texts(own) {
    for (const entry of rules.texts) {
      for (const match of own.matchAll(regex(entry.regex))) {
        const start = match.index + match[0].indexOf(match[1])
        yield told(entry.rule, start, start + match[1].length, entry.problem.replace("{found}", match[1]), entry.remedy, entry.level ?? "fejl",
          entry.remedy === "slet mellemrummet" ? match[1].trim() : null)
      }
    }
  }
  const spelledOut = new Map(Object.entries(rules.spelled_out).map(([key, plain]) => [key.replace(/\.$/, ""), plain]))
  const ABBREVIATION = memo(() => {
    const written = [...spelledOut.keys()].sort(byLength).map((key) => escape(key).replaceAll("\\.", "\\.\\s?") + (set("dotless").has(key) || key.includes(".") ? "\\.?" : "\\."))
    return new RegExp(`(?<![\\p{L}\\p{N}_.])(${written.join("|")})(?![\\p{L}\\p{N}_]|\\.?,?\\s\\(?(?:19|20)\\d\\d)`, "giu")
  })
  function* abbreviations(own) {
    for (const match of own.matchAll(ABBREVIATION())) {
      const plain = spelledOut.get(match[1].replace(/\s/g, "").toLowerCase().replace(/\.$/, ""))
      const ends = match[1].endsWith(".") && !own.slice(match.index + match[0].length).trim()
      yield told("forkortelse", match.index, match.index + match[1].length, `»${match[1]}« er en forkortelse`, `skriv ${quoted(plain)}`, "advarsel",
        like(plain.split(",")[0] + (ends ? "." : ""), match[1]))
    }
  }
  function* labels(own) {
    for (const [words, remedy] of Object.entries(rules.labels))
      for (const match of own.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${escape(words)}(?![\\p{L}\\p{N}_])`, "giu")))
        yield told("respekt", match.index, match.index + match[0].length, `»${match[0]}« sætter en mærkat på et menneske`, remedy, "advarsel")
  }
  const slips = (own, all) => [...doubled(own, all), ...apostrophes(all), ...runTogether(all), ...inTwo(all), ...texts(own), ...abbreviations(own), ...labels(own)]

  // Mønstre, stavning og fagord.
  const [grammarIn, hintsIn] = [memo(() => patterns(rules.patterns)), memo(() => patterns(rules.hints))]
  function ofMatch(own, all, { rule, first, last, fixed }) {
    const [start, end] = place(all, first, last)
    const said = { found: own.slice(start, end), first: all[first].text, next: all[last + 1]?.text ?? "", fix: fixed }
    const say = (text) => text.replace(/\{(\w+)\}/g, (_, name) => said[name])
    return told(rule.rule, start, end, say(rule.problem || "»{found}« skal være »{fix}«"), say(rule.remedy || "skriv »{fix}«"), rule.level ?? "fejl", rule.fix || rule.delete ? fixed : null)
  }

  const LETTERS = [..."etnrsaildogkmvbufphjyøåæcxwzqé"]
  const twice = (word) => [...word].map((letter, at) => (letter === word[at + 1] ? null : word.slice(0, at + 1) + letter + word.slice(at + 1))).filter(Boolean)
  function oneLetterAway(word, sure = false) {
    const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)])
    const halved = cuts.filter(([first, last]) => last && first.at(-1) === last[0]).map(([first, last]) => first + last.slice(1))
    const added = cuts.flatMap(([first, last]) => (first ? LETTERS.map((letter) => first + letter + last) : []))
    const moved = cuts.filter(([, last]) => last.length > 1).map(([first, last]) => first + last[1] + last[0] + last.slice(2))
    const likely = [...twice(word), ...halved, ...halved.flatMap(twice), ...added, ...moved]
    if (sure) return likely
    const leftOut = cuts.filter(([first, last]) => first && last).map(([first, last]) => first + last.slice(1))
    const changed = cuts.flatMap(([first, last]) => (last ? LETTERS.map((letter) => first + letter + last.slice(1)) : []))
    return [...new Set([...likely, ...leftOut, ...changed])].filter((near) => near !== word)
  }
  function otherPlural(word) {
    for (const [ending, form] of [["erne", "pld"], ["er", "pl"], ["ene", "pld"], ["e", "pl"]]) {
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
  const begins = memo((part) => [...SprogtjekOrd.lexicon().stems.keys()].filter((stem) => stem.startsWith(part)).length)
  const compoundsOf = memo((own) => [...SprogtjekOrd.lexicon().stems.keys()].filter((stem) => stem !== own && stem.endsWith(own) &&
    stem.length - own.length > 2 && isFirstPart(stem.slice(0, stem.length - own.length))).length)
  function hasProductiveParts(word) {
    for (let start = 3; start < word.length - 2; start++) {
      const [first, last] = [word.slice(0, start), word.slice(start)]
      if (isFirstPart(first) && listed(last).length && begins(first) >= 3 && Math.max(...listed(last).map((one) => compoundsOf(one.lemma))) >= 3) return true
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
  const stripped = (word) => [word, word.toLowerCase(), ...["s", "'s", "’s", "'", "’"].filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length))]
  const isOwn = (word) => stripped(word).some((form) => ownWords.has(form))
  const knows = (word) => !word || stripped(word).some((form) => readings(form).length)
  function misspelling(word, isFirst) {
    if (isOwn(word) || word.length < 2 || word.includes(".") || (word === word.toUpperCase() && word.length <= 6) || set("abbreviations").has(word.toLowerCase()) || /\p{Ll}\p{Lu}/u.test(word)) return null
    const stem = word.replace(/-$/, "")
    const small = word.toLowerCase()
    const tries = [word, ...(isFirst || word === word.toUpperCase() ? [small] : []), ...(stem === word ? [] : [stem, stem.replace(/s$/, "")])]
    const parts = word.replace(/^-+|-+$/g, "").split("-")
    if (tries.some(knows) || parts.every((part) => part.length < 2 || isOwn(part) || knows(part) || (part === part.toUpperCase() && part.length <= 6))) {
      const near = isSmall(word) || !knows(word) ? strange(small) : []
      return near.length ? near.slice(0, 3) : null
    }
    const surely = isFirst && isSmall(word.slice(1)) && small.length >= 6 && oneLetterAway(small, true).some((near) => listed(near).length)
    if (isUpper(word[0]) && !surely) return null
    const joined = small.replaceAll("-", "")
    const whole = small.includes("-") && readings(joined).length ? [joined] : []
    return [...new Set([...whole, ...nearest(small)])].slice(0, 3)
  }
  const NOT_TEXT = /\S+@\S+|(?:https?:\/\/|www\.)\S+|\S*[\p{L}\p{N}_]\.(?:dk|com|org|eu|pdf|html)(?![\p{L}\p{N}_])\S*|[\p{L}\p{N}_.-]*\d[\p{L}\p{N}_.-]*/gu
  const SPELT = new Set(["flere-ord", "apostrof", "sammensat", "forkortelse"])
  function spelling(own, found) {
    const plain = own.replace(NOT_TEXT, (text) => " ".repeat(text.length))
    const words = [...plain.matchAll(/(?<![-\p{L}\p{N}_])\p{L}+(?:[-’'.]\p{L}+)*-?/gu)]
    const others = found.filter((one) => SPELT.has(one.rule))
    return words.flatMap((match, at) => {
      if (others.some((one) => one.start <= match.index && match.index < one.end)) return []
      const near = misspelling(match[0], at === 0)
      if (!near) return []
      const right = near.map((word) => like(word, match[0]))
      const remedy = right.length ? `mente du ${quoted(right.join(", "))}?` : "ret ordet, hvis det er skrevet forkert"
      return [told("stavning", match.index, match.index + match[0].length, `»${match[0]}« er ikke i ordbogen`, remedy, "fejl", right[0] ?? null)]
    })
  }
  function terms(text, own, following, explained) {
    const words = tokens(own).filter((token) => token.isWord)
    return termsIn(words.map((token) => token.lower)).flatMap(({ phrase, start, end }) => {
      if (explained.has(phrase.hard)) return []
      explained.add(phrase.hard)
      const [from, to] = place(words, start, end)
      if (test(reading("explained"), text.slice(from)) || test(reading("explains"), following)) return []
      return [told("fagord", from, to, `fagordet »${phrase.hard}« er ikke forklaret`, `skriv fx »${phrase.plain}«, eller forklar det (docs/ordliste.md)`, "advarsel")]
    })
  }

  // Alt om en sætning. `sentence` har text, own (citater blanket) og words (antal ord).
  function ofSentence(sentence, following, explained) {
    const all = tokens(sentence.own)
    const inOneWord = apart(all)
    const touches = (one, other) => one.start < other.end && other.start < one.end
    const { lang_saetning: long, laengste_saetning: longest } = data.limits
    const limit = sentence.words.length > longest ? longest : long
    const tooLong = sentence.words.length > limit ? [told("sætning", 0, sentence.text.length, `sætningen har ${sentence.words.length} ord, og grænsen er ${limit}: ` +
      `»${sentence.words.slice(0, 6).join(" ")} …«`, "del den i to, med ét budskab i hver", sentence.words.length > longest ? "fejl" : "advarsel")] : []
    const slipped = slips(sentence.own, all)
    const grammar = grammarIn()(all).map((match) => ofMatch(sentence.own, all, match)).filter((one) => !inOneWord.some((other) => touches(one, other)))
    return [...tooLong, ...passives(all), ...clauses(all), ...manyNouns(all), ...inOneWord, ...grammar, ...slipped,
      ...terms(sentence.text, sentence.own, following, explained), ...spelling(sentence.own, [...slipped, ...inOneWord])].sort((a, b) => a.start - b.start || a.end - b.end)
  }
  function hints(sentence) {
    const all = tokens(sentence.own)
    const states = all.flatMap((token, index) => {
      if (!["er", "var", "være", "været"].includes(token.lower)) return []
      const [at, verb] = participleAfter(all, index, data.reach.near)
      if (!verb || set("motion").has(verb)) return []
      const [start, end] = place(all, index, at)
      return [told("er-passiv", start, end, `»${sentence.own.slice(start, end)}« kan være en stille passiv`, "skriv hvem der gjorde det, hvis læseren skal vide det", "tip")]
    })
    return [...states, ...hintsIn()(all).map((match) => ofMatch(sentence.own, all, match))]
  }

  // Hele brevet: som letters.py.
  function order(blocks) {
    const found = []
    const prose = blocks.filter((block) => block.tag === "p" || block.tag === "li")
    prose.some((block, at) => {
      const begun = test(reading("process_first"), block.text)
      const answer = begun && test(reading("answer"), `${block.text} ${prose[at + 1]?.text ?? ""}`)
      if (answer && answer.index > begun[0].length)
        return found.push({ block, ...told("vigtigst", 0, 0, `teksten begynder med »${begun[0]} …«, og svaret kommer bagefter`, "begynd med svaret, og skriv grunden bagefter", "advarsel") })
      return false
    })
    for (const block of prose) {
      const row = block.tag === "p" && test(reading("hidden_list"), block.text)
      if (row) found.push({ block, ...told("liste", 0, 0, `»${row[0].slice(0, 40).trim()} …« er en liste i en sætning`, "skriv tingene som punkter under hinanden", "advarsel") })
    }
    return found
  }
  function letterHints(blocks, sentences) {
    const text = blocks.map((block) => block.text).join("\n")
    const found = []
    if (sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) >= 40)
      for (const [name, entry] of Object.entries(rules.letter)) if (!test(regex(entry.regex), text)) found.push(told(name, 0, 0, entry.problem, entry.remedy, "tip"))
    const third = test(reading("reader_third"), text)
    if (third && test(reading("reader_you"), text)) found.push(told("du-borger", 0, 0, `teksten siger både »du« og »${third[0].toLowerCase()}«`, "skriv »du« hele vejen", "tip"))
    const seen = new Set(set("known_acronym"))
    for (const sentence of sentences) {
      for (const { text: word } of tokens(sentence.own)) {
        if (!/^\p{Lu}{2,5}$/u.test(word) || seen.has(word)) continue
        seen.add(word)
        if (!text.includes(`(${word})`) && !text.includes(`${word} (`)) found.push(told("forkortelse", 0, 0, `forkortelsen »${word}« er ikke forklaret`, "skriv den ud første gang", "tip"))
      }
      const words = tokens(sentence.own).filter((token) => token.isWord)
      const waited = words.findIndex((token) => has(token, "pres", "past", "pass", "imp") || set("modal").has(token.lower))
      if (waited > 9) found.push(told("sent-verbum", 0, 0, `der står ${waited} ord før verbet i »${sentence.words.slice(0, 5).join(" ")} …«`, "begynd med hvem der gør noget", "tip"))
    }
    return found
  }

  return { blank, ofSentence, hints, order, letterHints, told }
})()
