"""The two passives of Danish, told from words that only look like them.

Verbs and their forms come from the word list; deponent verbs (findes, lykkes), genitives
and reciprocal verbs (vi mødes) are left out.
The browser's Sprogtjek follows the same rules on the same verbs.
Source of the rules: Retskrivningsordbogen, § 19 and 20.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from . import dictionary

MODALS = frozenset("skal kan må bør vil skulle kunne måtte burde ville".split())
NEW_CLAUSE = frozenset("når hvis at som hvad hvor hvordan fordi mens før end".split())
NOT_PASSIVE = frozenset(
    """behøves dages enes fattes findes fandtes forældes færdes føles følges gås haves hedes kappes kives knoppes
krammes kysses ledes leves lykkes lykkedes længes længtes menes mindes mindedes mislykkes mislykkedes
mistrives mødes mødtes nærmes nøjes omgås ræddes rygtes samles samledes ses skilles skiltes skændes skændtes
slås sloges småskændes stortrives strides synes syntes times trives trivedes trættes tros tykkes tækkes undres
undredes vantrives vredes væmmes ældes ægtes ækles alles dels ellers""".split()
)
"""Deponent and reciprocal verbs, and forms that are more often something else."""
DETERMINERS = frozenset(
    "en et hver ethvert enhver denne dette disse min mit dit sin sit vores jeres deres hans hendes".split()
)
"""A form in -s after one of these is a genitive: »en rejses formål«."""
TOGETHER = frozenset("ad ved".split())
"""A form in -s before one of these is what people do to each other: »vi hjælpes ad«, »vi tales ved«."""
BECOME = {"bliver": "nutid", "bliv": "nutid", "blive": "navneform", "blev": "datid", "blevet": "førnutid"}
NOT_PARTICIPLES = frozenset(
    """født gift træt glad klædt nødt forelsket forkølet interesseret vant kendt skuffet overrasket stresset bekymret
irriteret motiveret inspireret engageret fascineret lettet let godt småt alt andet meget lidt intet noget
stort langt tæt kort nyt klart svært delt set haft været kommet gået sket blevet fået vidst kunnet skullet
villet måttet ment udmattet deprimeret ligeglad tosset vildt stødt skilt bevidst ansvarlig dygtig frisk rask
rodet rystet""".split()
)
STOP = frozenset(
    """når hvis at der som hvad hvor hvordan hvornår om og eller men fordi mens før end har er var havde får kan skal
vil må bør en et med til på af for ved fra uden efter under over mod mellem hos så""".split()
)
REACH = 4
"""Words after »bliver« among which its participle is looked for."""


@dataclass(frozen=True)
class Verb:
    """An infinitive with its past tense and participle."""

    infinitive: str
    past: str
    participle: str

    @property
    def present(self) -> str:
        """The present tense: Danish adds -r to all verbs that can be passive but »gøre«."""
        return self.infinitive.removesuffix("e") if self.infinitive.endswith("gøre") else f"{self.infinitive}r"


@dataclass(frozen=True)
class Hit:
    """A passive: the indexes of its first and last word, and the active form, said with a subject."""

    start: int
    end: int
    active: str


class Passives:
    """Verbs, ready to be looked for in the passive."""

    def __init__(self, verbs: Iterable[Verb]):
        self.verbs = tuple(verbs)
        imperatives = {verb.infinitive.removesuffix("e") for verb in self.verbs}  # »læs« and »vis« are no passives
        self._present = {
            f"{verb.infinitive}s": verb for verb in self.verbs if f"{verb.infinitive}s" not in NOT_PASSIVE | imperatives
        }
        self._past = {
            f"{verb.past}s": verb
            for verb in self.verbs
            if verb.past.endswith(("de", "te")) and f"{verb.past}s" not in NOT_PASSIVE
        }
        self._participles = {
            verb.participle: verb for verb in self.verbs if verb.participle and verb.participle not in NOT_PARTICIPLES
        }

    def find(self, words: list[str]) -> list[Hit]:
        """The passives among the lower-case `words` of a sentence."""
        hits = (self._with_s(words, index) or self._with_become(words, index) for index in range(len(words)))
        return [hit for hit in hits if hit]

    def _with_s(self, words: list[str], index: int) -> Hit | None:
        word, before = words[index], words[max(index - 1, 0) : index]
        if DETERMINERS.intersection(before) or TOGETHER.intersection(words[index + 1 : index + 2]):
            return None
        if verb := self._present.get(word):
            return Hit(index, index, _active(verb, words[max(index - REACH, 0) : index]))
        if verb := self._past.get(word):
            return Hit(index, index, verb.past)
        return None

    def _with_become(self, words: list[str], index: int) -> Hit | None:
        tense = BECOME.get(words[index], "")
        for place in range(index + 1, min(index + 1 + REACH, len(words))) if tense else ():
            if verb := self._participles.get(words[place]):
                if len(words) > place + 1 and (next_verb := self._participles.get(words[place + 1])):
                    place, verb = place + 1, next_verb  # »bliver bredt forankret«
                before = words[max(index - REACH, 0) : index] if tense == "navneform" else []
                active = {"datid": verb.past, "førnutid": f"har {verb.participle}"}.get(tense) or _active(verb, before)
                return Hit(index, place, active)
            if words[place] in STOP:
                return None
        return None


def active_voice(active: str) -> str:
    """What to write instead of a passive whose active form is `active`."""
    return f"skriv hvem der gør det, fx »vi {active}«"


def _active(verb: Verb, before: list[str]) -> str:
    """The verb with the modal verb that stands before it in its clause, else in the present tense."""
    for word in reversed(before):
        if word in MODALS:
            return f"{word} {verb.infinitive}"
        if word in NEW_CLAUSE:
            break
    return verb.present


@cache
def danish() -> Passives:
    """The verbs of the word list. Raises ContentError where it is missing."""
    found: dict[str, Verb] = {}
    for entry in (
        entry
        for stem in dictionary.stems()
        for entry in dictionary.entries(stem)
        if entry.is_verb and entry.stem.islower()
    ):
        verb = _verb(entry)
        if verb and (entry.irregular or entry.stem not in found):
            found[entry.stem] = verb
    return Passives(found[stem] for stem in sorted(found))


def _verb(entry: dictionary.Entry) -> Verb | None:
    """The verb of an entry, where it has a passive."""
    stem = entry.stem
    short = stem[:-2] if stem[-2:-1] == stem[-3:-2] else stem[:-1]  # »bestemme« halves its consonant: »bestemte«
    if not entry.irregular:
        return _regular(stem, short, entry.flags)
    if f"{stem}s" not in entry.irregular:
        return None
    if f"{stem}r" not in entry.irregular and not stem.endswith("gøre"):
        return None
    finite = [form for form in entry.irregular if form not in (stem, f"{stem}s", f"{stem}r", stem[:-1], short)]
    participle = next((form for form in reversed(finite) if form.endswith("t")), "")
    past = [
        *(form for form in finite if form.endswith("de") and not form.endswith(("nde", "ede"))),  # lagde, gjorde
        *(form for form in finite if not form.endswith(("t", "s", "e", "en"))),  # tog, gav
        *(
            form for form in finite if form in (f"{participle}e", f"{participle}te") and not form.endswith("dte")
        ),  # bragte, satte
        *(form for form in finite if form.endswith("t")),  # holdt, fandt
    ]
    return Verb(stem, past[0], participle) if past and participle else None


def _regular(stem: str, short: str, flags: frozenset[str]) -> Verb | None:
    """A verb by the numbers of its rules: 22 is the passive, 1 the past in -ede, 20 the past in -te."""
    if "22" not in flags or not flags & {"1", "20"}:
        return None
    if "20" in flags and "1" not in flags:
        return Verb(stem, f"{short}te", f"{short}t")
    link = "" if stem.endswith("e") else "e"
    return Verb(stem, f"{stem}{link}de", f"{stem}{link}t")
