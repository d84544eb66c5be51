// Words as signs: where they stand in a text, letters that are alike, and how far it is from one word to another.
const WORD = /(?<![&\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu // not »amp« in &amp;

const fold = (word) =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ä/g, "æ")
    .replace(/ö/g, "ø")
    .replace(/[^\0-\x7fæøå]/gu, (letter) => [...letter.normalize("NFKD")][0])
    .replace(/\p{M}/gu, "")
// Who types without æ, ø and å types »laes« or »las«: both become the same.
const thin = (key) =>
  key.replace(/aa|ae|oe|[æøå]/g, (letter) => ({ aa: "a", ae: "a", oe: "o", æ: "a", ø: "o", å: "a" })[letter])
const danishLetters = (key) => key.replace(/aa|ae|oe/g, (two) => ({ aa: "å", ae: "æ", oe: "ø" })[two])

// Spelt by sound: silent letters, and sounds written in several ways. »Mistilid«, »hjelpe« and »vanskelihed«.
const SOUNDS = [
  [/aa/g, "å"],
  [/(.)\1+/g, "$1"],
  [/hv/g, "v"],
  [/hj/g, "j"],
  [/([nl])d/g, "$1"],
  [/[ae][jg](?![aeiouyæøå])/g, "ai"],
  [/igh/g, "ih"],
  [/[æ]/g, "e"],
  [/å/g, "o"],
  [/d/g, "t"],
  [/[cq]/g, "k"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/x/g, "ks"],
]
const sound = (key) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), key)

const words = (text) => [...text.matchAll(WORD)].map((match) => ({ text: match[0].toLowerCase(), at: match.index }))
const plain = (html) => html.replace(/<\/?(?:p|li|ul|ol|pre|h\d)\b[^>]*>/g, "\n").replace(/<[^>]*>/g, "")
const push = (map, key, value) => map.get(key)?.push(value) ?? map.set(key, [value])

// How many letters to change, swap, add or delete; gives up above `most`.
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1)
      least = Math.min(least, row[j])
    }
    if (least > most) return most + 1
    ;[older, old] = [old, row]
  }
  return old[b.length]
}
// A word's letters as bits: two words with more than twice as many different ones are further apart.
const letters = (word) => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 31)
  return bits
}
const differing = (one, two) => {
  let count = 0
  for (let rest = one ^ two; rest; rest &= rest - 1) count++
  return count
}
const pairs = (word) => new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, i) => word.slice(i, i + 2)))
const overlap = (a, b) => (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1)
