"""A report -> its sentences, each with the names, numbers, days and words that it tells.

No parse is needed: a name is a word that has a capital inside a sentence; what a headline in
capitals prints is a name only where the report prints it so elsewhere. Marked stretches are left
out. Sentences end where lines end, and at full stops before a capital that no abbreviation has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, zip_longest
from typing import Final

from parley.lexicon import load
from parley.model import Analysis
from parley.reconcile.affiliation import country_of
from parley.reconcile.kinship.facts import is_common
from parley.reconcile.kinship.numerals import Reading, begins_number, read_number
from parley.reconcile.kinship.quotations import quotations
from parley.reconcile.spelling import plain

__all__ = ["Sentence", "sentences"]

_TOKEN: Final = re.compile(
    r"\d{1,3}(?:, ?\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_END: Final = re.compile(r"\n+|[.!?]['\"”’)]*\s+(?=[\"“‘'(]?[A-Z0-9])")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_REACH: Final = 12
_OPENING: Final = frozenset('"“‘(:')
_TITLE: Final = 0.65
"""Share of capitals from which a line is a headline, and its capitals tell no names."""
_STOPS: Final = frozenset('.!?"”’')
_LONGEST_FORM: Final = 3
_LONGEST_NUMBER: Final = 3
_MOST: Final = 160
"""Sentences of a report that are compared: the first, which tell the story."""
_LETTERS: Final = 5
_SHORTEST: Final = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence by what it tells; offsets into the document's text.

    `names` and `numbers` are plain forms as in a Story, in their order; `days` months and weekdays,
    three letters each; `words` the first letters of the other words that tell something.
    """

    start: int
    end: int
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    days: tuple[str, ...]
    words: frozenset[str]
    quoting: bool


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or number; `low` is its plain form, `opening` tells that a sentence begins with it."""

    text: str
    low: str
    start: int
    opening: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence before its names are known; `title` is one that is capitalised throughout."""

    start: int
    end: int
    tokens: tuple[_Token, ...]
    title: bool


def sentences(analysis: Analysis) -> tuple[Sentence, ...]:
    """Return the sentences of a report that tell anything, in order: up to 160 of them."""
    document = analysis.document
    quoted = tuple((span.start, span.end) for span in quotations(analysis))
    return _sentences(document.text, tuple(document.unmarked()), quoted)


@lru_cache(maxsize=256)
def _sentences(
    text: str, stretches: tuple[tuple[int, int], ...], quoted: tuple[tuple[int, int], ...]
) -> tuple[Sentence, ...]:
    telling = (line for line in _lines(text, stretches) if not _is_date_line(line))
    lines = list(islice(telling, _MOST))
    known = _known_names(lines)
    return tuple(_read(line, known, quoted) for line in lines)


def _known_names(lines: Iterable[_Line]) -> frozenset[str]:
    """Return the words that have a capital inside a sentence more often than they have none.

    A capital that a sentence begins with counts where a name goes on after it ("Ada Obi").
    """
    capitals: Counter[str] = Counter()
    for line in lines:
        if not line.title:
            for token, following in zip_longest(line.tokens, line.tokens[1:]):
                if token.text[0].islower():
                    capitals[token.low] -= 1
                elif not token.opening or _goes_on(token, following):
                    capitals[token.low] += 1
    return frozenset(word for word, count in capitals.items() if count > 0)


def _goes_on(token: _Token, following: _Token | None) -> bool:
    if following is None or following.start != token.start + len(token.text) + 1:
        return False
    return following.text[0].isupper() and not is_common(token.low)


def _lines(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[_Line]:
    for first, last in stretches:
        start = first
        for end in [*_ends(text, first, last), last]:
            tokens = tuple(_tokens(text, start, end))
            if tokens:
                stop = _trimmed(text, end)
                title = text[stop - 1] not in _STOPS and _is_title(tokens)
                yield _Line(tokens[0].start, stop, tokens, title)
            start = end


def _ends(text: str, first: int, last: int) -> Iterator[int]:
    for end in _END.finditer(text, first, last):
        word = _LAST_WORD.search(text, max(first, end.start() - _REACH), end.start())
        stop = text[end.start()]
        if stop == "." and word and (len(word[0]) == 1 or word[0].lower() in _abbreviations()):
            continue
        yield end.end()


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    first = True
    for found in _TOKEN.finditer(text, start, end):
        before = text[max(start, found.start() - 2) : found.start()]
        yield _Token(
            found[0], _bare(found[0]), found.start(), first or not _OPENING.isdisjoint(before)
        )
        first = first and found[0][0].isdigit()


def _is_date_line(line: _Line) -> bool:
    """Tell whether a line says when the page was put out, and nothing else."""
    words = [token.low for token in line.tokens if token.text[0].isalpha()]
    return all(word in _calendar() or word in _no_names() for word in words)


def _is_title(tokens: Sequence[_Token]) -> bool:
    telling = [token for token in tokens if token.text[0].isalpha() and token.low not in _small()]
    capitals = sum(token.text[0].isupper() for token in telling)
    return len(telling) > 2 and capitals > _TITLE * len(telling)


def _read(line: _Line, known: frozenset[str], quoted: Sequence[tuple[int, int]]) -> Sentence:
    names: list[str] = []
    numbers: list[str] = []
    days: list[str] = []
    words: set[str] = set()
    tokens = line.tokens
    at = 0
    while at < len(tokens):
        token, taken = tokens[at], 1
        number = _number(tokens, at)
        country = _country(tokens, at)
        if number is not None:
            (days if _is_of_date(tokens, at) else numbers).append(number.value)
            taken = number.taken
        elif country is not None:
            names.append(country[0])
            taken = country[1]
        elif token.low in _calendar() and token.text[0].isupper():
            days.append(token.low[:3])
        elif _is_name(token, line, known):
            names.append(_in_full().get(token.low, token.low))
        elif token.low not in _small() and len(token.low) >= _SHORTEST:
            words.add(token.low[:_LETTERS])
        at += taken
    quoting = any(start < line.end and line.start < end for start, end in quoted)
    return Sentence(
        line.start, line.end, tuple(names), tuple(numbers), tuple(days), frozenset(words), quoting
    )


def _is_of_date(tokens: Sequence[_Token], at: int) -> bool:
    """Tell whether a number is part of a date that names the month: "8 March 2013", "March 8"."""
    if not tokens[at].text.isdecimal():
        return False
    beside = [*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 2]]
    return any(one.low in _calendar() and one.text[0].isupper() for one in beside)


def _number(tokens: Sequence[_Token], at: int) -> Reading | None:
    token = tokens[at]
    if not begins_number(token.low):
        return None
    following = [token.text for token in tokens[at : at + _LONGEST_NUMBER]]
    attached = at + 1 < len(tokens) and tokens[at + 1].start == token.start + len(token.text)
    return read_number(following, attached=attached)


def _country(tokens: Sequence[_Token], at: int) -> tuple[str, int] | None:
    """Return the country that is named from here on, and how many words name it."""
    if not tokens[at].text[0].isupper():
        return None
    for length in range(min(_LONGEST_FORM, len(tokens) - at), 0, -1):
        form = " ".join(token.text for token in tokens[at : at + length])
        country = country_of(form.replace("’", "'").removesuffix("'s"))
        if country is not None:
            return plain(country), length
    return None


def _is_name(token: _Token, line: _Line, known: frozenset[str]) -> bool:
    word = token.text
    if not word[0].isupper() or len(token.low) < 2 or token.low in _no_names():
        return False
    return token.low in known or (word.isupper() and not line.title)


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    return plain(word).removesuffix("'s").removesuffix("'")


@cache
def _small() -> frozenset[str]:
    happenings, placements = load("happenings")["small"], load("placements")["stems"]["small"]
    return frozenset(happenings) | frozenset(placements) | frozenset(load("kinship")["small"])


@cache
def _no_names() -> frozenset[str]:
    return _small() | frozenset(load("kinship")["printed"])


@cache
def _calendar() -> frozenset[str]:
    return frozenset(load("kinship")["calendar"])


@cache
def _in_full() -> dict[str, str]:
    return dict(load("kinship")["short"])


@cache
def _abbreviations() -> frozenset[str]:
    fragments: str = load("legibility")["fragments"]["abbreviations"]
    return frozenset(fragments.split()) | frozenset(load("kinship")["abbreviations"])
