// Trykte filer: den samme tekst findes i mange formater, og et svar viser én linje for den, under den side den er
// lavet af. Bliver der spurgt om print (»plakat«, »A3«, »pdf«), står filen dér hvor den passer bedst.
const isPrint = ({ page }) => Boolean(page.sections[0].doc.fra)
const madeFrom = ({ page }) => page.sections[0].doc.fra
const kindOf = ({ page }) => page.sections[0].doc.soegeord.split(";")[0]
// Navnet er sidens; emneord og tekst er om at printe.
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

// Den bedste af hver slags; sider er hver sin.
const onePer = (ranked, nameOf) => {
  const seen = new Set()
  return ranked.filter((found) => !isPrint(found) || (!seen.has(nameOf(found)) && seen.add(nameOf(found))))
}
