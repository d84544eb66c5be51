// The whole meeting on one page: from the letter to the next step. The sheets are the tools' own, fetched when a step
// is opened, and all that is typed lives in this page. Its plan is made by scripts/pages/meeting.py.

(() => {
  "use strict"
  const place = document.querySelector("[data-moede]")
  if (!place || !MEETING.kinds) return

  const { button, made } = Elements
  const LAST = { moment: "Bagefter", words: "Aftal næste gang", sheet: null }
  const SAYINGS = {
    start: "Hold mødet her",
    intro: "Arkene følges ad, og det du skriver, kommer med til det næste.",
    stays: "Alt bliver på denne skærm, og links åbner i et nyt vindue imens. Lukker du siden, er det væk. " +
      "Dine noter her er ikke journalen.",
    unfetched: "Arket kunne ikke hentes. Åbn det under Redskaber i stedet.",
    help: "Råd og eksempler (åbner i et nyt vindue)",
  }
  const sheets = new Map()
  const carried = new Map()
  let [kind, steps, here] = [null, [], 0]
  const parts = {}

  const sections = MEETING.kinds.map(({ anchor }) => document.getElementById(anchor).parentElement)
  sections[0].before(place)
  const choices = [...place.parentElement.querySelectorAll(":scope > ul")].filter(leadsToAKind)
  MEETING.kinds.forEach((one, at) => sections[at].append(opener(one)))
  addEventListener("popstate", ({ state }) => {
    if (MeetingMode.close()) stay()
    else if (state?.moede === undefined) leave()
    else if (kind) show(state.moede)
  })

  /** »Back« closed what lay over the step, and no more. */
  function stay() {
    history.pushState({ moede: here }, "")
    parts.body.querySelector("h3").focus()
  }

  function small(content) {
    return made("p", { className: "moede-lille" }, content)
  }

  function leadsToAKind(list) {
    return list.querySelector(`a[href$="#${MEETING.kinds[0].anchor}"]`)
  }

  /** The way into the meeting, at the end of what the page says of its kind. */
  function opener(one) {
    const press = button(SAYINGS.start, () => choose(one))
    press.setAttribute("aria-label", `${SAYINGS.start}: ${one.title}`)
    return made("p", { className: "moede-start skjul-i-tryk" }, press, made("span", { textContent: SAYINGS.intro }))
  }

  /** The page as it is without a meeting; the sheets stay in memory. */
  function leave() {
    const at = MEETING.kinds.indexOf(kind)
    kind = null
    aside(false)
    if (at >= 0) sections[at].querySelector(".moede-start button").focus()
  }

  /** Put what the page says without a script aside while a meeting is held. */
  function aside(held) {
    place.hidden = !held
    history.scrollRestoration = held ? "manual" : "auto" // a step begins at its top, also when »back« leads there
    document.body.classList.toggle("holder-moede", held)
    const questions = choices.map((list) => list.previousElementSibling)
    for (const part of [...sections, ...choices, ...questions]) part.hidden = held
  }

  function choose(one) {
    kind = one
    steps = [...one.steps, LAST]
    aside(true)
    frame()
    history.pushState({ moede: 0 }, "")
    show(0)
  }

  function frame() {
    const again = button("Vælg et andet møde", leave, "moede-link")
    Object.assign(parts, {
      steps: made("ol", { className: "moede-trin" }), body: made("div", { className: "moede-krop" }),
      before: button("", () => go(here - 1), "knap knap-stille"), next: button("", () => go(here + 1)),
    })
    const path = made("nav", {}, parts.steps)
    path.setAttribute("aria-label", "Mødets trin")
    place.replaceChildren(
      made("div", { className: "moede-hoved" }, made("h2", { textContent: kind.title }), again),
      small(SAYINGS.stays), path, parts.body, made("div", { className: "moede-fod" }, parts.before, parts.next))
  }

  function go(index) {
    history.pushState({ moede: index }, "")
    show(index)
  }

  async function show(index) {
    here = Math.max(0, Math.min(index, steps.length - 1))
    renderSteps()
    const title = made("h3", { textContent: steps[here].words, tabIndex: -1 })
    const asked = here
    const content = await contentOf(steps[here]).catch(() => [made("p", { textContent: SAYINGS.unfetched })])
    if (asked !== here || !kind) return
    parts.body.replaceChildren(title, ...content)
    renderSteps()
    title.focus({ preventScroll: true })
    place.scrollIntoView({ block: "start" })
  }

  /** The steps with where the reader is, and which sheets hold something. */
  function renderSteps() {
    const found = steps.map((step, at) => {
      const press = button(step.words, () => go(at), "moede-trin-knap")
      if (at === here) press.setAttribute("aria-current", "step")
      const filled = step.sheet && sheets.has(step.sheet) && !SheetFields.isEmpty(sheets.get(step.sheet).sheet)
      if (filled) press.append(made("span", { className: "moede-flueben", textContent: " ✓" }))
      const isFirst = step.moment !== steps[at - 1]?.moment
      const moment = made("span", { className: "moede-tid", textContent: step.moment })
      return made("li", { className: isFirst ? "er-foerst" : "" }, ...(isFirst ? [moment] : []), press)
    })
    parts.steps.replaceChildren(...found)
    const [before, next] = [steps[here - 1], steps[here + 1]]
    parts.before.hidden = !before
    parts.next.hidden = !next
    if (before) parts.before.textContent = `Tilbage: ${before.words}`
    if (next) parts.next.textContent = `Næste: ${next.words}`
  }

  async function contentOf(step) {
    if (!step.sheet) return NextStep.content(sheets, nameOf, goTo, further(), () => { carried.clear(); show(here) })
    const live = await sheetOf(step.sheet)
    carry(step.sheet, live)
    const about = MEETING.sheets[step.sheet]
    const help = made("a", { href: about.page, target: "_blank", textContent: SAYINGS.help })
    const now = step.moment === "Nu" ? [lines(), meetingMode(live)] : []
    return [small(help), ...now, live.frame]
  }

  /** A sheet, made live the first time: it stays in memory for as long as the page is open. */
  async function sheetOf(stem) {
    if (!sheets.has(stem)) {
      const html = await SheetTemplates.get(stem, "felter")
      if (!sheets.has(stem)) sheets.set(stem, mounted(stem, html))
    }
    return sheets.get(stem)
  }

  function mounted(stem, html) {
    const sheet = made("section", { className: "afsnit afsnit-ark" })
    sheet.innerHTML = html // our own page, made by the build
    for (const node of sheet.querySelectorAll("[id]")) node.id = `${stem}-${node.id}`
    for (const node of sheet.querySelectorAll("[for]")) node.htmlFor = `${stem}-${node.htmlFor}`
    for (const node of sheet.querySelectorAll("input[type=radio]")) node.name = `${stem}-${node.name}`
    const frame = made("div", { className: "moede-ark" }, sheet)
    const { about } = MEETING.sheets[stem]
    const live = Object.assign(LiveSheet.mount(sheet, about), { frame })
    if (about.papir === "ja") measure(sheet, frame)
    sheet.addEventListener("input", renderSteps)
    return live
  }

  function measure(sheet, frame) {
    const shown = made("p", { className: "moede-maal" })
    frame.append(shown)
    sheet.addEventListener("input", () => {
      shown.textContent = LetterMeasure.said(SheetText.letter(sheet), MEETING.limits)
    })
  }

  /** Answers from the sheets before go into fields that are empty, or hold what was carried there last time. */
  function carry(stem, live) {
    const found = new Map()
    for (const { from, to } of MEETING.carried) {
      const source = to.sheet === stem && sheets.get(from.sheet)
      const value = source && SheetFields.answers(source.sheet).get(from.field)
      if (value) found.set(to.field, new Set([...(found.get(to.field) ?? []), value]))
    }
    const now = SheetFields.answers(live.sheet)
    for (const [field, values] of found) {
      const [key, value] = [`${stem} ${field}`, together(live.sheet, field, [...values])]
      if (now.has(field) && now.get(field) !== carried.get(key)) continue
      SheetFields.answer(live.sheet, field, value)
      carried.set(key, value)
    }
    live.update()
  }

  /** Several answers as one: a date is the last of them, a tick is a tick. */
  function together(sheet, field, values) {
    const isText = SheetFields.find(sheet, field).localName === "textarea"
    return isText ? values.join("\n") : values.at(-1)
  }

  /** The lines and questions that the page has for this kind of meeting. */
  function lines() {
    const section = document.getElementById(kind.anchor).parentElement
    const copies = [...section.children].filter(isToRead).map((node) => node.cloneNode(true))
    const summary = made("summary", { textContent: "Læs det her først" })
    return made("details", { className: "moede-linjer", open: true }, summary, ...copies)
  }

  /** Neither the heading nor a line of links to the sheets. */
  function isToRead(node) {
    const moments = kind.steps.map(({ moment }) => `${moment}:`)
    return !node.matches("h2, .moede-start") && !moments.includes(node.querySelector(":scope > strong")?.textContent)
  }

  function meetingMode(live) {
    const open = () => MeetingMode.open(live.sheet, () => go(here + 1))
    return made("p", {}, button("Vis punkt for punkt", open))
  }

  function stepOf(stem) {
    return steps.findIndex(({ sheet }) => sheet === stem)
  }

  function nameOf(stem) {
    return steps[stepOf(stem)]?.words ?? MEETING.sheets[stem].title
  }

  /** What follows a meeting of another kind and not of this one, as buttons: words and what they do. */
  function further() {
    const after = MEETING.kinds.flatMap((one) => one.steps).filter(({ moment }) => moment === LAST.moment)
    const others = [...new Map(after.map((step) => [step.sheet, step])).values()]
    return others
      .filter(({ sheet }) => stepOf(sheet) < 0)
      .map((step) => ({ words: step.words, press: () => add(step) }))
  }

  /** One more step, in the place of the last, which comes after it. */
  function add(step) {
    steps.splice(-1, 0, step)
    show(steps.length - 2)
  }

  function goTo(stem) {
    return stepOf(stem) < 0 ? null : () => go(stepOf(stem))
  }
})()
