"""A wording -> what denies in it, and what each denial bears on.

A negator or denying verb bears on the next word that says something, and reaches to the end of its
clause, a verb to the end of what it governs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parley.lexicon import load
from parley.reconcile.wording.senses import base, is_past
from parley.reconcile.wording.words import Telling, Word

__all__ = ["Denial", "acts", "denials", "denied", "none"]


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny: their places, the place of what they bear on, and how far they reach.

    `sure` is False for words that deny in effect only ("little", "delay"): they may answer to a
    denial of the other wording, and accuse nothing. `until` is the last place of their reach.
    """

    first: int
    last: int
    bears_on: int | None
    until: int
    sure: bool
    verb: bool


@cache
def _phrases(key: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of a list by their first words, the longest first."""
    listed: list[str] = load("wording")["negation"][key]
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(one.split()) for one in listed), key=lambda it: (-len(it), it)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def _denying() -> frozenset[str]:
    return frozenset(base(word) for word in load("wording")["negation"]["denying"])


@cache
def _doubtful() -> frozenset[str]:
    phrases: list[str] = load("wording")["negation"]["doubtful_phrases"]
    return frozenset(base(word) for word in (*_group("doubtful"), *phrases))


def _listed(key: str, words: Sequence[Word], place: int) -> int:
    """Return how many words from a place on are a phrase of a list, 0 for none."""
    for phrase in _phrases(key).get(words[place].low, ()):
        if tuple(word.low for word in words[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def denials(telling: Telling) -> tuple[Denial, ...]:
    """Return what denies in a wording, in order."""
    words = telling.words
    found: list[Denial] = []
    place = 0
    while place < len(words):
        harmless = _listed("harmless", words, place)
        length = harmless or _listed("negators", words, place)
        if length:
            found.append(_denial(telling, place, place + length - 1, sure=not harmless))
            place += length
            continue
        word = words[place]
        if word.base in _denying():
            found.append(_denial(telling, place, place, sure=True))
        elif _affirms(words, place):
            pass
        elif word.base in _doubtful() or word.low in ("only", "too") or _all_but(words, place):
            found.append(_denial(telling, place, place, sure=False))
        elif prefixed(word.low):
            found.append(Denial(place, place, place, place, sure=False, verb=False))
        place += 1
    return tuple(_reaching(list(_cut_short(found, words))))


def _all_but(words: Sequence[Word], place: int) -> bool:
    """Whether a "but" leaves out: what all but two do, two do not."""
    return words[place].low == "but" and place > 0 and words[place - 1].low in ("all", "everyone")


def _affirms(words: Sequence[Word], place: int) -> bool:
    """Whether a word says of the next one that it is so: what "remains open" is open."""
    if words[place].base not in {base(word) for word in _group("affirming")}:
        return False
    following = words[place + 1 : place + 2]
    return any(not (word.small or prefixed(word.low)) for word in following)


def _reaching(found: Sequence[Denial]) -> Iterator[Denial]:
    """Yield denials of which one of a denying verb reaches as far as the verb does."""
    verbs = {one.first: one.until for one in found if one.verb}
    for one in found:
        until = max(one.until, verbs.get(one.bears_on, 0) if one.bears_on is not None else 0)
        yield replace(one, until=until)


@cache
def _prefixes() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lexicon = load("wording")["negation"]
    return tuple(lexicon["prefixes"]), tuple(lexicon["not_prefixed"].split())


def prefixed(low: str) -> bool:
    """Whether a word seems to deny by its beginning or end: "unresolved", "hopeless"."""
    prefixes, others = _prefixes()
    if low.endswith("less") and len(low) > 6:
        return True
    return low.startswith(prefixes) and len(low) > 6 and not low.startswith(others)


def _denial(telling: Telling, first: int, last: int, *, sure: bool) -> Denial:
    """Return the words at these places as a denial, with what they bear on."""
    words = telling.words
    verb = words[first].base in _denying()
    bears_on: int | None = None
    until = last
    described = _described(words, first, last)
    for place in range(last + 1, len(words)):
        word = words[place]
        if word.sentence != words[last].sentence:
            break
        if word.clause != words[last].clause and not (verb and bears_on is None):
            break
        until = place
        if bears_on is None and _says(word) and not described:
            bears_on = place
    if bears_on is None and not verb:
        before = [
            place
            for place in range(first - 1, -1, -1)
            if words[place].clause == words[first].clause and _says(words[place])
        ]
        bears_on = before[0] if before else None
    if described and bears_on is not None:
        until = last
    if words[first].low == "without" and bears_on is not None:
        until = _noun_end(words, bears_on)
    if verb and words[first].cue:
        until = len(words) - 1
    return Denial(first, last, bears_on, until, sure, verb)


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["negation"][key]
    return frozenset(words.split())


def none() -> frozenset[str]:
    """Return the words for nobody and nothing."""
    return _group("nobody")


def acts(words: Sequence[Word], place: int) -> bool:
    """Whether a word looks like a verb: a past form, or after "will", "be" and the like."""
    roles = load("wording")["roles"]
    before = words[place - 1].low if place else ""
    return is_past(words[place].low) or before in f"{roles['auxiliaries']} {roles['be']}".split()


def _described(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether what is none of anything is described: "they sign nothing that ..."."""
    following = words[last + 1 : last + 2]
    return words[first].low in _group("nobody") and any(
        word.low in _group("relative") for word in following
    )


def _noun_end(words: Sequence[Word], place: int) -> int:
    """Return the place at which what begins with a noun ends: "a day of rest"."""
    last = place
    for word in words[place + 1 :]:
        if word.clause != words[place].clause or (word.small and word.low not in ("of", "'s", "s")):
            break
        last = word.place
    return last


def _says(word: Word) -> bool:
    return not word.small and not word.low.endswith("ly") and not word.low[0].isdigit()


def _cut_short(found: Sequence[Denial], words: Sequence[Word]) -> Iterator[Denial]:
    """Yield denials whose reach ends where another one takes over ("neither ... nor")."""
    for number, one in enumerate(found):
        until = one.until
        for later in found[number + 1 :]:
            if words[later.first].low in ("nor", "not", "no", "neither") and (
                words[later.first].low == "nor"
                or (later.first and words[later.first - 1].low in ("and", "or", "but"))
            ):
                until = min(until, later.first - 1)
        yield replace(one, until=until)


def denied(found: Sequence[Denial], place: int) -> int:
    """Return how many sure denials reach a word."""
    return sum(
        1
        for one in found
        if one.sure and (one.last < place <= one.until or one.bears_on == place != one.first)
    )
