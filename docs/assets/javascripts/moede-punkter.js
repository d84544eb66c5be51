// Meeting mode: a sheet shown one point at a time on the whole screen. The points are the sheet's own fields, which are
// moved there and back, so that ticks and words stay on the sheet. Time is hidden until it is asked for.
"use strict"

const MeetingMode = (() => {
  const { button, made } = Elements
  const STEPS = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }
  const TYPED = "textarea, input:not([type=checkbox])"
  const UNSEEN = "h2, .kun-os, .skjul-i-tryk, .ark-mangler, dialog"
  const SAYINGS = {
    asleep: "Skærmen kan slukke undervejs, for browseren lader os ikke holde den tændt.",
    notes: "Det I skriver, kommer med på arket. Noterne er ikke journalen.",
  }

  let held = null // what is shown now

  /** Show the points of `sheet`; `ended` is called when the last has been shown and the reader goes on. */
  function open(sheet, ended = () => {}) {
    const points = pointsOf(sheet)
    const parts = frame(points.length)
    const mode = { sheet, points, parts, here: 0, began: Date.now(), since: Date.now(), ended, clock: 0 }
    sheet.append(parts.dialog)
    connect(mode)
    parts.dialog.showModal()
    show(mode, 0)
    document.documentElement.requestFullscreen?.().catch(() => {})
    StayAwake.hold().then((awake) => { parts.asleep.hidden = awake })
    held = mode
    mode.clock = setInterval(() => tick(mode), 10_000)
  }

  /** Close what is shown, where something is; whether there was. */
  function close() {
    const closes = Boolean(held)
    if (held) end(held)
    return closes
  }

  /** What stands under each heading; without headings, each box to tick, and each field by itself. */
  function pointsOf(sheet) {
    const headed = sheet.querySelector(":scope > h3")
    const nodes = [...sheet.children].flatMap((node) => headed || node.localName !== "ul" ? [node] : [...node.children])
    const points = []
    for (const node of nodes) {
      if (node.matches(UNSEEN) || isStaffOnly(node)) continue
      if (!headed || node.localName === "h3" || !points.length) points.push([])
      points.at(-1).push(node)
    }
    return points
  }

  /** A line that only staff may see has no place on a screen that a citizen looks at. */
  function isStaffOnly(node) {
    const rest = node.cloneNode(true)
    const staff = rest.querySelectorAll(".kun-os")
    for (const part of staff) part.remove()
    return staff.length > 0 && !rest.textContent.trim()
  }

  function frame(count) {
    const dots = Array.from({ length: count }, () => made("li"))
    const parts = {
      dots: made("ol", { className: "punkt-prikker", ariaHidden: "true" }, ...dots),
      count: made("p", { className: "punkt-tal" }),
      content: made("div", { className: "punkt-indhold md-typeset", tabIndex: -1 }),
      time: made("p", { className: "punkt-ur", hidden: true }),
      asleep: made("p", { textContent: SAYINGS.asleep, hidden: true }),
      look: lookUp(),
      before: button("Forrige"), next: button("Næste"), close: button("Luk"), watch: button("Vis tiden"),
    }
    parts.before.className = parts.watch.className = parts.close.className = "punkt-lille"
    parts.next.classList.add("punkt-naeste")
    parts.watch.setAttribute("aria-pressed", "false")
    parts.count.setAttribute("role", "status")
    const notes = made("p", { textContent: SAYINGS.notes })
    parts.dialog = made("dialog", { className: "moedetilstand skjul-i-tryk" },
      made("div", { className: "punkt-top" }, parts.dots, parts.count, parts.close),
      parts.content,
      made("div", { className: "punkt-knapper" }, parts.before, parts.next),
      made("div", { className: "punkt-bund" }, parts.watch, parts.look, parts.time, parts.asleep, notes))
    parts.dialog.setAttribute("aria-label", "Mødet punkt for punkt")
    return parts
  }

  /** The glossary in a window of its own: the meeting goes on where it was. */
  function lookUp() {
    const address = document.querySelector("link[rel=glossary]")?.href
    if (!address) return ""
    return made("a", { href: address, target: "_blank", className: "punkt-lille", textContent: "Slå et ord op" })
  }

  function connect(mode) {
    const { dialog, before, next, close, watch, time } = mode.parts
    before.addEventListener("click", () => show(mode, mode.here - 1))
    next.addEventListener("click", () => go(mode))
    close.addEventListener("click", () => shut(mode))
    watch.addEventListener("click", () => {
      time.hidden = !time.hidden
      watch.textContent = time.hidden ? "Vis tiden" : "Skjul tiden"
      watch.setAttribute("aria-pressed", String(!time.hidden))
    })
    dialog.addEventListener("keydown", (event) => {
      const step = event.target.matches(TYPED) || event.altKey ? 0 : STEPS[event.key] ?? 0
      if (!step || !mode.points[mode.here + step]) return
      event.preventDefault()
      show(mode, mode.here + step)
    })
    dialog.addEventListener("close", () => end(mode))
  }

  function go(mode) {
    if (mode.here + 1 < mode.points.length) {
      show(mode, mode.here + 1)
      return
    }
    shut(mode)
    mode.ended()
  }

  function show(mode, index) {
    const { points, parts } = mode
    putBack(mode)
    Object.assign(mode, { here: index, since: Date.now(), place: document.createComment("") })
    points[index][0].before(mode.place)
    parts.content.replaceChildren(...around(points[index]))
    parts.content.scrollTop = 0
    parts.count.textContent = `Punkt ${index + 1} af ${points.length}`
    ;[...parts.dots.children].forEach((dot, at) => {
      dot.className = at < index ? "er-naaet" : at === index ? "er-her" : ""
    })
    parts.before.disabled = index === 0
    parts.next.textContent = index + 1 < points.length ? "Næste" : "Slut"
    tick(mode)
    parts.content.focus()
  }

  /** Items of a list need a list around them. */
  function around(nodes) {
    return nodes[0].localName === "li" ? [made("ul", { className: nodes[0].parentElement.className }, ...nodes)] : nodes
  }

  /** The point that is shown goes back to its place on the sheet. */
  function putBack({ points, here, place }) {
    place?.replaceWith(...points[here])
  }

  /** Close it and put the sheet in order at once: the dialog's own word for being closed comes later. */
  function shut(mode) {
    mode.parts.dialog.close()
    end(mode)
  }

  function end(mode) {
    if (!mode.place) return
    if (held === mode) held = null
    putBack(mode)
    mode.place = null
    clearInterval(mode.clock)
    StayAwake.release()
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    mode.parts.dialog.remove()
  }

  function tick({ parts, began, since }) {
    const [point, whole] = [since, began].map((from) => Math.floor((Date.now() - from) / 60_000))
    parts.time.textContent = `${minutes(point)} på punktet, ${minutes(whole)} i alt`
  }

  const minutes = (count) => `${count} ${count === 1 ? "minut" : "minutter"}`

  for (const opener of document.querySelectorAll("[data-moedetilstand]")) {
    opener.hidden = false
    opener.addEventListener("click", () => open(document.getElementById(opener.dataset.moedetilstand).parentElement))
  }

  return { close, open }
})()
