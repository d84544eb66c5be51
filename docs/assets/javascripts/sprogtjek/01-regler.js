// The rules and their words: as scripts/language/rules.py, on the same data.
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
const pairs = memo(
  (name) =>
    new Map(
      rules.sets[name]
        .split(" ")
        .map((one) => one.split(":"))
        .map(([word, rest]) => [word, rest.split(",")]),
    ),
)
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const byLength = (a, b) => b.length - a.length || (a < b ? -1 : 1)
const alternatives = (name) => [...set(name)].sort(byLength).map(escape).join("|")

const CLASSES = {
  "{W}": "[\\p{L}\\p{N}_]",
  "{Wc}": "\\p{L}\\p{N}_",
  "{A}": "[\\p{L}\\p{N}]",
  "{U}": "A-ZÆØÅÉÖÜ",
  "{L}": "a-zæøåéöü",
}
const regex = memo(
  (source) =>
    new RegExp(
      source
        .replace(/\{(?:W|Wc|A|U|L)\}/g, (name) => CLASSES[name])
        .replace(/\{([a-z_]{3,})\}/g, (_, name) => alternatives(name)),
      "gu",
    ),
)
const reading = memo((name) => regex([rules.reading[name]].flat().join("|")))
const test = (pattern, text) => {
  pattern.lastIndex = 0
  return pattern.exec(text)
}
