// The candidates: the pages worth judging closely. On a large site nobody turns to number 200.
const MOST_CANDIDATES = 200

// An adjective that no page has says less of the subject: »hyggelig modtagelse«.
const DESCRIBES = /(?:ig|isk|som|fuld|løs|bar|ende)(?:e|t)?$/

// Each concept gets its rarity; the answer is the pages that say the most about the rarest.
const candidates = (concepts, total) => {
  const score = new Float64Array(total)
  for (const concept of concepts) {
    const best = bestPlaces(concept, total)
    const seen = best.reduce((count, value) => count + (value > 0), 0)
    concept.rarity = Math.log(1.5 + total / Math.max(seen, 3)) * (!seen && DESCRIBES.test(concept.key) ? 0.5 : 1)
    for (let page = 0; page < total; page++) score[page] += best[page] * concept.rarity
  }
  const found = [...score.keys()].filter((page) => score[page] > 0)
  return new Set(found.sort((a, b) => score[b] - score[a]).slice(0, MOST_CANDIDATES))
}

// The page's number -> the best place where the concept stands: in the title, in a heading or in the text.
const bestPlaces = ({ hits }, total) => {
  const best = new Float64Array(total)
  for (const [entry, { weight }] of hits)
    for (const { section, title, keyword } of entry.places) {
      const value = weight * (title || keyword ? (section.first ? 4 : 2) : 1)
      if (value > best[section.page.number]) best[section.page.number] = value
    }
  return best
}
