"""A statement -> its words, each with its place, base form and clause.

Phrases that count as one word ("rule out") are one; contractions are two ("do" and "n't"). A cue
that says more than "said" belongs to the wording: "ruled out" going is not going.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Span, Spoken
from parley.reconcile.spelling import plain
from parley.reconcile.wording.senses import base, phrases, turns
from parley.reconcile.wording.tokens import Token
from parley.reconcile.wording.tokens import tokens as read_tokens

__all__ = ["Telling", "Word", "read", "read_printed"]

_TITLE: Final = 30
"""Letters in quotation marks that may be a name for something, and no sentence."""
_MOST: Final = 400
"""Words of a wording that are compared; hardly a statement that a reader would is longer."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word (or phrase) of a wording.

    `place` counts the words; `span` is the part of the evidence in which it stands, `start` and
    `end` are offsets into the document. `sentence` and `clause` count up from 0. `small` words say
    nothing alone; a `name` begins with a capital within a sentence.
    """

    place: int
    text: str
    low: str
    base: str
    span: Span
    start: int
    end: int
    sentence: int
    clause: int
    small: bool
    name: bool
    opening: bool
    cue: bool

    @property
    def parted(self) -> bool:
        """Whether it stands for a phrase whose other words stand apart ("turn" it "down")."""
        return " " in self.base and " " not in self.low


@dataclass(frozen=True, slots=True)
class Telling:
    """A wording: its words in order, and the places of those that are not small.

    `beyond` are the words in small letters that come after those which are compared.
    """

    words: tuple[Word, ...]
    content: tuple[int, ...]
    beyond: tuple[str, ...] = ()

    def spans(self, first: int, last: int) -> tuple[Span, ...]:
        """Return the evidence from the word at `first` to that at `last`, both included."""
        found: list[Span] = []
        for word in self.words[first : last + 1]:
            if found and found[-1].start <= word.start and _within(found[-1], word):
                found[-1] = _cut(word.span, found[-1].start, word.end)
            else:
                found.append(_cut(word.span, word.start, word.end))
        return tuple(found)


def _within(span: Span, word: Word) -> bool:
    return word.span.start <= span.start and span.end <= word.span.end


def _cut(span: Span, start: int, end: int) -> Span:
    """Return a part of a span; offsets into the document."""
    return Span(span.document, start, end, span.quote[start - span.start : end - span.start])


@cache
def _small() -> frozenset[str]:
    return frozenset(load("wording")["small"].split())


@cache
def _openers() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lexicon = load("wording")
    return (
        frozenset(lexicon["turning"].split()),
        frozenset(lexicon["joining"].split()),
        frozenset(lexicon["subjects"].split()),
    )


def read(spoken: Spoken) -> Telling:
    """Return the words of a statement, those of its cue before them where they bear on it.

    A cue beside a quotation ("We never met," he denied) repeats what that says.
    """
    statement = spoken.statement
    quoted = statement.form == "direct" and sum(len(it.quote) for it in statement.content) > _TITLE
    return _read(statement.cue, statement.content, quoted)


def read_printed(words: Span) -> Telling:
    """Return the words of a sentence that a report prints in its own voice."""
    return _read(None, (words,), False)


@lru_cache(maxsize=4096)
def _read(cue: Span | None, content: tuple[Span, ...], quoted: bool) -> Telling:
    tokens: list[Token] = []
    if cue is not None and not quoted and _bears(cue.quote):
        tokens.extend(read_tokens(cue, ".", cue=True))
    before, paused = "" if tokens else ".", False
    for span in content:
        begins = "." if paused and _anew(span) else before
        follows = cue is not None and span.start - cue.end == 1
        tokens.extend(read_tokens(span, begins, opening=not follows))
        ending = span.quote.rstrip("\"'’”» ")[-1:]
        before, paused = "." if ending in tuple(".?!") else ",", ending == ","
    words = tuple(_words(tokens[:_MOST]))
    telling = tuple(word.place for word in words if not word.small)
    return Telling(words, telling, tuple(token.low for token in tokens[_MOST:]))


def _anew(span: Span) -> bool:
    """Whether a piece begins a sentence of its own: after "we shall go", "We must", not "today"."""
    first = re.search(r"[^\W\d_]+", span.quote)
    return first is not None and first[0][:1].isupper() and first[0] != "I"


@cache
def _bearing() -> frozenset[str]:
    lexicon = load("wording")["cues"]
    return frozenset(base(word.strip()) for word in lexicon["bearing"].split(","))


def _bears(cue: str) -> bool:
    """Whether a cue says how its speaker stands to what is said, not only that it was said."""
    bases = [base(word) for word in re.findall(r"[^\W\d_]+", plain(cue))]
    pairs = [" ".join(pair) for pair in pairwise(bases)]
    return any(one in _bearing() for one in (*bases, *pairs))


def _words(tokens: Sequence[Token]) -> Iterator[Word]:
    turning, joining, subjects = _openers()
    sentence = clause = 0
    at = place = 0
    while at < len(tokens):
        token = tokens[at]
        if place and token.breaks:
            clause += 1
            sentence += token.breaks not in (",", "-", "–", "—", ":")
        elif place and (
            token.low in turning
            or (token.low in joining and at + 1 < len(tokens) and tokens[at + 1].low in subjects)
        ):
            clause += 1
        length = _phrase(tokens, at)
        last = tokens[at + length - 1]
        low = " ".join(one.low for one in tokens[at : at + length])
        following = tokens[at + length : at + length + 1]
        offset = token.start - token.span.start
        yield Word(
            place=place,
            text=token.span.quote[offset : last.end - token.span.start],
            low=low,
            base=_turned(tokens, at) or (_parted(tokens, at) if length == 1 else "") or base(low),
            span=token.span,
            start=token.start,
            end=last.end,
            sentence=sentence,
            clause=clause,
            small=(low in _small() or low.startswith("'") or _than(low, following))
            and not _predicate(tokens, at),
            name=token.text[:1].isupper(),
            opening=token.opening,
            cue=token.cue,
        )
        at += length
        place += 1


@cache
def _comparatives() -> frozenset[str]:
    return frozenset(load("wording")["comparatives"].split())


def _predicate(tokens: Sequence[Token], at: int) -> bool:
    """Whether a particle says something: the crisis is "over", the deal is "off"."""
    if not at or tokens[at].low not in _particles() or tokens[at].breaks:
        return False
    ends = at + 1 == len(tokens) or bool(tokens[at + 1].breaks)
    return ends and tokens[at - 1].low in _being()


@cache
def _being() -> frozenset[str]:
    return frozenset((*load("wording")["roles"]["be"].split(), "not", "never"))


def _than(low: str, following: Sequence[Token]) -> bool:
    """Whether a word only compares: "more than 40" is a bound."""
    return low in _comparatives() and bool(following) and following[0].low == "than"


def _turned(tokens: Sequence[Token], at: int) -> str | None:
    """Return what a word says with the words after it, if that is another thing."""
    if base(tokens[at].low) not in turns():
        return None
    phrases_after, instead = turns()[base(tokens[at].low)]
    clause = [tokens[at].low]
    for token in tokens[at + 1 : at + _TURNED]:
        if token.breaks:
            break
        clause.append(token.low)
    ends = (
        tuple(clause[n : n + len(words)]) == words
        for words in phrases_after
        for n in range(len(clause))
    )
    return instead if any(ends) else None


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("wording")["particles"].split())


def _parted(tokens: Sequence[Token], at: int) -> str:
    """Return the phrase of a verb and a particle that stands apart from it ("turn" it "down")."""
    verb = base(tokens[at].low)
    for token in tokens[at + 2 : at + _PARTED]:
        if token.breaks:
            break
        if token.low in _particles():
            return f"{verb} {token.low}" if (verb, token.low) in phrases() else ""
    return ""


_LONGEST: Final = 5
_PARTED: Final = 5
"""How far from its verb a particle may stand."""
_TURNED: Final = 7
"""How far after a word those may stand that turn its sense."""


def _phrase(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from `at` on count as one."""
    if base(tokens[at].low) not in _opening():
        return 1
    for length in range(min(_LONGEST, len(tokens) - at), 1, -1):
        part = tokens[at : at + length]
        if any(one.span is not part[0].span or one.breaks for one in part[1:]):
            continue
        if tuple(base(one.low) for one in part) in phrases():
            return length
    return 1


@cache
def _opening() -> frozenset[str]:
    """Return the words with which a phrase begins."""
    return frozenset(words[0] for words in phrases())
