"""What a Danish word is: its readings (lemma and form), told from the flags and irregular forms of the word list.

A reading's form is one of FORMS. Sprogtjek in the browser reads the same forms from the lexicon that the build packs.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from . import dictionary, rules
from .dictionary import Entry

FORMS = {
    "inf": "infinitive",
    "pres": "present tense",
    "past": "past tense",
    "part": "past participle",
    "ving": "present participle",
    "imp": "imperative",
    "pass": "passive, present tense and infinitive",
    "pastpass": "passive, past tense",
    "nc": "noun of common gender, indefinite singular",
    "nn": "noun of neuter gender, indefinite singular",
    "nd": "noun, definite singular",
    "pl": "noun, indefinite plural",
    "pld": "noun, definite plural",
    "gen": "genitive of a noun or of an adjective used as one",
    "adj": "adjective, common gender",
    "adjt": "adjective, neuter gender",
    "adje": "adjective, plural and definite",
    "comp": "comparative and superlative",
    "link": "first part of compounds",
    "word": "any other word",
}
VERBS = frozenset("inf pres past part imp pass pastpass".split())
COMMON = frozenset("2 7 14 19 44 48 50 58 65 75".split())
NEUTER = frozenset("3 4 15 18 45 47 51 57 66 70 76 84".split())
PLURAL = frozenset("5 11 13 46 64 71 74 85".split())
NO_SINGULAR = "74"
WEAK = frozenset("1 20".split())
ADJECTIVE = frozenset("12 23 24 25 26 28 38 40 41 42 49 59 77 78 82".split())
NEUTER_ADJECTIVE = frozenset("49 82".split())
COMPARED = frozenset("23 38 40 42 78".split())
GENITIVE = frozenset("9 10 43".split())
LINKING = frozenset("32 33".split())
LAST_PART, NAME = "39", "9"
CONDITION = 4
"""Letters at a stem's end that no condition of a rule looks beyond."""
Change = tuple[str, str, tuple[str, ...]]
"""What is taken from a stem, what is added to it, and the forms that the word may then be."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a word."""

    lemma: str
    form: str


def readings(word: str) -> tuple[Reading, ...]:
    """The readings of the lower-case `word`; for a compound that is not listed those of its last part, made whole."""
    return listed(word) or _compound(word)


@lru_cache(maxsize=100_000)
def forms(word: str) -> frozenset[str]:
    """The forms that `word` may be."""
    return frozenset(reading.form for reading in readings(word))


def lemma(word: str, *wanted: str) -> str | None:
    """The lemma of which `word` is one of the `wanted` forms."""
    return next((reading.lemma for form in wanted for reading in readings(word) if reading.form == form), None)


@lru_cache(maxsize=20_000)
def inflected(stem: str, form: str) -> str | None:
    """`stem` in a `form`, or None where it has none."""
    if known := _known_forms().get((stem, form)):
        return known
    for entry in dictionary.of(stem):
        for word, forms_of_word in entry_forms(entry).items():
            if form in forms_of_word and not (word.endswith("'") or (form == "past" and word.endswith("s"))):
                return word
    return None


@cache
def _known_forms() -> dict[tuple[str, str], str]:
    """(stem, form) -> the word, where the list has another verb that looks the same, or an odd form."""
    return {(stem, form): word for stem, form, word in (one.split(":") for one in rules.words("inflected"))}


@lru_cache(maxsize=100_000)
def listed(word: str) -> tuple[Reading, ...]:
    """The readings of a word of the list and of its inflected forms."""
    found: dict[Reading, None] = {}
    for stem in dictionary.stems_of(word):
        for entry in dictionary.entries(stem):
            for form in entry_forms(entry).get(word, ()):
                found[Reading(entry.stem, form)] = None
    return tuple(found)


@lru_cache(maxsize=50_000)
def entry_forms(entry: Entry) -> dict[str, tuple[str, ...]]:
    """Every word that `entry` stands for, with the forms that it may be."""
    return {entry.stem.removesuffix(taken) + added: known for taken, added, known in changes(entry)}


def changes(entry: Entry) -> tuple[Change, ...]:
    """How the stem of `entry` becomes each word that it stands for; one that follows the rules does as others do."""
    return _rule_changes(entry.flags, entry.end) if entry.is_regular else _changes(entry)


@cache
def _rule_changes(flags: frozenset[str], end: str) -> tuple[Change, ...]:
    """The changes of all stems with these flags that end in `end`: no rule looks beyond it."""
    return _changes(Entry(end, flags, ()))


def _changes(entry: Entry) -> tuple[Change, ...]:
    found: dict[str, list[str]] = {}
    for word, form in [*_base(entry), *_irregular(entry), *_regular(entry)]:
        if form not in found.setdefault(word, []):
            found[word].append(form)
    kept = {word: shared(entry.stem, word) for word in found}
    return tuple((entry.stem[at:], word[at:], tuple(found[word])) for word, at in kept.items())


def _base(entry: Entry) -> list[tuple[str, str]]:
    flags, stem = entry.flags, entry.stem
    found = []
    if entry.is_verb:
        found.append("inf")
    if NO_SINGULAR in flags:
        found.append("pl")
    found += [form for form, group in (("nc", COMMON), ("nn", NEUTER), ("adj", ADJECTIVE)) if flags & group]
    if "26" in flags or (flags & ADJECTIVE and stem.endswith("t")):
        found.append("adjt")
    if not found and entry.irregular and any(form == f"{stem}t" for form in entry.irregular):
        found.append("adj")
    # »dem« is a form of »De«, which the browser does not get
    is_form = entry.lemma.islower() and any(stem in other.irregular for other in dictionary.entries(entry.lemma))
    plain = NAME in flags or not (found or is_form)
    return [(stem, form) for form in ([*found, "word"] if plain else found)]


def _regular(entry: Entry) -> list[tuple[str, str]]:
    cut = entry.stem[-CONDITION:]
    return [
        (entry.stem.removesuffix(taken) + added, form) for taken, added, form in paradigm(_paradigm_flags(entry), cut)
    ]


def _paradigm_flags(entry: Entry) -> tuple[str, ...]:
    return tuple(sorted(entry.flags))


@cache
def paradigm(flags: tuple[str, ...], end: str) -> tuple[tuple[str, str, str], ...]:
    """(taken from the stem, added to it, form) of all rules of `flags` that fit stems which end in `end`."""
    return tuple(
        (taken, added, form)
        for flag in flags
        if flag != LAST_PART
        for taken, added, following in dictionary.endings(flag, end)
        for taken, added, form in _steps(flag, taken, added, following, end)
    )


def _steps(flag: str, taken: str, added: str, following: frozenset[str], end: str) -> list[tuple[str, str, str]]:
    """The form that a rule makes, and those that the rules after it make of that form."""
    found = [] if "8" in following and not following & LINKING else [(taken, added, _form(flag, added, following))]
    half = end.removesuffix(taken) + added
    for next_flag in sorted(following):
        for next_taken, next_added, after in dictionary.endings(next_flag, half[-CONDITION:]):
            whole = half.removesuffix(next_taken) + next_added
            kept = shared(end, whole)
            form = _form(flag if next_flag == "22" else next_flag, next_added, after, next_flag == "22")
            if form == "pastpass" and not whole.endswith("es"):
                form = "gen"  # »landets« is no form of »lande«
            found.append((end[kept:], whole[kept:], form))
    return found


def shared(one: str, other: str) -> int:
    """The number of letters that two words begin with in common."""
    return next((at for at in range(min(len(one), len(other))) if one[at] != other[at]), min(len(one), len(other)))


def _form(flag: str, added: str, following: frozenset[str], passive: bool = False) -> str:
    if following & LINKING:
        return "link"
    if flag in GENITIVE or (added.endswith(("s", "'")) and (flag in COMMON | NEUTER | PLURAL | ADJECTIVE | {"79"})):
        return "gen"
    if flag in WEAK:
        return ("pastpass" if added == "s" else "gen") if passive else "past" if added.endswith("e") else "part"
    if flag == "21":
        return "gen" if passive else "pres" if added.endswith("r") else "ving" if added.endswith("de") else "imp"
    if flag in COMPARED:
        return "comp"
    for group, form in (
        ({"22"}, "pass"),
        (COMMON | NEUTER | {"79"}, "nd"),
        (NEUTER_ADJECTIVE, "adjt"),
        (ADJECTIVE, "adje"),
    ):
        if flag in group:
            return form
    return ("pld" if added.endswith("ne") else "pl") if flag in PLURAL else "word"


def _irregular(entry: Entry) -> list[tuple[str, str]]:
    if entry.is_verb:
        found = [(form, _verb_form(entry, form)) for form in entry.irregular]
        return found + _shared_forms(dict(found))
    if entry.is_noun:
        return [
            (form, "gen" if form.endswith("s") else "pld" if form.endswith("ne") else "pl") for form in entry.irregular
        ]
    ends = (("s", "gen"), ("t", "adjt"))
    found = [(form, next((name for end, name in ends if form.endswith(end)), "adje")) for form in entry.irregular]
    return [
        (form, "comp" if form.endswith(("st", "ste", "re")) and not f"{entry.stem}e".startswith(form) else name)
        for form, name in found
    ]


def _shared_forms(found: dict[str, str]) -> list[tuple[str, str]]:
    """The past tense or participle that a verb lacks, where another form is it too: »holdt« is both, »kom« an order."""
    missing = {"past", "part"} - set(found.values())
    ends = [form for form, name in found.items() if name in ("past", "part") and form.endswith("t")]
    if "past" in missing and any(form.endswith("et") for form in ends):
        return [(form, "past") for form, name in found.items() if name == "imp"]
    return [(form, other) for other in sorted(missing) for form in ends if found[form] != other]


def _verb_form(entry: Entry, form: str) -> str:
    """What an irregular `form` of a verb is."""
    stem = entry.stem
    if form == f"{stem}s":
        return "pass"
    if form in dictionary.PRESENT or form == f"{stem}r" or (stem.endswith(("gøre", "have")) and form == _short(stem)):
        return "pres"
    if form.endswith("ende"):
        return "ving"
    if form.endswith("s"):
        return "pastpass" if form[:-1] in entry.irregular and _verb_form(entry, form[:-1]) == "past" else "gen"
    if len(form) < len(stem) and stem.startswith(form):
        return "imp"
    if form.endswith(("en", "ne")):
        return "word"
    # »fandt« and »holdt« are the past tense, »bragt« (bragte) is not
    is_participle = form.endswith("t") and not (form.endswith(("ndt", "ldt")) and f"{form}e" not in entry.irregular)
    return "part" if is_participle else "past"


def _short(stem: str) -> str:
    """»gør« of »gøre« and »har« of »have«."""
    return stem.removesuffix("e") if stem.endswith("gøre") else f"{stem.removesuffix('ve')}r"


@lru_cache(maxsize=50_000)
def _compound(word: str) -> tuple[Reading, ...]:
    """The readings of the longest last part that a first part can stand before."""
    for start in range(2, len(word) - 2):
        first = word[:start]
        last = [reading for reading in listed(word[start:]) if reading.form not in ("word", "link")]
        if last and not is_first_part(first):
            last = [reading for reading in last if reading.form in VERBS and first in rules.words("verb_prefix")]
        if last:
            return tuple(Reading(first + reading.lemma, reading.form) for reading in last)
    return ()


@lru_cache(maxsize=50_000)
def is_first_part(part: str) -> bool:
    """True where other words may follow `part` in a compound; it may be a compound itself."""
    if any(reading.form == "link" for reading in listed(part)):
        return True
    return any(
        is_first_part(part[:cut]) and any(reading.form == "link" for reading in listed(part[cut:]))
        for cut in range(3, len(part) - 2)
    )


def may_begin_compound(word: str) -> bool:
    """True for a listed word that other words may follow in a compound, and for such a compound of listed words."""
    known = listed(word)
    return any(reading.form == "link" for reading in known) if known else is_first_part(word)
