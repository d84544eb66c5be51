// The points of a team as bars, and where they disagree the most. Points of fewer than five people are never shown.

(() => {
  "use strict"
  const place = document.querySelector("[data-enighed]")
  const scales = [...document.querySelectorAll(".afsnit-ark .skala")]
  if (!place || !scales.length) return

  const { made } = Elements
  const FEWEST = 5
  const MOST = scales[0].querySelectorAll("input").length
  const decimal = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const rows = scales.map(heading).filter(Boolean).map(row)
  const verdict = made("p", { role: "status" })
  const how = `Skriv jeres tal efter hinanden, fx 4 3 5 2 4. Der skal være mindst ${FEWEST} tal i en linje.`
  place.append(
    made("p", { textContent: how }),
    made("div", { className: "enighed" }, ...rows.map(({ whole }) => whole)), verdict)
  place.hidden = false
  place.addEventListener("input", draw)
  addEventListener("pageshow", ({ persisted }) => { if (persisted) empty() })

  function empty() {
    for (const { field } of rows) field.value = ""
    draw()
  }

  /** The words of the heading that a scale stands under. */
  function heading(scale) {
    let node = scale.closest(".afsnit-ark > *")
    while (node && node.localName !== "h3") node = node.previousElementSibling
    return node?.firstChild.textContent.trim()
  }

  function row(name, at) {
    const quiet = { autocomplete: "off", spellcheck: false }
    const field = made("input", { type: "text", inputMode: "numeric", id: `enighed-${at}`, ...quiet })
    const bar = made("div", { className: "enighed-bjaelke", hidden: true }, made("span"))
    const says = made("span", { className: "enighed-tal" })
    const whole = made("div", {}, made("label", { htmlFor: field.id, textContent: name }), field, bar, says)
    return { name, field, bar, says, whole }
  }

  /** The numbers of a line from 1 to the highest point: »4 3 5« and »435« are the same. */
  const points = (text) => [...text].map(Number).filter((number) => number >= 1 && number <= MOST)

  function draw() {
    const apart = rows.map((own) => ({ own, spread: drawn(own) })).filter(({ spread }) => spread !== null)
    const most = Math.max(...apart.map(({ spread }) => spread))
    const names = apart.filter(({ spread }) => spread === most).map(({ own }) => `»${own.name}«`)
    for (const { own, spread } of apart) own.whole.classList.toggle("er-uenig", most > 0 && spread === most)
    verdict.textContent = !apart.length ? ""
      : most === 0 ? "I har givet de samme point. Bed om et eksempel fra sidste uge."
      : `Her er I mest uenige: ${names.join(" og ")}. Tal om det først.`
  }

  /** Draw the bar of one line; how far its points are from each other, or null where there are too few. */
  function drawn({ field, bar, says, whole }) {
    const found = points(field.value)
    const enough = found.length >= FEWEST
    bar.hidden = !enough
    whole.classList.remove("er-uenig")
    says.textContent = enough || !found.length ? "" : `${found.length} tal: der mangler ${FEWEST - found.length}`
    if (!enough) return null
    const mean = found.reduce((sum, number) => sum + number, 0) / found.length
    const [least, best] = [Math.min(...found), Math.max(...found)]
    bar.firstChild.style.setProperty("--bredde", mean / MOST)
    says.textContent = `Gennemsnit ${decimal.format(mean)}, fra ${least} til ${best}`
    return Math.sqrt(found.reduce((sum, number) => sum + (number - mean) ** 2, 0) / found.length)
  }
})()
