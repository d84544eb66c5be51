// Where is it to hang, and what do you print on? Two questions, then the one right file. The table below has them all.

const choice = document.querySelector("[data-tryk-valg]")
if (choice) {
  const table = document.querySelector(".tryk-tabel")
  const { made } = Elements
  const [corner, ...printers] = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim())
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => ({
    place: row.querySelector("th").textContent.trim(),
    cells: [...row.querySelectorAll("td")],
  }))
  const chosen = { sted: 0, printer: 0 }
  const answer = made("div", { className: "tryk-svar" })
  answer.setAttribute("role", "status")

  const question = (name, words, answers) => made("fieldset", { className: "omraader" },
    made("legend", { textContent: words }),
    ...answers.map((text, index) => {
      const input = made("input", { type: "radio", name, checked: index === chosen[name] })
      input.addEventListener("change", () => { chosen[name] = index; show() })
      return made("label", {}, input, made("span", { textContent: text }))
    }))

  const file = (printer) => rows[chosen.sted].cells[printer].querySelector("a")
  const shown = question("printer", choice.dataset.trykValg, printers)

  // A printer that has no file for the place cannot be chosen.
  const keepPossible = () => {
    const inputs = [...shown.querySelectorAll("input")]
    inputs.forEach((input, index) => { input.closest("label").hidden = !file(index) })
    if (!file(chosen.printer)) {
      chosen.printer = printers.findIndex((_, index) => file(index))
      inputs[chosen.printer].checked = true
    }
  }

  /** The line of the order that holds the file at `address`: a file for a print shop is ordered, not printed. */
  const orderOf = (address) => [...document.querySelectorAll("[data-tryk-bestil] tr[data-linje]")]
    .find((row) => row.querySelector("a").getAttribute("href") === address)

  const order = (row) => Elements.button("Skriv bestillingen", () => {
    const folded = row.closest("details")
    if (folded) folded.open = true
    row.querySelector("input").focus({ preventScroll: true })
    row.scrollIntoView({ block: "center" })
  })

  const show = () => {
    keepPossible()
    const link = file(chosen.printer)
    const { navn, tal, vaegt, billede } = link.dataset
    const address = link.getAttribute("href")
    const ordered = orderOf(address)
    answer.replaceChildren(
      made("img", { src: address.replace(/[^/]+$/, billede), alt: "", width: 480 }),
      made("div", {},
        made("p", { className: "tryk-navn", textContent: navn }),
        made("p", { textContent: tal }),
        made("p", { className: "hent" }, made("a", { href: address, textContent: `Hent filen, PDF, ${vaegt}` }),
          ...(ordered ? [order(ordered)] : []))))
  }

  choice.append(
    question("sted", corner, rows.map((row) => row.place)),
    shown,
    answer)
  choice.hidden = false
  table.open = false
  show()
}
