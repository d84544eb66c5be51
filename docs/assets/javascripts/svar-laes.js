// A file of answers as Danish Excel saves it (CSV), read into columns: statements with points, groups, and words.
// No cell is ever run, and nothing here touches the page.
"use strict"

const Answers = (() => {
  const FEWEST = 5 // fewer people could be told apart
  const USUAL = 5 // points where no questionnaire is known
  const MOST_GROUPS = 12
  const LONGEST_GROUP = 40
  const SURE = 0.8 // share of a column's cells that must be points for it to be a statement
  const CPR = /^\d{6}-?\d{4}$/

  /** Text of the bytes of a file: UTF-8, UTF-16 with its mark, else Windows-1252, which can be read as anything. */
  function decode(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder("windows-1252").decode(bytes)
    }
  }

  /** Rows of cells. The sign between cells is the one that stands most often in the first line. */
  function rows(text) {
    const whole = text.replace(/^\ufeff/, "").replace(/^sep=.\r?\n/, "")
    const first = whole.slice(0, whole.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "")
    const count = (sign) => first.split(sign).length
    const sign = [";", "\t", ","].sort((one, other) => count(other) - count(one))[0]
    const found = []
    let [row, cell, quoted] = [[], "", false]
    const endRow = () => {
      row.push(cell)
      if (row.some((value) => value.trim())) found.push(row)
      ;[row, cell] = [[], ""]
    }
    for (let at = 0; at < whole.length; at += 1) {
      const letter = whole[at]
      if (quoted && letter === '"' && whole[at + 1] === '"') { cell += '"'; at += 1 }
      else if (letter === '"' && (quoted || !cell.trim())) { quoted = !quoted; if (quoted) cell = "" }
      else if (!quoted && letter === sign) { row.push(cell); cell = "" }
      else if (!quoted && (letter === "\n" || letter === "\r")) endRow()
      else cell += letter
    }
    endRow()
    return found
  }

  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()

  /** Points of a cell: »4«, »4,0«, »4 Enig« or »Enig«; null where it is none. */
  function points(cell, words) {
    const number = /^([1-9])(?:[.,]0+)?(?=\s|$)/.exec(cell.trim())
    if (number && Number(number[1]) <= words.length) return Number(number[1])
    const at = words.findIndex((word) => word && plain(word) === plain(cell))
    return at < 0 ? null : at + 1
  }

  /** What the file holds: { svar, udsagn, grupper, ord, mangler, skema, kasseret } or { fejl }.
   *  `forms` are the questionnaires: each with a title, its statements, and the words for its points. */
  function read(text, forms) {
    const [head, ...body] = rows(text)
    if (!head || !body.length) return { fejl: "tom" }
    if (head.length < 2) return { fejl: "kolonner" }
    const form = best(head, forms)
    const words = (form ?? forms.find(({ ord }) => ord.every(Boolean)))?.ord ?? Array(USUAL).fill("")
    const columns = head.map((name, at) => column(name.trim(), body.map((row) => (row[at] ?? "").trim()), words, form))
    const udsagn = columns.filter(({ slags }) => slags === "udsagn")
    if (!udsagn.length) return { fejl: "udsagn" }
    const known = new Set(udsagn.map(({ navn }) => plain(navn)))
    return {
      svar: body.length, skema: form?.titel ?? "", punkter: words, udsagn,
      grupper: columns.filter(({ slags }) => slags === "gruppe"),
      ord: columns.filter(({ slags }) => slags === "ord").map(({ navn }) => navn),
      mangler: form ? form.udsagn.filter((name) => !known.has(plain(name))) : [],
    }
  }

  /** The questionnaire whose statements most of the columns are named by; undefined where none has two. */
  function best(head, forms) {
    const names = new Set(head.map(plain))
    const hits = (form) => form.udsagn.filter((name) => names.has(plain(name))).length
    return forms.filter((form) => hits(form) > 1).sort((one, other) => hits(other) - hits(one))[0]
  }

  function column(navn, celler, words, form) {
    const filled = celler.filter(Boolean)
    const tal = celler.map((cell) => points(cell, words))
    const read = tal.filter((value) => value !== null).length
    const asked = form?.udsagn.some((name) => plain(name) === plain(navn))
    if (filled.length && (asked || (read / filled.length >= SURE && !filled.some((cell) => CPR.test(cell))))) {
      return { navn, slags: "udsagn", tal, ulaest: filled.length - read }
    }
    return { navn, slags: isGroup(filled) ? "gruppe" : "ord", celler }
  }

  function isGroup(filled) {
    const sizes = new Map()
    for (const cell of filled) sizes.set(cell, (sizes.get(cell) ?? 0) + 1)
    return sizes.size > 1 && sizes.size <= MOST_GROUPS && filled.every((cell) => cell.length <= LONGEST_GROUP)
      && [...sizes.values()].some((size) => size >= FEWEST)
  }

  /** How the points are spread: { antal, gennemsnit, fordeling }; null where fewer have answered than may be shown. */
  function spread(tal, most) {
    const given = tal.filter((value) => value !== null)
    if (given.length < FEWEST) return null
    const fordeling = Array(most).fill(0)
    for (const value of given) fordeling[value - 1] += 1
    return { antal: given.length, gennemsnit: given.reduce((sum, value) => sum + value, 0) / given.length, fordeling }
  }

  /** The groups of a column that may be shown for a statement, and how many may not.
   *  Is just one too small, the smallest of the others is kept back too: else it could be worked out from the whole. */
  function groups(statement, group) {
    const members = new Map()
    group.celler.forEach((cell, at) => {
      if (cell && statement.tal[at] !== null) members.set(cell, [...(members.get(cell) ?? []), statement.tal[at]])
    })
    const byName = ([one], [other]) => one.localeCompare(other, "da")
    let shown = [...members].filter(([, tal]) => tal.length >= FEWEST).sort(byName)
    const all = members.size + (statement.tal.some((value, at) => value !== null && !group.celler[at]) ? 1 : 0)
    if (shown.length && all - shown.length === 1) {
      const least = Math.min(...shown.map(([, tal]) => tal.length))
      const at = shown.findIndex(([, tal]) => tal.length === least)
      shown = shown.filter((_, index) => index !== at)
    }
    return { vist: shown, skjult: all - shown.length }
  }

  /** A cell of a CSV file: in quotes where it must be, and never the beginning of a formula. */
  function cell(value) {
    const text = typeof value === "number" ? String(value).replace(".", ",") : value
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }

  /** Rows as a file that Danish Excel opens by a double click: a mark for UTF-8, semicolons, decimal commas. */
  const csv = (table) => `\ufeff${table.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`

  return { FEWEST, csv, decode, groups, read, spread }
})()
