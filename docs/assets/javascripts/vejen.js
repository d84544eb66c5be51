// The path of a new employee on the page: ticks that count, dates, the next task, what can be saved and taken along.
// Nothing is stored before »Gem på denne enhed« is pressed. Without JavaScript the pages are to read and print.

(() => {
  "use strict"
  const place = document.querySelector("[data-vejen]")
  if (!place) return

  const { button, made } = Elements
  const QUIET = "vejen-knap"
  const KEY = VejensPlan.KIND
  const JSON_FILE = "application/json;charset=utf-8"
  const LARGEST_FILE = 200_000
  const SAYINGS = {
    unsaved: "Intet er gemt. Krydsene er væk når du går til en anden side.",
    saved: "Det er gemt på denne enhed og ingen andre steder. Deler du den med andre, så slet det når du går.",
    late: "Intet nyt bliver gemt, for browserens plads er brugt. Hent din vej som fil før du lukker siden.",
    full: "Browseren vil ikke gemme på denne enhed. Hent i stedet din vej som fil.",
    deleted: "Alt er slettet fra denne enhed.",
    elsewhere: "Alt er slettet i et andet vindue.",
    stored: "Gemt på denne enhed.",
    undated: "Skriv din første dag først, så er der datoer til kalenderen.",
    stuck: {
      nyere: "Det der er gemt her, er fra en nyere version af siden. Det er ikke rørt.",
      beskadiget: "Det der er gemt her, kan ikke læses. Slet det, og hent din fil hvis du har en.",
    },
    file: {
      fremmed: "Filen er ikke gemt fra den her side. Intet er ændret.",
      nyere: "Filen er fra en nyere version af siden, så den kan ikke hentes her. Intet er ændret.",
      beskadiget: "Filen er beskadiget og kan ikke læses. Intet er ændret.",
    },
  }

  /** The device's memory: touching it can fail, and then nothing is stored. */
  const memory = {
    read: () => attempt(() => localStorage.getItem(KEY)),
    write: (text) => attempt(() => { localStorage.setItem(KEY, text); return true }) ?? false,
    remove: () => attempt(() => localStorage.removeItem(KEY)),
  }

  const ways = VejensPlan.ways(OPGAVER)
  const all = ways.flatMap(({ opgaver }) => opgaver)
  const own = ways.find(({ sider }) => sider.includes(place.dataset.vejen))
  const items = [...document.querySelectorAll("li[data-opgave]")].filter((item) => !item.closest(".afsnit-ark"))
  const weekday = new Intl.DateTimeFormat("da-DK", { weekday: "long", timeZone: "UTC" })
  const date = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", timeZone: "UTC" })
  if (!ways.length) return

  let { state, saved, stuck } = remembered()
  let late = false
  const reminder = UnsavedTick.make(saveAt)
  const parts = own ? stagePanel() : wholePanel()
  place.hidden = false
  for (const item of items) liven(item)
  render()

  // The browser itself jumps to the link after loading and takes the focus along; so this comes afterwards.
  addEventListener("load", () => setTimeout(goToTask))
  addEventListener("hashchange", goToTask)
  addEventListener("storage", ({ key }) => { if (key === KEY || key === null) reread() })
  addEventListener("pageshow", ({ persisted }) => { if (persisted) reread() })

  function attempt(action) {
    try {
      return action()
    } catch {
      return null
    }
  }

  /** What the device remembers: { state, saved, stuck }, where stuck says why something stored cannot be used. */
  function remembered() {
    const text = memory.read()
    if (text === null) return { state: VejensPlan.empty(), saved: false, stuck: "" }
    const { state, fejl } = VejensPlan.fromText(text)
    if (state) return { state, saved: true, stuck: "" }
    return { state: VejensPlan.empty(), saved: false, stuck: fejl === "nyere" ? "nyere" : "beskadiget" }
  }

  /** Another window has saved or deleted. Where nothing is stored, what stands on this page only stays. */
  function reread() {
    const found = remembered()
    const gone = saved && !found.saved
    if (!saved && !found.saved && !found.stuck) return
    ;({ state, saved, stuck } = found)
    reminder.drop()
    render()
    if (gone && !stuck) say(SAYINGS.elsewhere)
  }

  /** Each change is laid upon what was stored last, so that two windows don't delete each other's ticks. */
  function change(alter) {
    const newest = saved && !late && remembered()
    if (newest.saved) state = newest.state
    alter(state)
    late = saved && !memory.write(VejensPlan.toText(state))
    render()
  }

  /** Save; afterwards the focus is on `next`. */
  function save(next) {
    state.kendt = new Set(all.map(({ id }) => id))
    saved = memory.write(VejensPlan.toText(state))
    render()
    say(saved ? SAYINGS.stored : SAYINGS.full)
    reminder.drop()
    if (saved) next.focus()
  }

  /** Save beside the tick in `item`, so that the reader stays where he is. */
  function saveAt(item) {
    save(item.querySelector("[type=checkbox]"))
    reminder.tell(item, parts.status.textContent)
  }

  function remove() {
    memory.remove()
    state = VejensPlan.empty()
    saved = late = false
    stuck = ""
    render()
    say(SAYINGS.deleted)
    parts.save.focus()
  }

  function say(text) {
    parts.status.textContent = text
  }

  function chosenWay() {
    return own ?? ways.find(({ key }) => key === state.vej) ?? ways[0]
  }

  function ring() {
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    picture.setAttribute("viewBox", "0 0 40 40")
    picture.setAttribute("aria-hidden", "true")
    for (const name of ["vejen-bane", "vejen-naaet"]) {
      const circle = document.createElementNS(picture.namespaceURI, "circle")
      for (const [key, value] of Object.entries({ cx: 20, cy: 20, r: 17, pathLength: 100, class: name })) {
        circle.setAttribute(key, value)
      }
      picture.append(circle)
    }
    return picture
  }

  /** What both kinds of page show: the ring, the count, the next task, and whether something is stored. */
  function basics() {
    return {
      ring: ring(), share: made("p", { className: "vejen-tal", ariaLive: "polite" }), left: made("p"), next: made("p"),
      news: made("div", { className: "vejen-nyt" }), stored: made("p", { className: "vejen-gemt" }),
      save: button("Gem på denne enhed", () => save(parts.remove)),
      remove: button("Slet fra denne enhed", remove, QUIET),
      status: made("p", { className: "vejen-besked", role: "status" }),
    }
  }

  function stagePanel() {
    const found = basics()
    const address = place.dataset.op + place.dataset.hjem
    found.home = made("a", { href: address })
    place.classList.add("vejen-etape")
    place.append(
      ahead(found, made("p", {}, found.home)),
      found.news, found.stored, made("div", { className: "vejen-knapper" }, found.save, found.remove), found.status,
    )
    return found
  }

  function ahead({ ring, share, left, next }, ...more) {
    return made("div", { className: "vejen-frem" }, ring, made("div", {}, share, left, next, ...more))
  }

  function wholePanel() {
    const whole = made("details", { className: "vejen-plan" })
    const found = { ...basics(), ...inputs(), plan: made("div"), whole }
    found.whole.append(made("summary", { textContent: "Hele planen med datoer" }), found.plan)
    const files = [
      button("Hent datoer til kalenderen", fetchCalendar, QUIET), button("Print planen", print, QUIET),
      button("Hent din vej som fil", fetchFile, QUIET), button("Åbn en gemt fil", () => found.file.click(), QUIET),
      button("Hent oversigt til leder og makker", fetchOverview, QUIET),
    ]
    place.append(
      made("h2", { textContent: "Din vej" }),
      ahead(found),
      found.news,
      made("div", { className: "vejen-felter" }, ...found.labels),
      found.stored, made("div", { className: "vejen-knapper" }, found.save, found.remove),
      made("div", { className: "vejen-knapper" }, ...files, found.file), found.status, found.whole,
    )
    return found
  }

  function inputs() {
    const name = { type: "text", maxLength: VejensPlan.LONGEST_NAME, autocomplete: "off", spellcheck: false }
    const fields = {
      start: made("input", { type: "date", autocomplete: "off" }),
      makker: made("input", name), leder: made("input", name),
      vej: made("select", {}, ...ways.map(({ key, titel }) => made("option", { value: key, textContent: titel }))),
    }
    const words = { start: "Din første dag", makker: "Din makker", leder: "Din leder", vej: "Opgaverne" }
    const shown = Object.keys(fields).filter((key) => key !== "vej" || ways.length > 1)
    const labels = shown.map((key) => made("label", {}, made("span", { textContent: words[key] }), fields[key]))
    for (const key of shown) {
      fields[key].addEventListener("input", () => change((now) => { now[key] = fields[key].value }))
    }
    const file = made("input", { type: "file", accept: ".json,application/json", hidden: true })
    file.setAttribute("aria-label", "Din vej som fil")
    file.addEventListener("change", () => openFile(file))
    return { fields, labels, file }
  }

  /** A task on the page: its tick counts, and the date comes after who and how long. */
  function liven(item) {
    const box = item.querySelector("[type=checkbox]")
    item.id = `opgave-${item.dataset.opgave}`
    item.querySelector(".opgave").after(made("span", { className: "opgave vejen-dato", hidden: true }))
    box.addEventListener("change", () => {
      say("")
      change((now) => {
        if (box.checked) now.klaret.set(item.dataset.opgave, VejensPlan.today())
        else now.klaret.delete(item.dataset.opgave)
      })
      reminder.drop()
      if (box.checked && !saved) reminder.ask(item, !stuck)
    })
  }

  function goToTask() {
    const target = location.hash.startsWith("#opgave-") && document.getElementById(location.hash.slice(1))
    if (!target) return
    target.scrollIntoView({ block: "center" })
    target.querySelector("[type=checkbox]").focus({ preventScroll: true })
  }

  function render() {
    const way = chosenWay()
    const { antal, klaret, minutter } = VejensPlan.progress(way.opgaver, state)
    const here = VejensPlan.progress(way.opgaver.filter(({ side }) => side === place.dataset.vejen), state)
    parts.ring.lastChild.setAttribute("stroke-dasharray", `${(100 * klaret) / antal} 100`)
    const onPage = own && own.sider.length > 1 ? `, og ${here.klaret} af ${here.antal} på siden her` : ""
    const share = `${klaret} af ${antal} opgaver${onPage}`
    if (parts.share.textContent !== share) parts.share.textContent = share // a screen reader tells what changes
    if (parts.home) parts.home.textContent = state.start ? "Se hele vejen" : "Se hele vejen, og skriv din første dag"
    parts.left.textContent = minutter ? `Du mangler ${lasting(minutter)} af dine egne opgaver.` : ""
    parts.next.replaceChildren(...nextWords(way.opgaver))
    parts.stored.textContent = SAYINGS.stuck[stuck] ?? SAYINGS[!saved ? "unsaved" : late ? "late" : "saved"]
    parts.save.hidden = saved || Boolean(stuck)
    parts.remove.hidden = !parts.save.hidden
    renderNews(way.opgaver)
    items.forEach(renderItem)
    if (!own) renderWhole(way)
  }

  function lasting(minutes) {
    if (minutes < 60) return `${minutes} minutter`
    const halves = Math.round(minutes / 30)
    return `cirka ${Math.floor(halves / 2)}${halves % 2 ? "½" : ""} ${halves === 2 ? "time" : "timer"}`
  }

  function nextWords(tasks) {
    const task = VejensPlan.next(tasks, state)
    if (!task) return ["Du har prøvet alle opgaverne. Nu kan du vise en anden vej."]
    return ["Det næste: ", link(task), `, ${whenOf(task)}.`]
  }

  function link(task) {
    const page = task.side === place.dataset.vejen ? "" : place.dataset.op + task.side
    return made("a", { href: `${page}#opgave-${task.id}`, textContent: task.tekst.replace(/\.$/, "") })
  }

  function whenOf(task) {
    const date = VejensPlan.dateOf(task, state.start)
    if (date === null) return task.naar
    return `${task.dag ? "" : "senest "}${dayWords(date)}`
  }

  function dayWords(time) {
    return `${weekday.format(time)} den ${date.format(time)}`
  }

  function doneOn(id) {
    return state.klaret.has(id) ? `prøvet ${dayWords(VejensPlan.fromIso(state.klaret.get(id)))}` : ""
  }

  function renderNews(tasks) {
    const { nye, borte } = VejensPlan.changes(all, tasks, state)
    const lines = []
    const links = nye.flatMap((task, at) => [at ? ", " : "", link(task)])
    if (nye.length) lines.push(made("p", {}, "Nyt siden sidst: ", ...links, "."))
    const gone = `${borte} af dine kryds står ved opgaver der ikke findes mere. De tæller ikke med.`
    if (borte) lines.push(made("p", { textContent: gone }))
    const known = () => {
      change((now) => { now.kendt = new Set(all.map(({ id }) => id)) })
      parts.remove.focus()
    }
    if (nye.length) lines.push(button("Det har jeg set", known, QUIET))
    parts.news.replaceChildren(...lines)
  }

  function renderItem(item) {
    const task = all.find(({ id }) => id === item.dataset.opgave)
    const words = [state.start && whenOf(task), doneOn(task.id)].filter(Boolean).join(" · ")
    const shown = item.querySelector(".vejen-dato")
    item.querySelector("[type=checkbox]").checked = state.klaret.has(task.id)
    shown.textContent = words && words[0].toUpperCase() + words.slice(1)
    shown.hidden = !words
  }

  function renderWhole(way) {
    for (const [key, field] of Object.entries(parts.fields)) {
      const wanted = key === "vej" ? way.key : state[key]
      if (field.value !== wanted) field.value = wanted // else a half-typed date loses what was typed
    }
    const stages = grouped(way.opgaver)
    parts.plan.replaceChildren(...[...stages].flatMap(([title, tasks]) => [
      made("h3", { textContent: title }), made("ul", {}, ...tasks.map(planRow)),
    ]))
  }

  function grouped(tasks) {
    const found = new Map()
    for (const task of tasks) found.set(task.etape, [...(found.get(task.etape) ?? []), task])
    return found
  }

  function planRow(task) {
    const words = [VejensPlan.people(task, state), whenOf(task), `${task.minutter} minutter`, doneOn(task.id)]
    const textContent = words.filter(Boolean).join(" · ")
    const className = state.klaret.has(task.id) ? "er-proevet" : ""
    return made("li", { className }, link(task), made("span", { className: "opgave", textContent }))
  }

  function fetchCalendar() {
    if (!state.start) {
      say(SAYINGS.undated)
      parts.fields.start.focus()
      return
    }
    PageFiles.download("min-vej.ics", "text/calendar;charset=utf-8", VejensPlan.calendar(chosenWay().opgaver, state))
    say("Kalenderfilen er hentet. Åbn den, så kommer datoerne ind i din kalender.")
  }

  function fetchFile() {
    PageFiles.download("min-vej.json", JSON_FILE, VejensPlan.toText(state))
    say("Filen er hentet. Åbn den her på siden når du får en ny pc.")
  }

  function fetchOverview() {
    PageFiles.download("oversigt-til-leder-og-makker.json", JSON_FILE, VejensPlan.toOverview(state))
    say("Oversigten er hentet. Den rummer opgaver og datoer, og du bestemmer hvem der får den.")
  }

  async function openFile(input) {
    const [file] = input.files
    if (!file) return
    const text = file.size > LARGEST_FILE ? "" : await file.text().catch(() => "")
    input.value = ""
    const { state: fetched, fejl } = VejensPlan.fromText(text)
    if (fejl) {
      say(SAYINGS.file[fejl])
      return
    }
    change((now) => Object.assign(now, VejensPlan.joined(now, fetched)))
    const more = saved ? "" : " Tryk på »Gem på denne enhed« hvis den skal huskes her."
    say(`Filen er åbnet. ${parts.share.textContent}.${more}`)
  }

  function print() {
    const open = parts.whole.open
    parts.whole.open = true
    document.body.classList.add("kun-vejen")
    addEventListener("afterprint", () => {
      document.body.classList.remove("kun-vejen")
      parts.whole.open = open
    }, { once: true })
    window.print()
  }
})()
