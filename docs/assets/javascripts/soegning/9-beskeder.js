// Temaets søgefelt sender spørgsmål hertil og viser svarene. Beskederne er temaets egne:
// 0 indeks ind, 1 klar, 2 spørgsmål ind, 3 svar. tests/browser/test_search_contract.py holder øje med dem.
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

  // Kun titler og søgeord endnu: så er »intet fundet« ikke svaret.
  get isPart() {
    return Boolean(this.rest)
  }

  answer(query) {
    const asked = this.reader.read(query)
    const { concepts } = asked
    const { ranked, fixed } = this.ranker.rank(asked)
    const items = ranked.map((found, place) => this.presenter.group(found, concepts, place))
    return {
      items,
      instead: concepts.filter(({ shown }) => shown).map(({ shown }) => shown),
      also: concepts.filter(({ also }) => also).map(({ also }) => also),
      nearest: items.length || !concepts.length ? [] : this.reader.nearest(query),
      warning: fixed.length ? this.index.warning : null,
      top: fixed.length ? {} : this.presenter.top(ranked, asked),
      asked: query,
      part: this.isPart,
    }
  }
}

let search
let answered // det sidste spørgsmål: det svares der på igen, når hele indekset er kommet
let waiting // det nyeste spørgsmål: kommer der et til før svaret er fundet, er det gamle ligegyldigt
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
// Kommer resten ikke, gælder det der er.
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
