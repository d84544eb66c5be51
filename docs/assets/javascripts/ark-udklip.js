// Copies a text. Without a secure connection there is no clipboard to write to: then the text is shown, marked.
"use strict"

const Copying = (() => {
  /** Whether `text` was copied; if not, it stands marked in a field in `place`, named `name`. */
  async function copy(text, place, name) {
    place.querySelector(".ark-kopi")?.remove()
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return byHand(text, place, name)
    }
  }

  function byHand(text, place, name) {
    const properties = { value: text, readOnly: true, className: "ark-kopi" }
    const area = Object.assign(document.createElement("textarea"), properties)
    SheetFields.keepPrivate(area)
    area.setAttribute("aria-label", name)
    place.append(area)
    area.select()
    const done = document.execCommand("copy")
    if (done) area.remove()
    return done
  }

  return { copy }
})()
