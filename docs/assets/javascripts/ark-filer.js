// Files out of the page: download, open, and scripts that are fetched when they are wanted, also from a file on a disk.
"use strict"

const PageFiles = (() => {
  const KEPT = 60_000 // a viewer may be slow to read what it is given
  const here = document.currentScript.src
  const asked = new Map()

  /** Save `parts` (texts or bytes) as a file called `name`. */
  function download(name, type, ...parts) {
    const link = Object.assign(document.createElement("a"), { href: address(type, parts), download: name })
    document.body.append(link)
    link.click()
    link.remove()
  }

  /** Show `parts` in a tab of their own; false where the browser does not open one. */
  function open(type, ...parts) {
    return Boolean(window.open(address(type, parts), "_blank"))
  }

  function address(type, parts) {
    const made = URL.createObjectURL(new Blob(parts, { type }))
    setTimeout(() => URL.revokeObjectURL(made), KEPT)
    return made
  }

  /** Run the script at `path` once, counted from this file's folder. Rejects where it cannot be had. */
  function script(path) {
    if (!asked.has(path)) {
      asked.set(path, new Promise((done, failed) => {
        const made = Object.assign(document.createElement("script"), { src: new URL(path, here).href, onload: done })
        made.onerror = () => {
          asked.delete(path)
          made.remove()
          failed(new Error(path))
        }
        document.head.append(made)
      }))
    }
    return asked.get(path)
  }

  /** The bytes of a text in base64. */
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

  return { bytes, download, open, script }
})()
