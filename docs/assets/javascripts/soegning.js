// What the search box says of its answer: which word was searched for instead, fixed answers, and other ways where
// nothing is found.
// The theme shows count and list; its component$ gives us the same answer, with what soegning-worker.js has added.
{
  const search = document.querySelector(".md-search")
  const toggle = document.getElementById("__search")
  const input = search.querySelector(".md-search__input")
  const count = search.querySelector(".md-search-result__meta")
  const list = search.querySelector(".md-search-result__list")
  const told = search.querySelector(".soeg-svar")
  const warning = search.querySelector(".soeg-foerst")
  const status = search.querySelector(".soeg-status")
  const nothing = search.querySelector(".soeg-intet")
  const near = nothing.querySelector(".soeg-naer")
  const mail = nothing.querySelector(".soeg-mail")
  const advice = nothing.querySelector(".soeg-raad")
  const sheets = nothing.querySelector(".soeg-tomt")
  const missing = nothing.querySelector(".soeg-mangler")
  const word = search.querySelector(".soeg-ord")
  const address = mail.getAttribute("href")
  const QUIET = 600 // milliseconds without new letters before the answer is told aloud

  // The theme hears keys only; what is pasted or spoken comes without.
  input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")))

  const short = (text) => [...text.trim()].slice(0, 40).join("")
  const listed = new Intl.ListFormat("da")
  const quoted = (words) => listed.format([...new Set(words)].map((word) => `»${word}«`))
  // A word of fewer than four letters may not be typed to its end.
  const unfinished = (asked) => asked.trim().length < 4

  // A suggestion is a button that types the word and searches.
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

  // A screen reader hears one answer when there is a pause, and not one for each letter.
  let quiet
  const say = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      status.textContent = [warning, count, told, word]
        .filter(({ hidden }) => !hidden)
        .map(({ textContent }) => textContent)
        .join(". ")
    }, QUIET)
  }

  const instead = ({ instead, also }) =>
    instead.length
      ? `Viser resultater for ${quoted(instead)}`
      : also.length
        ? `Viser også resultater for ${quoted(also)}`
        : ""

  // No page answers the whole: which words are missing, and which the pages below have.
  const halfway = ({ has, missing }, pages) => {
    const lacking = missing.length ? `Vi fandt ikke ${quoted(missing)}. ` : ""
    return `${lacking}${pages > 1 ? `Disse ${pages} sider` : "Denne side"} har noget om ${quoted(has)}:`
  }

  // Before anything is typed: the doors and the sheets. When nothing is found: the doors and an address, also below a
  // weak answer.
  const showWays = (asked, empty, nearest, part, weak) => {
    const typed = asked.trim() !== ""
    nothing.hidden = typed && !weak && (!empty || unfinished(asked) || part)
    if (weak) count.textContent = `Ingen side ${weak.missing.length ? "har alle dine ord" : "svarer på det hele"}`
    if (typed && empty && part) count.textContent = "Søger videre i teksten …"
    else if (typed && empty)
      count.textContent = unfinished(asked) ? "Skriv lidt mere" : `Ingen sider om »${short(asked)}«`
    sheets.hidden = typed
    for (const part of [advice, missing]) part.hidden = !typed
    near.hidden = !nearest.length
    near.querySelector("ul").replaceChildren(...nearest.map(suggestion))
    mail.href = `${address}?subject=${encodeURIComponent(`Jeg ledte efter: ${short(asked)}`)}`
  }

  // ---- The answer on top ----

  const base = new URL(JSON.parse(document.getElementById("__config").textContent).base, location.href)
  // Enter takes the link with the highest score: a link here must never be that one.
  const link = (text, location) => {
    const [anchor, words] = [document.createElement("a"), document.createElement("span")]
    words.textContent = text
    words.dataset.mdScore = "0"
    anchor.href = new URL(location, `${base.href.replace(/\/$/, "")}/`)
    anchor.append(words)
    return anchor
  }

  const explain = (row) => {
    word.hidden = !row
    if (!row) return
    const [mark, term] = [document.createElement("span"), document.createElement("strong")]
    Object.assign(mark, { className: "soeg-maerke", textContent: "Ordliste" })
    term.textContent = row.term
    word.replaceChildren(
      mark,
      " ",
      term,
      `: ${row.plain}. `,
      ...(row.location ? [link("Se ordlisten", row.location)] : []),
    )
  }

  // The buttons of a sheet, in its own result.
  let answered = []
  const answer = () => {
    for (const item of list.querySelectorAll(".md-search-result__item")) {
      const main = item.querySelector("a")
      const sheet = answered.find((known) => new URL(main.href).pathname.endsWith(`/${known.location}`))
      if (sheet && !item.querySelector(".soeg-knapper"))
        main.after(buttons(sheet, item.querySelector(".soeg-titel, h1")))
    }
  }

  // The title without the mark before it.
  const nameOf = (title) =>
    [...title.childNodes]
      .filter((node) => !node.matches?.(".soeg-maerke"))
      .map(({ textContent }) => textContent)
      .join("")
      .trim()

  const buttons = ({ udfyld, pdf, word: file }, title) => {
    const block = document.createElement("p")
    block.className = "soeg-knapper"
    const places = Object.entries({ Udfyld: udfyld, PDF: pdf, Word: file }).filter(([, place]) => place)
    block.append(...places.map(([text, place]) => link(text, place)))
    for (const anchor of block.children) {
      anchor.setAttribute("aria-label", `${anchor.textContent}: ${nameOf(title)}`)
      anchor.tabIndex = 0
    }
    return block
  }

  // The answer may be here already, and then these two are used at once.
  const menu = search.querySelector(".soeg-menu")
  let ready = false
  let isWeak = false

  component$.subscribe(({ ref, items, asked = "", nearest, top: found, part, weak, ...said }) => {
    if (!ref?.matches?.("[data-md-component=search-result]") || !said.instead) return
    isWeak = Boolean(weak)
    told.classList.toggle("soeg-halvt", isWeak)
    told.textContent = weak ? halfway(weak, items.length) : instead(said)
    told.hidden = !items.length || !told.textContent
    warning.textContent = said.warning ?? ""
    warning.hidden = !said.warning
    showWays(asked, !items.length, nearest, part, weak)
    ready ||= items.length > 0 || !part
    if (ready) menu.hidden = true
    explain(found?.word)
    answered = found?.sheets ?? []
    answer()
    say()
  })

  // The index did not come: say so, and show the ways instead.
  document.addEventListener("soegning-mangler", () => {
    count.textContent = "Søgningen kan ikke hentes lige nu. Brug menuen, eller prøv igen om lidt."
    nothing.hidden = sheets.hidden = false
    for (const part of [near, advice]) part.hidden = true
    say()
  })

  // ---- Before the index is here ----

  // On a slow line the names of menu and sheets answer at once.
  const spelled = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const named = () => {
    const links = document.querySelectorAll(".menu a[href], .fodmenu a[href], .soeg-ark a[href]")
    return new Map([...links].map((anchor) => [anchor.href.split("#")[0], anchor]))
  }
  const answerFromMenu = () => {
    const asked = spelled(input.value).filter(({ length }) => length > 2)
    const fits = ({ textContent }) => spelled(textContent).some((word) => asked.some((begun) => word.includes(begun)))
    const found = ready ? [] : [...named().values()].filter(fits).slice(0, 8)
    menu.querySelector("ul").replaceChildren(
      ...found.map((anchor) => {
        const item = document.createElement("li")
        const copy = document.createElement("a")
        // The menu's number before the name belongs to the menu.
        const textContent = anchor.textContent.trim().replace(/^\d+\s*(?=\p{L})/u, "")
        Object.assign(copy, { href: anchor.href, textContent })
        item.append(copy)
        return item
      }),
    )
    menu.hidden = !found.length
  }
  input.addEventListener("input", answerFromMenu)

  // ---- Results with a name, within reach of the keyboard ----

  // The theme writes a page's title as h1; a page has one h1 only, and this is not it.
  let number = 0
  const nameResult = (item) => {
    for (const heading of item.querySelectorAll("h1, h2")) {
      const title = document.createElement("p")
      title.className = heading.matches("h1") ? "soeg-titel" : "soeg-afsnit"
      title.id = `soeg-titel-${++number}`
      title.append(...heading.childNodes)
      heading.replaceWith(title)
      title.closest("a")?.setAttribute("aria-labelledby", title.id)
    }
    for (const stop of item.querySelectorAll("a, summary")) stop.tabIndex = 0
  }
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const item of addedNodes) if (item.nodeType === Node.ELEMENT_NODE) nameResult(item)
    answer()
  }).observe(list, { childList: true })

  // ---- Open and closed ----

  // Only an open box is a dialog.
  let opener
  const tellOpen = () => {
    for (const [name, value] of [
      ["role", "dialog"],
      ["aria-label", "Søgning"],
    ])
      toggle.checked ? search.setAttribute(name, value) : search.removeAttribute(name)
  }
  toggle.addEventListener("change", tellOpen)
  tellOpen()
  search.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget && !search.contains(relatedTarget)) opener = relatedTarget
  })

  const close = () => {
    toggle.checked = false
    toggle.dispatchEvent(new Event("change"))
  }
  const visible = (element) => Boolean(element?.isConnected && element.getClientRects().length)
  // Escape gives the focus back to where one came from.
  const leave = () => {
    input.blur()
    close()
    const back = [opener, document.querySelector("[data-skifter=__search]"), document.querySelector(".md-logo")].find(
      visible,
    )
    back?.focus()
  }

  // The theme closes the search on Tab and goes through results by arrows only. Here both go through all that can
  // be chosen.
  document.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      // Enter opens the best answer; a weak one is read first.
      const isGuess = event.key === "Enter" && isWeak && document.activeElement === input
      const ours = event.key === "Tab" || event.key === "Escape" || isGuess || (step && !nothing.hidden)
      if (!toggle.checked || !ours) return
      event.stopPropagation()
      if (event.key === "Tab") return
      event.preventDefault()
      if (event.key === "Escape") return leave()
      const found = list.querySelectorAll("summary, a:not(details:not([open]) a)")
      const stops = [input, ...found, ...nothing.querySelectorAll("button, a")].filter(visible)
      if (isGuess) return stops[1].focus()
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus()
    },
    { capture: true },
  )
  search.addEventListener("focusout", ({ relatedTarget }) => {
    if (toggle.checked && relatedTarget && !search.contains(relatedTarget)) close()
  })
}
