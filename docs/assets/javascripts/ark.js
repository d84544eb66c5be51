// A sheet that takes input on its own page, and the tools below it. What is typed lives in the page and nowhere else.
// Without JavaScript the sheet is to read and print. Its fields are made by scripts/markup/form.py.
"use strict"

const LiveSheet = (() => {
  const SAYINGS = {
    stays: "Det du skriver, bliver på denne skærm. Lukker du siden, er det væk.",
    cpr: "Der står noget som ligner et CPR-nummer. Skriv det kun hvis arket skal bruge det.",
    copied: "Kopieret. Læg teksten i sagen, og ryd arket her.",
    failed: "Browseren lod os ikke kopiere. Teksten står markeret herunder: Tryk Ctrl+C.",
    cleared: "Arket er tomt igen.",
    clear: "Ryd arket",
    sure: "Tryk igen for at rydde arket",
  }

  /** An element with properties and content; what is typed is only ever set as text. */
  function made(name, properties = {}, ...content) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...content)
    return element
  }

  function button(text, press) {
    const element = made("button", { type: "button", className: "knap", textContent: text })
    element.addEventListener("click", press)
    return element
  }

  /** Make `sheet` live; `about` says whether it is about a citizen (`omBorger`). */
  function mount(sheet, about) {
    const status = made("p", { className: "ark-status" })
    status.setAttribute("role", "status")
    const counted = made("span", { className: "ark-tal" })
    const bar = made("div", { className: "ark-knapper skjul-i-tryk" })
    let taken = false
    const say = (text) => { status.textContent = text }
    const count = () => {
      const { done, all } = SheetFields.ticks(sheet)
      counted.textContent = all ? `${done} af ${all} krydset af` : ""
    }
    const empty = () => {
      SheetFields.empty(sheet)
      count()
    }
    const copy = button("Kopiér som tekst", async () => {
      taken = await Copying.copy(SheetText.note(sheet), bar, "Arket som tekst")
      say(taken ? SAYINGS.copied : SAYINGS.failed)
    })
    const clear = button(SAYINGS.clear, () => {
      if (clear.textContent !== SAYINGS.sure && !SheetFields.isEmpty(sheet)) {
        clear.textContent = SAYINGS.sure
        return
      }
      empty()
      clear.textContent = SAYINGS.clear
      say(SAYINGS.cleared)
    })
    bar.append(counted, copy, clear, status)
    SheetFields.liven(sheet, about.omBorger !== "nej")
    count()
    sheet.before(made("p", { className: "ark-besked skjul-i-tryk", textContent: SAYINGS.stays }))
    sheet.append(bar)
    sheet.addEventListener("input", ({ target }) => {
      taken = false
      count()
      say(OnlyHere.firstCpr(target.value ?? "") ? SAYINGS.cpr : "")
    })
    OnlyHere.watch(() => !taken && !SheetFields.isEmpty(sheet), empty)
  }

  const place = document.querySelector("[data-levende]")
  const own = place && document.querySelector(".afsnit-ark:has([data-felt])")
  if (own) mount(own, place.dataset)

  return { mount }
})()
