// The sheet's own PDF and Word document, which come as scripts (scripts/pages/sheet_templates.py) when they are wanted.
"use strict"

const SheetTemplates = (() => {
  const FOLDER = "../ark/"
  const taken = new Map()

  /** Called by the script of a template. */
  function take(stem, kind, template) {
    taken.set(`${stem}-${kind}`, template)
  }

  /** The template of `kind` (pdf, word) for the sheet `stem`. Rejects where it cannot be had. */
  async function get(stem, kind) {
    const name = `${stem}-${kind}`
    if (!taken.has(name)) await PageFiles.script(`${FOLDER}${name}.js`)
    return taken.get(name)
  }

  return { get, take }
})()
