// The whole measure: as scripts/language/judge.py.
// A finding with its place in the source; without one it is about the whole paragraph or letter.
const placed = (block, sentence, one) => ({
  ...one,
  from: block.at[sentence.start + one.start],
  to: block.at[sentence.start + one.end - 1] + 1,
})
function paragraphs(all) {
  const limit = data.limits.ord_pr_afsnit
  return all
    .filter((block) => block.tag === "p" || block.tag === "li")
    .map((block) => [block, words(block.text).length])
    .filter(([, count]) => count > limit)
    .map(([block, count]) => ({
      block,
      ...told(
        "afsnit",
        0,
        0,
        `afsnittet har ${count} ord, og grænsen er ${limit}`,
        "del det, eller lav en liste",
        "advarsel",
      ),
    }))
}
function headings(all) {
  const found = []
  let level = 0
  for (const block of all.filter(({ tag }) => /^h\d$/.test(tag))) {
    const here = Number(block.tag[1])
    const say = (problem, remedy, degree) =>
      found.push({ block, ...told("overskrift", 0, 0, `overskriften »${block.text}« ${problem}`, remedy, degree) })
    if (level && here > level + 1)
      say(`springer fra niveau ${level} til ${here}`, `skriv den med ${"#".repeat(level + 1)}`, "fejl")
    level = here
    const text = block.text.toLowerCase()
    if (set("empty_heading").has(text.replace(/[.:]+$/, "")) || text.startsWith("vedrørende"))
      say("siger ikke noget", "skriv hvad afsnittet siger, eller hvad man skal gøre", "advarsel")
  }
  return found
}
function measure(source) {
  const all = blocks(source).map((block) => ({ ...block, sentences: sentencesOf(block) }))
  const sentences = all.flatMap((block) => block.sentences)
  const explained = new Set()
  sentences.forEach((sentence, at) => {
    sentence.found = ofSentence(sentence, sentences[at + 1]?.text ?? "", explained)
  })
  for (const block of all)
    for (const sentence of block.sentences) {
      sentence.found = sentence.found.map((one) => placed(block, sentence, one))
      sentence.hints = hints(sentence).map((one) => placed(block, sentence, one))
    }
  const whole = [...order(all), ...chopped(all), ...paragraphs(all), ...headings(all)]
  const prose = counts(all.filter((block) => block.tag === "p").flatMap((block) => block.sentences))
  return {
    ...counts(sentences),
    prosa: prose,
    blocks: all,
    whole,
    tips: [...sentences.flatMap((sentence) => sentence.hints), ...letterHints(all, sentences)],
  }
}
