// The theme's search box sends questions here and shows the answers. The messages are the theme's own:
// 0 index in, 1 ready, 2 question in, 3 answer. tests/browser/test_search_contract.py watches them.
// Words as the reader knows them: as typed, or what they were corrected to.
const told = (concepts) => [...new Set(concepts.map(({ shown, text }) => shown ?? text))]

class Search {
  constructor(data) {
    this.index = new Index(data)
    this.rest = data.config.dansk?.resten
    Object.assign(this, {
      reader: new Reader(this.index),
      ranker: new Ranker(this.index),
      presenter: new Presenter(this.index, data.config.dansk?.slags),
    })
  }

  // Only titles and keywords so far: then »nothing found« is not the answer.
  get isPart() {
    return Boolean(this.rest)
  }

  answer(query) {
    const asked = this.reader.read(query)
    const { concepts } = asked
    const { ranked, fixed, weak } = this.rank(asked)
    // What no page has is said once, above a weak answer.
    const items = ranked.map((page, place) => this.presenter.group(page, weak ? weak.has : concepts, place))
    return {
      items,
      instead: concepts.filter(({ shown }) => shown).map(({ shown }) => shown),
      also: concepts.filter(({ also }) => also).map(({ also }) => also),
      weak: weak ? { has: told(weak.has), missing: told(weak.missing) } : null,
      nearest: (items.length && !weak) || !concepts.length ? [] : this.reader.speller.nearest(query),
      warning: fixed.length ? this.index.warning : null,
      top: fixed.length || weak ? {} : this.presenter.top(ranked, asked),
      asked: query,
      part: this.isPart,
    }
  }

  // A weak answer waits for the whole index.
  rank(asked) {
    const found = this.ranker.rank(asked)
    if (this.isPart && found.weak) return { ...found, ranked: [], weak: null }
    return this.isPart || found.ranked.length ? found : (this.rankParts(asked) ?? found)
  }

  // Nothing was found: the pages that have all parts of the words that no page has (»pårørendesamtale«).
  rankParts(asked) {
    const apart = this.reader.takenApart(asked)
    if (!apart) return null
    const again = this.reader.read(apart)
    const { ranked, fixed } = this.ranker.rank(again)
    const has = again.concepts.filter(({ hits }) => hits.size)
    const kept = ranked.filter(({ concepts }) => has.every((concept) => concepts.has(concept))).slice(0, MOST_WEAK)
    const missing = asked.concepts.filter(({ hits, parted }) => !hits.size || parted).map(({ text }) => ({ text }))
    return fixed.length || !kept.length ? null : { ranked: kept, fixed, weak: { has, missing } }
  }
}

let search
let answered // the last question: it is answered again when the whole index has come
let waiting // the newest question: where another comes before the answer is found, the old one no longer counts
const answerNewest = () => {
  const query = waiting
  waiting = undefined
  if (query === undefined) return
  answered = query
  postMessage({ type: 3, data: search.answer(query) })
}
const takeWhole = (data) => {
  search = new Search(data)
  if (answered !== undefined && waiting === undefined) postMessage({ type: 3, data: search.answer(answered) })
}
// Where the rest does not come, what is here holds.
const fetchWhole = async (rest) => {
  const told = await fetch(new URL(`../../${rest}`, location.href)).catch(() => null)
  if (told?.ok) takeWhole(await told.json())
  else if (search) search.rest = null
}
addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) search = new Search(data)
  if (type === 0) postMessage({ type: 1 })
  if (type === 0 && search.rest) fetchWhole(search.rest)
  if (type !== 2) return
  if (waiting === undefined) setTimeout(answerNewest)
  waiting = data
})
