// Paragraphs to sentences, sentences to words, and the figures: as scripts/language/readability.py.
const INNER_STOP = new RegExp(
  `(?<![\\p{L}\\p{N}_])(${alternatives("abbreviations").replaceAll("\\.", "\\.\\s?")})\\.(?![\\p{L}\\p{N}_])`,
  "giu",
)
function guarded(text) {
  return text
    .replace(INNER_STOP, (whole, word, at) => {
      const ends =
        /^\s+[»"]?[A-ZÆØÅ]/u.test(text.slice(at + whole.length)) &&
        set("often_last").has(word.replace(/\s/g, "").toLowerCase())
      return word.replaceAll(".", DOT) + (ends ? "." : DOT)
    })
    .replace(reading("inner_dot"), DOT)
    .replace(reading("ordinal"), `$1${DOT}`)
    .replace(reading("first_ordinal"), `$1${DOT}`)
    .replace(reading("initial"), (whole, before, after) =>
      set("lettered").has((before ?? "").toLowerCase()) || set("starters").has(after.toLowerCase())
        ? whole
        : whole.slice(0, -1) + DOT,
    )
}
function spans(text) {
  const found = []
  let [start, waiting] = [0, null]
  for (const gap of [
    ...[...guarded(text).matchAll(reading("end"))].map((match) => [match.index, match.index + match[0].length]),
    [text.length, text.length],
  ]) {
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
  return {
    ord,
    saetninger: sentences.length,
    lange_ord: lange,
    lix: ord ? ord / sentences.length + (100 * lange) / ord : 0,
    laengste: Math.max(0, ...sentences.map((sentence) => sentence.words.length)),
  }
}
