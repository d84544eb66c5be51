"""What is to be told of one sentence, by all rules that need no more than the sentence and the one after it.

The browser's Sprogtjek tells the same, of the same data: rules.yml, the tables of the guide and the glossary.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..content.finding import GLOSSARY_PAGE
from . import apart, morphology, nouns, passives, rules, slips, startkomma
from .lists import Lists
from .patterns import Match, Patterns
from .phrases import FORMS_OF_VERB, Hit, form_of
from .readability import Sentence
from .tokens import Token
from .told import ERROR, HINT, WARNING, Told, quoted, untouched

MANY_NOUNS = 3


def of_sentence(sentence: Sentence, words: Lists) -> list[Told]:
    """All that is told of a sentence by itself."""
    found = sentence.tokens
    apart_told = list(written_apart(found))
    grammar = untouched(_grammar(sentence.own, found), apart_told)
    wrong = [one for one in grammar if one.rule != "kancelli"]  # the error first, then the style
    told = [
        *_length(sentence, words.limits),
        *_passives(found),
        *untouched(_clauses(found, words), wrong),
        *_many_nouns(found),
        *apart_told,
        *grammar,
        *_startkommas(found),
        *slips.find(sentence.own, found),
        *slips.in_quotes(sentence.text),
    ]
    return sorted(told, key=lambda one: (one.start, one.end))


def hints(sentence: Sentence) -> Iterator[Told]:
    """What may be better otherwise, and may be right as it is."""
    found = sentence.tokens
    for hit in passives.find_states(found):
        start, end = _place(found, hit.start, hit.end)
        remedy = "skriv hvem der gjorde det, hvis læseren skal vide det"
        yield Told("er-passiv", start, end, f"»{sentence.own[start:end]}« kan skjule hvem der gør det", remedy, HINT)
    for match in _hint_patterns().find(found):
        yield _of_match(sentence.own, found, match)


def terms(sentence: Sentence, following: str, words: Lists, explained: set[str]) -> Iterator[Told]:
    """The terms of a sentence that are explained neither here nor in the sentence `following` it, nor before."""
    found = [token for token in sentence.tokens if token.is_word]
    lower = [token.lower for token in found]
    for hit in words.terms.find(lower):
        word = hit.phrase.word
        if word.hard in explained:
            continue
        explained.add(word.hard)
        start, end = found[hit.start].start, found[hit.end].end
        is_explained = rules.reading("explained").search(sentence.text[start:])
        if not is_explained and not rules.reading("explains").match(following):
            plain = hit.choices(lower) if form_of(lower[hit.start], hit.phrase.lemma) in FORMS_OF_VERB else word.plain
            remedy = f"skriv fx »{plain}«, eller forklar det ({GLOSSARY_PAGE})"
            yield Told("fagord", start, end, f"fagordet »{word.hard}« er ikke forklaret", remedy, WARNING)


def _length(sentence: Sentence, limits: dict[str, int]) -> Iterator[Told]:
    count = len(sentence.words)
    limit = limits["laengste_saetning"] if count > limits["laengste_saetning"] else limits["lang_saetning"]
    if count > limit:
        level = ERROR if count > limits["laengste_saetning"] else WARNING
        begins = " ".join(sentence.words[:6])
        problem = f"sætningen har {count} ord, og grænsen er {limit}: »{begins} …«"
        yield Told("sætning", 0, len(sentence.text), problem, "del den i to, med ét budskab i hver", level)


def _passives(found: Sequence[Token]) -> Iterator[Told]:
    for hit in passives.find(found):
        remedy = passives.active_voice(hit.active)
        problem = f"»{_words(found, hit.start, hit.end)}« er passiv"
        yield Told("passiv", *_place(found, hit.start, hit.end), problem, remedy, WARNING)


def _clauses(found: Sequence[Token], words: Lists) -> Iterator[Told]:
    """Empty verbs with the nouns that they carry, and heavy words, each within its clause."""
    for clause in _parted(found):
        lower = [token.lower for token in clause]
        carried = nouns.carried(lower)
        if carried:
            problem = f"»{_words(clause, carried.start, carried.end)}« gemmer et verbum"
            place = _place(clause, carried.start, carried.end)
            yield Told("navneord", *place, problem, f"skriv »{carried.verb}«", WARNING)
        for hit in words.heavy.find(lower):
            is_carried = carried and carried.start <= hit.start <= carried.end
            if not is_carried and not _means_something_else(clause, hit):
                yield _heavy(clause, hit, lower)


def _means_something_else(clause: Sequence[Token], hit: Hit) -> bool:
    """True for a noun that looks like a heavy verb (»er iværksætter«), and for »yder sit bedste«."""
    token, lemma = clause[hit.start], hit.phrase.lemma
    after = clause[hit.end + 1].lower if hit.end + 1 < len(clause) else ""
    if after in rules.pairs("other_sense").get(lemma, ()):
        return True
    before = clause[hit.start - 1].lower if hit.start else ""
    if before in rules.pairs("sense_before").get(lemma, ()):
        return True
    if lemma == token.lower:
        return len(clause) == 1 and lemma in rules.words("exclaimed")  # »ej, hvor er det fint«
    if "inf" not in morphology.forms(lemma):
        return False
    return _is_noun_instead(token, lemma, before) or _is_definite_instead(clause, hit)


def _is_noun_instead(token: Token, lemma: str, before: str) -> bool:
    """True for »pålæg« and »holdets anfører«: nobody gives orders in a letter."""
    if not token.forms & {"nc", "nn", "pl"}:
        return False
    is_order = form_of(token.lower, lemma) == "imp"
    is_owned = bool(morphology.forms(before)) and morphology.forms(before) <= {"gen", "link"}
    return is_order or is_owned or before in rules.words("before_noun")


def _is_definite_instead(clause: Sequence[Token], hit: Hit) -> bool:
    """True for »erhvervet« without a verb that a participle goes with."""
    if not clause[hit.start].forms & {"nd", "pld"}:
        return False
    return not any(token.lower in rules.words("with_participle") for token in clause[: hit.start])


def _heavy(clause: Sequence[Token], hit: Hit, lower: Sequence[str]) -> Told:
    problem = f"»{_words(clause, hit.start, hit.end)}« er tungt"
    choices = hit.choices(lower)
    remedy = f"skriv {quoted(choices)}" if choices else f"skriv om med {quoted(hit.phrase.word.plain)}"
    is_whole = hit.end - hit.start == len(hit.phrase.rest)
    first = choices.partition(",")[0]
    is_certain = is_whole and choices and "…" not in first
    fix = slips.like(first, clause[hit.start].text) if is_certain else None
    return Told("kancelli", *_place(clause, hit.start, hit.end), problem, remedy, ERROR, fix)


def _many_nouns(found: Sequence[Token]) -> Iterator[Told]:
    made = [token for token in found if token.is_word and nouns.verb_of(token.lower)]
    if len(made) >= MANY_NOUNS:
        row = ", ".join(f"»{token.text}«" for token in made)
        problem = f"sætningen har {len(made)} navneord lavet af verber: {row}"
        remedy = f"skriv med verber, fx »{nouns.verb_of(made[0].lower)}«"
        yield Told("navneord", made[0].start, made[-1].end, problem, remedy, WARNING)


def written_apart(found: Sequence[Token]) -> Iterator[Told]:
    """The compounds that are written in two words."""
    for hit in apart.find(found):
        problem, remedy = f"»{hit.whole}« står i to ord", f"skriv »{hit.whole}« i ét ord"
        yield Told("sammensat", *_place(found, hit.start, hit.start + 1), problem, remedy, ERROR, hit.whole)


def _grammar(own: str, found: Sequence[Token]) -> Iterator[Told]:
    for match in _patterns().find(found):
        yield _of_match(own, found, match)


def _startkommas(found: Sequence[Token]) -> Iterator[Told]:
    for place in startkomma.find(found):
        problem = f"kommaet før »{found[place + 1].text}« er et startkomma"
        yield Told("komma", *_place(found, place, place), problem, "slet kommaet", ERROR, "")


def _of_match(own: str, found: Sequence[Token], match: Match) -> Told:
    rule = match.rule
    start, end = _place(found, match.first, match.last)
    following = found[match.last + 1].text if match.last + 1 < len(found) else ""
    said = {"found": own[start:end], "first": found[match.first].text, "next": following, "fix": match.fixed}
    problem = (rule.problem or "»{found}« skal være »{fix}«").format(**said)
    remedy = (rule.remedy or "skriv »{fix}«").format(**said)
    return Told(rule.name, start, end, problem, remedy, rule.level, match.fixed if rule.fix else None)


@cache
def _patterns() -> Patterns:
    return Patterns(rules.data()["patterns"])


@cache
def _hint_patterns() -> Patterns:
    return Patterns(rules.data()["hints"])


def _parted(found: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each clause: what stands between two marks."""
    clause: list[Token] = []
    for token in found:
        if token.is_word or token.is_number:
            clause.append(token)
        elif clause and re.match(rules.data()["reading"]["clause_mark"], token.text):
            yield clause
            clause = []
    if clause:
        yield clause


def _place(found: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    return found[first].start, found[last].end


def _words(found: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in found[first : last + 1])
