// The overview of leader and makker: tasks and dates, from the file that the new one has made and handed over.
// It is read in the browser, shown, and goes with the page. Nothing is stored, nothing is sent.

(() => {
  "use strict"
  const place = document.querySelector("[data-vejens-oversigt]")
  if (!place) return

  const { button, made } = Elements
  const LARGEST_FILE = 200_000
  const SAYINGS = {
    fremmed: "Filen er ikke en oversigt herfra. Bed din kollega om »oversigt til leder og makker«.",
    hele: "Det er din kollegas egen fil. Luk den, og bed om »oversigt til leder og makker« i stedet.",
    nyere: "Oversigten er fra en nyere version af siden, så den kan ikke vises her.",
    beskadiget: "Filen er beskadiget og kan ikke læses. Bed om en ny.",
  }
  const day = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  const ways = VejensPlan.ways(OPGAVER)

  const file = made("input", { type: "file", accept: ".json,application/json", hidden: true })
  file.setAttribute("aria-label", "Oversigten som fil")
  file.addEventListener("change", open)
  const choose = button("Åbn en oversigt", () => file.click())
  const close = button("Luk oversigten", shut, "vejen-knap")
  const status = made("p", { className: "vejen-besked", role: "status" })
  const shown = made("div")
  close.hidden = true
  place.append(made("div", { className: "vejen-knapper" }, choose, close, file), status, shown)
  place.hidden = false
  addEventListener("pageshow", ({ persisted }) => { if (persisted) shut() })

  async function open() {
    const [given] = file.files
    if (!given) return
    const text = given.size > LARGEST_FILE ? "" : await given.text().catch(() => "")
    file.value = ""
    const { state, fejl } = VejensPlan.fromOverview(text)
    shut()
    if (fejl) status.textContent = SAYINGS[fejl]
    else show(state)
  }

  function shut() {
    shown.replaceChildren()
    status.textContent = ""
    close.hidden = true
  }

  function show(state) {
    const { opgaver } = ways.find(({ key }) => key === state.vej) ?? ways[0]
    const { antal, klaret } = VejensPlan.progress(opgaver, state)
    const stages = Object.entries(grouped(opgaver))
    status.textContent = `${klaret} af ${antal} opgaver er prøvet.`
    close.hidden = false
    shown.replaceChildren(...stages.flatMap(([title, tasks]) => [
      made("h3", { textContent: title }), made("ul", {}, ...tasks.map((task) => row(task, state))),
    ]))
  }

  function grouped(tasks) {
    const found = {}
    for (const task of tasks) (found[task.etape] ??= []).push(task)
    return found
  }

  function row(task, state) {
    const planned = VejensPlan.dateOf(task, state.start)
    const when = planned === null ? task.naar : day.format(planned)
    const tried = state.klaret.get(task.id)
    const done = tried ? `prøvet ${day.format(VejensPlan.fromIso(tried))}` : "ikke prøvet endnu"
    const textContent = `${VejensPlan.people(task, state)} · ${when} · ${done}`
    const about = made("span", { className: "opgave", textContent })
    return made("li", { className: tried ? "er-proevet" : "" }, task.tekst, about)
  }
})()
