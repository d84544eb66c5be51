// The sheet's own PDF and Word document (scripts/pages/sheet_templates.py) and what fills them in:
// scripts that come when they are wanted.
"use strict"

const SheetTemplates = (() => {
  const FOLDER = "../ark/"
  const FILLERS = { pdf: "ark-pdf.js", word: "ark-word.js" }
  const taken = new Map()

  /** Called by the script of a template. */
  function take(stem, kind, template) {
    taken.set(`${stem}-${kind}`, template)
  }

  /** The template of `kind` (pdf, word, felter) for the sheet `stem`. Rejects where it cannot be had. */
  async function get(stem, kind) {
    if (FILLERS[kind]) await PageFiles.script(FILLERS[kind])
    const name = `${stem}-${kind}`
    if (!taken.has(name)) await PageFiles.script(`${FOLDER}${name}.js`)
    return taken.get(name)
  }

  return { get, take }
})()
