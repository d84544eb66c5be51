// How heavy a letter is, while it is written: LIX and the longest sentence, as a rough count. The whole check of a
// text, which knows abbreviations and quotations, is Sprogtjek.
"use strict"

const LetterMeasure = (() => {
  const LONG_WORD = 6 // letters: LIX counts those with more (Björnsson 1968)
  const ENDS = /[.!?](?=\s|$)|\n/

  /** { words, lix, longest } of a text. */
  function measure(text) {
    const sentences = text.split(ENDS).map((part) => part.match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length)
    const words = sentences.flat()
    const long = words.filter((word) => [...word].length > LONG_WORD).length
    const lix = words.length ? words.length / sentences.length + (100 * long) / words.length : 0
    return { words: words.length, lix: Math.round(lix), longest: Math.max(0, ...sentences.map(({ length }) => length)) }
  }

  /** The same in a sentence, with the remedy where a limit is passed. */
  function said(text, limits) {
    const { words, lix, longest } = measure(text)
    if (!words) return ""
    const figures = `Brevet: LIX cirka ${lix}, og den længste sætning har ${longest} ord.`
    if (longest > limits.longest) return `${figures} Del den: over ${limits.longest} ord er svært at læse.`
    return lix > limits.lix ? `${figures} Vælg kortere ord, så LIX kommer ned på ${limits.lix}.` : figures
  }

  return { measure, said }
})()
