// Elements of a page that a script makes. What is typed is only ever set as text.
"use strict"

const Elements = (() => {
  /** An element with properties and content. */
  function made(name, properties = {}, ...content) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...content)
    return element
  }

  /** A button that says `textContent` and does `press`, where it is given. */
  function button(textContent, press, className = "knap") {
    const element = made("button", { type: "button", className, textContent })
    if (press) element.addEventListener("click", press)
    return element
  }

  return { button, made }
})()
