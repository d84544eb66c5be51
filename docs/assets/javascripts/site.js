// Small things that the theme lacks: buttons for menu and search, the rule of the day on the front page,
// and professional terms that explain themselves.

// The buttons press the hidden fields that the theme listens to, and tell aloud whether something is open.
// What opened it has the focus again when it is closed.
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

// Light and dark: the button chooses the other field, and the focus stays on the button that then stands there.
for (const button of document.querySelectorAll("[data-vaelger]")) {
  button.addEventListener("click", () => {
    const chosen = document.getElementById(button.dataset.vaelger)
    chosen.checked = true
    chosen.dispatchEvent(new Event("change", { bubbles: true }))
    chosen.nextElementSibling.focus()
  })
}

// Escape closes the menu on a phone and gives the focus back to the button.
document.addEventListener("keydown", (event) => {
  const drawer = document.getElementById("__drawer")
  if (event.key !== "Escape" || !drawer.checked) return
  drawer.checked = false
  drawer.dispatchEvent(new Event("change"))
  document.querySelector('[data-skifter="__drawer"]').focus()
})

// In a long menu the page that the reader stands on is in sight, as soon as the theme has given the menu its height.
{
  const menu = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap")
  const here = menu?.querySelector("[aria-current=page]")
  const sized = new ResizeObserver(() => {
    if (!menu.style.height) return
    sized.disconnect()
    const [entry, room] = [here, menu].map((element) => element.getBoundingClientRect())
    if (entry.bottom > room.bottom) menu.scrollTop += entry.top - room.top - room.height / 2
  })
  if (here) sized.observe(menu)
}

// »Ret denne side« as a mail: where the reader came to a section, its name stands in the mail.
document.querySelector('[data-ret][href^="mailto:"]')?.addEventListener("click", ({ currentTarget }) => {
  const section = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const name = section?.textContent.replace("¶", "").trim()
  const line = `Afsnit%3A%20${encodeURIComponent(name)}%0D`
  if (name) currentTarget.href = currentTarget.href.replace(/Afsnit%3A.*?%0D/, line)
})

// A page that was not reviewed in time says so itself, also when the site has not been built for long.
for (const mark of document.querySelectorAll("[data-senest]")) {
  mark.hidden = new Date().toISOString().slice(0, 10) <= mark.dataset.senest
}

// The front page shows one rule a day; without JavaScript the first one stands.
const rules = document.querySelectorAll(".dagens-regel")
const today = Math.floor(Date.now() / 86_400_000) % Math.max(rules.length, 1)
rules.forEach((rule, index) => { rule.hidden = index !== today })

// What is folded opens for who is sent there by a link or a search.
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

// Underlined terms: the explanation comes by mouse, keyboard and tap. Escape closes it.
// On a phone it stands at the foot of the screen, where the thumb is, and can be closed: a tap elsewhere does not
// always move the focus there. There is always a link to the glossary.
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
  // A » before the word goes along with it to the next line.
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

// »Er min version den nyeste?«: the number is in the address, so that a QR code can hold it; the answer is given here.
const edition = document.querySelector(".udgave")
const asked = new URLSearchParams(location.search).get("v")
if (edition && asked !== null) {
  const answer = edition.querySelector(".udgave-svar")
  edition.querySelector("input").value = asked.trim()
  const [kind, text] = answerTo(versionIn(asked), versionIn(edition.dataset.nyeste))
  answer.className += ` svar-${kind}`
  answer.textContent = text
}

/** Year and number of what somebody has typed (»v2026.01«, »2026,1«, »Version 2026 . 1«), or null. */
function versionIn(text) {
  const found = /^(?:version|v)?\.?(\d{4})[.,\-/](\d{1,3})$/i.exec(text.replace(/\s+/g, ""))
  return found && { year: Number(found[1]), number: Number(found[2]) }
}

function answerTo(mine, newest) {
  if (!mine) return ["ukendt", "Skriv versionen som fire cifre, punktum og et tal."]
  const [own, best] = [mine, newest].map(({ year, number }) => `${year}.${number}`)
  const ahead = mine.year - newest.year || mine.number - newest.number
  if (ahead === 0) return ["ja", `Ja. Version ${best} er den nyeste.`]
  if (ahead < 0) return ["nej", `Nej. Du har version ${own}. Print version ${best}.`]
  const advice = "Behold din, eller se efter om tallet er rigtigt."
  return ["nyere", `Du har version ${own}, men siden her kender kun version ${best}. ${advice}`]
}
