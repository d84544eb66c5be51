// »Klædt på til sej kontakt« on one page: the areas that a team chooses, each with room for its answers.

(() => {
  "use strict"
  const place = document.querySelector("[data-omraader]")
  const sheet = document.querySelector(".afsnit-ark")
  if (!place || !sheet) return

  const { button, made } = Elements
  const areas = [...sheet.querySelectorAll(":scope > h3")].map(area).filter(({ field }) => field)
  const told = made("p", { role: "status" })
  const paper = button("Print arket", print)
  const legend = made("legend", { textContent: "Vælg de områder I vil tale om" })
  place.append(made("fieldset", { className: "omraader" }, legend, ...areas.map(choice)), told, paper)
  place.hidden = false
  OnlyHere.watch(() => areas.some(({ field }) => field.value), empty)
  draw()

  function empty() {
    for (const { field } of areas) field.value = ""
  }

  /** A heading and what stands under it, with a field for answers; none where the page has fields there itself. */
  function area(heading) {
    const nodes = [heading]
    while (nodes.at(-1).nextElementSibling?.localName === "ul") nodes.push(nodes.at(-1).nextElementSibling)
    const name = heading.firstChild.textContent.trim()
    if (nodes.length === 1) return { name }
    const about = { felt: `stikord-${heading.id}`, art: "tekst", navn: `Stikord: ${name}`, skrivelinjer: 3 }
    const field = SheetFields.control(about, "")
    field.removeAttribute("name") // it is no field of the printed sheet
    nodes.at(-1).after(field)
    return { name, field, nodes: [...nodes, field], box: made("input", { type: "checkbox", autocomplete: "off" }) }
  }

  function choice({ name, box }) {
    box.addEventListener("change", draw)
    return made("label", {}, box, ` ${name}`)
  }

  function draw() {
    const chosen = areas.filter(({ box }) => box.checked)
    for (const { nodes, box, field } of areas) {
      for (const node of nodes) node.hidden = chosen.length > 0 && !box.checked
      field.hidden = !box.checked
    }
    told.textContent = chosen.length > 2 ? "Tag hellere to end flere. Resten kan vente til næste gang."
      : chosen.length ? "" : "Alle områder står på arket indtil I vælger."
    paper.hidden = !chosen.length
  }

  function print() {
    document.body.classList.add("kun-arket")
    addEventListener("afterprint", () => document.body.classList.remove("kun-arket"), { once: true })
    window.print()
  }
})()
