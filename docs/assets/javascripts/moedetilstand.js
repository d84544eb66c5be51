// Mødetilstand: viser et afsnit ét punkt ad gangen, med ur. Punkterne er afsnittets egne overskrifter; intet gemmes.

const opener = document.querySelector("[data-moedetilstand]")
if (opener) {
  const points = pointsOf(document.getElementById(opener.dataset.moedetilstand).parentElement)
  const dialog = document.createElement("dialog")
  dialog.className = "moedetilstand md-typeset"
  dialog.setAttribute("aria-label", "Mødet punkt for punkt")
  dialog.innerHTML = `
    <div class="punkt-indhold" aria-live="polite"></div>
    <p class="punkt-ur"></p>
    <div class="punkt-knapper">
      <button type="button" class="knap" data-skridt="-1">Forrige</button>
      <span class="punkt-tal"></span>
      <button type="button" class="knap" data-skridt="1">Næste</button>
      <button type="button" class="knap knap-luk">Luk</button>
    </div>`
  document.body.append(dialog)
  const find = (selector) => dialog.querySelector(selector)
  let here = 0, since = 0, clock

  const show = (index) => {
    here = index
    since = Date.now()
    find(".punkt-indhold").replaceChildren(...points[index])
    find(".punkt-tal").textContent = `${index + 1} af ${points.length}`
    find('[data-skridt="-1"]').disabled = index === 0
    find('[data-skridt="1"]').disabled = index === points.length - 1
    tick()
  }
  const tick = () => {
    const minutes = Math.floor((Date.now() - since) / 60_000)
    find(".punkt-ur").textContent = `I har brugt ${minutes} ${minutes === 1 ? "minut" : "minutter"} på punktet.`
  }

  opener.hidden = false
  opener.addEventListener("click", () => {
    dialog.showModal()
    show(here)
    clock = setInterval(tick, 10_000)
  })
  dialog.addEventListener("click", ({ target }) => {
    if (target.dataset.skridt) show(here + Number(target.dataset.skridt))
    if (target.matches(".knap-luk")) dialog.close()
  })
  dialog.addEventListener("keydown", ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0
    if (step && points[here + step]) show(here + step)
  })
  dialog.addEventListener("close", () => clearInterval(clock))
}

/** Kopier af afsnittets indhold, delt ved hver overskrift på tredje niveau; uden id, så intet id står to gange. */
function pointsOf(section) {
  const points = []
  for (const element of section.children) {
    if (element.localName === "h3") points.push([])
    const copy = element.cloneNode(true)
    copy.removeAttribute("id")
    copy.querySelectorAll(".headerlink").forEach((link) => link.remove())
    points.at(-1)?.push(copy)
  }
  return points
}
