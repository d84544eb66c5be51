// Fills in the form of our own PDF: what is new is appended to the file (ISO 32000-1, 7.5.6), and its tags stay whole.
// The template says which object each field is (scripts/printing/form_table.py).
// A letter of what is appended is a byte.
"use strict"

const FilledPdf = (() => {
  const [SMALLEST, STEP, LEADING, BESIDE, ABOVE] = [8, 0.5, 1.25, 6, 4]
  const MULTILINE = 4096
  const MARKS = /[\u0300-\u036f]/g
  const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufe0f\ufeff]/g
  const hex = (number, digits = 4) => number.toString(16).padStart(digits, "0")
  const number = (value) => String(Math.round(value * 100) / 100)

  /** `template` with `answers` (as SheetFields tells them, dates in words): the file's `parts`, the ids of the fields
   *  that are `cut`, and the letters that the font `lacks`. With `print`, a viewer offers to print it at once. */
  function fill({ file, form }, answers, print = false) {
    const objects = new Map()
    const found = { cut: [], lacks: new Set() }
    let next = form.next
    const font = form.font && fontOf(form.font)
    for (const [ident, value] of answers) {
      const field = form.fields[ident]
      if (!field) continue
      if (field.width) write(objects, field, laid(field, value, font, found, ident), font, next++)
      else choose(objects, field, value)
    }
    if (print) objects.set(form.root.number, `<< ${form.root.words} /OpenAction << /S /Named /N /Print >> >>`)
    const bytes = PageFiles.bytes(file)
    const more = Uint8Array.from(appended(form, objects, bytes.length, next), (letter) => letter.charCodeAt(0))
    return { parts: [bytes, more], cut: found.cut, lacks: [...found.lacks] }
  }

  /** The font with each letter's glyph and width. */
  function fontOf({ name, number: object, letters, glyphs, widths }) {
    const known = new Map([...letters].map((letter, at) => [letter, { glyph: glyphs[at], width: widths[at] / 1000 }]))
    const widthOf = (text) => [...text].reduce((sum, letter) => sum + known.get(letter).width, 0)
    return { name, object, known, widthOf }
  }

  /** A text in the largest letters in which it has room: { value, lines, size }. */
  function laid(field, value, font, found, ident) {
    const plain = value.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(UNSEEN, "")
    const text = [...plain].map((letter) => letter === "\n" ? letter : drawn(letter, font, found.lacks)).join("")
    for (let size = field.size; size >= SMALLEST; size -= STEP) {
      const lines = wrapped(text, (field.width - BESIDE) / size, font)
      if (lines.length <= roomFor(field, size)) return { value: plain, lines, size }
    }
    found.cut.push(ident)
    const lines = wrapped(text, (field.width - BESIDE) / SMALLEST, font)
    return { value: plain, lines: lines.slice(0, roomFor(field, SMALLEST)), size: SMALLEST }
  }

  const roomFor = ({ height }, size) => Math.max(1, Math.floor((height - ABOVE) / (size * LEADING)))

  /** The letter itself, or the one below its marks, or a question mark. */
  function drawn(letter, { known }, lacks) {
    if (known.has(letter)) return letter
    lacks.add(letter)
    const bare = letter.normalize("NFD").replace(MARKS, "")
    return [...bare].length === 1 && known.has(bare) ? bare : "?"
  }

  /** Lines no wider than `most`, in sizes of the letters; a word that is wider is parted. */
  function wrapped(text, most, font) {
    const lines = []
    for (const paragraph of text.split("\n")) {
      let [line, width] = ["", 0]
      for (const word of paragraph.split(/(?<= )/)) {
        const own = font.widthOf(word.trimEnd())
        if (line && width + own > most) {
          lines.push(line)
          ;[line, width] = ["", 0]
        }
        if (own > most) ({ line, width } = parted(word, most, font, lines))
        else [line, width] = [line + word, width + font.widthOf(word)]
      }
      lines.push(line)
    }
    return lines
  }

  function parted(word, most, font, lines) {
    let [line, width] = ["", 0]
    for (const letter of word) {
      const own = font.widthOf(letter)
      if (line && width + own > most) {
        lines.push(line)
        ;[line, width] = ["", 0]
      }
      line += letter
      width += own
    }
    return { line, width }
  }

  /** A field of text with its value and its look. */
  function write(objects, field, { value, lines, size }, font, look) {
    const { width, height, colour } = field
    const flags = field.flags | (lines.length > 1 ? MULTILINE : 0)
    const letters = `${colour} /${font.name} ${size} Tf`
    const top = lines.length > 1 || field.lines ? height - ABOVE / 2 - size : (height - size) / 2 + size * 0.18
    const shown = lines.map((line) => `<${glyphs(line, font)}> Tj T*`).join("\n")
    const begin = `${letters} ${number(size * LEADING)} TL ${BESIDE / 2} ${number(top)} Td`
    const drawing = `/Tx BMC q BT ${begin}\n${shown}\nET Q EMC`
    const box = `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}]`
    const fonts = `/Resources << /Font << /${font.name} ${font.object} 0 R >> >>`
    objects.set(look, `<< ${box} ${fonts} /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`)
    const filled = `/Ff ${flags} /DA (${letters}) /V <${utf16(value)}> /AP << /N ${look} 0 R >>`
    objects.set(field.number, `<< ${field.words} ${filled} >>`)
  }

  const glyphs = (line, { known }) => [...line].map((letter) => hex(known.get(letter).glyph)).join("")
  const utf16 = (text) => `feff${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("")}`

  /** A box that is ticked, or the answer that is chosen of several. */
  function choose(objects, field, value) {
    if (!field.answers) {
      objects.set(field.number, `<< ${field.words} /V ${field.on} /AS ${field.on} >>`)
      return
    }
    const chosen = field.answers[value]
    objects.set(field.number, `<< ${field.words} /V ${chosen.on} >>`)
    objects.set(chosen.number, `<< ${chosen.words} /AS ${chosen.on} >>`)
  }

  /** The new objects, where each begins, and the way back to what the file held before. */
  function appended(form, objects, begins, size) {
    let [text, table] = ["\n", "xref\n"]
    for (const [object, words] of [...objects].sort(([one], [other]) => one - other)) {
      table += `${object} 1\n${String(begins + text.length).padStart(10, "0")} 00000 n \n`
      text += `${object} 0 obj\n${words}\nendobj\n`
    }
    if (!objects.size) table += "0 0\n"
    const start = begins + text.length
    const ids = form.id.map((id) => `<${id}>`).join("")
    const known = `/Root ${form.root.number} 0 R /Info ${form.info} 0 R /ID [${ids}]`
    return `${text}${table}trailer\n<< /Size ${size} ${known} /Prev ${form.start} >>\nstartxref\n${start}\n%%EOF\n`
  }

  return { fill }
})()
