// What is typed stays on this screen: leaving asks, coming back finds nothing, and a CPR number is told of once.
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

  addEventListener("beforeunload", (event) => { if (watched.some(({ holds }) => holds())) event.preventDefault() })
  addEventListener("pageshow", ({ persisted }) => { if (persisted) for (const { empty } of watched) empty() })

  return { cprIsGone, noticeCpr, watch }
})()
