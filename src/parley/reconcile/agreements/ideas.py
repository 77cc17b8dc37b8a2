"""Statements and stances -> whose idea something is said to be, where sources differ.

"Arbitration had been the government's own idea", "the proposal was an American one", "the idea came
from the mediators", "it was Marsk who proposed it": two such tellings are of one idea where they
share a word for it, or where the later one of a report only points back ("that suggestion").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any, Final

from parley.lexicon import load
from parley.model import Heard, Span, Stance, Statement, Told
from parley.reconcile.affiliation import country_of
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.voices import Voice
from parley.reconcile.utterances.words import plain_words, read, stem

__all__ = ["disputed_ideas", "tells_idea"]

_BESIDE: Final = 600
"""Characters between two tellings of one report of which the later only points back."""
_BEFORE: Final = 320
"""Characters before a telling within which stands what "the proposal" is."""
_MOST: Final = 30
"""Tellings under one word: what more are of it is the matter of the whole case."""
_BEING: Final = r"(?:was|were|is|are|had been|has been|have been)"
_NAME: Final = r"(?:[Tt]he )?(?:[^\s,;:]+ ){0,4}?[^\s,;:']+"


@dataclass(frozen=True, slots=True)
class _Idea:
    """One telling of whose an idea is: `plain` where it says so, and does not only tell an offer.

    `thing` are the stems of the words for it, `points` tells that only words like "the idea" are
    given for it; `shown` are the words that tell it.
    """

    author: str
    thing: frozenset[str]
    points: bool
    plain: bool
    told: Told[Any]
    shown: Sequence[Span]

    @property
    def start(self) -> int:
        return self.shown[0].start


def disputed_ideas(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield each pair of authors to whom two sources give one idea."""
    found = [*_said(reports, case), *_offered(heard, case)]
    by_key: dict[str, list[_Idea]] = defaultdict(list)
    for idea in sorted(found, key=lambda one: (one.told.report.id, one.start, one.told.id)):
        for key in sorted({f"in {idea.told.report.id}", *idea.thing}):
            by_key[key].append(idea)
    seen: set[tuple[str, str]] = set()
    for _, ideas in sorted(by_key.items()):
        for one, other in combinations(ideas[:_MOST], 2):
            pair = one.told.id, other.told.id
            if pair not in seen and _differ(one, other, case) and _are_one(one, other):
                seen.add(pair)
                yield _matter(one, other)


def _differ(one: _Idea, other: _Idea, case: Case) -> bool:
    """Whether two tellings by two sources name two authors, and either says so plainly."""
    if not (one.plain or other.plain) or one.told.id == other.told.id:
        return False
    mine, yours = one.author.casefold(), other.author.casefold()
    if mine in yours or yours in mine:
        return False
    return case.voice(one.told).is_other(case.voice(other.told))


def _are_one(one: _Idea, other: _Idea) -> bool:
    """Whether both are of one idea."""
    shared = not one.thing.isdisjoint(other.thing)
    if one.told.report.id != other.told.report.id:
        return shared and one.plain and other.plain
    beside = 0 <= other.start - one.shown[-1].end <= _BESIDE
    return shared or (beside and other.points)


def _matter(one: _Idea, other: _Idea) -> Matter:
    words = " ".join(" ".join(span.quote for span in one.shown).split())
    about = shortened(words)
    return Matter(
        "authorship",
        f"whose idea it was: {about}",
        (one.author, other.author),
        ([one.told], [other.told]),
        ("two sources give one idea to two authors",),
        shown=(one.shown, other.shown),
    )


# -- who is said to have had an idea ---------------------------------------------------------------


def tells_idea(statement: Statement) -> bool:
    """Whether a statement says whose an idea is."""
    return _match(_words_of(statement)) is not None


def _match(text: str) -> re.Match[str] | None:
    """Return the words that tell whose an idea is, None where none do."""
    if _telling().isdisjoint(plain_words(text)):
        return None
    return next(filter(None, (way.search(text) for way in _ways())), None)


def _words_of(statement: Statement) -> str:
    return " ".join(" ".join(span.quote for span in statement.content).split())


def _said(reports: Reports, case: Case) -> Iterator[_Idea]:
    """Yield what statements say of whose an idea is."""
    for said, place in reports.sound("tells an idea"):
        told = said[place]
        text = _words_of(told.claim)
        match = _match(text)
        whose = None if match is None else _author(match["who"], told, case)
        if match is None or not whose:
            continue
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        thing = _thing(f"{rest} {match.groupdict().get('of') or ''}")
        yield _Idea(
            whose, thing or _spoken_of(said, place), not thing, True, told, told.claim.content
        )


def _spoken_of(said: Sequence[Told[Statement]], place: int) -> frozenset[str]:
    """Return the words of what stands just before, for that is what "the idea" points at."""
    start = said[place].claim.content[0].start
    found: set[str] = set()
    for told in reversed(said[:place]):
        if start - told.claim.content[-1].end > _BEFORE:
            break
        found |= _thing(" ".join(span.quote for span in told.claim.content))
    return frozenset(found)


def _offered(heard: Heard, case: Case) -> Iterator[_Idea]:
    """Yield whose idea something is by what it is told that they put forward."""
    for told in heard.stances:
        claim = told.claim
        if claim.kind != "offer" or claim.holder is None or told.statement is None:
            continue
        words = " ".join(span.quote for span in claim.content)
        if not _is_idea(claim, words):
            continue
        whose = _author(claim.holder.name, told, case)
        if whose:
            yield _Idea(whose, _thing(words), False, False, told, told.statement.content)


def _is_idea(stance: Stance, words: str) -> bool:
    """Whether it is told to be somebody's idea: "put forward the idea of a fund"."""
    return any("idea" in reason for reason in stance.reasons) or not _words("nouns").isdisjoint(
        plain_words(words)[:4]
    )


@cache
def _telling() -> frozenset[str]:
    """Return words of which every telling has one."""
    return _words("nouns") | _words("own") | {"who", "one"}


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    """Return the ways in which it is said whose an idea is."""
    nouns, verbs = (
        "|".join(re.escape(word) for word in load("disagreements")["ideas"][key])
        for key in ("nouns", "proposing")
    )
    ways = (
        rf"\b{_BEING} (?P<who>{_NAME})(?:['’]s|s['’])(?: own)? (?:{nouns})\b",
        rf"\b{_BEING} (?P<who>his|her|its|their|our|my)(?: own)?(?: (?:{nouns})\b|$)",
        rf"\b{_BEING} an? (?P<who>[A-Z]\w+) (?:one|{nouns})\b",
        rf"\b(?:{nouns})\b(?P<of>[^,;:]*?) (?:had |has )?(?:come|came|stemmed) (?:from|with) "
        r"(?P<who>the [a-z]+|(?:the )?[A-Z][^\s,;:]*(?: [A-Z][^\s,;:]*)*)",
        rf"^(?:that )?[Ii]t (?:was|had been) (?P<who>(?:the )?[A-Z][^,;:]*?) who (?:had |first )*"
        rf"(?:{verbs})\b",
        rf"\b(?:{nouns})(?P<of>[^,;:]*?) as (?P<who>{_NAME})(?:['’]s|s['’])(?: own)?$",
        rf"\b(?:{nouns})(?P<of>[^,;:]*?) {_BEING} (?P<who>{_NAME})(?:['’]s|s['’])(?: own)?$",
    )
    return tuple(re.compile(way) for way in ways)


def _thing(words: str) -> frozenset[str]:
    """Return the stems of the words for an idea, names and words for ideas apart."""
    gist = read(words)
    general = {stem(word) for word in (*_words("nouns"), *_words("general"))}
    return frozenset(gist.weights.keys() - gist.names - general - _bodies())


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(
        word for phrase in load("disagreements")["ideas"][key] for word in phrase.split()
    )


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(stem, load("disagreements")["denying"]["bodies"]))


def _author(name: str, told: Told[Any], case: Case) -> str:
    """Return under which name an author counts: that of its side, where it has one; "" for none."""
    words = name.split()
    low = [word.casefold() for word in words]
    if not words or low[0] in _words("denied"):
        return ""
    own = case.voice(told)
    if low[0] in _words("own") or low == ["the", "government"]:
        return _of_voice(own)
    words = [word for word in words if word.casefold().rstrip(".") not in _words("titles")]
    last = words[-1] if words else ""
    for side in case.sides.sides:
        known = {one.casefold() for one in (side.name, *side.names)}
        known |= {member.name.rpartition(" ")[2].casefold() for member in side.members}
        if " ".join(words).casefold() in known or last.casefold() in known:
            return side.name
        country = country_of(last)
        if country is not None and country == country_of(side.name):
            return side.name
    return " ".join(words) if last[:1].isupper() or low[0] == "the" else ""


def _of_voice(own: Voice) -> str:
    return next(iter((*own.parties, *own.sides, *own.names)), "")
