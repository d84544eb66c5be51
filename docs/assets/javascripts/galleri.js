// Redskabernes galleri: knapper der viser én gruppe ad gangen. Uden JavaScript står alle grupper under hinanden.

const chips = document.querySelector("[data-galleri]")
if (chips) {
  const lists = [...document.querySelectorAll(".galleri")]
  const sections = lists.map((list) => list.closest("section"))
  const names = sections.map((section) => section.querySelector("h2").firstChild.textContent.trim())
  const show = (wanted) => {
    lists.forEach((list, index) => {
      const items = [...list.children]
      items.forEach((item) => { item.hidden = wanted === CITIZEN && !item.classList.contains("til-borger") })
      sections[index].hidden = ![ALL, CITIZEN, names[index]].includes(wanted) || items.every((item) => item.hidden)
    })
    for (const chip of chips.children) chip.setAttribute("aria-pressed", String(chip.textContent === wanted))
  }
  const ALL = "Alle", CITIZEN = "Til borgeren"
  for (const name of [ALL, ...names, CITIZEN]) {
    const chip = Object.assign(document.createElement("button"), { type: "button", textContent: name })
    chip.addEventListener("click", () => show(name))
    chips.append(chip)
  }
  chips.hidden = false
  show(ALL)
}
