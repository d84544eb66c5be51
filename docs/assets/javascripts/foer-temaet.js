// Det der skal være på plads før temaet starter.
{
  // Temaet læser det som browseren husker; kan det ikke læses, må det ikke standse hele siden.
  const readable = (text) => {
    try {
      return [JSON.parse(text)].length
    } catch {
      return false
    }
  }
  try {
    for (const key of Object.keys(localStorage))
      if (/\.__\w+$/.test(key) && !readable(localStorage.getItem(key))) localStorage.removeItem(key)
  } catch {
    // En browser der intet må huske, har heller intet der er gået i stykker.
  }

  // Browseren husker ikke selv et kryds, hverken når siden hentes igen, eller når nogen går tilbage til den.
  // Det sker før værktøjerne begynder, så det de selv husker, bliver stående.
  const forget = () => {
    for (const mark of document.querySelectorAll("main :is([type=checkbox], [type=radio])"))
      Object.assign(mark, { autocomplete: "off", checked: mark.defaultChecked })
  }
  document.addEventListener("readystatechange", forget, { once: true })

  // Søgningens indeks hentes først når nogen rører feltet, eller adressen beder om en søgning.
  // Først kommer den lille del, og søgningen henter selv resten (soegning/9-beskeder.js).
  const [INDEX, FIRST] = [/\/search\/search_index\.json$/, "foerst.json"]
  const { open, send } = XMLHttpRequest.prototype
  const asked = new URLSearchParams(location.search)
  let touched = asked.has("q") || asked.has("h")
  const waiting = []
  const touch = ({ target }) => {
    if (touched || !target.closest?.(".md-search, [data-skifter=__search], [for=__search]")) return
    touched = true
    for (const go of waiting) go()
  }
  for (const kind of ["focusin", "pointerdown"]) document.addEventListener(kind, touch, { capture: true })

  // Temaet opgiver en fejlet hentning i samme øjeblik og sletter dens svar; derfor lytter vi før det gør.
  const watch = (request) => {
    const failed = () => document.dispatchEvent(new Event("soegning-mangler"))
    request.addEventListener("error", failed)
    request.addEventListener("load", () => request.status >= 400 && failed())
  }
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isIndex = INDEX.test(new URL(url, document.baseURI).pathname)
    if (this.isIndex) watch(this)
    const part = this.isIndex ? new URL(FIRST, new URL(url, document.baseURI)) : url
    return open.call(this, method, part, ...rest)
  }
  // Arbejderen, som er selve søgningen, begynder også først når nogen rører feltet; til da gemmer vi det temaet siger.
  const { Worker } = window
  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      this.said = []
      if (touched) this.begin(url)
      else waiting.unshift(() => this.begin(url))
    }

    begin(url) {
      this.worker = new Worker(url)
      this.worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }))
      this.worker.onerror = ({ message }) => this.dispatchEvent(new ErrorEvent("error", { message }))
      for (const data of this.said.splice(0)) this.worker.postMessage(data)
    }

    postMessage(data) {
      if (this.worker) this.worker.postMessage(data)
      else this.said.push(data)
    }

    terminate() {
      this.worker?.terminate()
    }
  }

  XMLHttpRequest.prototype.send = function (...body) {
    if (!this.isIndex || touched) return send.apply(this, body)
    waiting.push(() => send.apply(this, body))
  }
}
