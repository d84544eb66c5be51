// Små ting som temaet mangler: knapper til menu og søgning, dagens leveregel på forsiden,
// og fagord der forklarer sig selv.

// Knapperne trykker på de skjulte felter som temaet lytter til, og siger højt om noget er åbent.
// Den der åbner, har fokus igen når der bliver lukket.
for (const button of document.querySelectorAll("[data-skifter]")) {
  const toggle = document.getElementById(button.dataset.skifter)
  const first = toggle.id === "__search" ? ".md-search__input" : ".md-sidebar--primary a"
  button.addEventListener("click", () => {
    toggle.checked = !toggle.checked
    toggle.dispatchEvent(new Event("change"))
    document.querySelector(toggle.checked ? first : `[data-skifter="${toggle.id}"]`).focus()
  })
  if (!button.hasAttribute("aria-expanded")) continue
  toggle.addEventListener("change", () => button.setAttribute("aria-expanded", String(toggle.checked)))
}

// Lys og mørk skærm: knappen vælger det andet felt, og fokus bliver på knappen der så står der.
for (const button of document.querySelectorAll("[data-vaelger]")) {
  button.addEventListener("click", () => {
    const chosen = document.getElementById(button.dataset.vaelger)
    chosen.checked = true
    chosen.dispatchEvent(new Event("change", { bubbles: true }))
    chosen.nextElementSibling.focus()
  })
}

// Escape lukker menuen på telefonen og giver fokus tilbage til knappen.
document.addEventListener("keydown", (event) => {
  const drawer = document.getElementById("__drawer")
  if (event.key !== "Escape" || !drawer.checked) return
  drawer.checked = false
  drawer.dispatchEvent(new Event("change"))
  document.querySelector('[data-skifter="__drawer"]').focus()
})

// »Ret denne side« som mail: kom læseren til et bestemt afsnit, så står dets navn i mailen.
document.querySelector('[data-ret][href^="mailto:"]')?.addEventListener("click", ({ currentTarget }) => {
  const section = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const name = section?.textContent.replace("¶", "").trim()
  const line = `Afsnit%3A%20${encodeURIComponent(name)}%0D`
  if (name) currentTarget.href = currentTarget.href.replace(/Afsnit%3A.*?%0D/, line)
})

// En side der ikke er læst igennem til tiden, siger det selv, også når siden ikke er bygget længe.
for (const mark of document.querySelectorAll("[data-senest]")) {
  mark.hidden = new Date().toISOString().slice(0, 10) <= mark.dataset.senest
}

// Forsiden viser én leveregel om dagen; uden JavaScript står den første.
const rules = document.querySelectorAll(".dagens-regel")
const today = Math.floor(Date.now() / 86_400_000) % Math.max(rules.length, 1)
rules.forEach((rule, index) => { rule.hidden = index !== today })

// Det foldede åbner sig for den der bliver sendt derhen af et link eller en søgning.
const unfold = () => {
  let box = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  while ((box = box?.closest?.("details"))) {
    box.open = true
    box = box.parentElement
  }
}
unfold()
addEventListener("hashchange", unfold)
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("a")?.hash === location.hash) unfold()
})

// Fagord med streg under: forklaringen kommer frem under musen, med tastaturet og ved et tryk. Escape lukker den.
// På en telefon står den nederst på skærmen, hvor tommelfingeren er, og kan lukkes: et tryk et andet sted flytter ikke
// altid fokus dér. Altid er der et link til ordlisten.
const glossary = document.querySelector("link[rel=glossary]")?.href
document.querySelectorAll(".fagord").forEach((word, index) => {
  const tip = Object.assign(document.createElement("span"), { className: "betyder", hidden: true })
  const told = Object.assign(document.createElement("span"), { id: `betyder-${index}` })
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: word.textContent })
  told.textContent = `${word.dataset.ord}: ${word.dataset.betyder}`
  tip.append(told)
  if (glossary) {
    const href = `${glossary}#${word.dataset.sted}`
    tip.append(" ", Object.assign(document.createElement("a"), { href, textContent: "Se ordlisten" }))
  }
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Luk" })
  tip.append(close)
  button.setAttribute("aria-describedby", told.id)
  word.replaceChildren(button, tip)
  // Et » foran ordet følger med det ned på næste linje.
  const before = word.previousSibling
  if (before?.nodeValue?.endsWith("»")) {
    before.nodeValue = before.nodeValue.slice(0, -1)
    word.prepend("»")
  }
  const show = (shown) => {
    tip.hidden = !shown
    tip.style.translate = ""
    if (!shown || getComputedStyle(tip).position === "fixed") return
    const { left, right } = tip.getBoundingClientRect()
    const edge = document.documentElement.clientWidth - 12
    tip.style.translate = `${Math.max(12 - left, Math.min(0, edge - right))}px`
  }
  word.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(true) })
  word.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && !word.contains(document.activeElement)) show(false)
  })
  button.addEventListener("focus", () => show(true))
  word.addEventListener("focusout", ({ relatedTarget }) => { if (!word.contains(relatedTarget)) show(false) })
  button.addEventListener("click", () => show(true))
  const leave = () => {
    if (tip.contains(document.activeElement)) button.focus()
    show(false)
  }
  close.addEventListener("click", leave)
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape" && !tip.hidden) leave() })
  document.addEventListener("pointerdown", ({ target }) => { if (!word.contains(target)) show(false) })
})

// »Er min version den nyeste?«: tallet står i adressen, så en QR-kode kan bære det, og svaret gives her i browseren.
const edition = document.querySelector(".udgave")
const asked = new URLSearchParams(location.search).get("v")
if (edition && asked !== null) {
  const answer = edition.querySelector(".udgave-svar")
  edition.querySelector("input").value = asked.trim()
  const [kind, text] = answerTo(versionIn(asked), versionIn(edition.dataset.nyeste))
  answer.className += ` svar-${kind}`
  answer.textContent = text
}

/** År og nummer i det nogen har skrevet (»v2026.01«, »2026,1«, »Version 2026 . 1«), eller null. */
function versionIn(text) {
  const found = /^(?:version|v)?\.?(\d{4})[.,\-/](\d{1,3})$/i.exec(text.replace(/\s+/g, ""))
  return found && { year: Number(found[1]), number: Number(found[2]) }
}

function answerTo(mine, newest) {
  if (!mine) return ["ukendt", "Skriv tallet som fire cifre, punktum og et tal."]
  const [own, best] = [mine, newest].map(({ year, number }) => `${year}.${number}`)
  const ahead = mine.year - newest.year || mine.number - newest.number
  if (ahead === 0) return ["ja", `Ja. Version ${best} er den nyeste.`]
  if (ahead < 0) return ["nej", `Nej. Du har version ${own}. Print version ${best}.`]
  const advice = "Behold din, eller se efter om tallet er rigtigt."
  return ["nyere", `Du har version ${own}, men siden her kender kun version ${best}. ${advice}`]
}
