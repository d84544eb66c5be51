// An order at a print shop: the numbers typed go into the mail, and what is not wanted is left out of it.
// Without JavaScript the mail has a line for each file, and the numbers are written there by hand.

const order = document.querySelector("[data-tryk-bestil]")
if (order) {
  const link = order.querySelector("[data-mail]")
  const [, subject, words] = link.getAttribute("href").match(/subject=([^&]*)&body=(.*)$/)
  const written = decodeURIComponent(words)
  const rows = [...order.querySelectorAll("tr[data-linje]")].map((row) => {
    const input = Elements.made("input", { type: "number", min: 0, inputMode: "numeric" })
    input.setAttribute("aria-label", `Antal: ${row.querySelector("th").textContent}, ${row.cells[1].textContent}`)
    input.addEventListener("input", () => write())
    row.querySelector(".antal").append(input)
    return { line: row.dataset.linje, note: row.dataset.besked, input, file: row.querySelector("a") }
  })
  for (const cell of order.querySelectorAll(".antal")) cell.hidden = false

  const attached = Elements.made("p", { className: "tryk-vedhaeft" })
  attached.setAttribute("role", "status")
  link.closest("p").after(attached)

  // A mail that is opened by a link cannot bring files: who sends it is told which.
  const tell = () => {
    const files = rows.filter(({ input }) => Number(input.value) > 0).map(({ file }) => file.getAttribute("href"))
    const links = files.flatMap((href, at) => {
      const name = href.split("/").pop()
      return [at ? ", " : "", Elements.made("a", { href, download: name, textContent: name })]
    })
    attached.replaceChildren(...(files.length ? ["Vedhæft selv: ", ...links, "."] : []))
  }

  const write = () => {
    tell()
    const some = rows.some(({ input }) => Number(input.value) > 0)
    const counts = new Map(rows.map(({ line, input }) => [line, Number(input.value)]))
    // What holds for one kind only, such as how the folder is folded, is in the mail only where that kind is ordered.
    const needed = rows.filter(({ line }) => counts.get(line) > 0).map(({ note }) => note)
    const spare = some ? rows.map(({ note }) => note).filter((note) => note && !needed.includes(note)) : []
    const lines = written.split("\r\n").flatMap((text) => {
      const line = text.replace(/^_+ /, "")
      if (spare.includes(text)) return []
      if (!some || !counts.has(line)) return [text]
      return counts.get(line) > 0 ? [`${counts.get(line)} ${line}`] : []
    })
    link.href = `mailto:?subject=${subject}&body=${encodeURIComponent(lines.join("\r\n"))}`
  }
}
