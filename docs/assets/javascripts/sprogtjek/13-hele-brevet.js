// The whole letter: as letters.py.
function order(blocks) {
  const found = []
  const prose = blocks.filter((block) => block.tag === "p" || block.tag === "li")
  prose.some((block, at) => {
    const begun = test(reading("process_first"), block.text)
    const answer = begun && test(reading("answer"), `${block.text} ${prose[at + 1]?.text ?? ""}`)
    if (answer && answer.index > begun[0].length)
      return found.push({
        block,
        ...told(
          "vigtigst",
          0,
          0,
          `teksten begynder med »${begun[0]} …«, og svaret kommer bagefter`,
          "begynd med svaret, og skriv grunden bagefter",
          "advarsel",
        ),
      })
    return false
  })
  for (const block of prose) {
    const row = block.tag === "p" && test(reading("hidden_list"), block.text)
    if (row)
      found.push({
        block,
        ...told(
          "liste",
          0,
          0,
          `»${row[0].slice(0, 40).trim()} …« er en liste i en sætning`,
          "skriv tingene som punkter under hinanden",
          "advarsel",
        ),
      })
  }
  return [...found, ...foreignQuotes(blocks)]
}
function foreignQuotes(blocks) {
  for (const block of blocks) {
    const marked = test(reading("foreign_quote"), block.text)
    if (!marked) continue
    const problem = `»${marked[0]}« står i andre citationstegn end vores`
    return [{ block, ...told("citationstegn", 0, 0, problem, "skriv »sådan«, og ›sådan‹ inde i et citat", "advarsel") }]
  }
  return []
}
function chopped(blocks) {
  for (const block of blocks) {
    let row = []
    for (const sentence of block.sentences) {
      const count = sentence.words.length
      const isShort = count >= data.chop.shortest && count <= data.chop.longest && sentence.text.endsWith(".")
      const isTied = sentence.words.some((word) => set("ties").has(word.toLowerCase()))
      row = isShort && !isTied ? [...row, sentence] : []
      if (row.length < data.chop.sentences) continue
      const problem = `${row.length} korte sætninger i træk hakker: »${row[0].text}«`
      const remedy = "bind dem sammen med fx »fordi«, »derfor«, »så« eller »men«"
      return [{ block, ...told("hakket", 0, 0, problem, remedy, "advarsel") }]
    }
  }
  return []
}
function letterHints(blocks, sentences) {
  const text = blocks.map((block) => block.text).join("\n")
  const found = []
  if (sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) >= data.letter.shortest)
    for (const [name, entry] of Object.entries(rules.letter))
      if (!test(regex(entry.regex), text)) found.push(told(name, 0, 0, entry.problem, entry.remedy, "tip"))
  const third = test(reading("reader_third"), text)
  if (third && test(reading("reader_you"), text))
    found.push(
      told("du-borger", 0, 0, `teksten siger både »du« og »${third[0].toLowerCase()}«`, "skriv »du« hele vejen", "tip"),
    )
  const seen = new Set(set("known_acronym"))
  for (const sentence of sentences) {
    for (const { text: word } of tokens(sentence.own)) {
      if (!/^\p{Lu}{2,5}$/u.test(word) || seen.has(word)) continue
      seen.add(word)
      if (!text.includes(`(${word})`) && !text.includes(`${word} (`))
        found.push(
          told("forkortelse", 0, 0, `forkortelsen »${word}« er ikke forklaret`, "skriv den ud første gang", "tip"),
        )
    }
    const words = tokens(sentence.own).filter((token) => token.isWord)
    const waited = words.findIndex(
      (token) => has(token, "pres", "past", "pass", "imp") || set("modal").has(token.lower),
    )
    if (waited > data.letter.lateVerb)
      found.push(
        told(
          "sent-verbum",
          0,
          0,
          `der står ${waited} ord før verbet i »${sentence.words.slice(0, 5).join(" ")} …«`,
          "begynd med hvem der gør noget",
          "tip",
        ),
      )
  }
  return found
}
