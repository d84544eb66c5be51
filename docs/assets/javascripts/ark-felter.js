// The fields of a sheet: its lines become controls, and their answers are read, set and emptied.
// `sheet` is the element that holds them. A field is known by its id (`data-felt`), whatever its control is called.
"use strict"

const SheetFields = (() => {
  const CONTROLS = "input[name], textarea[name]"
  const isMark = (control) => control.type === "checkbox" || control.type === "radio"
  const controls = (sheet) => [...sheet.querySelectorAll(CONTROLS)]
  const identOf = (control) => control.closest("[data-felt]").dataset.felt
  const find = (sheet, ident) => sheet.querySelector(`[data-felt="${CSS.escape(ident)}"]`)

  /** Put a control in place of each line. With `aboutCitizen` no browser help reads along. */
  function liven(sheet, aboutCitizen = true) {
    for (const line of sheet.querySelectorAll(".felt")) line.replaceWith(control(line.dataset, line.id, aboutCitizen))
    follow(sheet)
    sheet.addEventListener("input", ({ target }) => {
      grow(target)
      follow(sheet)
    })
    addEventListener("beforeprint", () => { // on paper, an empty date is a line and no pattern of letters
      for (const date of sheet.querySelectorAll('[type="date"]')) date.classList.toggle("er-tom", !date.value)
    })
  }

  /** A control: a date, or a text that grows with what is typed. */
  function control({ felt, art, navn, skrivelinjer = 1 }, id, aboutCitizen = true) {
    const made = document.createElement(art === "dato" ? "input" : "textarea")
    Object.assign(made, { id, name: felt, className: "felt-skriv", autocomplete: "off" })
    made.setAttribute("aria-label", navn)
    if (aboutCitizen) keepPrivate(made)
    Object.assign(made.dataset, { felt, art })
    if (art === "dato") made.type = "date"
    else made.rows = Number(skrivelinjer)
    return made
  }

  /** What is typed in `made` goes to no spelling service, no writing help and no memory of the browser. */
  function keepPrivate(made) {
    Object.assign(made, { autocomplete: "off", spellcheck: false, autocapitalize: "off" })
    const off = { writingsuggestions: "false", autocorrect: "off", "data-gramm": "false", "data-lt-active": "false" }
    for (const [name, value] of Object.entries(off)) made.setAttribute(name, value)
  }

  /** What follows from an answer is shown when it is chosen. */
  function follow(sheet) {
    for (const part of sheet.querySelectorAll("[data-foelger]")) {
      const [choice, answer] = part.dataset.foelger.split(":")
      part.hidden = !find(sheet, choice)?.querySelector(`input[value="${CSS.escape(answer)}"]`)?.checked
    }
  }

  /** A text grows where the browser does not let it. */
  function grow(target) {
    if (target.localName !== "textarea" || CSS.supports("field-sizing", "content")) return
    target.style.height = "auto"
    target.style.height = `${target.scrollHeight}px`
  }

  /** Id of each field that is filled in -> its text, its date (2026-12-03), true for a tick, the id of an answer. */
  function answers(sheet) {
    const found = new Map()
    for (const made of controls(sheet)) {
      if (made.closest("[data-foelger][hidden]")) continue
      const value = isMark(made) ? made.checked && (made.type === "checkbox" || made.value) : made.value.trim()
      if (value) found.set(identOf(made), value)
    }
    return found
  }

  /** Answer one field as `answers` tells it; "" or false empties it. */
  function answer(sheet, ident, value) {
    for (const made of controls(sheet).filter((made) => identOf(made) === ident)) {
      if (made.type === "checkbox") made.checked = Boolean(value)
      else if (made.type === "radio") made.checked = made.value === value
      else {
        made.value = value || ""
        grow(made)
      }
    }
    follow(sheet)
  }

  function empty(sheet) {
    for (const made of controls(sheet)) answer(sheet, identOf(made), "")
  }

  const isEmpty = (sheet) => controls(sheet).every((made) => isMark(made) ? !made.checked : !made.value)

  /** »4 af 6« for the ticks: { done, all }. */
  function ticks(sheet) {
    const boxes = controls(sheet).filter(({ type }) => type === "checkbox")
    return { done: boxes.filter((box) => box.checked).length, all: boxes.length }
  }

  /** The name of a field, as a screen reader says it. */
  function nameOf(sheet, ident) {
    const found = find(sheet, ident)
    const words = found.matches("fieldset") ? found.querySelector("legend") : found.querySelector(".kryds-tekst")
    return (found.getAttribute("aria-label") ?? words?.textContent ?? "").trim()
  }

  function focus(sheet, ident) {
    const found = find(sheet, ident)
    const target = found.matches(CONTROLS) ? found : found.querySelector(CONTROLS)
    target.focus()
    target.scrollIntoView({ block: "center" })
  }

  return { answer, answers, control, empty, find, focus, follow, grow, isEmpty, keepPrivate, liven, nameOf, ticks }
})()
