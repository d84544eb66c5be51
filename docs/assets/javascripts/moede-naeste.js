// The end of a meeting: the date of the next one for the calendar, and what is still to be taken away from the page.
"use strict"

const NextStep = (() => {
  const { button, made } = Elements
  const HOUR = 3_600_000
  const SAYINGS = {
    undated: "Skriv datoen og klokkeslættet først.",
    fetched: "Kalenderfilen er hentet. Der står kun »Møde« i den.",
    nothing: "Du har ikke skrevet noget på arkene.",
    holds: "Der står noget på de her ark. Hent dem, læg dem i sagen, og ryd så siden.",
  }

  /** What is shown of it. `sheets` are the live sheets by their names, which `nameOf` says in words; `goTo` gives what
   *  leads to one, or null; `further` are steps that may be taken too; `cleared` is called when all have been
   *  emptied. */
  function content(sheets, nameOf, goTo, further, cleared) {
    return [...nextMeeting(sheets), ...more(further), ...leaving(sheets, nameOf, goTo, cleared)]
  }

  function nextMeeting(sheets) {
    const day = field("Dato", "date", proposed(sheets))
    const [from, to] = [field("Fra kl.", "time", "10:00"), field("Til kl.", "time", "10:45")]
    const said = made("p", { className: "ark-status" })
    said.setAttribute("role", "status")
    const fetch = button("Hent til kalenderen", () => {
      said.textContent = calendar(day.input, from.input, to.input)
    })
    return [
      made("h4", { textContent: "Hvornår ses I igen?" }),
      made("div", { className: "moede-felter" }, day.label, from.label, to.label), made("p", {}, fetch), said,
    ]
  }

  function field(words, type, value) {
    const input = made("input", { type, value, className: "felt-skriv" })
    SheetFields.keepPrivate(input)
    return { input, label: made("label", {}, made("span", { textContent: words }), input) }
  }

  /** The last date on the sheets: most often the one they agreed on. */
  function proposed(sheets) {
    const dates = [...sheets.values()].flatMap(({ sheet }) => [...sheet.querySelectorAll("input[type=date]")])
    return dates.map(({ value }) => value).filter(Boolean).sort().at(-1) ?? ""
  }

  /** Download the date as a file that says »Møde« and nothing else; returns what to tell. */
  function calendar(day, from, to) {
    const [start, end] = [from, to].map(({ value }) => timeOf(day.value, value))
    if (Number.isNaN(start.getTime())) {
      day.focus()
      return SAYINGS.undated
    }
    const id = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-")
    const event = { id, title: "Møde", start, end: end > start ? end : new Date(start.getTime() + HOUR) }
    PageFiles.download("moede.ics", "text/calendar;charset=utf-8", Calendar.text([event], "moede"))
    return SAYINGS.fetched
  }

  /** The time as this machine's clock has it: a date alone would be read as midnight in London. */
  function timeOf(day, time) {
    const [year, month, date, hour, minute] = [...day.split("-"), ...time.split(":")].map(Number)
    return new Date(year, month - 1, date, hour, minute)
  }

  function more(further) {
    const list = further.map(({ words, press }) => made("li", {}, button(words, press, "moede-link")))
    return list.length ? [made("h4", { textContent: "Skal der ske mere?" }), made("ul", {}, ...list)] : []
  }

  function leaving(sheets, nameOf, goTo, cleared) {
    const held = [...sheets].filter(([, { sheet }]) => !SheetFields.isEmpty(sheet))
    const list = held.map(([stem, { taken }]) => {
      const words = `${nameOf(stem)}${taken ? " (hentet)" : ""}`
      return made("li", {}, goTo(stem) ? button(words, goTo(stem), "moede-link") : words)
    })
    const clear = button("Ryd alle ark", () => {
      for (const { empty } of sheets.values()) empty()
      cleared()
    }, "knap knap-stille")
    return [
      made("h4", { textContent: "Før du lukker siden" }),
      made("p", { textContent: held.length ? SAYINGS.holds : SAYINGS.nothing }),
      ...(held.length ? [made("ul", {}, ...list), made("p", {}, clear)] : []),
    ]
  }

  return { content }
})()
