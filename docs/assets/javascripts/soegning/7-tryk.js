// Print files: the same text comes in many formats, and an answer shows one line for it, below the page that it is
// made from. Where print is asked for (»plakat«, »A3«, »pdf«), the file stands where it fits best.
const isPrint = ({ page }) => Boolean(page.sections[0].doc.fra)
const madeFrom = ({ page }) => page.sections[0].doc.fra
const kindOf = ({ page }) => page.sections[0].doc.soegeord.split(";")[0]
// The name is the page's; keywords and text are about printing.
const isAskedFor = ({ sections }) =>
  sections.some(({ here }) => [...here.values()].some(({ text, keyword }) => text || keyword))

const withPrints = (ranked) => {
  const prints = ranked.filter(isPrint)
  if (prints.some(isAskedFor)) return onePer(ranked, (found) => `${kindOf(found)} ${madeFrom(found)}`)
  const pages = new Set(ranked.filter((found) => !isPrint(found)).map(({ page }) => page.address))
  const below = onePer(prints, madeFrom)
  const [first] = ranked.filter((found) => !isPrint(found))
  return onePer(first ? [first, ...ranked.filter((found) => found !== first)] : ranked, madeFrom)
    .filter((found) => !isPrint(found) || !pages.has(madeFrom(found)))
    .flatMap((found) => [found, ...below.filter((print) => madeFrom(print) === found.page.address)])
}

// The best of each kind; pages are each their own.
const onePer = (ranked, nameOf) => {
  const seen = new Set()
  return ranked.filter((found) => !isPrint(found) || (!seen.has(nameOf(found)) && seen.add(nameOf(found))))
}
