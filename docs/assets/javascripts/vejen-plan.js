// The path of a new employee as figures and dates: the tasks, what is ticked, and the files to take along.
// Nothing here touches the page, and nothing stores. Days are counted in UTC, so that summer time never moves a date.

const VejensPlan = (() => {
  "use strict"
  const KIND = "vejen-for-nye"
  const OVERVIEW = "vejen-oversigt"
  const EDITION = 1
  const DAY = 86_400_000
  const WORKDAYS = 5
  const LONGEST_NAME = 80

  const empty = () => ({ start: "", makker: "", leder: "", vej: "", klaret: new Map(), kendt: new Set() })

  /** The ways: all stages with a number are one way, and a page without a stage is a way of its own. */
  function ways(stages) {
    const tasksOf = (stage) => stage.opgaver.map((task) => ({ ...task, side: stage.side, etape: stage.titel }))
    const numbered = stages.filter((stage) => stage.etape)
    const alone = stages.filter((stage) => !stage.etape)
    return [
      { key: "", titel: "Alle etaper", sider: numbered.map(({ side }) => side), opgaver: numbered.flatMap(tasksOf) },
      ...alone.map((stage) => ({ key: stage.side, titel: stage.titel, sider: [stage.side], opgaver: tasksOf(stage) })),
    ].filter((way) => way.opgaver.length)
  }

  /** How far one is: { antal, klaret, minutter }, where the minutes are those that wait for oneself. */
  function progress(tasks, state) {
    const left = tasks.filter(({ id }) => !state.klaret.has(id))
    const minutes = left.filter(isMine).reduce((sum, { minutter }) => sum + minutter, 0)
    return { antal: tasks.length, klaret: tasks.length - left.length, minutter: minutes }
  }

  /** The first task that is missing: one's own before others'. */
  function next(tasks, state) {
    const left = tasks.filter(({ id }) => !state.klaret.has(id)).sort((one, other) => one.dag - other.dag)
    return left.find(isMine) ?? left[0]
  }

  const isMine = (task) => task.hvem.includes("dig")

  /** Tasks that are new since last time, and ticks at tasks that are no more. */
  function changes(all, tasks, state) {
    const known = new Set(all.map(({ id }) => id))
    return {
      nye: state.kendt.size ? tasks.filter(({ id }) => !state.kendt.has(id)) : [],
      borte: [...state.klaret.keys()].filter((id) => !known.has(id)).length,
    }
  }

  /** Milliseconds of »2026-12-01«, or null where it is no date. */
  function fromIso(text) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
    if (!parts) return null
    const time = Date.UTC(parts[1], parts[2] - 1, parts[3])
    return toIso(time) === text ? time : null
  }

  const toIso = (time) => new Date(time).toISOString().slice(0, 10)

  /** Today where one is, not in Greenwich. */
  function today(now = new Date()) {
    return toIso(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))
  }

  /** A task's date: day 1 is the first working day, day 8 a week later, and no task falls on a weekend. */
  function dateOf(task, start) {
    const first = fromIso(start)
    if (first === null) return null
    if (task.dag === 0) return workdaysFrom(first - DAY, 0, -1)
    const [week, weekday] = [Math.floor((task.dag - 1) / 7), (task.dag - 1) % 7]
    return workdaysFrom(first, week * WORKDAYS + Math.min(weekday, WORKDAYS - 1), 1)
  }

  function workdaysFrom(time, count, step) {
    let day = time
    for (let left = count; isWeekend(day) || left > 0; day += step * DAY) if (!isWeekend(day)) left -= 1
    return day
  }

  const isWeekend = (time) => [0, 6].includes(new Date(time).getUTCDay())

  /** Who does it, with the names that are typed: »Dig og din makker (Sanne)«. */
  function people(task, state) {
    const names = { makker: state.makker, leder: state.leder }
    const words = task.hvem.map((who) => OPGAVERS_FOLK[who] + (names[who] ? ` (${names[who]})` : "")).join(" og ")
    return words[0].toUpperCase() + words.slice(1)
  }

  /** All of it as text, for the file and for the device's memory. */
  function toText(state) {
    const { start, makker, leder, vej, klaret, kendt } = state
    const lists = { klaret: Object.fromEntries(klaret), kendt: [...kendt] }
    return `${JSON.stringify({ slags: KIND, udgave: EDITION, start, makker, leder, vej, ...lists }, null, 1)}\n`
  }

  /** What leader and makker may see: which tasks have been tried, and when. No names, and nothing else. */
  function toOverview({ start, vej, klaret }) {
    const content = { slags: OVERVIEW, udgave: EDITION, start, vej, klaret: Object.fromEntries(klaret) }
    return `${JSON.stringify(content, null, 1)}\n`
  }

  /** Like fromText, for an overview; »hele« is the fault where it is an employee's whole file. */
  function fromOverview(text) {
    const { state, fejl } = fromText(text, OVERVIEW)
    return fejl === "fremmed" && fromText(text).state ? { fejl: "hele" } : { state, fejl }
  }

  /** { state } or { fejl }: »fremmed«, »nyere« or »beskadiget«. */
  function fromText(text, kind = KIND) {
    let read
    try {
      read = { makker: "", leder: "", kendt: [], ...JSON.parse(text) }
    } catch {
      return { fejl: text.includes(`"${kind}"`) ? "beskadiget" : "fremmed" }
    }
    if (read.slags !== kind) return { fejl: "fremmed" }
    if (Number.isInteger(read.udgave) && read.udgave > EDITION) return { fejl: "nyere" }
    if (!isWhole(read)) return { fejl: "beskadiget" }
    const { start, makker, leder, vej } = read
    const lists = { klaret: new Map(Object.entries(read.klaret)), kendt: new Set(read.kendt) }
    return { state: { start, makker, leder, vej, ...lists } }
  }

  function isWhole({ udgave, start, makker, leder, vej, klaret, kendt }) {
    const isName = (text) => typeof text === "string" && text.length <= LONGEST_NAME
    const isIdent = (text) => typeof text === "string" && /^[a-z0-9-]{1,100}$/.test(text)
    const isDate = (text) => typeof text === "string" && fromIso(text) !== null
    return udgave === EDITION && (start === "" || isDate(start)) && isName(makker) && isName(leder)
      && typeof vej === "string" && klaret !== null && typeof klaret === "object" && !Array.isArray(klaret)
      && Object.entries(klaret).every(([id, date]) => isIdent(id) && isDate(date))
      && Array.isArray(kendt) && kendt.every(isIdent)
  }

  /** Two sets of ticks as one: nothing is lost, and what was fetched decides where both say something. */
  function joined(own, fetched) {
    const pick = (name) => fetched[name] || own[name]
    return {
      start: pick("start"), makker: pick("makker"), leder: pick("leder"), vej: pick("vej"),
      klaret: new Map([...own.klaret, ...fetched.klaret]), kendt: fetched.kendt.size ? fetched.kendt : own.kendt,
    }
  }

  /** All dates as a calendar file: an all-day event for each task, which makes nobody busy. */
  function calendar(tasks, state, now = new Date()) {
    const events = tasks.map((task) => ({
      id: `${task.id}@${KIND}`, day: new Date(dateOf(task, state.start)), title: task.tekst,
      words: `${people(task, state)}, ${task.minutter} minutter`,
    }))
    return Calendar.text(events, KIND, now)
  }

  return {
    KIND, LONGEST_NAME, calendar, changes, dateOf, empty, fromIso, fromOverview, fromText,
    joined, next, people, progress, toOverview, toText, today, ways,
  }
})()
