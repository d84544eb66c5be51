// A tick that is not saved says so where it stands: the panel that saves is screens away, and leaving loses the tick.
"use strict"

const UnsavedTick = (() => {
  const { button, made } = Elements
  const SOON = 50 // a screen reader says only what comes after the element itself
  const SAYINGS = {
    lost: "Krydset er ikke gemt. Det er væk når du går til en anden side.",
    stuck: "Krydset bliver ikke gemt. Øverst på siden står hvorfor.",
    save: "Gem mine kryds",
  }

  /** One reminder for a page's tasks; `save` is called with the task (li) whose tick is to be saved.
   *  `ask(item, canSave)` tells that the tick is not saved, `tell(item, words)` something else,
   *  and `drop()` takes it away. */
  function make(save) {
    const words = made("span")
    words.setAttribute("role", "status")
    const element = made("span", { className: "vejen-kryds skjul-i-tryk" }, words)
    let soon = 0

    function place(item, ...more) {
      clearTimeout(soon) // what was about to be said is no longer true
      element.replaceChildren(words, ...more)
      item.querySelector(".vejen-dato").after(element)
    }

    function ask(item, canSave) {
      words.textContent = ""
      place(item, ...(canSave ? [button(SAYINGS.save, () => save(item), "vejen-knap")] : []))
      soon = setTimeout(() => { words.textContent = canSave ? SAYINGS.lost : SAYINGS.stuck }, SOON)
    }

    function tell(item, said) {
      words.textContent = said
      place(item)
    }

    return { ask, tell, drop: () => element.remove() }
  }

  return { make }
})()
