"""Statements of one report -> where one source says that nothing was done of what another tells.

"He pressed her to settle" - "he had urged nothing on anyone"; "the jobs depend on the volume" -
"there are no strings on the jobs". The words differ, so that no comparing of wordings finds them:
what is denied altogether is sought, in any word for it, in what is said just before or after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.replies import is_inside, is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import Nearness, base, nearness

__all__ = ["denies_all", "nothing_of_it"]

_BESIDE: Final = 400
"""Characters between two statements of which the one answers the other."""
_MOST: Final = 20
"""Words of a denial that has one matter alone."""
_SUBJECT: Final = 5
"""Words of a statement among which stands who does it."""
_LETTERS: Final = 3
_ALIKE: Final = frozenset((Nearness.EQUAL, Nearness.SYNONYM, Nearness.ROOT))


@dataclass(frozen=True, slots=True)
class _Nothing:
    """What is denied altogether: the base form of the deed or thing, and who did none of it."""

    deed: str
    who: frozenset[str]


def nothing_of_it(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one source says with the denial of another that there was anything of it."""
    for said, place in reports.sound("denies all"):
        denied = _denied(said[place].claim)
        for told in _beside(said, place, case):
            why = _says(told.claim, denied)
            if why:
                yield _matter(told, said[place], why)
                break


def denies_all(statement: Statement) -> bool:
    """Whether a statement says of some deed or thing that there was nothing of it."""
    return bool(_denied(statement)) and not is_reply(statement) and not is_silent(statement)


def _words_of(statement: Statement) -> tuple[str, ...]:
    words = plain_words(" ".join(span.quote for span in statement.content))
    return words[1:] if words[:1] == ("that",) else words


def _denied(statement: Statement) -> list[_Nothing]:
    """Return of what deeds or things it is said that there was nothing."""
    words = _words_of(statement)
    if not 1 < len(words) <= _MOST or _lexicon("nothing").isdisjoint(words):
        return []
    if words[0] == "to" or not _lexicon("open").isdisjoint(words):
        return []
    found = []
    for at in range(1, len(words)):
        deed = _deed(words, at)
        if len(deed) > _LETTERS and deed not in _lexicon("general"):
            found.append(_Nothing(base(deed), _who(statement, words[:at])))
    return [one for one in found if one.who]


def _deed(words: Sequence[str], at: int) -> str:
    """Return of what there was nothing: "urged nothing", "made no promise", "never promised"."""
    word, before = words[at], words[at - 1]
    if word in _lexicon("objects"):
        return before
    if (word == "no" and before in _lexicon("making")) or (
        word == "never" and before in _lexicon("having")
    ):
        return next(iter(words[at + 1 : at + 2]), "")
    return ""


def _who(statement: Statement, before: Sequence[str]) -> frozenset[str]:
    """Return the words for who did nothing: the speakers' names too where it is they themselves."""
    subject = before[:_SUBJECT]
    telling = frozenset(word for word in subject if len(word) > _LETTERS)
    if not subject or subject[0] not in _lexicon("pronouns"):
        return telling - _lexicon("general")
    names = plain_words(" ".join(speaker.name for speaker in statement.speakers))
    return frozenset(word for word in names if len(word) > _LETTERS) | {subject[0]}


def _beside(said: Sequence[Told[Statement]], place: int, case: Case) -> Iterator[Told[Statement]]:
    """Yield what other sources say close by, the nearest first."""
    denial = said[place]
    own, content = case.voice(denial), denial.claim.content
    near = []
    for told in said[max(0, place - _SUBJECT) : place + _SUBJECT]:
        theirs = told.claim.content
        gap = max(theirs[0].start - content[-1].end, content[0].start - theirs[-1].end)
        inside = is_inside(told, denial) or is_inside(denial, told)
        if 0 <= gap <= _BESIDE and not inside and case.voice(told).is_other(own):
            near.append((gap, told.id, told))
    yield from (told for _, _, told in sorted(near, key=lambda one: one[:2]))


def _says(statement: Statement, denied: Sequence[_Nothing]) -> str:
    """Return by what word a statement says that it was done, "" where it does not."""
    words = _words_of(statement)
    if not words or not _lexicon("negators").isdisjoint(words):
        return ""
    if words[0] == "to" or is_reply(statement) or not _lexicon("open").isdisjoint(words):
        return ""
    for one in denied:
        if one.who.isdisjoint(words[:_SUBJECT]):
            continue
        for word in words:
            if len(word) > _LETTERS and nearness(base(word), one.deed) in _ALIKE:
                return f"one source says “{word}”, another that there was nothing of it"
    return ""


@cache
def _lexicon(key: str) -> frozenset[str]:
    lexicon = load("disagreements")
    return frozenset({**lexicon["pointing"], **lexicon["nothings"]}[key])


def _matter(told: Told[Statement], denial: Told[Statement], why: str) -> Matter:
    words = " ".join(" ".join(span.quote for span in told.claim.content).split())
    about = shortened(words)
    return Matter("fact", about, ("said", "denied"), ([told], [denial]), (why,))
