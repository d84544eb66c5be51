// What a sheet still lacks before it is more than a draft. It is told as the sheet is filled in, and locks nobody out.
"use strict"

const SheetDraft = (() => {
  const { button, made } = Elements
  const MOST_LETTERS = 60 // of a name in the line on a paper
  const idents = (text) => (text ?? "").split(" ").filter(Boolean)

  /** The fields of `sheet` that must hold something, and those that somebody must have looked into, as ids. */
  function wanted({ skalMed, skalAfklares }) {
    return { must: idents(skalMed), clearUp: idents(skalAfklares) }
  }

  /** Those of `idents` that are not filled in. */
  function missing(sheet, wanted) {
    const found = SheetFields.answers(sheet)
    return wanted.filter((ident) => !found.has(ident))
  }

  /** The line on a paper that is not done: »Udkast. Det mangler: …«, or "" where all that must be is there. */
  function line(sheet, { must }) {
    const names = missing(sheet, must).map((ident) => shortened(SheetFields.nameOf(sheet, ident)))
    return names.length ? `Udkast. Det mangler: ${names.join(" · ")}` : ""
  }

  const shortened = (name) => name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name

  /** A box that tells what is missing, with a button to each field; `update` looks again. */
  function box(sheet, wanted) {
    const [words, list] = [made("p", { className: "ark-mangler-ord" }), made("ul", { className: "ark-mangler-liste" })]
    const element = made("div", { className: "ark-mangler skjul-i-tryk" }, words, list)
    const update = () => {
      const [must, open] = [missing(sheet, wanted.must), missing(sheet, wanted.clearUp)]
      element.classList.toggle("er-hel", !must.length && !open.length)
      words.textContent = said(must.length, open.length)
      list.replaceChildren(...[...must, ...open].map((ident) => item(sheet, ident)))
    }
    update()
    return { element, update }
  }

  function said(must, open) {
    if (must) return "Det mangler. Arket kan hentes alligevel, og så står der »Udkast« på det:"
    return open ? "Resten er der. Det her skal være afklaret før du bruger arket:" : "Alt det vigtige er der."
  }

  function item(sheet, ident) {
    return made("li", {}, button(SheetFields.nameOf(sheet, ident), () => SheetFields.focus(sheet, ident), "ark-hen"))
  }

  return { box, line, wanted }
})()
