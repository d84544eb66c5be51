// The citizen's plan as a timeline, drawn from the sheet's own table while it is filled in: steps, who, and when.
// It is read from the sheet each time and lives nowhere else.

(() => {
  "use strict"
  const place = document.querySelector("[data-tidslinje]")
  const table = document.querySelector(".afsnit-ark table")
  if (!place || !table) return

  const { button, made } = Elements
  const MANY = 6 // months that fit on a door
  const sheet = table.closest(".afsnit-ark")
  const month = new Intl.DateTimeFormat("da-DK", { month: "long", year: "numeric", timeZone: "UTC" })
  const weekday = new Intl.DateTimeFormat("da-DK", { weekday: "long", timeZone: "UTC" })
  const date = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", timeZone: "UTC" })
  const shown = made("div", { className: "tidslinje" })
  const told = made("p", { role: "status" })
  const paper = button("Print tidslinjen", print, "knap skjul-i-tryk")
  place.append(made("h3", { textContent: "Tidslinjen" }), told, shown, paper)
  place.hidden = false
  for (const kind of ["input", "click"]) sheet.addEventListener(kind, () => setTimeout(draw))
  addEventListener("pageshow", () => setTimeout(draw))
  draw()

  const capital = (text) => text[0].toUpperCase() + text.slice(1)

  /** The rows that say something: { words, who, time }, those without a day last. */
  function steps() {
    return [...table.querySelectorAll("tbody tr")].map((row) => {
      const [words, who, date] = [...row.querySelectorAll("textarea, input")].map(({ value }) => value.trim())
      return { words, who, time: date ? Date.parse(`${date}T00:00Z`) : Infinity }
    }).filter(({ words }) => words).sort((one, other) => one.time - other.time)
  }

  function draw() {
    const found = steps()
    const months = {}
    for (const step of found) (months[step.time === Infinity ? "Uden dato" : month.format(step.time)] ??= []).push(step)
    shown.replaceChildren(...goal(), ...Object.entries(months).map(([name, list]) => made("section", {},
      made("h4", { textContent: capital(name) }), made("ol", {}, ...list.map(item)))))
    const many = Object.keys(months).length > MANY
    const say = !found.length ? "Skriv et skridt i skemaet, så kommer det frem her."
      : many ? "Planen går over mere end et halvt år. Del den i to, så kan den læses på afstand." : ""
    if (told.textContent !== say) told.textContent = say
    paper.hidden = !found.length
  }

  /** What the plan is for, where it has been written: the first field of the sheet outside the table. */
  function goal() {
    const field = [...sheet.querySelectorAll("textarea")].find((made) => !table.contains(made))
    return field?.value.trim() ? [made("p", { className: "tidslinje-maal", textContent: field.value.trim() })] : []
  }

  function item({ words, who, time }) {
    const when = time === Infinity ? "" : capital(`${weekday.format(time)} den ${date.format(time)}`)
    const about = [when, who].filter(Boolean).join(" · ")
    const below = about ? [made("span", { textContent: about })] : []
    return made("li", {}, made("strong", { textContent: words }), ...below)
  }

  /** Print the timeline alone, without margins: there the browser would write the page's address and the date. */
  function print() {
    const bare = new CSSStyleSheet()
    bare.replaceSync("@page { margin: 0 }")
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, bare]
    document.body.classList.add("kun-tidslinje")
    addEventListener("afterprint", () => {
      document.body.classList.remove("kun-tidslinje")
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== bare)
    }, { once: true })
    window.print()
  }
})()
