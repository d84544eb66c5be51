// Words for a citizen on the whole screen, one part at a time: the page's own sections, or questions drawn as cards.
// They are read aloud only by a voice that lives on this machine: with any other, the words would leave it.

(() => {
  "use strict"
  const opener = document.querySelector("[data-stort]")
  if (!opener) return

  const { button, made } = Elements
  const isCards = opener.dataset.stort === "kort"
  const parts = isCards ? cards() : sections()
  if (!parts.length) return
  opener.hidden = false
  opener.addEventListener("click", open)

  /** Each second-level section with words of its own. */
  function sections() {
    return [...document.querySelectorAll(".md-content section.afsnit")].map((section) => {
      const [heading, ...rest] = [...section.children].filter((node) => !node.matches(".skjul-i-tryk, script"))
      return { title: words(heading), content: rest.map(copied) }
    }).filter(({ content }) => content.length)
  }

  /** Each question for a citizen under »Kort«, with the words of its heading. */
  function cards() {
    const lists = [...document.querySelectorAll("section:has(> #kort) > ul")]
    const forCitizens = lists.filter((list) => /^Spørg borgeren/.test(list.previousElementSibling?.textContent ?? ""))
    return (forCitizens.length ? forCitizens : lists).flatMap((list) => [...list.children].map((item) => ({
      title: headingOver(list), content: [made("p", { textContent: words(item) })],
    })))
  }

  function headingOver(list) {
    let node = list
    while (node && node.localName !== "h3") node = node.previousElementSibling
    return node ? words(node).replace(/^[^:]*: /, "") : ""
  }

  /** What a node says, without the signs and explanations that belong to the screen. */
  function words(node) {
    const copy = node.cloneNode(true)
    for (const part of copy.querySelectorAll(".headerlink, .betyder")) part.remove()
    return copy.textContent.replace(/\s+/g, " ").trim()
  }

  /** A copy to show: no link leads away from here, and no id stands twice. */
  function copied(node) {
    if (!["UL", "OL"].includes(node.tagName)) return made("p", { textContent: words(node) })
    return made(node.localName, {}, ...[...node.children].map((item) => made("li", { textContent: words(item) })))
  }

  function shuffled(list) {
    const found = [...list]
    for (let at = found.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1))
      ;[found[at], found[other]] = [found[other], found[at]]
    }
    return found
  }

  function open() {
    const deck = isCards ? shuffled(parts) : parts
    let here = 0
    const title = made("h2", { tabIndex: -1 })
    const content = made("div", { className: "stort-ord" })
    const count = made("p", { className: "punkt-tal", role: "status" })
    const before = button("Forrige", () => show(here - 1), "punkt-lille")
    const next = button("", () => {
      if (here + 1 < deck.length) show(here + 1)
      else dialog.close()
    }, "knap punkt-naeste")
    const close = button("Luk", () => dialog.close(), "punkt-lille")
    const aloud = button("Læs højt", () => speak(`${title.textContent}. ${content.textContent}`), "punkt-lille")
    const dialog = made("dialog", { className: "moedetilstand stort skjul-i-tryk" },
      made("div", { className: "punkt-top" }, count, aloud, close),
      made("div", { className: "punkt-indhold md-typeset" }, title, content),
      made("div", { className: "punkt-knapper" }, before, next))
    dialog.setAttribute("aria-label", opener.textContent)
    aloud.hidden = !voice()
    const heard = () => { aloud.hidden = !voice() }
    globalThis.speechSynthesis?.addEventListener?.("voiceschanged", heard)
    dialog.addEventListener("keydown", ({ key }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[key] ?? 0
      if (step && deck[here + step]) show(here + step)
    })
    dialog.addEventListener("close", () => {
      globalThis.speechSynthesis?.cancel()
      globalThis.speechSynthesis?.removeEventListener?.("voiceschanged", heard)
      StayAwake.release()
      dialog.remove()
      opener.focus()
    })

    function show(to) {
      here = to
      globalThis.speechSynthesis?.cancel()
      title.textContent = deck[here].title
      content.replaceChildren(...deck[here].content.map((node) => node.cloneNode(true)))
      count.textContent = `${here + 1} af ${deck.length}`
      before.disabled = here === 0
      next.textContent = here + 1 === deck.length ? "Slut" : isCards ? "Træk et kort til" : "Næste"
      title.focus()
    }

    opener.after(dialog)
    dialog.showModal()
    show(0)
    StayAwake.hold()
  }

  /** A Danish voice of this machine; undefined where there is none. */
  function voice() {
    const known = globalThis.speechSynthesis?.getVoices() ?? []
    return known.find(({ localService, lang }) => localService && /^da\b/i.test(lang.replace("_", "-")))
  }

  function speak(text) {
    const synthesis = globalThis.speechSynthesis
    if (synthesis.speaking) {
      synthesis.cancel()
      return
    }
    const said = new SpeechSynthesisUtterance(text)
    Object.assign(said, { voice: voice(), lang: "da-DK", rate: 0.9 })
    synthesis.speak(said)
  }
})()
