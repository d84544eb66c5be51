// A sentence as words, numbers and signs: as scripts/language/tokens.py.
const tokens = (own) =>
  [...own.matchAll(reading("token"))].map((match) => {
    const [text, isWord, isNumber] = [match[0], /^\p{L}/u.test(match[0]), /^\d/.test(match[0])]
    const lower = text.toLowerCase()
    return {
      text,
      lower,
      start: match.index,
      end: match.index + text.length,
      isWord,
      isNumber,
      get forms() {
        return isWord ? forms(lower) : new Set()
      },
    }
  })
const any = (one, other) => [...one].some((item) => other.has(item))
const has = (token, ...wanted) => wanted.some((form) => token.forms.has(form))
const lower = (all, at) => all[at]?.lower ?? ""
const like = (word, model) => (isUpper(model[0]) ? capital(word) : word)
const quoted = (plain) =>
  plain
    .split(",")
    .map((choice) => `»${choice.trim()}«`)
    .join(" eller ")
const shown = (all, first, last) =>
  all
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(" ")
const told = (rule, start, end, problem, remedy, level = "fejl", fix = null) => ({
  rule,
  start,
  end,
  problem,
  remedy,
  level,
  fix,
})
const place = (all, first, last) => [all[first].start, all[last].end]
