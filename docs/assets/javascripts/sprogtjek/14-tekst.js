// Text to paragraphs: as scripts/language/text.py. Each letter knows its place, so a word is replaced where it stands.
const DOT = "\u2024"
const HAS_WORD = /[\p{L}\p{N}_]/u

// Text with places: `at[i]` is where letter number i stands in the source.
const cut = ({ text, at }, start, end) => ({
  text: text.slice(0, start) + text.slice(end),
  at: [...at.slice(0, start), ...at.slice(end)],
})
const part = ({ text, at }, start, end) => ({ text: text.slice(start, end), at: at.slice(start, end) })
const drop = (mapped, pattern, kept = () => [0, 0]) =>
  [...mapped.text.matchAll(pattern)].reverse().reduce((left, match) => {
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
  const mended = drop(drop(whole, reading("broken")), reading("own_hyphen"))
  const single = drop(mended, /\s+/gu, () => [0, 1])
  return { text: single.text.replace(/\s/gu, " "), at: single.at }
}
function goesOn(before, line, longest) {
  if (longest > data.widest) return false
  const early = data.short * longest
  return (
    (before.length > early && early > data.short * data.narrowest) ||
    '.!?…:;,«”")-'.includes(before.at(-1)) ||
    !isUpper(line[0])
  )
}
const cells = (line) => {
  const inner = line.text.replace(/^\|+/, "").length
  const start = line.text.length - inner
  let at = start
  return line.text
    .slice(start)
    .replace(/\|+$/, "")
    .split("|")
    .map((cell) => {
      const mapped = trim(part(line, at, at + cell.length))
      at += cell.length + 1
      return mapped
    })
    .filter((cell) => HAS_WORD.test(cell.text))
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
      found.push({
        ...part(line, line.text.length - heading[2].length, line.text.length),
        tag: `h${heading[1].length}`,
      })
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
