// Ord, former og mønstre: det samme som scripts/language/morphology.py, tokens.py og patterns.py, på de samme data.
"use strict"

const SprogtjekOrd = (() => {
  const data = SPROGTJEK
  const rules = data.rules

  const memo = (make) => {
    const kept = new Map()
    return (key) => {
      if (!kept.has(key)) kept.set(key, make(key))
      return kept.get(key)
    }
  }
  const set = memo((name) => new Set(rules.sets[name].split(" ")))
  const pairs = memo((name) => new Map(rules.sets[name].split(" ").map((one) => one.split(":")).map(([word, rest]) => [word, rest.split(",")])))
  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const byLength = (a, b) => b.length - a.length || (a < b ? -1 : 1)
  const alternatives = (name) => [...set(name)].sort(byLength).map(escape).join("|")

  const CLASSES = { "{W}": "[\\p{L}\\p{N}_]", "{Wc}": "\\p{L}\\p{N}_", "{A}": "[\\p{L}\\p{N}]", "{U}": "A-ZÆØÅÉÖÜ", "{L}": "a-zæøåéöü" }
  const regex = memo((source) => new RegExp(
    source.replace(/\{(?:W|Wc|A|U|L)\}/g, (name) => CLASSES[name]).replace(/\{([a-z_]{3,})\}/g, (_, name) => alternatives(name)), "gu"))
  const reading = memo((name) => regex([rules.reading[name]].flat().join("|")))
  const test = (pattern, text) => {
    pattern.lastIndex = 0
    return pattern.exec(text)
  }

  // Ordlisten: stammer med numre på hvordan de bøjes. Den pakkes ud første gang et ord slås op.
  const lexicon = memo(() => {
    const stems = new Map()
    let before = ""
    for (const line of data.lexicon.stems.split("\n")) {
      const [rest, ...ids] = line.split(" ")
      before = before.slice(0, rest.charCodeAt(0) - data.firstChar) + rest.slice(1)
      stems.set(before, ids.map((id) => parseInt(id, 36)))
    }
    const kinds = data.lexicon.forms.map((kind) => kind.split(";").map((way) => way.split(",")))
    const byAdded = new Map()
    kinds.forEach((ways, kind) => ways.forEach(([taken, added, form]) => {
      const byTaken = byAdded.get(added) ?? byAdded.set(added, new Map()).get(added)
      const byKind = byTaken.get(taken) ?? byTaken.set(taken, new Map()).get(taken)
      byKind.set(kind, [...(byKind.get(kind) ?? []), form])
    }))
    const longest = Math.max(...[...byAdded.keys()].map((added) => added.length))
    return { stems, kinds, byAdded, longest }
  })

  const listed = memo((word) => {
    const { stems, byAdded, longest } = lexicon()
    const found = []
    for (let cut = 0; cut <= Math.min(longest, word.length); cut++) {
      for (const [taken, byKind] of byAdded.get(word.slice(word.length - cut)) ?? []) {
        const stem = word.slice(0, word.length - cut) + taken
        for (const kind of stems.get(stem) ?? []) for (const form of byKind.get(kind) ?? []) found.push({ lemma: stem, form })
      }
    }
    return found
  })

  const VERBS = new Set(["inf", "pres", "past", "part", "imp", "pass", "pastpass"])
  const isLink = (reading) => reading.form === "link"
  const isFirstPart = memo((part) => {
    if (listed(part).some(isLink)) return true
    for (let cut = 3; cut < part.length - 2; cut++)
      if (listed(part.slice(cut)).some(isLink) && isFirstPart(part.slice(0, cut))) return true
    return false
  })
  const mayBeginCompound = (word) => (listed(word).length ? listed(word).some(isLink) : isFirstPart(word))

  const compound = memo((word) => {
    for (let start = 2; start < word.length - 2; start++) {
      const first = word.slice(0, start)
      let last = listed(word.slice(start)).filter(({ form }) => form !== "word" && form !== "link")
      if (last.length && !isFirstPart(first)) last = last.filter(({ form }) => VERBS.has(form) && set("verb_prefix").has(first))
      if (last.length) return last.map(({ lemma, form }) => ({ lemma: first + lemma, form }))
    }
    return []
  })
  const readings = (word) => (listed(word).length ? listed(word) : compound(word))
  const forms = memo((word) => new Set(readings(word).map(({ form }) => form)))
  const lemma = (word, ...wanted) => {
    for (const form of wanted) {
      const found = readings(word).find((reading) => reading.form === form)
      if (found) return found.lemma
    }
    return null
  }
  const ways = (stem) => (lexicon().stems.get(stem) ?? []).flatMap((kind) => lexicon().kinds[kind])
  // Bøjningen af et sammensat ord er det sidste leds.
  const inflections = memo((stem) => {
    const make = (head, last) => ways(last).map(([taken, added, form]) => [head + last.slice(0, last.length - taken.length) + added, form])
    if (ways(stem).length) return make("", stem)
    for (let start = 2; start < stem.length - 2; start++) {
      const [head, last] = [stem.slice(0, start), stem.slice(start)]
      if (ways(last).some(([, , form]) => form === "inf" || form === "nd") && lexicon().stems.has(head.replace(/s$/, ""))) return make(head, last)
    }
    return []
  })
  const inflected = (stem, wanted) =>
    inflections(stem).find(([word, form]) => form === wanted && !(form === "past" && word.endsWith("s")))?.[0] ?? null

  // En sætning som ord, tal og tegn.
  const tokens = (own) => [...own.matchAll(reading("token"))].map((match) => {
    const [text, isWord, isNumber] = [match[0], /^\p{L}/u.test(match[0]), /^\d/.test(match[0])]
    const lower = text.toLowerCase()
    return { text, lower, start: match.index, end: match.index + text.length, isWord, isNumber, get forms() { return isWord ? forms(lower) : new Set() } }
  })

  // Mønstre: en række af led, se patterns.py.
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
    if (source === "[" || source === "]") return walk(elements, at + 1, all, place, [...marks, source === "[" ? place : place - 1])
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
    if (rule.once_before && before().filter(elementTest(rule.once_before)).length !== 1) return true
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
    const parts = fix.split(" ").filter(Boolean).map((part) => made(part, all))
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
  // Regler klar til at blive ledt efter: den der står først, gælder hvor to rører ved de samme ord.
  function patterns(entries) {
    const byKey = new Map()
    const compiled = entries.flatMap((entry) => entry.patterns.map((pattern) => ({ ...entry, elements: pattern.split(" ").filter(Boolean).map(element) })))
    compiled.forEach((rule, number) => {
      for (const key of keys(rule.elements)) byKey.set(key, [...(byKey.get(key) ?? []), [number, rule]])
    })
    return (all) => {
      const found = []
      all.forEach((token, place) => {
        const seen = new Set()
        for (const key of [token.lower, ...[...token.forms].map((form) => `#${form}`), ...(token.isWord ? [] : ["$"]), "*"])
          for (const [number, rule] of byKey.get(key) ?? []) {
            if (seen.has(number)) continue
            seen.add(number)
            const match = matchAt(rule, all, place)
            if (match) found.push([number, match])
          }
      })
      const taken = new Set()
      return found.sort((a, b) => a[0] - b[0] || a[1].first - b[1].first).map(([, match]) => match).filter((match) => {
        const touched = Array.from({ length: match.last - match.first + 1 }, (_, i) => match.first + i)
        if (touched.some((at) => taken.has(at))) return false
        touched.forEach((at) => taken.add(at))
        return true
      }).sort((a, b) => a.first - b.first)
    }
  }

  return { data, rules, memo, set, pairs, alternatives, regex, reading, test, escape, byLength, lexicon, listed, readings, forms, lemma, inflected,
    isFirstPart, mayBeginCompound, tokens, patterns, isUpper, isPlainWord, capital, wordsOf }
})()
