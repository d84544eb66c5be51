// Det søgefeltet siger om sit svar: hvilket ord der blev søgt på i stedet, og andre veje når intet er fundet.
// Temaet viser antal og liste; dets component$ giver os det samme svar, med det som soegning-worker.js har lagt til.
{
  const search = document.querySelector(".md-search")
  const toggle = document.getElementById("__search")
  const input = search.querySelector(".md-search__input")
  const count = search.querySelector(".md-search-result__meta")
  const told = search.querySelector(".soeg-svar")
  const nothing = search.querySelector(".soeg-intet")
  const near = nothing.querySelector(".soeg-naer")
  const mail = nothing.querySelector(".soeg-mail")
  const address = mail.getAttribute("href")

  const short = (text) => [...text.trim()].slice(0, 40).join("")
  const quoted = (words) => [...new Set(words)].map((word) => `‹${word}›`).join(" og ")
  // Et ord på under fire bogstaver er måske ikke skrevet færdigt.
  const unfinished = (asked) => asked.trim().length < 4

  component$.subscribe(({ ref, items, asked = "", instead, also, nearest }) => {
    if (!ref?.matches?.("[data-md-component=search-result]") || !instead) return
    told.textContent = instead.length ? `Viser resultater for ${quoted(instead)}` : also.length ? `Viser også resultater for ${quoted(also)}` : ""
    told.hidden = !items.length || !told.textContent
    const empty = !items.length && asked.trim() !== ""
    nothing.hidden = !empty || unfinished(asked)
    if (empty) count.textContent = unfinished(asked) ? "Skriv lidt mere" : `Ingen sider om ‹${short(asked)}›`
    near.hidden = !nearest.length
    near.querySelector("ul").replaceChildren(...nearest.map(suggestion))
    mail.href = `${address}?subject=${encodeURIComponent(`Jeg ledte efter: ${short(asked)}`)}`
  })

  // Et forslag er en knap der skriver ordet i feltet og søger.
  const suggestion = (word) => {
    const [item, button] = [document.createElement("li"), document.createElement("button")]
    Object.assign(button, { type: "button", textContent: word })
    button.addEventListener("click", () => {
      input.value = word
      input.focus()
      input.dispatchEvent(new KeyboardEvent("keyup"))
    })
    item.append(button)
    return item
  }

  // Temaet lukker søgningen på Tab. Er der andre veje at vælge, går Tab og pilene igennem dem i stedet.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (nothing.hidden || !toggle.checked || (event.key !== "Tab" && !step)) return
    event.stopPropagation()
    if (!step) return
    event.preventDefault()
    const stops = [input, ...nothing.querySelectorAll("button, a")]
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus()
  }, { capture: true })
  nothing.addEventListener("focusout", ({ relatedTarget }) => {
    if (!relatedTarget || search.contains(relatedTarget)) return
    toggle.checked = false
    toggle.dispatchEvent(new Event("change"))
  })
}
