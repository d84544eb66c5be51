// The answers of a questionnaire as charts: one a statement, drawn from a file that never leaves the browser.

(() => {
  "use strict"
  const place = document.querySelector("[data-svar]")
  if (!place) return

  const { button, made } = Elements
  const QUIET = "forloeb-knap"
  const LARGEST_FILE = 30_000_000
  const [WIDE, ROW, LEFT] = [640, 34, 190]
  const SAYINGS = {
    tom: "Filen har ingen svar under sin første linje.",
    kolonner: "Filen har kun én kolonne. Gem den igen fra Excel som »CSV (semikolonsepareret)«.",
    udsagn: "Ingen kolonne rummer tal fra 1 til 5. Se om den rigtige fane er gemt.",
    stor: "Filen er for stor. Gem kun fanen med svarene.",
    excel: "Det er en Excel-fil. Gem den som »CSV (semikolonsepareret)«, og åbn den igen her.",
    tavs: "Filen kan ikke læses.",
  }
  const forms = [...place.querySelectorAll("[data-skema]")].map((list) => ({
    titel: list.dataset.skema, ord: list.dataset.ord.split("|"),
    udsagn: [...list.children].map((item) => item.textContent),
  }))
  const decimal = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 })

  const file = made("input", { type: "file", accept: ".csv,.txt,text/csv,text/plain", hidden: true })
  file.setAttribute("aria-label", "Svarene som CSV-fil")
  file.addEventListener("change", open)
  const status = made("div", { className: "svar-besked", role: "status" })
  const group = made("select", { autocomplete: "off" })
  const split = made("label", { hidden: true }, "Del op efter ", group)
  const tools = made("div", { className: "svar-knapper", hidden: true }, split,
    button("Hent tallene til Excel", fetchTable, QUIET), button("Luk filen", shut, QUIET))
  const charts = made("div", { className: "svar-figurer" })
  const choose = button("Åbn en fil med svar", () => file.click())
  place.append(made("div", { className: "svar-knapper" }, choose, file), status, tools, charts)
  place.hidden = false
  group.addEventListener("change", render)
  addEventListener("pageshow", ({ persisted }) => { if (persisted) shut() })
  let found = null

  function shut() {
    found = null
    tools.hidden = true
    charts.replaceChildren()
    say()
  }

  function say(...lines) {
    status.replaceChildren(...lines.filter(Boolean).map((textContent) => made("p", { textContent })))
  }

  async function open() {
    const [given] = file.files
    if (!given) return
    shut()
    const fault = await read(given).catch(() => "tavs")
    file.value = ""
    if (fault) say(SAYINGS[fault])
  }

  /** Read the file; a fault as its key of SAYINGS. */
  async function read(given) {
    if (given.size > LARGEST_FILE) return "stor"
    const bytes = new Uint8Array(await given.arrayBuffer())
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "excel"
    const read = Answers.read(Answers.decode(bytes), forms)
    if (read.fejl) return read.fejl
    found = read
    const names = found.grupper.map(({ navn }, at) => made("option", { value: at, textContent: navn }))
    group.replaceChildren(made("option", { value: "", textContent: "ingenting" }), ...names)
    split.hidden = !names.length
    tools.hidden = false
    render()
    return ""
  }

  function render() {
    const chosen = group.value === "" ? null : found.grupper[group.value]
    say(...summary(), chosen && "En gruppe med færre end fem svar bliver ikke vist.")
    charts.replaceChildren(...found.udsagn.map((statement) => chart(statement, chosen)))
  }

  function summary() {
    const { svar, skema, ord, mangler, udsagn } = found
    const unread = udsagn.reduce((sum, { ulaest }) => sum + ulaest, 0)
    return [
      `${svar} svar er læst${skema ? ` på »${skema}«` : ""}. Filen bliver på din skærm.`,
      mangler.length && `Der mangler en kolonne for: ${mangler.map((name) => `»${name}«`).join(", ")}.`,
      unread && `${unread} ${unread === 1 ? "celle" : "celler"} kunne ikke læses som et tal og tæller ikke med.`,
      ord.length && `Ikke vist som figur: ${ord.map((name) => `»${name}«`).join(", ")}. Læs de svar selv.`,
    ]
  }

  /** Rows of a chart: { navn, værdi, mærke }, where a value is a share of the longest possible. */
  function rowsOf(statement, chosen) {
    const { punkter } = found
    if (chosen) {
      return Answers.groups(statement, chosen).vist.map(([navn, tal]) => {
        const { antal, gennemsnit } = Answers.spread(tal, punkter.length)
        return { navn, value: gennemsnit / punkter.length, mark: `${decimal.format(gennemsnit)} (${antal} svar)` }
      })
    }
    const whole = Answers.spread(statement.tal, punkter.length)
    if (!whole) return []
    const most = Math.max(...whole.fordeling)
    return whole.fordeling.map((count, at) => ({
      navn: `${at + 1} ${punkter[at]}`.trim(), value: count / most,
      mark: `${count} (${Math.round((100 * count) / whole.antal)} %)`,
    }))
  }

  function chart(statement, chosen) {
    const whole = Answers.spread(statement.tal, found.punkter.length)
    const rows = rowsOf(statement, chosen)
    const hidden = chosen ? Answers.groups(statement, chosen).skjult : 0
    const about = !whole ? "Færre end fem svar: ikke vist"
      : `${whole.antal} svar, gennemsnit ${decimal.format(whole.gennemsnit)}`
    const figure = made("figure", {}, made("figcaption", {}, made("strong", { textContent: statement.navn }),
      made("span", { textContent: about })))
    if (rows.length) {
      const drawing = draw(statement.navn, rows)
      const kind = chosen ? chosen.navn : "Svar"
      const save = button("Hent som billede", () => fetchPicture(drawing, statement.navn), QUIET)
      figure.append(drawing, table(kind, rows), save)
    }
    const groups = hidden === 1 ? "gruppe" : "grupper"
    if (hidden) figure.append(made("p", { textContent: `${hidden} ${groups} bliver ikke vist.` }))
    return figure
  }

  /** The numbers of a chart, for those who would rather read them. */
  function table(kind, rows) {
    const cell = (name, textContent, scope) => made(name, { textContent, ...(scope ? { scope } : {}) })
    const head = made("tr", {}, cell("th", kind, "col"), cell("th", group.value === "" ? "Antal" : "Gennemsnit", "col"))
    const body = rows.map(({ navn, mark }) => made("tr", {}, cell("th", navn, "row"), cell("td", mark)))
    return made("details", {}, made("summary", { textContent: "Vis tallene" }),
      made("table", {}, made("thead", {}, head), made("tbody", {}, ...body)))
  }

  function draw(title, rows) {
    const drawing = shape("svg", { viewBox: `0 0 ${WIDE} ${rows.length * ROW}`, role: "img", class: "svar-figur" })
    drawing.setAttribute("aria-label", `${title}: ${rows.map(({ navn, mark }) => `${navn} ${mark}`).join(", ")}`)
    rows.forEach(({ navn, value, mark }, at) => {
      const [top, long] = [at * ROW, Math.max(2, (WIDE - LEFT - 130) * value)]
      drawing.append(
        text(0, top, navn.length > 24 ? `${navn.slice(0, 23)}…` : navn),
        shape("rect", { x: LEFT, y: top + 5, width: long, height: ROW - 12, rx: 4 }), text(LEFT + long + 10, top, mark),
      )
    })
    return drawing
  }

  function shape(name, attributes) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }

  function text(x, top, words) {
    const element = shape("text", { x, y: top + ROW / 2 + 4 })
    element.textContent = words
    return element
  }

  /** A picture of a chart with its statement over it, in the colours that the page has now. */
  function fetchPicture(drawing, title) {
    const [look, scale, head] = [getComputedStyle(drawing), 2, 50]
    const tall = drawing.viewBox.baseVal.height + head
    const copy = drawing.cloneNode(true)
    const colours = { rect: getComputedStyle(drawing.querySelector("rect")).fill, text: look.color }
    for (const [name, fill] of Object.entries(colours)) {
      for (const part of copy.querySelectorAll(name)) part.setAttribute("fill", fill)
    }
    const shape = { width: WIDE, height: tall - head, "font-size": 16, "font-family": "sans-serif" }
    for (const [key, value] of Object.entries(shape)) copy.setAttribute(key, value)
    const picture = new Image()
    picture.onload = () => {
      const canvas = made("canvas", { width: (WIDE + 40) * scale, height: (tall + 20) * scale })
      const pen = canvas.getContext("2d")
      pen.scale(scale, scale)
      pen.fillStyle = getComputedStyle(document.body).backgroundColor
      pen.fillRect(0, 0, WIDE + 40, tall + 20)
      pen.fillStyle = look.color
      pen.font = "700 18px sans-serif"
      pen.fillText(title, 20, 34, WIDE)
      pen.drawImage(picture, 20, head)
      canvas.toBlob((blob) => PageFiles.download("svar.png", "image/png", blob))
    }
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  }

  const rounded = (number) => Math.round(number * 100) / 100

  function fetchTable() {
    const { punkter, udsagn } = found
    const head = ["Udsagn", "Svar", "Gennemsnit", ...punkter.map((word, at) => `${at + 1} ${word}`.trim())]
    const body = udsagn.map(({ navn, tal }) => {
      const whole = Answers.spread(tal, punkter.length)
      return whole ? [navn, whole.antal, rounded(whole.gennemsnit), ...whole.fordeling] : [navn, "færre end fem"]
    })
    PageFiles.download("svar-i-tal.csv", "text/csv;charset=utf-8", Answers.csv([head, ...body, ...groupRows()]))
  }

  function groupRows() {
    const chosen = group.value === "" ? null : found.grupper[group.value]
    if (!chosen) return []
    const rows = found.udsagn.flatMap((statement) => Answers.groups(statement, chosen).vist.map(([name, tal]) => {
      const { antal, gennemsnit } = Answers.spread(tal, found.punkter.length)
      return [`${statement.navn} (${chosen.navn}: ${name})`, antal, rounded(gennemsnit)]
    }))
    return [[], ...rows]
  }
})()
