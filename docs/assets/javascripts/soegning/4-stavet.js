// Slips in what is typed: the words of ours that are one or two letters away, or sound like it.
const SHORTEST_THIN = 8 // letters of a word without æ, ø and å in which a slip is mended

class Speller {
  constructor(index) {
    Object.assign(this, { index, vocabulary: index.vocabulary })
  }

  // What is meant for sure: a word one letter away, or one that sounds alike.
  mended(key) {
    return this.corrected(key, 1) ?? this.correctedThin(key) ?? this.sounding(key)
  }

  // Spelt as it sounds: »verdagen« and »jelpe« become the word that sounds like them.
  sounding(key) {
    if (key.length < 5 || !this.vocabulary.corrects) return undefined
    if (this.vocabulary.knows(key) || this.vocabulary.isReal(key)) return undefined
    const near = this.index.bySound.get(sound(key)) ?? []
    if (!near.length || near.includes(key)) return undefined
    return [...near].sort((a, b) => this.weight(b) - this.weight(a)).slice(0, 3)
  }

  // One slip in words of five letters, two in words of eight. A proper Danish word is never corrected to another.
  corrected(key, most) {
    // Real words are known without their endings, so two slips ask for a long word also without one.
    const bare = most === 1 ? key : key.replace(ENDING_OF_REAL, "")
    if (!this.vocabulary.corrects || bare.length < (most === 1 ? 5 : 8)) return undefined
    if (this.vocabulary.knows(key) || this.vocabulary.isReal(key)) return undefined
    const its = letters(key)
    const fits = ({ form, most: allowed, from, letters: others }) =>
      form.length > (most === 1 ? 3 : 7) &&
      most <= allowed &&
      key.length >= from &&
      (form[0] === key[0] || (most === 1 && key.length > 6)) &&
      differing(its, others) <= 2 * most
    const lengths = Array.from({ length: 2 * most + 1 }, (_, number) => key.length - most + number)
    const near = lengths
      .flatMap((length) => this.index.correctable.get(length) ?? [])
      .filter(fits)
      .map(({ form }) => ({ form, away: distance(key, form, most) }))
      .filter(({ away }) => away <= most)
      .sort((a, b) => a.away - b.away || this.weight(b.form) - this.weight(a.form))
    return near.length && near[0].away
      ? near
          .filter(({ away }) => away === near[0].away)
          .slice(0, 3)
          .map(({ form }) => form)
      : undefined
  }

  // A slip in a long word typed without æ, ø and å: »oejenhoeje«.
  correctedThin(key) {
    const bare = thin(key)
    if (!this.vocabulary.corrects || bare.length < SHORTEST_THIN || /[æøå]/.test(key)) return undefined
    if (this.vocabulary.knows(key) || this.vocabulary.isReal(key)) return undefined
    const its = letters(bare)
    const isOff = (other) => differing(its, letters(other)) < 3 && distance(bare, other, 1) === 1
    const isMeant = (form) => form.length >= SHORTEST_THIN && /[æøå]/.test(form) && this.index.isTitled(form)
    const near = [...this.index.byThin]
      .filter(([other]) => other[0] === bare[0] && Math.abs(other.length - bare.length) < 2 && isOff(other))
      .flatMap(([, forms]) => forms.filter(isMeant))
    return near.length ? near.sort((a, b) => this.weight(b) - this.weight(a)).slice(0, 3) : undefined
  }

  weight(form) {
    return this.index.isSubject(form) * 1000 + (this.index.byText.get(form)?.places.length ?? 0)
  }

  // Nothing found: the words of titles that resemble the typed words that no page has.
  nearest(query) {
    const typed = words(query.slice(0, LONGEST_QUERY))
      .slice(0, MOST_WORDS)
      .filter(({ text }) => !this.index.byText.has(text) && !this.vocabulary.isReal(fold(text)))
      .map(({ text }) => pairs(fold(text)))
    const lemmas = ({ key }) => this.vocabulary.of(key).map(({ lemma }) => lemma)
    const isSame = (one, other) => lemmas(one).some((lemma) => lemmas(other).includes(lemma))
    const alike = ({ key }) => Math.max(0, ...typed.map((all) => overlap(all, pairs(key))))
    return this.index.entries
      .filter(({ inTitle, key, filler }) => inTitle && key.length > 3 && !filler && !/\d/.test(key))
      .map((entry) => ({ entry, value: alike(entry) }))
      .filter(({ value }) => value >= 0.42)
      .sort((a, b) => b.value - a.value)
      .filter(({ entry }, at, all) => !all.slice(0, at).some((better) => isSame(entry, better.entry)))
      .slice(0, 4)
      .map(({ entry }) => entry.text)
  }
}
