// What must be in place before the theme starts.
{
  // The theme reads what the browser remembers; what cannot be read must not stop the whole page.
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
    // A browser that may remember nothing holds nothing broken either.
  }

  // The browser itself remembers no tick, neither when the page is loaded anew nor when somebody comes back to it.
  // It happens before the tools begin, so that what they remember themselves stays.
  const forget = () => {
    for (const mark of document.querySelectorAll("main :is([type=checkbox], [type=radio])"))
      Object.assign(mark, { autocomplete: "off", checked: mark.defaultChecked })
  }
  document.addEventListener("readystatechange", forget, { once: true })

  // The search's index is fetched when somebody touches the field, or the address asks for a search.
  // First comes the small part, and the search fetches the rest itself (soegning/9-beskeder.js).
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

  // The theme gives up a failed fetch at once and drops its answer; so we listen before it does.
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
  // The worker, which is the search itself, begins then too; until it does, we keep what the theme says.
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
