// Et eksempel før og efter: kontakten sætter den ene udgave i stedet for den anden. Uden JavaScript står begge.

for (const example of document.querySelectorAll(".foer-efter")) {
  const buttons = example.querySelectorAll("[data-land][type=button]")
  for (const button of buttons) {
    button.addEventListener("click", () => {
      example.dataset.land = button.dataset.land
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button))
    })
  }
}
