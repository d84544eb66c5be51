// A sheet as plain text: a note for a journal, or the whole letter to a citizen.
"use strict"

const SheetText = (() => {
  const BLOCKS = "h2, h3, h4, p, li, legend, tr"
  const FIELD = "[data-felt]"
  const LOCAL = ".lokalt:not(.lokalt-tom)" // what the municipality has decided
  const NOT_ON_PAPER = "[hidden], .kun-os, .skjul-i-tryk, .skjult, h2" // inside the sheet; all around it may be a tool
  const ROOM = "____"
  const LEFT_OUT = ".headerlink, .kun-os, .kun-i-tryk, .ark-cpr, [hidden]"

  /** The page's title, then questions with their answers, each below its heading; what is not answered is left out,
   *  ticks are not. */
  function note(sheet) {
    const lines = sheet.querySelector("h2") ? [heading(document.querySelector("h1"))] : []
    let above = []
    for (const node of sheet.querySelectorAll(`h3, h4, ${LOCAL}, ${FIELD}`)) {
      if (node.closest("[hidden]")) continue
      const found = said(node)
      if (node.matches("h3, h4")) above = ["", heading(node)]
      else if (found.length) {
        lines.push(...above, ...found)
        above = []
      }
    }
    return lines.join("\n").trim()
  }

  const said = (node) => node.matches(FIELD) ? answered(node) : [words(node.closest("li, p") ?? node)]

  function answered(node) {
    if (node.matches("textarea, input")) return node.value ? [`${node.getAttribute("aria-label")}: ${shown(node)}`] : []
    if (node.dataset.art === "kryds") return [ticked(node)]
    const chosen = node.querySelector("input:checked")
    return chosen ? [chosen.title] : []
  }

  /** The paper's own words with the answers in them; a line that asks and has no answer is left out. A line with a
   *  field in `must` (ids) is not, and what is empty then has room to be written by hand. */
  function letter(sheet, must = null) {
    const lines = []
    for (const node of sheet.querySelectorAll(BLOCKS)) {
      if (!sheet.contains(node.closest(NOT_ON_PAPER))) lines.push(...block(node, must))
    }
    return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim()
  }

  function block(node, must) {
    if (/^H\d$/.test(node.tagName)) return ["", heading(node)]
    if (node.dataset.art === "kryds") return [ticked(node)]
    if (node.dataset.svar) return node.querySelector("input").checked ? [`- ${label(node)}`] : []
    if (node.localName === "legend") return node.parentElement.querySelector("input:checked") ? ["", words(node)] : []
    return node.querySelector(BLOCKS) ? [] : written(node, must)
  }

  function written(node, must) {
    const fields = [...node.querySelectorAll("textarea, input")]
    const marks = fields.filter(({ type }) => type === "radio" || type === "checkbox")
    const typed = fields.filter((field) => !marks.includes(field))
    const isWanted = typed.some(({ value, dataset }) => value.trim() || must?.includes(dataset.felt))
    if (fields.length && !isWanted && !marks.some(({ checked }) => checked)) return []
    const room = must ? ROOM : ""
    const text = marks.length && !typed.length ? marks.find(({ checked }) => checked).title : words(node, room)
    if (!text) return []
    const apart = node.tagName === "P" ? [""] : []
    return [...apart, node.tagName === "LI" ? `- ${text}` : text]
  }

  /** The words of a block, each field as its answer, or as `room`. */
  function words(node, room = "") {
    const parts = [...node.childNodes].map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.nodeValue.replace(/\s+/g, " ")
      if (child.nodeType !== Node.ELEMENT_NODE || child.matches(LEFT_OUT)) return ""
      return child.matches("textarea, input") ? shown(child) || room : words(child, room)
    })
    return parts.join("").trim()
  }

  const heading = (node) => node.firstChild.textContent.trim()
  const ticked = (item) => `${item.querySelector("input").checked ? "[x]" : "[ ]"} ${label(item)}`
  const label = (item) => item.querySelector(".kryds-tekst").textContent.trim()
  const shown = (field) => field.type === "date" ? date(field.value) : field.value.trim()

  /** »3. december 2026« of 2026-12-03. */
  function date(iso) {
    if (!iso) return ""
    const [year, month, day] = iso.split("-").map(Number)
    return new Intl.DateTimeFormat("da-DK", { dateStyle: "long" }).format(new Date(year, month - 1, day))
  }

  return { date, letter, note }
})()
