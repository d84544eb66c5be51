// The search runs in a Worker. Where the page is opened as a file (file://) the browser forbids it,
// so here the same code runs in a frame.
// Only what the search uses of a Worker is there: postMessage, onmessage, terminate and EventTarget.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      this.waiting = []
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = "Søgning"
      document.body.append(this.frame)
      const inner = this.frame.contentWindow
      const answer = (data) => {
        const event = new MessageEvent("message", { data })
        this.dispatchEvent(event)
        this.onmessage?.(event)
      }
      // The code of the search answers by postMessage(data) and fetches code by importScripts, as in a Worker.
      inner.postMessage = (data) => setTimeout(answer, 0, data)
      inner.importScripts = (...urls) => urls.reduce(
        (before, next) => before.then(() => load(inner.document, new URL(next, new URL(url, location.href)).href)),
        Promise.resolve(),
      )
      load(inner.document, new URL(url, location.href).href).then(() => {
        this.ready = true
        this.waiting.splice(0).forEach((data) => this.postMessage(data))
      })
    }

    postMessage(data) {
      if (!this.ready) return this.waiting.push(data)
      const inner = this.frame.contentWindow
      inner.dispatchEvent(new inner.MessageEvent("message", { data }))
    }

    terminate() {
      this.frame.remove()
    }
  }

  const load = (doc, src) => new Promise((done, failed) => {
    const script = doc.createElement("script")
    Object.assign(script, { src, onload: done, onerror: failed })
    doc.body.append(script)
  })
}
