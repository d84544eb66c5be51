// The gallery of tools: buttons that show one group at a time. Without JavaScript all groups stand below each other.

const chips = document.querySelector("[data-galleri]")
if (chips) {
  const lists = [...document.querySelectorAll(".galleri")]
  const show = (wanted) => {
    lists.forEach((list, index) => {
      const items = [...list.children]
      for (const item of items) item.hidden = "borger" in wanted.dataset && !item.classList.contains("til-borger")
      const group = wanted.dataset.gruppe ?? String(index)
      list.closest("section").hidden = group !== String(index) || items.every((item) => item.hidden)
    })
    for (const chip of chips.children) chip.setAttribute("aria-pressed", String(chip === wanted))
  }
  for (const chip of chips.children) chip.addEventListener("click", () => show(chip))
  chips.hidden = false
}
