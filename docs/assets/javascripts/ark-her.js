// What is typed stays on this screen: links open beside it, leaving asks, coming back finds nothing, and a CPR number
// is told of once.
"use strict"

const OnlyHere = (() => {
  const CPR = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/
  const watched = []
  const ABOUT_CPR = "Der står noget som ligner et CPR-nummer. Skriv det kun hvis arket skal bruge det."
  const notice = Elements.made("span", { id: "ark-cpr", className: "ark-cpr skjul-i-tryk", role: "status" })
  const SOON = 50 // a screen reader says only what comes after the element itself
  let told = null // the field that it was told of

  /** Ask before the page is left while `holds()`, and run `empty` when a kept page is shown again. */
  function watch(holds, empty) {
    watched.push({ holds, empty })
  }

  /** Tell of the first CPR number on the page, below the `field` that holds it, for as long as it does. */
  function noticeCpr(field) {
    const holds = CPR.test(field.value ?? "")
    if (told === field && !holds) hush()
    if (told || !holds) return
    told = field
    field.after(notice)
    field.setAttribute("aria-describedby", notice.id)
    setTimeout(() => { notice.textContent = ABOUT_CPR }, SOON)
  }

  /** The fields of `sheet` have been emptied. */
  function cprIsGone(sheet) {
    if (sheet.contains(told)) hush()
  }

  function hush() {
    told.removeAttribute("aria-describedby")
    notice.remove()
  }

  /** Whether `link` leads to something that this page would have to go for. */
  function leadsAway(link) {
    if (link.target || link.hasAttribute("download")) return false
    const isPage = ["http:", "https:", "file:"].includes(link.protocol)
    return isPage && link.href.split("#")[0] !== location.href.split("#")[0]
  }

  // Who looks a word up in the middle of a meeting keeps the notes: the other page opens beside this one.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]")
    if (!link || !leadsAway(link) || !watched.some(({ holds }) => holds())) return
    link.target = "_blank"
    setTimeout(() => link.removeAttribute("target"))
  }, true)

  addEventListener("beforeunload", (event) => { if (watched.some(({ holds }) => holds())) event.preventDefault() })
  addEventListener("pageshow", ({ persisted }) => { if (persisted) for (const { empty } of watched) empty() })

  return { cprIsGone, noticeCpr, watch }
})()
