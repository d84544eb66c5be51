// Søgningen kører i en Worker. Åbnes siden som fil (file://), forbyder browseren den,
// så her kører samme kode i en ramme.
// Kun de dele af Worker findes som søgningen bruger: postMessage, onmessage, terminate og EventTarget.
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
      // Søgekoden svarer med postMessage(data) og henter selv kode med importScripts, som i en Worker.
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
