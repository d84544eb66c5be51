// A flow: one question at a time instead of all of them. Where an answer leads, the build has written in the page.
// Answers live in the page and go with it. History knows how many steps have been taken, no more, so that »back« works.
// Without JavaScript the flow is to read, to follow by its links, and to print.

(() => {
  "use strict"
  const section = document.querySelector(".afsnit-forloeb:has(.punkt)")
  if (!section) return

  const { button, made } = Elements
  const QUIET = "forloeb-knap"
  const points = [...section.querySelectorAll(".punkt")]
  const find = (id) => points.find((point) => point.querySelector("h3").id === id)
  let chosen = [] // the answer of each step
  let at = 0

  const given = made("ol", { className: "forloeb-svar" })
  const news = made("div", { className: "forloeb-besked", role: "status" })
  const again = button("Begynd forfra", restart, QUIET)
  const whole = button("Vis det hele på én gang", () => show(!section.classList.contains("er-levende")), QUIET)
  const foot = made("div", { className: "forloeb-fod skjul-i-tryk" }, again, whole)

  points[0].before(given)
  points.at(-1).after(foot)
  for (const point of points) {
    point.querySelector("h3").tabIndex = -1
    for (const item of point.querySelectorAll(".svarvalg")) liven(item)
  }
  show(!find(location.hash.slice(1)))

  addEventListener("popstate", ({ state }) => step(Math.min(state?.forloeb ?? 0, chosen.length)))
  addEventListener("pageshow", ({ persisted }) => { if (persisted) { chosen = []; step(0, false) } })
  addEventListener("hashchange", () => { if (find(location.hash.slice(1))) show(false) })

  /** An answer becomes a button. A term in it loses its own. */
  function liven(item) {
    const words = item.querySelector(".svar-ord")
    words.replaceWith(button(words.textContent, () => choose(item), "svar-ord"))
  }

  function choose(item) {
    if (!section.classList.contains("er-levende")) return
    chosen = [...chosen.slice(0, at), item]
    if (item.querySelector(".svar-melding")) tell(item)
    else onward()
  }

  /** What is told of an answer stands below it. The other answers can be tried before going on. */
  function tell(item) {
    const told = [...item.querySelectorAll(".svar-melding")].map((part) => copy(part))
    for (const other of item.parentElement.children) other.classList.toggle("er-valgt", other === item)
    const last = made("p", { textContent: "Det var det sidste." })
    const next = item.dataset.til ? button("Gå videre", onward) : last
    item.append(news)
    news.replaceChildren(...told, next)
  }

  function copy(part) {
    const shown = made("p")
    shown.append(...part.cloneNode(true).childNodes)
    return shown
  }

  function onward() {
    history.pushState({ forloeb: at + 1 }, "")
    step(at + 1)
  }

  function restart() {
    if (at) history.go(-at)
    else { chosen = []; step(0) }
  }

  function step(to, focus = true) {
    at = to
    render()
    if (focus) here().querySelector("h3").focus()
  }

  function here() {
    return at ? find(chosen[at - 1].dataset.til) : points[0]
  }

  function show(live) {
    section.classList.toggle("er-levende", live)
    whole.textContent = live ? "Vis det hele på én gang" : "Vis ét spørgsmål ad gangen"
    render()
  }

  function render() {
    const live = section.classList.contains("er-levende")
    news.remove()
    for (const item of section.querySelectorAll(".er-valgt")) item.classList.remove("er-valgt")
    for (const point of points) point.hidden = live && point !== here()
    for (const word of section.querySelectorAll("button.svar-ord")) word.disabled = !live
    given.replaceChildren(...chosen.slice(0, at).map(row))
    given.hidden = !live || !at
    again.hidden = !live || !at
  }

  /** »Er borgeren vred? Nej. Ret«: the way back is the way one came, so that history stays true. */
  function row(item, index) {
    const asked = item.closest(".punkt").querySelector("h3")
    const [question, answer] = [words(asked), item.querySelector(".svar-ord").textContent]
    const change = button("Ret", () => history.go(index - at), QUIET)
    change.setAttribute("aria-label", `Ret svaret på: ${question}`)
    const [asking, said] = [made("span", { textContent: `${question} ` }), made("strong", { textContent: answer })]
    return made("li", {}, asking, said, change)
  }

  function words(heading) {
    const copied = heading.cloneNode(true)
    for (const part of copied.querySelectorAll(".headerlink, .punkt-nr")) part.remove()
    return copied.textContent.trim()
  }
})()
