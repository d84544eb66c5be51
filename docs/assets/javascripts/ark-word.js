// Fills in our own Word document: the answers go into its content controls, and the zip is closed anew.
// All but the text lies in the template as it will lie in the zip (scripts/pages/sheet_templates.py).
"use strict"

const FilledWord = (() => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
  const NAME = "word/document.xml"
  const TICKED = "\u2612"
  const A_LINE = 85 // letters, about
  const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
  const MADE_1980 = 33 // a date as zip counts it: 1 January 1980
  const UTF8 = 0x800

  /** The file's parts with `answers` (as SheetFields tells them). `inWords` says a date in words;
   *  `draft` is a line that stands on top, or "". */
  function fill(template, answers, inWords, draft = "") {
    const text = new DOMParser().parseFromString(template.words, "application/xml")
    for (const control of text.getElementsByTagNameNS(W, "sdt")) {
      const ident = control.getElementsByTagNameNS(W, "tag")[0].getAttributeNS(W, "val")
      if (answers.has(ident)) answer(control, answers.get(ident), inWords)
    }
    if (draft) text.getElementsByTagNameNS(W, "body")[0].prepend(paragraph(text, draft))
    return zipped(template, new TextEncoder().encode(new XMLSerializer().serializeToString(text)))
  }

  function answer(control, value, inWords) {
    const [about, content] = ["sdtPr", "sdtContent"].map((name) => control.getElementsByTagNameNS(W, name)[0])
    about.getElementsByTagNameNS(W, "showingPlcHdr")[0]?.remove()
    const box = about.getElementsByTagNameNS(W14, "checked")[0]
    if (box) {
      box.setAttributeNS(W14, "w14:val", "1")
      content.getElementsByTagNameNS(W, "t")[0].textContent = TICKED
      return
    }
    const date = about.getElementsByTagNameNS(W, "date")[0]
    const items = [...about.getElementsByTagNameNS(W, "listItem")]
    const listed = items.find((item) => item.getAttributeNS(W, "value") === value)
    date?.setAttributeNS(W, "w:fullDate", `${value}T00:00:00Z`)
    const words = date ? inWords(value) : listed ? listed.getAttributeNS(W, "displayText") : value.replace(UNSEEN, "")
    content.replaceChildren(run(control.ownerDocument, words))
    if (!date && !listed) takeUpLines(control, words)
  }

  const made = (text, name) => text.createElementNS(W, `w:${name}`)

  /** A run with `words`, a break at each end of a line. */
  function run(text, words) {
    const run = made(text, "r")
    words.split(/\r?\n/).forEach((line, at) => {
      if (at) run.append(made(text, "br"))
      const piece = made(text, "t")
      piece.setAttribute("xml:space", "preserve")
      piece.textContent = line
      run.append(piece)
    })
    return run
  }

  /** Empty lines for a pen give way to what is written. */
  function takeUpLines(control, words) {
    const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / A_LINE)), 0)
    const breaks = [...control.parentNode.children].filter((node) => node.localName === "r" && node.querySelector("br"))
    for (const node of breaks.slice(0, lines - 1)) node.remove()
  }

  function paragraph(text, words) {
    const [found, look, bold] = ["p", "rPr", "b"].map((name) => made(text, name))
    const line = run(text, words)
    look.append(bold)
    line.prepend(look)
    found.append(line)
    return found
  }

  /** The parts, the text after them, the list of both, and the end (APPNOTE.TXT, 4.3). */
  function zipped(template, words) {
    const [parts, list] = [PageFiles.bytes(template.parts), PageFiles.bytes(template.list)]
    const name = new TextEncoder().encode(NAME)
    const sizes = [[crc(words), 4], [words.length, 4], [words.length, 4], [name.length, 2]]
    const shared = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [MADE_1980, 2], ...sizes]
    const local = little([0x04034b50, 4], ...shared, [0, 2])
    const entry = little([0x02014b50, 4], [20, 2], ...shared, [0, 8], [0, 4], [parts.length, 4])
    const begins = parts.length + local.length + name.length + words.length
    const length = list.length + entry.length + name.length
    const count = template.count + 1
    const end = little([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [begins, 4], [0, 2])
    return [parts, local, name, words, list, entry, name, end]
  }

  /** Numbers in so many bytes each, the least first. */
  function little(...numbers) {
    return Uint8Array.from(numbers.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => at < 4 ? (value >>> (8 * at)) & 255 : 0)))
  }

  function crc(bytes) {
    let sum = ~0
    for (const byte of bytes) {
      sum ^= byte
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
    }
    return ~sum
  }

  return { fill }
})()
