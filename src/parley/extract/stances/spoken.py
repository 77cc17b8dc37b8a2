"""A document's grammar -> the stances that a speaker's plain words hold: "We will not sign".

Modals, fixed words and orders each have a reader; what hangs on an "if" is a threat or a promise.
A forecast or comment is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import Final

from parley.extract.stances.can import of_present, of_unable
from parley.extract.stances.conditions import Conditions
from parley.extract.stances.deadlines import has_until
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.elided import elided
from parley.extract.stances.modals import of_modal, triggers
from parley.extract.stances.must import needs_to, of_obliged
from parley.extract.stances.orders import (
    came_for,
    first_then,
    no_deal,
    not_one,
    not_without,
    ordered,
    time_for,
)
from parley.extract.stances.sayings import is_judgement, openings, said_of
from parley.extract.stances.threats import threats
from parley.extract.stances.turns import (
    belongs,
    deserved,
    drawn,
    falls_short,
    kept,
    lapsed,
    needful,
    of_none,
    stands,
    undecided,
    undervalued,
    wanted,
)
from parley.extract.stances.turns_of_speech import turn_at, turn_openings
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.extract.stances.yes_no import yes_or_no

__all__ = ["spoken"]

_Reader = Callable[[Voice, int], StanceDraft | None]
_DOES: Final = ("do", "does", "are", "’re", "'re", "am", "’m", "'m", "is")
_HELPING: Final = frozenset({"aux", "auxpass"})
_HELD: Final = ("xcomp", "acomp", "attr", "oprd", "prep", "dobj", "ccomp")


def spoken(
    voice: Voice, conditions: Conditions, taken: Collection[int] = ()
) -> Iterator[StanceDraft]:
    """Yield the stances told without a verb, noun or adjective of stance, in order of the text.

    `taken` are the `row` of the drafts that the other readers of this room have found: nothing is
    told there twice. What somebody only calls something ("considers it an insult") is told all the
    same, and better than they can.
    """
    grammar, told = voice.grammar, set(taken)
    words, found = _words(), list[StanceDraft]()
    verbs = [row for row, tag in enumerate(grammar.tag)
             if tag[0] == "V" and grammar.dep[row] not in _HELPING]  # fmt: skip
    rows = {row: words[word] for row, word in enumerate(grammar.lowers) if word in words}
    for row in sorted({*rows, *verbs}):
        for read in (rows.get(row), _of_verb(voice, row)):
            draft = None if read is None else read(voice, row)
            if draft is None:
                continue
            if is_judgement(voice, draft) or not _is_told(voice, draft, told):
                told.add(draft.row)
                found.append(draft)
    for modal in [row for row, tag in enumerate(grammar.tag) if tag == "MD"]:
        draft = elided(voice, conditions, modal)
        if draft is not None and draft.row not in told:
            told.add(draft.row)
            found.append(draft)
    for row in [row for row, word in enumerate(grammar.lowers) if word in turn_openings()]:
        draft = None if row in told else turn_at(voice, row)
        if draft is not None and not _is_told(voice, draft, told):
            told.add(draft.row)
            found.append(draft)
    found += threats(voice, conditions, told)
    yield from sorted(found, key=lambda draft: (draft.first, draft.last, draft.row))


def _not(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of a saying that opens with "not", or of "not one"."""
    said = said_of(voice, row) if "not" in openings() else None
    return said or not_one(voice, row) or not_without(voice, row)


def _no(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of a saying that opens with "no", or of "no ransom"."""
    said = said_of(voice, row) if "no" in openings() else None
    return said or no_deal(voice, row) or yes_or_no(voice, row)


def _none(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of "nothing to discuss", or of a saying that opens with "nothing"."""
    return of_none(voice, row) or (said_of(voice, row) if _opens(voice, row) else None)


def _opens(voice: Voice, row: int) -> bool:
    return voice.grammar.lower(row) in openings()


def _yes(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of a saying that opens with "yes", or of "yes to talks"."""
    said = said_of(voice, row) if "yes" in openings() else None
    return said or yes_or_no(voice, row)


def _of_verb(voice: Voice, row: int) -> _Reader | None:
    """Return what reads a verb; an order, where it may be one."""
    grammar, lemmas = voice.grammar, _lemmas()
    if grammar.tag[row][0] != "V":
        return None
    quoted = row > 0 and grammar.tag[row - 1] == "``"
    if grammar.tag[row] in ("VB", "VBP") and (quoted or grammar.dep[row] in ("ROOT", "ccomp")):
        return lemmas.get(grammar.lemma[row], ordered)
    return lemmas.get(grammar.lemma[row])


def _is_told(voice: Voice, draft: StanceDraft, told: Collection[int]) -> bool:
    """Whether another draft tells it: of the same clause, or of what it governs."""
    grammar, stack = voice.grammar, [draft.row]
    while stack:
        row = stack.pop()
        if row in told:
            return True
        stack += [kid for kid in grammar.children[row] if kid > row and grammar.dep[kid] in _HELD]
    return False


@cache
def _words() -> Mapping[str, _Reader]:
    """Return word -> what reads a stance at it."""
    found: dict[str, _Reader] = dict.fromkeys(openings(), said_of)
    for word, read in triggers().items():
        found[word] = lambda voice, row, read=read: of_modal(voice, row, read)  # type: ignore[misc]
    found |= dict.fromkeys(_DOES, of_present)
    found |= dict.fromkeys(group("openings", "none") | group("openings", "room"), _none)
    found |= dict.fromkeys(group("said_of", "undervaluing"), undervalued)
    found |= dict.fromkeys(group("openings", "needful"), needful)
    found |= {"until": has_until, "till": has_until, "short": falls_short}
    return found | {
        "not": _not, "no": _no, "yes": _yes, "first": first_then, "time": time_for,
        "decision": undecided, "unable": of_unable,
    }  # fmt: skip


@cache
def _lemmas() -> Mapping[str, _Reader]:
    """Return base form of a verb -> what reads a stance at it."""
    found: dict[str, _Reader] = dict.fromkeys(group("modals", "obliged"), of_obliged)
    found |= dict.fromkeys(group("openings", "coming_for"), came_for)
    found |= dict.fromkeys(group("said_of", "deciding"), undecided)
    found |= dict.fromkeys(group("openings", "wanting"), wanted)
    found |= dict.fromkeys(group("openings", "lapsing"), lapsed)
    found |= {
        "draw": drawn,
        "stand": stands,
        "belong": belongs,
        "deserve": deserved,
        "insist": kept,
        "need": lambda voice, row: wanted(voice, row) or needs_to(voice, row),
    }
    return found
