// Ark der tager imod: sidens egne felter bliver til felter at skrive i. Det der skrives, bor i siden og ingen andre steder.
// Uden JavaScript er arket til at læse og printe. Felterne er lavet af scripts/markup/form.py.

const CPR = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/
const SAYINGS = {
  stays: "Det du skriver, bliver på denne skærm. Lukker du siden, er det væk.",
  cpr: "Der står noget som ligner et CPR-nummer. Skriv det kun hvis arket skal bruge det.",
  copied: "Kopieret. Læg teksten i sagen, og ryd arket her.",
  failed: "Browseren lod os ikke kopiere. Teksten står markeret herunder: Tryk Ctrl+C.",
  cleared: "Arket er tomt igen.",
  sure: "Tryk igen for at rydde arket",
}

const place = document.querySelector("[data-levende]")
const sheet = place && document.querySelector(".afsnit-ark:has([data-felt])")
if (sheet) liven(sheet, place)

function liven(sheet, place) {
  for (const line of sheet.querySelectorAll(".felt")) line.replaceWith(control(line))
  const tools = toolbar(place)
  const say = (text) => { tools.status.textContent = text }
  const changed = () => !isEmpty(sheet) && tools.status.textContent !== SAYINGS.copied
  sheet.before(tools.note)
  sheet.append(tools.bar)
  follow(sheet)
  count(sheet, tools.count)

  sheet.addEventListener("input", ({ target }) => {
    grow(target)
    follow(sheet)
    count(sheet, tools.count)
    say(!tools.toldCpr && CPR.test(target.value ?? "") ? SAYINGS.cpr : "")
    tools.toldCpr ||= tools.status.textContent === SAYINGS.cpr
  })
  tools.copy.addEventListener("click", async () => say(await copied(asText(sheet), tools.bar) ? SAYINGS.copied : SAYINGS.failed))
  tools.clear.addEventListener("click", () => {
    if (tools.clear.textContent !== SAYINGS.sure && !isEmpty(sheet)) {
      tools.clear.textContent = SAYINGS.sure
      return
    }
    empty(sheet)
    follow(sheet)
    count(sheet, tools.count)
    tools.clear.textContent = "Ryd arket"
    say(SAYINGS.cleared)
  })
  addEventListener("beforeunload", (event) => { if (changed()) event.preventDefault() })
  addEventListener("pageshow", ({ persisted }) => { if (persisted) empty(sheet) })
}

/** Et felt i stedet for linjerne: en dato, eller en tekst der vokser med det der skrives. */
function control(line) {
  const { felt, art, navn, skrivelinjer } = line.dataset
  const made = document.createElement(art === "dato" ? "input" : "textarea")
  Object.assign(made, { id: line.id, name: felt, className: "felt-skriv", autocomplete: "off", spellcheck: false })
  made.setAttribute("aria-label", navn)
  made.setAttribute("writingsuggestions", "false")
  made.dataset.felt = felt
  made.dataset.art = art
  if (art === "dato") made.type = "date"
  else made.rows = Number(skrivelinjer)
  return made
}

/** Knapperne under arket og linjen over det. */
function toolbar(place) {
  const button = (text) => Object.assign(document.createElement("button"), { type: "button", className: "knap", textContent: text })
  const bar = Object.assign(document.createElement("div"), { className: "ark-knapper skjul-i-tryk" })
  const note = Object.assign(document.createElement("p"), { className: "ark-besked skjul-i-tryk", textContent: SAYINGS.stays })
  const counted = Object.assign(document.createElement("span"), { className: "ark-tal" })
  const status = Object.assign(document.createElement("p"), { className: "ark-status" })
  status.setAttribute("role", "status")
  const [copy, clear] = [button("Kopiér som tekst"), button("Ryd arket")]
  bar.append(counted, copy, clear, status)
  return { bar, note, copy, clear, count: counted, status, toldCpr: false, place }
}

/** »4 af 6« for krydserne. */
function count(sheet, shown) {
  const boxes = [...sheet.querySelectorAll('[type="checkbox"]')]
  const ticked = boxes.filter((box) => box.checked).length
  shown.textContent = boxes.length ? `${ticked} af ${boxes.length} krydset af` : ""
}

/** Det der følger af et svar, vises når svaret er valgt. */
function follow(sheet) {
  for (const part of sheet.querySelectorAll("[data-foelger]")) {
    const [choice, answer] = part.dataset.foelger.split(":")
    part.hidden = !sheet.querySelector(`input[name="${choice}"][value="${answer}"]`)?.checked
  }
}

/** Tekstfelter vokser hvor browseren ikke selv lader dem. */
function grow(target) {
  if (target.localName !== "textarea" || CSS.supports("field-sizing", "content")) return
  target.style.height = "auto"
  target.style.height = `${target.scrollHeight}px`
}

function isEmpty(sheet) {
  return [...sheet.querySelectorAll("input, textarea")].every((field) => field.type === "checkbox" || field.type === "radio" ? !field.checked : !field.value)
}

function empty(sheet) {
  for (const field of sheet.querySelectorAll("input, textarea")) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = false
    else { field.value = ""; grow(field) }
  }
}

/** Arket som ren tekst til et journalsystem: en overskrift på sin egen linje, og hvert svar efter sit spørgsmål. */
function asText(sheet) {
  const lines = []
  for (const node of sheet.querySelectorAll("h2, h3, h4, [data-felt]")) {
    if (node.closest("[hidden]")) continue
    if (/^H\d$/.test(node.tagName)) lines.push("", node.firstChild.textContent.trim())
    else if (node.matches("textarea, input")) { if (node.value) lines.push(`${node.getAttribute("aria-label")}: ${shown(node)}`) }
    else if (node.dataset.art === "kryds") lines.push(`${node.querySelector("input").checked ? "[x]" : "[ ]"} ${words(node)}`)
    else {
      const chosen = node.querySelector("input:checked")
      if (chosen) lines.push(chosen.title)
    }
  }
  return lines.join("\n").trim()
}

function shown(field) {
  return field.type === "date" ? field.value.split("-").reverse().map(Number).join(".") : field.value.trim()
}

function words(item) {
  return item.querySelector(".kryds-tekst").textContent.trim()
}

/** Kopierer; på en side uden sikker forbindelse findes udklipsholderen ikke, og så markeres teksten i stedet. */
async function copied(text, bar) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "ark-kopi" })
    area.setAttribute("aria-label", "Arket som tekst")
    bar.querySelector(".ark-kopi")?.remove()
    bar.append(area)
    area.select()
    const done = document.execCommand("copy")
    if (done) area.remove()
    return done
  }
}
