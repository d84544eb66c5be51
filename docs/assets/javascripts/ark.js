// A sheet that takes input, and the tools below it. What is typed lives in the page and nowhere else.
// Without JavaScript the sheet is to read and print. Its fields are made by scripts/markup/form.py.
"use strict"

const LiveSheet = (() => {
  const { button, made } = Elements
  const SAYINGS = {
    stays: "Det du skriver, bliver på denne skærm, og links åbner i et nyt vindue imens. Lukker du siden, er det væk.",
    more: {
      sag: "Dine noter her er ikke journalen.",
      borger: "Siden sender ikke svarene til nogen.",
    },
    copied: {
      sag: "Kopieret. Sæt teksten ind i brevet eller sagen, og ryd arket her.",
      leder: "Kopieret. Giv teksten til den du siger det til, og ryd arket her.",
      borger: "Kopieret. Ryd arket når I er færdige.",
      ingen: "Kopieret.",
    },
    taken: {
      sag: "Hentet. Send den eller læg den i sagen, og slet den så fra denne enhed.",
      leder: "Hentet. Giv den til den du siger det til, og slet den så fra denne enhed.",
      borger: "Hentet. Print den, og slet den så fra denne enhed.",
      ingen: "Hentet.",
    },
    failed: "Browseren lod os ikke kopiere. Teksten står markeret herunder: Tryk Ctrl+C.",
    opened: "Arket er åbnet i et nyt vindue, klar til at printe.",
    unopened: "Browseren lod os ikke åbne arket, så det er hentet som PDF. Print den derfra.",
    unfetched: "Filen kunne ikke hentes. Prøv igen, eller kopiér arket som tekst.",
    cleared: "Arket er tomt igen.",
    clear: "Ryd arket",
    sure: "Tryk igen for at rydde arket",
  }
  const DRAFT = "_udkast" // forms.py: the field that says so on the paper
  const MOST_NAMES = 3
  const TYPES = {
    pdf: "application/pdf", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  }

  /** Make `sheet` live. `about` is what the page says of it: `omBorger`, `modtager` (where it goes: sag, leder,
   *  borger or ingen), `skabelon` (the name of its PDF and Word document, if it has any), `papir` (ja where its paper
   *  is a citizen's), `skalMed`, `skalAfklares`.
   *  Returns `update`, to be called when its fields have been answered by other means than typing. */
  function mount(sheet, about) {
    const parts = toolbar(about)
    const live = { sheet, about, parts, wanted: SheetDraft.wanted(about), taken: false }
    const box = live.wanted.must.length || live.wanted.clearUp.length ? SheetDraft.box(sheet, live.wanted) : null
    SheetFields.liven(sheet, about.omBorger !== "nej")
    live.update = () => {
      const { done, all } = SheetFields.ticks(sheet)
      parts.count.textContent = all ? `${done} af ${all} krydset af` : ""
      box?.update()
    }
    live.empty = () => {
      SheetFields.empty(sheet)
      OnlyHere.cprIsGone(sheet)
      live.update()
    }
    const words = [SAYINGS.stays, SAYINGS.more[about.modtager]].filter(Boolean).join(" ")
    sheet.before(made("p", { className: "ark-besked skjul-i-tryk", textContent: words }))
    sheet.append(...(box ? [box.element] : []), parts.bar)
    connect(live)
    live.update()
    return live
  }

  function toolbar({ skabelon }) {
    const parts = {
      count: made("span", { className: "ark-tal" }), status: made("p", { className: "ark-status" }),
      warning: made("div", { className: "ark-advarsel", hidden: true }),
      pdf: button("Hent som PDF"), print: button("Print"), word: button("Hent som Word"),
      copy: button("Kopiér som tekst"), clear: button(SAYINGS.clear, undefined, "knap ark-ryd"),
    }
    parts.status.setAttribute("role", "status")
    parts.warning.setAttribute("role", "alert")
    const files = skabelon ? [parts.pdf, parts.word, parts.print] : []
    const buttons = made("div", { className: "ark-rad" }, ...files, parts.copy, parts.clear)
    const shown = [parts.count, buttons, parts.warning, parts.status]
    parts.bar = made("div", { className: "ark-knapper skjul-i-tryk" }, ...shown)
    return parts
  }

  function connect(live) {
    const { sheet, parts } = live
    sheet.addEventListener("input", ({ target }) => {
      live.taken = false
      parts.warning.hidden = true
      parts.clear.textContent = SAYINGS.clear
      live.update()
      say(live, "")
      OnlyHere.noticeCpr(target)
    })
    parts.copy.addEventListener("click", () => copy(live))
    parts.clear.addEventListener("click", () => clear(live))
    parts.pdf.addEventListener("click", () => withTemplate(live, "pdf", (template) => pdf(live, template, false)))
    parts.print.addEventListener("click", () => withTemplate(live, "pdf", (template) => pdf(live, template, true)))
    parts.word.addEventListener("click", () => withTemplate(live, "word", (template) => word(live, template)))
    OnlyHere.watch(() => !live.taken && !SheetFields.isEmpty(sheet), live.empty)
  }

  function say({ parts }, text) {
    parts.status.textContent = text
  }

  async function copy(live) {
    const { sheet, about, parts } = live
    const text = about.papir === "ja" ? SheetText.letter(sheet, live.wanted.must) : SheetText.note(sheet)
    const draft = SheetDraft.line(sheet, live.wanted)
    live.taken = await Copying.copy([draft, text].filter(Boolean).join("\n\n"), parts.bar, "Arket som tekst")
    say(live, live.taken ? SAYINGS.copied[about.modtager] : SAYINGS.failed)
  }

  /** The sheet is emptied at the second press; an empty one at the first. */
  function clear(live) {
    const { sheet, parts } = live
    if (parts.clear.textContent !== SAYINGS.sure && !SheetFields.isEmpty(sheet)) {
      parts.clear.textContent = SAYINGS.sure
      return
    }
    live.empty()
    parts.clear.textContent = SAYINGS.clear
    say(live, SAYINGS.cleared)
  }

  async function withTemplate(live, kind, use) {
    try {
      use(await SheetTemplates.get(live.about.skabelon, kind))
    } catch {
      say(live, SAYINGS.unfetched)
    }
  }

  /** The answers with dates in words, as a paper shows them. */
  function onPaper(sheet) {
    const inWords = (ident, value) => SheetFields.find(sheet, ident).type === "date" ? SheetText.date(value) : value
    return new Map([...SheetFields.answers(sheet)].map(([ident, value]) => [ident, inWords(ident, value)]))
  }

  function pdf(live, template, print) {
    const answers = onPaper(live.sheet)
    const draft = SheetDraft.line(live.sheet, live.wanted)
    if (draft) answers.set(DRAFT, draft)
    const { parts, cut, lacks } = FilledPdf.fill(template, answers, print)
    const names = cut.filter((ident) => ident !== DRAFT).map((ident) => SheetFields.nameOf(live.sheet, ident))
    const go = () => (print ? show(live, parts) : save(live, "pdf", parts))
    if (names.length || lacks.length) warn(live, names, lacks, go, print)
    else go()
  }

  function word(live, template) {
    const draft = SheetDraft.line(live.sheet, live.wanted)
    save(live, "docx", FilledWord.fill(template, SheetFields.answers(live.sheet), SheetText.date, draft))
  }

  function save(live, kind, parts) {
    PageFiles.download(`${live.about.skabelon}.${kind}`, TYPES[kind], ...parts)
    live.taken = true
    live.parts.warning.hidden = true
    say(live, SAYINGS.taken[live.about.modtager])
  }

  function show(live, parts) {
    live.parts.warning.hidden = true
    if (PageFiles.open(TYPES.pdf, ...parts)) {
      say(live, SAYINGS.opened)
      return
    }
    save(live, "pdf", parts)
    say(live, SAYINGS.unopened)
  }

  /** »Til«, »Fra« and »Dato«; after three the rest is a number. */
  function listed(names) {
    const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map((name) => `»${name}«`)
    const last = names.length > MOST_NAMES ? `${names.length - shown.length} felter mere` : shown.pop()
    return shown.length ? `${shown.join(", ")} og ${last}` : last
  }

  /** Before the file is made: what it will not hold. */
  function warn(live, names, lacks, go, print) {
    const { warning } = live.parts
    const lines = []
    if (names.length) {
      const words = `Der er ikke plads til det hele i ${listed(names)}. I Word-filen er der.`
      lines.push(made("p", { textContent: words }))
    }
    if (lacks.length) {
      const letters = lacks.slice(0, 12).join(" ")
      const words = `PDF'ens skrift mangler ${letters} og skriver det nærmeste i stedet. Word-filen har dem alle.`
      lines.push(made("p", { textContent: words }))
    }
    warning.replaceChildren(...lines, button(print ? "Print alligevel" : "Hent PDF alligevel", go))
    warning.hidden = false
    say(live, "")
  }

  const place = document.querySelector("[data-levende]")
  const own = place && document.querySelector(".afsnit-ark:has([data-felt])")
  if (own) mount(own, place.dataset)

  return { mount }
})()
