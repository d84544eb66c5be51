// Tekst til afsnit, afsnit til sætninger, sætninger til ord, og tallene: som scripts/language/text.py og readability.py.
// Hvert tegn husker sin plads i teksten, så et ord kan byttes ud hvor det står.
"use strict"

const Sprogtjek = (() => {
  const { data, reading, test, set, alternatives, isUpper } = SprogtjekOrd
  const { blank, ofSentence, hints, order, letterHints, told } = SprogtjekRegler
  const DOT = "\u2024"
  const HAS_WORD = /[\p{L}\p{N}_]/u

  // Tekst med plads: `at[i]` er hvor tegn nummer i står i kilden.
  const cut = ({ text, at }, start, end) => ({ text: text.slice(0, start) + text.slice(end), at: [...at.slice(0, start), ...at.slice(end)] })
  const part = ({ text, at }, start, end) => ({ text: text.slice(start, end), at: at.slice(start, end) })
  const drop = (mapped, pattern, kept = () => [0, 0]) => [...mapped.text.matchAll(pattern)].reverse().reduce((left, match) => {
    const [from, to] = kept(match)
    const [start, end] = [match.index, match.index + match[0].length]
    return from === to ? cut(left, start, end) : cut(cut(left, start + to, end), start, start + from)
  }, mapped)
  const trim = (mapped) => {
    const start = mapped.text.length - mapped.text.trimStart().length
    return part(mapped, start, start + mapped.text.trim().length)
  }
  const plainLink = (match) => {
    const start = match[0].indexOf("[") + 1
    return [start, start + match[1].length]
  }
  function plainLine(mapped) {
    const soft = { text: mapped.text.replace(/\u00AD(?=\s*$)/, "-"), at: mapped.at }
    return trim(drop(drop(drop(soft, reading("invisible")), reading("link"), plainLink), reading("marks")))
  }
  function lines(source) {
    let at = 0
    return source.split(/(\r\n|\r|\n)/).flatMap((text, number) => {
      const mapped = { text, at: Array.from(text, (_, i) => at + i) }
      if (mapped.at.length !== text.length) mapped.at = Array.from({ length: text.length }, (_, i) => at + i)
      at += text.length
      return number % 2 ? [] : [plainLine(mapped)]
    })
  }
  function joined(one, other) {
    const whole = { text: `${one.text}\n${other.text}`, at: [...one.at, (one.at.at(-1) ?? 0) + 1, ...other.at] }
    const mended = drop(whole, reading("broken"))
    const single = drop(mended, /\s+/gu, () => [0, 1])
    return { text: single.text.replace(/\s/gu, " "), at: single.at }
  }
  function goesOn(before, line, longest) {
    if (longest > data.widest) return false
    const early = data.short * longest
    return (before.length > early && early > data.short * data.narrowest) || ".!?…:;,«”\")-".includes(before.at(-1)) || !isUpper(line[0])
  }
  const cells = (line) => {
    const inner = line.text.replace(/^\|+/, "").length
    const start = line.text.length - inner
    let at = start
    return line.text.slice(start).replace(/\|+$/, "").split("|").map((cell) => {
      const mapped = trim(part(line, at, at + cell.length))
      at += cell.length + 1
      return mapped
    }).filter((cell) => HAS_WORD.test(cell.text))
  }
  function blocks(source) {
    const all = lines(source.normalize("NFC"))
    const longest = Math.max(0, ...all.map((line) => line.text.length))
    const found = []
    let before = ""
    all.forEach((line) => {
      const [item, heading] = [test(reading("item"), line.text), test(reading("heading"), line.text)]
      if (line.text.startsWith("|")) {
        found.push(...cells(line).map((cell) => ({ ...cell, tag: "td" })))
        before = ""
      } else if (heading) {
        found.push({ ...part(line, line.text.length - heading[2].length, line.text.length), tag: `h${heading[1].length}` })
        before = ""
      } else if (before && line.text && !item && goesOn(before, line.text, longest)) {
        found.push({ ...joined(found.pop(), line), tag: "p" })
        before = line.text
      } else {
        const words = item ? part(line, item[0].length, line.text.length) : line
        before = HAS_WORD.test(words.text) ? line.text : ""
        if (before) found.push({ ...words, tag: item ? "li" : "p" })
      }
    })
    return found
  }

  const ABBREVIATION = new RegExp(`(?<![\\p{L}\\p{N}_])(${alternatives("abbreviations").replaceAll("\\.", "\\.\\s?")})\\.(?![\\p{L}\\p{N}_])`, "giu")
  function guarded(text) {
    return text.replace(ABBREVIATION, (whole, word, at) => {
      const ends = /^\s+[»"]?[A-ZÆØÅ]/u.test(text.slice(at + whole.length)) && set("often_last").has(word.replace(/\s/g, "").toLowerCase())
      return word.replaceAll(".", DOT) + (ends ? "." : DOT)
    }).replace(reading("inner_dot"), DOT).replace(reading("ordinal"), `$1${DOT}`).replace(reading("initial"), (whole, before, after) =>
      (set("lettered").has((before ?? "").toLowerCase()) || set("starters").has(after.toLowerCase()) ? whole : whole.slice(0, -1) + DOT))
  }
  function spans(text) {
    const found = []
    let [start, waiting] = [0, null]
    for (const gap of [...[...guarded(text).matchAll(reading("end"))].map((match) => [match.index, match.index + match[0].length]), [text.length, text.length]]) {
      const begin = waiting ?? start
      waiting = gap[0] < text.length && test(reading("part"), text.slice(start, gap[0]).trim()) ? begin : null
      if (waiting === null && HAS_WORD.test(text.slice(begin, gap[0]))) found.push([begin, gap[0]])
      start = gap[1]
    }
    return found
  }
  const words = (sentence) => [...sentence.matchAll(reading("word"))].map((match) => match[0])
  const isLong = (word) => (word.match(/\p{L}/gu) ?? []).length > data.longWord
  function sentencesOf(block) {
    const own = blank(block.text)
    return spans(block.text).map(([start, end]) => {
      const text = block.text.slice(start, end)
      return { text, own: own.slice(start, end), start, words: words(text) }
    })
  }

  function counts(sentences) {
    const ord = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
    const lange = sentences.reduce((sum, sentence) => sum + sentence.words.filter(isLong).length, 0)
    return { ord, saetninger: sentences.length, lange_ord: lange, lix: ord ? ord / sentences.length + (100 * lange) / ord : 0,
      laengste: Math.max(0, ...sentences.map((sentence) => sentence.words.length)) }
  }
  // Et fund med sin plads i kilden; uden plads handler det om hele afsnittet eller brevet.
  const placed = (block, sentence, one) => ({ ...one, from: block.at[sentence.start + one.start], to: block.at[sentence.start + one.end - 1] + 1 })
  function paragraphs(all) {
    const limit = data.limits.ord_pr_afsnit
    return all.filter((block) => block.tag === "p" || block.tag === "li").map((block) => [block, words(block.text).length]).filter(([, count]) => count > limit)
      .map(([block, count]) => ({ block, ...told("afsnit", 0, 0, `afsnittet har ${count} ord, og grænsen er ${limit}`, "del det, eller lav en liste", "advarsel") }))
  }
  function headings(all) {
    const found = []
    let level = 0
    for (const block of all.filter(({ tag }) => /^h\d$/.test(tag))) {
      const here = Number(block.tag[1])
      const say = (problem, remedy, degree) => found.push({ block, ...told("overskrift", 0, 0, `overskriften »${block.text}« ${problem}`, remedy, degree) })
      if (level && here > level + 1) say(`springer fra niveau ${level} til ${here}`, `skriv den med ${"#".repeat(level + 1)}`, "fejl")
      level = here
      const text = block.text.toLowerCase()
      if (set("empty_heading").has(text.replace(/[.:]+$/, "")) || text.startsWith("vedrørende")) say("siger ikke noget", "skriv hvad afsnittet siger, eller hvad man skal gøre", "advarsel")
    }
    return found
  }
  function measure(source) {
    const all = blocks(source).map((block) => ({ ...block, sentences: sentencesOf(block) }))
    const sentences = all.flatMap((block) => block.sentences)
    const explained = new Set()
    sentences.forEach((sentence, at) => {
      sentence.found = ofSentence(sentence, sentences[at + 1]?.text ?? "", explained)
    })
    for (const block of all) for (const sentence of block.sentences) {
      sentence.found = sentence.found.map((one) => placed(block, sentence, one))
      sentence.hints = hints(sentence).map((one) => placed(block, sentence, one))
    }
    const whole = [...order(all), ...paragraphs(all), ...headings(all)]
    const prose = counts(all.filter((block) => block.tag === "p").flatMap((block) => block.sentences))
    return { ...counts(sentences), prosa: prose, blocks: all, whole, tips: [...sentences.flatMap((sentence) => sentence.hints), ...letterHints(all, sentences)] }
  }

  return { measure }
})()
