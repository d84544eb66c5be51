// Dates as a calendar file (RFC 5545): whole days that take nobody's time, and meetings from one hour to another.
"use strict"

const Calendar = (() => {
  const DAY = 86_400_000
  const OCTETS = 75 // RFC 5545, 3.1: the most of a line
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "")
  const dayOf = (date) => stamp(date).slice(0, 8)
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n")

  /** The file of `events`, made by the tool `maker` at `now`.
   *  Each has an id and a title, may have `words`, and is a `day` (midnight UTC) or lasts from `start` to `end`. */
  function text(events, maker, now = new Date()) {
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${maker}//DA`,
      ...events.flatMap((event) => eventLines(event, now)), "END:VCALENDAR",
    ]
    return lines.map((line) => `${folded(line)}\r\n`).join("")
  }

  function eventLines({ id, title, words, day, start, end }, now) {
    const time = day
      ? [`DTSTART;VALUE=DATE:${dayOf(day)}`, `DTEND;VALUE=DATE:${dayOf(new Date(day.getTime() + DAY))}`]
      : [`DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`]
    return [
      "BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp(now)}`, ...time, `SUMMARY:${escaped(title)}`,
      ...(words ? [`DESCRIPTION:${escaped(words)}`] : []), ...(day ? ["TRANSP:TRANSPARENT"] : []), "END:VEVENT",
    ]
  }

  /** Lines of at most 75 octets, parted between letters. */
  function folded(line) {
    const sizes = new TextEncoder()
    let [text, room] = ["", OCTETS]
    for (const letter of line) {
      const size = sizes.encode(letter).length
      if (size > room) [text, room] = [`${text}\r\n `, OCTETS - 1]
      text += letter
      room -= size
    }
    return text
  }

  return { text }
})()
