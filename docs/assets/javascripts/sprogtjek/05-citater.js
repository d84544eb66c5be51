// Quotations: »…«, «…», "…", „…“ and “…”.
const CLOSING = { "»": "«", "«": "»", "„": "“”", "“": "”“", "”": "”“", '"': '"', "›": "‹", "‹": "›" }
function quoteEnd(text, start) {
  const closing = CLOSING[text[start]]
  if (!closing || (start && text[start] === '"' && /\d/.test(text[start - 1]))) return 0
  let depth = 1
  for (let at = start + 1; at < text.length; at++) {
    if (closing.includes(text[at])) depth--
    else if (text[at] === text[start]) depth++
    if (!depth) return at + 1
  }
  return 0
}
function blank(text) {
  let kept = ""
  for (let at = 0; at < text.length;) {
    const end = quoteEnd(text, at)
    kept += end ? ";".repeat(end - at) : text[at]
    at = end || at + 1
  }
  return kept
}
