// The page Sprogtjek: a field, the letter with its marks, advice on each finding, and the figures.
// All of it happens in the browser, and nothing is stored.
"use strict"

if (document.getElementById("sprogtjek-boks")) {
  const GUIDE = "../om/skriveguide.html"
  // The name of each kind of finding, and the group it stands in. The rule's place in the guide comes with the data.
  const RULES = new Map([
    ["passiv", ["Passiv", "Passiv"]],
    ["kancelli", ["Tungt ord", "Tunge ord"]],
    ["navneord", ["Navneord", "Verber gemt i navneord"]],
    ["fagord", ["Fagord", "Fagord"]],
    ["sætning", ["Lang sætning", "Lange sætninger"]],
    ["afsnit", ["Langt afsnit", "Lange afsnit"]],
    ["sammensat", ["Ét ord", "Skrevet i to ord"]],
    ["stavning", ["Stavning", "Stavning"]],
    ["komma", ["Komma", "Kommaer"]],
    ["dato", ["Dato og tid", "Datoer og klokkeslæt"]],
    ["link", ["Link", "Links"]],
    ["forkortelse", ["Forkortelse", "Forkortelser"]],
    ["respekt", ["Mærkat", "Ord om mennesker"]],
    ["vigtigst", ["Det vigtigste først", "Det vigtigste først"]],
    ["liste", ["Liste", "Lister"]],
    ["overskrift", ["Overskrift", "Overskrifter"]],
    ["billede", ["Billede", "Billeder"]],
    ["hakket", ["Hakket tekst", "Hakket tekst"]],
    ["citationstegn", ["Citationstegn", "Citationstegn"]],
  ])
  const [name, group] = [0, 1].map((at) => (rule) => (RULES.get(rule) ?? ["Lille fejl", "Små fejl"])[at])
  const PRIVATE = [
    [/(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/, "et CPR-nummer"],
    [/(?<![\d.-])(?:\+45 ?)?[2-9]\d(?: ?\d{2}){3}(?![\d-])/, "et telefonnummer"],
    [/[\w.+-]+@[\w-]+\.\w+/, "en mailadresse"],
  ]
  const SAMPLE = [
    "Vedrørende din ansøgning",
    "",
    "Vi har modtaget din ansøgning om hjemme hjælp. Ansøgningen behandles snarest muligt, og der vil blive truffet " +
      "afgørelse inden d. 03/05.",
    "",
    "Såfremt du er forhindret i at deltage i mødet, bedes du rette henvendelse til undertegnede. " +
      "Du høre fra os, hvis vi har brug for flere oplysninger i forbindelse med din sag, " +
      "og vi foretager herefter en vurdering af dine muligheder.",
  ].join("\n")

  const make = (tag, props = {}, ...children) => {
    const { attrs = {}, ...rest } = props
    const element = Object.assign(document.createElement(tag), rest)
    for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }
  const button = (text, press, className = "sprogtjek-knap") => {
    const made = make("button", { type: "button", className, textContent: text })
    made.addEventListener("click", press)
    return made
  }
  const number = (value) => value.toLocaleString("da", { maximumFractionDigits: 1 })
  const level = (lix) => SPROGTJEK.levels.find(([limit]) => lix < limit)[1]

  const field = make("textarea", {
    id: "sprogtjek-brev",
    rows: 9,
    spellcheck: false,
    attrs: {
      autocomplete: "off",
      autocorrect: "off",
      autocapitalize: "off",
      "data-gramm": "false",
      "data-lt-active": "false",
      translate: "no",
    },
  })
  const warning = make("p", { className: "sprogtjek-advarsel", attrs: { role: "alert" } })
  const figures = make("p", { id: "sprogtjek-tal", className: "sprogtjek-tal", attrs: { role: "status" } })
  const scale = make("div", { className: "sprogtjek-skala", hidden: true })
  const progress = make("p", { className: "sprogtjek-fremgang" })
  const marked = make("div", {
    id: "sprogtjek-tekst",
    className: "sprogtjek-tekst",
    attrs: { role: "region", "aria-label": "Brevet med mærker" },
  })
  const list = make("div", { id: "sprogtjek-fund", attrs: { role: "region", "aria-label": "Det kan du rette" } })
  const said = make("span", { className: "sprogtjek-sagt", attrs: { role: "status" } })
  const undone = []
  let first = null

  // Replace a piece of the text; a press on »Fortryd« gives it back.
  function put(text) {
    field.value = text
    undo.disabled = !undone.length
    show()
  }
  function replace({ from, to, fix }) {
    undone.push(field.value)
    const text = field.value.normalize("NFC")
    const [start, end] = [fix === "" && text[from - 1] === " " ? from - 1 : from, to]
    put(text.slice(0, start) + fix + text.slice(end))
    said.textContent = fix ? `Rettet til »${fix}«.` : "Slettet."
    undo.focus({ preventScroll: true }) // what was pressed is gone
  }
  const fill = (text) => {
    undone.push(field.value)
    first = null
    put(text)
    field.focus()
  }
  async function copy() {
    try {
      await navigator.clipboard.writeText(field.value)
    } catch {
      field.select()
      document.execCommand("copy")
    }
    said.textContent = "Teksten er kopieret."
  }
  const undo = button("Fortryd", () => undone.length && put(undone.pop()))
  undo.disabled = true
  const tools = make(
    "div",
    { className: "sprogtjek-knapper" },
    button("Prøv med et eksempel", () => fill(SAMPLE)),
    button("Kopiér teksten", copy),
    undo,
    button("Ryd", () => fill("")),
    said,
  )

  const guideLink = (rule) =>
    make("a", {
      href: `${GUIDE}#${SPROGTJEK.anchors[rule]}`,
      target: "_blank",
      rel: "noopener",
      textContent: "Læs reglen",
    })
  const choices = (hit) => {
    const plain = hit.rule === "passiv" ? [] : [...hit.remedy.matchAll(/»([^»«…]*)«/g)].map((match) => match[1])
    if (hit.fix === null || hit.from === undefined) return []
    if (!plain.includes(hit.fix)) return [hit.fix]
    return plain
  }
  const asButtons = (hit) =>
    choices(hit).map((fix) =>
      button(fix === "" ? "Slet" : `Skriv »${fix}«`, () => replace({ ...hit, fix }), "sprogtjek-ret"),
    )
  const sentence = (text) => text.slice(0, 1).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? "" : ".")

  const close = (mark) => {
    marked.querySelector(".sprogtjek-raad")?.remove()
    mark.setAttribute("aria-expanded", "false")
    mark.focus()
  }
  // A press on a mark shows the advice below its paragraph.
  function advise(mark, hit, paragraph) {
    const open = marked.querySelector(".sprogtjek-raad")
    open?.remove()
    const wasHere = mark.getAttribute("aria-expanded") === "true"
    marked.querySelectorAll("[aria-expanded=true]").forEach((other) => other.setAttribute("aria-expanded", "false"))
    if (wasHere) return
    mark.setAttribute("aria-expanded", "true")
    paragraph.after(
      make(
        "div",
        { className: `sprogtjek-raad fund-${hit.rule}` },
        make("p", {}, make("strong", { textContent: `${name(hit.rule)}: ` }), sentence(hit.problem)),
        make("p", { textContent: sentence(hit.remedy) }),
        make(
          "p",
          { className: "sprogtjek-knapper" },
          ...asButtons(hit),
          guideLink(hit.rule),
          button("Luk", () => close(mark), "sprogtjek-luk"),
        ),
      ),
    )
  }
  function asMark(text, hit, paragraph) {
    const mark = make("mark", {
      className: `fund-${hit.rule}`,
      textContent: text,
      tabIndex: 0,
      attrs: { role: "button", "aria-expanded": "false", title: `${name(hit.rule)}: ${hit.remedy}` },
    })
    mark.addEventListener("click", () => advise(mark, hit, paragraph))
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      advise(mark, hit, paragraph)
      marked.querySelector(".sprogtjek-raad :is(button, a)")?.focus()
    })
    return mark
  }
  function withMarks(one, paragraph) {
    const pieces = []
    let at = 0
    for (const hit of one.found.filter((hit) => hit.rule !== "sætning").sort((a, b) => a.start - b.start)) {
      if (hit.start < at) continue
      pieces.push(one.text.slice(at, hit.start), asMark(one.text.slice(hit.start, hit.end), hit, paragraph))
      at = hit.end
    }
    const long = one.found.find((hit) => hit.rule === "sætning")
    const whole = make("span", { className: long ? "fund-lang" : "" }, ...pieces, one.text.slice(at))
    return long ? [whole, " ", asMark(`${one.words.length} ord`, long, paragraph)] : [whole]
  }
  function paragraphOf(block) {
    const paragraph = make("p", {
      className: block.tag === "li" ? "sprogtjek-punkt" : block.tag[0] === "h" ? "sprogtjek-overskrift" : "",
    })
    paragraph.append(...block.sentences.flatMap((one) => [...withMarks(one, paragraph), " "]))
    return paragraph
  }

  const line = (hit) =>
    make(
      "li",
      {},
      sentence(hit.problem),
      " ",
      make("span", { className: "sprogtjek-forslag", textContent: sentence(hit.remedy) }),
      " ",
      ...asButtons(hit),
    )
  function grouped(hits) {
    const groups = new Map()
    for (const hit of hits) groups.set(group(hit.rule), [...(groups.get(group(hit.rule)) ?? []), hit])
    return [...groups]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([title, inside]) =>
        make(
          "details",
          { open: groups.size <= 3 },
          make("summary", {}, `${title} `, make("span", { className: "sprogtjek-antal", textContent: inside.length })),
          make("ul", {}, ...inside.map(line)),
          make("p", {}, guideLink(inside[0].rule)),
        ),
      )
  }
  const tipList = (tips) =>
    tips.length
      ? [
          make(
            "details",
            { className: "sprogtjek-tips" },
            make(
              "summary",
              {},
              "Tænk også over ",
              make("span", { className: "sprogtjek-antal", textContent: tips.length }),
            ),
            make("p", { textContent: "Det her er ikke fejl. Det kan være rigtigt som det er." }),
            make("ul", {}, ...tips.map(line)),
          ),
        ]
      : []

  const STEPS = [
    ["meget let", 0, 25],
    ["let", 25, 35],
    ["middel", 35, 45],
    ["svær", 45, 55],
    ["meget svær", 55, 70],
  ]
  function drawScale(lix) {
    scale.hidden = false
    const at = Math.min(lix, 69.5) / 70
    const needle = make("span", { className: "sprogtjek-viser", attrs: { "aria-hidden": "true" } })
    needle.style.setProperty("left", `${100 * at}%`)
    scale.replaceChildren(
      ...STEPS.map(([text, from, to]) => {
        const step = make("span", {
          className: lix >= from && (lix < to || to === 70) ? "er-her" : "",
          textContent: text,
        })
        step.style.setProperty("flex-grow", to - from)
        return step
      }),
      needle,
    )
  }
  function warn(text) {
    const found = PRIVATE.filter(([pattern]) => pattern.test(text)).map(([, what]) => what)
    warning.textContent = found.length
      ? `Der står ${found.join(" og ")} i teksten. Slet det så teksten ikke handler om et bestemt menneske.`
      : ""
    warning.hidden = !found.length
  }
  function show() {
    const text = field.value
    warn(text)
    const measured = Sprogtjek.measure(text)
    const hits = [...measured.blocks.flatMap((block) => block.sentences.flatMap((one) => one.found)), ...measured.whole]
    marked.replaceChildren(...measured.blocks.map(paragraphOf))
    list.replaceChildren(...(measured.ord ? [...grouped(hits), ...tipList(measured.tips)] : []))
    if (!measured.ord) {
      figures.textContent = "Sæt en tekst ind, så kommer tallene her."
      scale.hidden = true
      progress.textContent = ""
      first = null
      return
    }
    figures.textContent =
      `LIX ${number(measured.lix)} (${level(measured.lix)}). ${measured.ord} ord i ${measured.saetninger} sætninger. ` +
      `Den længste har ${measured.laengste} ord. ${hits.length ? `${hits.length} ting at se på.` : "Intet at rette."}`
    drawScale(measured.lix)
    first ??= { lix: measured.lix, hits: hits.length }
    progress.textContent =
      `Før: LIX ${number(first.lix)} og ${first.hits} fund. Nu: LIX ${number(measured.lix)} og ${hits.length} fund.` +
      (measured.prosa.ord && measured.prosa.saetninger !== measured.saetninger
        ? ` Uden lister og overskrifter: LIX ${number(measured.prosa.lix)}.`
        : "")
  }

  marked.addEventListener("keydown", (event) => {
    const open = marked.querySelector("[aria-expanded=true]")
    if (event.key === "Escape" && open) close(open)
  })
  const box = document.getElementById("sprogtjek-boks")
  box.replaceChildren(
    make("label", { htmlFor: field.id, textContent: "Dit brev" }),
    field,
    warning,
    tools,
    figures,
    scale,
    progress,
    marked,
    list,
  )
  let waiting = 0
  field.addEventListener("paste", () => {
    first = null
  })
  field.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 250)
  })
  show()
}
