// What is typed stays on this screen: leaving asks, coming back finds nothing, and a CPR number is told of once.
"use strict"

const OnlyHere = (() => {
  const CPR = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/
  const watched = []
  let toldOfCpr = false

  /** Ask before the page is left while `holds()`, and run `empty` when a kept page is shown again. */
  function watch(holds, empty) {
    watched.push({ holds, empty })
  }

  /** Whether `text` looks like it holds a CPR number; true once a page. */
  function firstCpr(text) {
    const found = !toldOfCpr && CPR.test(text)
    toldOfCpr ||= found
    return found
  }

  addEventListener("beforeunload", (event) => { if (watched.some(({ holds }) => holds())) event.preventDefault() })
  addEventListener("pageshow", ({ persisted }) => { if (persisted) for (const { empty } of watched) empty() })

  return { firstCpr, watch }
})()
