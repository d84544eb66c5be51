// The year wheel as a calendar file: the page's own steps, each on the first working day of its month.

(() => {
  "use strict"
  const place = document.querySelector("[data-aarshjul]")
  if (!place) return

  const MONTHS = ["januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december"]
  const parts = [...document.querySelectorAll(".md-content h3")].flatMap(part)
  if (!parts.length) return

  const now = new Date()
  const { button, made } = Elements
  const year = made("select")
  for (const number of [now.getFullYear(), now.getFullYear() + 1]) year.append(new Option(number, number))
  year.selectedIndex = now.getMonth() > 8 ? 1 : 0 // in autumn it is next year that is planned
  const status = made("p", { role: "status" })
  const download = button("Hent årets datoer til kalenderen", () => {
    const text = Calendar.text(events(Number(year.value)), "aarshjul")
    PageFiles.download(`aarshjul-${year.value}.ics`, "text/calendar", text)
    status.textContent = "Filen er hentet. Åbn den, så kommer datoerne ind i din kalender."
  })
  place.append(made("label", {}, "Året ", year), download, status)
  place.hidden = false

  /** A heading »Januar til marts: spørg« with the steps of the list below it. */
  function part(heading) {
    const found = /^([a-zæøå]+) til [a-zæøå]+: ([^¶]+)/i.exec(heading.textContent.trim())
    const month = found ? MONTHS.indexOf(found[1].toLowerCase()) : -1
    const list = heading.nextElementSibling
    return month < 0 || list?.localName !== "ol" ? [] : [{ month, name: found[2].trim(), steps: [...list.children] }]
  }

  function events(of) {
    return parts.flatMap(({ month, name, steps }) => steps.map((step, at) => ({
      id: `aarshjul-${of}-${month + 1}-${at + 1}`, day: workday(of, month + Math.min(at, 2)),
      title: `${name[0].toUpperCase()}${name.slice(1)}: ${words(step)}`,
    })))
  }

  /** The first day of a month that is no Saturday, Sunday or New Year's Day, at midnight UTC. */
  function workday(of, month) {
    const day = new Date(Date.UTC(of, month, month === 0 ? 2 : 1))
    while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1)
    return day
  }

  function words(step) {
    const copy = step.cloneNode(true)
    for (const tip of copy.querySelectorAll(".betyder")) tip.remove()
    return copy.textContent.replace(/\s+/g, " ").trim()
  }
})()
