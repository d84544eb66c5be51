// Måler et brev i browseren efter de samme regler og ord som »python -m scripts measure«.
// Ordene kommer fra sprogtjek-data.js, som bygningen skriver. Intet bliver gemt, og intet bliver sendt.
"use strict"

const Sprogtjek = (() => {
  const data = SPROGTJEK
  const DOT = "\u2024"
  const L = "[\\p{L}\\p{N}]"
  const W = "[\\p{L}\\p{N}_]"
  const set = (words) => new Set(words.split(" "))
  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

  // Tekst til afsnit, afsnit til sætninger, sætninger til ord: som scripts/content/text.py og readability.py.
  const ITEM = /^(?:[-*•–▪]|\d{1,2}[.)]|\[[ xX]\]|☐)\s+(?=\S)/u
  const HEADING = /^(#{1,6})\s+(.+)/u
  const LINK = /!?\[([^\]]*)\]\([^)\s]*\)/gu
  const MARKS = /\*\*|(?<![\p{L}\p{N}_*])\*(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_])\*(?![\p{L}\p{N}_*])|`/gu
  const HAS_WORD = new RegExp(W, "u")
  const isUpper = (char) => char !== char.toLowerCase()

  function goesOn(before, line, longest) {
    if (longest > data.widest) return false
    const early = data.short * longest
    return (before.length > early && early > data.short * data.narrowest) || ".!?…:;,«”\")".includes(before.at(-1)) || !isUpper(line[0])
  }

  function blocks(text) {
    const lines = text.normalize("NFC").split(/\r\n|\r|\n/).map((line) => line.replace(LINK, "$1").replace(MARKS, "").trim())
    const longest = Math.max(0, ...lines.map((line) => line.length))
    const found = []
    let before = ""
    for (const line of lines) {
      const item = line.match(ITEM)
      const heading = line.match(HEADING)
      if (line.startsWith("|")) {
        found.push(...line.replace(/^\|+|\|+$/g, "").split("|").map((cell) => cell.trim()).filter((cell) => HAS_WORD.test(cell)))
        before = ""
      } else if (heading) {
        found.push(heading[2])
        before = ""
      } else if (before && line && !item && goesOn(before, line, longest)) {
        found[found.length - 1] += ` ${line}`
        before = line
      } else {
        const words = item ? line.slice(item[0].length) : line
        before = HAS_WORD.test(words) ? line : ""
        if (before) found.push(words)
      }
    }
    return found
  }

  const often = set(data.oftenLast)
  const abbreviations = data.abbreviations.split(" ").sort((a, b) => b.length - a.length).map(escape).join("|")
  const ABBREVIATION = new RegExp(`(?<!${W})(${abbreviations})\\.(?!${W})`, "giu")
  const INNER = new RegExp(`(?<=${W})\\.(?=${W})`, "gu")
  const ORDINAL = new RegExp(`(?<!${W})(\\d{1,3})\\.(?=\\s+[a-zæøå0-9])`, "gu")
  const INITIAL = new RegExp(`(?<!${W})([A-HJ-ZÆØÅ])\\.(?=\\s+[A-ZÆØÅ])`, "gu")
  const END = /(?<=[.…])\s+(?![a-zæøå])|(?<=[!?])\s+|(?<=[.!?…][«”"')\]])\s+(?![a-zæøå])|(?<=:)\s+(?=[»"”(]?[A-ZÆØÅ])/u
  const WORD = new RegExp(`(?:https?://|www\\.)\\S*${W}|[\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}_.-]*${W}|\\d+(?:[.,:/–-]+\\d+)+(?![-\\p{L}\\p{N}_])|` +
    `${L}+(?:(?:\\.-|[-’'.@,:])${L}+)*`, "gu")

  function sentences(block) {
    const guarded = block.replace(ABBREVIATION, (whole, word, at) => {
      const ends = /^\s+[»"]?[A-ZÆØÅ]/u.test(block.slice(at + whole.length)) && often.has(word.toLowerCase())
      return ends ? whole : word + DOT
    }).replace(INNER, DOT).replace(ORDINAL, `$1${DOT}`).replace(INITIAL, `$1${DOT}`)
    return guarded.split(END).map((part) => part.replaceAll(DOT, ".")).filter((part) => HAS_WORD.test(part))
  }

  const words = (sentence) => [...sentence.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
  const isLong = (word) => (word.match(/\p{L}/gu) || []).length > data.longWord

  // Passiv: som scripts/content/passives.py.
  const [notPassive, notParticiple, modals, newClause, determiners, together, stop] =
    [data.notPassive, data.notParticiples, data.modals, data.newClause, data.determiners, data.together, data.stop].map(set)
  const verbs = data.verbs.split(" ").map((packed) => {
    const [infinitive, past, participle] = packed.replace(/^(.+)\/$/, (_, v) => `${v},${v.slice(0, -1)}te,${v.slice(0, -1)}t`)
      .replace(/^(.+)=$/, (_, v) => `${v},${v.slice(0, -2)}te,${v.slice(0, -2)}t`).split(",")
    return { infinitive, past: past ?? `${infinitive}de`, participle: participle ?? `${infinitive}t` }
  })
  const present = new Map()
  const past = new Map()
  const participles = new Map()
  const imperatives = new Set(verbs.map((verb) => verb.infinitive.replace(/e$/, "")))
  for (const verb of verbs) {
    const [now, then] = [`${verb.infinitive}s`, `${verb.past}s`]
    if (!notPassive.has(now) && !imperatives.has(now)) present.set(now, verb)
    if (/[dt]e$/.test(verb.past) && !notPassive.has(then)) past.set(then, verb)
    if (!notParticiple.has(verb.participle)) participles.set(verb.participle, verb)
  }
  const inPresent = (verb) => (verb.infinitive.endsWith("gøre") ? verb.infinitive.slice(0, -1) : `${verb.infinitive}r`)

  function active(verb, before) {
    for (const word of before.toReversed()) {
      if (modals.has(word)) return `${word} ${verb.infinitive}`
      if (newClause.has(word)) break
    }
    return inPresent(verb)
  }

  function passiveAt(lower, index) {
    const before = lower.slice(Math.max(index - data.reach, 0), index)
    if (!determiners.has(lower[index - 1]) && !together.has(lower[index + 1])) {
      if (present.has(lower[index])) return { start: index, end: index, active: active(present.get(lower[index]), before) }
      if (past.has(lower[index])) return { start: index, end: index, active: past.get(lower[index]).past }
    }
    const tense = data.become[lower[index]]
    for (let place = index + 1; tense && place < Math.min(index + 1 + data.reach, lower.length); place++) {
      if (participles.has(lower[place])) {
        if (participles.has(lower[place + 1])) place++
        const verb = participles.get(lower[place])
        const fixed = { datid: verb.past, førnutid: `har ${verb.participle}` }[tense]
        return { start: index, end: place, active: fixed ?? active(verb, tense === "navneform" ? before : []) }
      }
      if (stop.has(lower[place])) return null
    }
    return null
  }

  // Tunge ord: som scripts/content/phrases.py.
  const [articles, pronouns] = [data.articles, data.pronouns].map(set)
  const byFirst = new Map()
  for (const [first, rest, gap, plain] of data.phrases.toSorted((a, b) => b[1].length - a[1].length)) {
    const phrase = { rest: rest.map(set), gap, plain }
    for (const form of first.split(" ")) byFirst.set(form, [...(byFirst.get(form) ?? []), phrase])
  }
  const mayStandBetween = (between) => !between.some((word, index) => articles.has(word) || (pronouns.has(word) && index < between.length - 1))

  function phraseEnd(phrase, lower, index) {
    for (let start = index + 1; start < index + 2 + phrase.gap; start++) {
      if (!mayStandBetween(lower.slice(index + 1, start))) return -1
      if (start + phrase.rest.length <= lower.length && phrase.rest.every((allowed, i) => allowed.has(lower[start + i])))
        return phrase.rest.length ? start + phrase.rest.length - 1 : index
    }
    return -1
  }

  function heavy(lower) {
    const hits = []
    let free = 0
    lower.forEach((word, index) => {
      if (index < free) return
      for (const phrase of byFirst.get(word) ?? []) {
        const end = phraseEnd(phrase, lower, index)
        if (end < 0) continue
        hits.push({ start: index, end, plain: phrase.plain })
        free = end - index === phrase.rest.length ? end + 1 : index + 1
        return
      }
    })
    return hits
  }

  // En sætning og hvad der er at sige om den. Citater bliver sprunget over; skilletegn deler sætningen.
  const choices = (plain) => plain.split(",").map((choice) => `»${choice.trim()}«`).join(" eller ")
  const blank = (quote) => ";".padEnd(quote.length)

  function judge(text) {
    const own = text.replace(/»[^«]*«|“[^”]*”|”[^”]*”|"[^"]*"/gu, blank)
    const found = []
    const all = words(text)
    const clauses = own.split(/([,;:()–…]|\s-\s)/u)
    let offset = 0
    clauses.forEach((clause, number) => {
      const tokens = number % 2 ? [] : words(clause)
      const lower = tokens.map((token) => token.word.toLowerCase())
      const place = (hit) => ({ start: offset + tokens[hit.start].start, end: offset + tokens[hit.end].end })
      lower.forEach((_, index) => {
        const hit = passiveAt(lower, index)
        if (hit) found.push({ rule: "passiv", ...place(hit), remedy: `skriv hvem der gør det, fx »vi ${hit.active}«` })
      })
      for (const hit of heavy(lower)) found.push({ rule: "kancelli", ...place(hit), remedy: `skriv ${choices(hit.plain)}` })
      offset += clause.length
    })
    if (all.length > data.limits.lang_saetning) found.push({ rule: "sætning", start: 0, end: text.length, words: all.length, remedy: "del den i to, med ét budskab i hver" })
    return { text, words: all.length, long: all.filter((token) => isLong(token.word)).length, found }
  }

  function measure(text) {
    const judged = blocks(text).map((block) => sentences(block).map(judge))
    const flat = judged.flat()
    const total = (key) => flat.reduce((sum, sentence) => sum + sentence[key], 0)
    const [count, ord, lange] = [flat.length, total("words"), total("long")]
    return { ord, saetninger: count, lange_ord: lange, lix: ord ? ord / count + (100 * lange) / ord : 0,
      laengste: Math.max(0, ...flat.map((sentence) => sentence.words)), blocks: judged }
  }

  return { measure }
})()

if (document.getElementById("sprogtjek-boks")) {
  const [field, marked, figures, list] = ["sprogtjek-brev", "sprogtjek-tekst", "sprogtjek-tal", "sprogtjek-fund"].map((id) => document.getElementById(id))
  const NAMES = { passiv: "Passiv", kancelli: "Tungt ord", sætning: "Lang sætning" }
  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props)
    element.append(...children)
    return element
  }
  const level = (lix) => SPROGTJEK.levels.find(([limit]) => lix < limit)[1]
  const number = (value) => value.toLocaleString("da", { maximumFractionDigits: 1 })

  const withMarks = (sentence) => {
    const pieces = []
    let at = 0
    for (const hit of sentence.found.filter((hit) => hit.rule !== "sætning").sort((a, b) => a.start - b.start)) {
      if (hit.start < at) continue
      pieces.push(sentence.text.slice(at, hit.start), make("mark", { className: `fund-${hit.rule}`, title: `${NAMES[hit.rule]}: ${hit.remedy}` },
        sentence.text.slice(hit.start, hit.end)))
      at = hit.end
    }
    const whole = make("span", {}, ...pieces, sentence.text.slice(at))
    if (sentence.found.some((hit) => hit.rule === "sætning")) whole.className = "fund-lang"
    return whole
  }

  const line = (sentence, hit) => {
    const shown = hit.rule === "sætning" ? `${hit.words} ord: »${sentence.text.split(/\s+/).slice(0, 6).join(" ")} …«` : `»${sentence.text.slice(hit.start, hit.end)}«`
    return make("li", {}, make("strong", { textContent: `${NAMES[hit.rule]}: ` }), `${shown} – ${hit.remedy}.`)
  }

  const show = () => {
    const measured = Sprogtjek.measure(field.value)
    const sentences = measured.blocks.flat()
    const found = sentences.flatMap((sentence) => sentence.found.map((hit) => line(sentence, hit)))
    figures.textContent = measured.ord
      ? `LIX ${number(measured.lix)} (${level(measured.lix)}). ${measured.ord} ord i ${measured.saetninger} sætninger. ` +
        `Den længste har ${measured.laengste} ord. ${found.length ? `${found.length} ting at se på.` : "Intet at rette."}`
      : "Sæt en tekst ind, så kommer tallene her."
    marked.replaceChildren(...measured.blocks.map((block) => make("p", {}, ...block.flatMap((sentence) => [withMarks(sentence), " "]))))
    list.replaceChildren(...found)
  }

  let waiting = 0
  field.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 250)
  })
  show()
}
