// The glossary: a field that finds the word, and the switch »fagland ⇄ borgerland« that swaps the words in place.
// What is typed stays on the page and goes with it. Without JavaScript the whole list stands.

(() => {
  "use strict"
  const bar = document.querySelector("[data-ordvaelger]")
  if (!bar) return

  const field = bar.querySelector("input")
  const status = bar.querySelector("[role=status]")
  const buttons = [...bar.querySelectorAll("[data-land]")]
  const tables = [...document.querySelectorAll(".tavle:has(tr[id^=ord-])")]
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows])
  const plain = (text) => text.toLowerCase().normalize("NFC").trim()
  const known = new Map(rows.map((row) => [row, plain(row.textContent)]))

  field.addEventListener("input", filter)
  for (const button of buttons) button.addEventListener("click", () => lead(button))
  bar.querySelector("nav").addEventListener("click", () => { field.value = ""; filter() })
  bar.hidden = false

  /** Show the rows that hold what is typed, and the sections that have a row. */
  function filter() {
    const wanted = plain(field.value)
    for (const row of rows) row.hidden = !known.get(row).includes(wanted)
    for (const table of tables) table.closest("section").hidden = ![...table.tBodies[0].rows].some((row) => !row.hidden)
    bar.classList.toggle("er-i-brug", Boolean(wanted))
    const shown = rows.filter((row) => !row.hidden).length
    if (!wanted) status.textContent = ""
    else if (!shown) status.textContent = "Ordet står ikke her. Prøv et kortere ord, eller søg på hele siden."
    else status.textContent = shown === 1 ? "1 ord" : `${shown} ord`
  }

  /** The word of the chosen land stands first in each row; the other takes its place. */
  function lead(chosen) {
    if (chosen.getAttribute("aria-pressed") === "true") return
    for (const button of buttons) button.setAttribute("aria-pressed", String(button === chosen))
    for (const table of tables) {
      table.classList.toggle("fra-borgerland", chosen.dataset.land === "borgerland")
      for (const row of table.rows) swap(...row.cells)
    }
  }

  function swap(first, second) {
    const words = [...first.childNodes]
    first.replaceChildren(...second.childNodes)
    second.replaceChildren(...words)
    const { kolonne } = first.dataset // the head's own cells have none
    if (kolonne) [first.dataset.kolonne, second.dataset.kolonne] = [second.dataset.kolonne, kolonne]
  }
})()
