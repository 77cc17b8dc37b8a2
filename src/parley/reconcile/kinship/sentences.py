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
from typing import Final, NamedTuple

from parley.lexicon import load
from parley.model import Analysis
from parley.reconcile.kinship.facts import is_common
from parley.reconcile.kinship.numerals import Reading, read_number
from parley.reconcile.kinship.quotations import quotations
from parley.reconcile.kinship.words import Word, country_named, word

__all__ = ["Sentence", "ends", "sentences"]

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


class _Token(NamedTuple):
    """A word or number where it stands; `opening`: its capital may only begin a sentence."""

    word: Word
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
    small: Counter[str] = Counter()
    for line in lines:
        if not line.title:
            small.update([token.word.low for token in line.tokens if token.word.small])
            for token, following in zip_longest(line.tokens, line.tokens[1:]):
                if not token.word.small and (not token.opening or _goes_on(token, following)):
                    capitals[token.word.low] += 1
    return frozenset(word for word, count in capitals.items() if count > small[word])


def _goes_on(token: _Token, following: _Token | None) -> bool:
    if following is None or following.start != token.start + len(token.word.text) + 1:
        return False
    return following.word.capital and not is_common(token.word.low)


def _lines(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[_Line]:
    for first, last in stretches:
        start = first
        for end in [*ends(text, first, last), last]:
            tokens = tuple(_tokens(text, start, end))
            if tokens:
                stop = _trimmed(text, end)
                title = text[stop - 1] not in _STOPS and _is_title(tokens)
                yield _Line(tokens[0].start, stop, tokens, title)
            start = end


def ends(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where sentences end between two offsets of a text, but for the last of them."""
    for end in _END.finditer(text, first, last):
        last_word = _LAST_WORD.search(text, max(first, end.start() - _REACH), end.start())
        if text[end.start()] == "." and last_word and _is_short(last_word[0]):
            continue
        yield end.end()


def _is_short(word: str) -> bool:
    return len(word) == 1 or word.lower() in _abbreviations()


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    first = True
    for found in _TOKEN.finditer(text, start, end):
        at, here = found.start(), word(found[0])
        opening = not here.small and (first or _opens(text, max(start, at - 2), at))
        yield _Token(here, at, opening)
        first = first and here.text[0].isdigit()


def _opens(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation or the like begins between two offsets."""
    return not _OPENING.isdisjoint(text[start:end])


def _is_date_line(line: _Line) -> bool:
    """Tell whether a line says when the page was put out, and nothing else."""
    return not any(token.word.telling for token in line.tokens)


def _is_title(tokens: Sequence[_Token]) -> bool:
    telling = [token.word for token in tokens if token.word.letters and not token.word.common]
    capitals = sum(one.capital for one in telling)
    return len(telling) > 2 and capitals > _TITLE * len(telling)


def _read(line: _Line, known: frozenset[str], quoted: Sequence[tuple[int, int]]) -> Sentence:
    names: list[str] = []
    numbers: list[str] = []
    days: list[str] = []
    words: set[str] = set()
    tokens = line.tokens
    at = 0
    while at < len(tokens):
        here, taken = tokens[at].word, 1
        number = _number(tokens, at) if here.numeral else None
        country = _country(tokens, at) if here.capital else None
        if number is not None:
            (days if _is_of_date(tokens, at) else numbers).append(number.value)
            taken = number.taken
        elif country is not None:
            names.append(country[0])
            taken = country[1]
        elif here.day and here.capital:
            days.append(here.day)
        elif here.name and (here.low in known or (here.text.isupper() and not line.title)):
            names.append(here.name)
        elif here.stem:
            words.add(here.stem)
        at += taken
    quoting = any(start < line.end and line.start < end for start, end in quoted)
    return Sentence(
        line.start, line.end, tuple(names), tuple(numbers), tuple(days), frozenset(words), quoting
    )


def _is_of_date(tokens: Sequence[_Token], at: int) -> bool:
    """Tell whether a number is part of a date that names the month: "8 March 2013", "March 8"."""
    if not tokens[at].word.text.isdecimal():
        return False
    beside = [*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 2]]
    return any(one.word.day and one.word.capital for one in beside)


def _number(tokens: Sequence[_Token], at: int) -> Reading | None:
    token = tokens[at]
    following = [each.word.text for each in tokens[at : at + _LONGEST_NUMBER]]
    attached = at + 1 < len(tokens) and tokens[at + 1].start == token.start + len(token.word.text)
    return read_number(following, attached=attached)


def _country(tokens: Sequence[_Token], at: int) -> tuple[str, int] | None:
    """Return the country that is named from here on, and how many words name it."""
    first = tokens[at].word
    if first.begins_country:
        for length in range(min(_LONGEST_FORM, len(tokens) - at), 1, -1):
            form = " ".join(token.word.text for token in tokens[at : at + length])
            country = country_named(form)
            if country is not None:
                return country, length
    return None if first.country is None else (first.country, 1)


@cache
def _abbreviations() -> frozenset[str]:
    fragments: str = load("legibility")["fragments"]["abbreviations"]
    return frozenset(fragments.split()) | frozenset(load("kinship")["abbreviations"])
