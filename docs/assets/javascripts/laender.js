// An example before and after: the switch puts one version in place of the other. Without JavaScript both stand.

for (const example of document.querySelectorAll(".foer-efter")) {
  const buttons = example.querySelectorAll("[data-land][type=button]")
  for (const button of buttons) {
    button.addEventListener("click", () => {
      example.dataset.land = button.dataset.land
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button))
    })
  }
}
