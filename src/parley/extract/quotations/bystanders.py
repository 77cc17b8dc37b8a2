"""A free-standing quotation without a cue -> the mention that stands by it: a name, a subject.

A name after a dash signs it ("…" — Ana Ruiz), a name before a colon opens it (Ana Ruiz: "…"), and
the subject of the sentence before it may be the one who speaks.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.placing import DASHES, ENDS, MARKS, Place
from parley.extract.roles import Roles

__all__ = ["label_before", "label_inside", "signature_after", "subject_before"]

_LONGEST_LABEL: Final = 8
"""Rows of a name with its role that stands before a colon and a quotation."""
_LONGEST_SIGNATURE: Final = 16
"""Rows of a name with its role that signs a quotation: "— Ana Ruiz, a docker in Vigo"."""
_PARTS: Final = frozenset({*ENDS, *MARKS, *DASHES, "''", "``", "--"})
_BETWEEN: Final = MARKS + " \u00a0"
_LABEL: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "POS", "HYPH", "CD", ",", "CC"})
"""Tags of the words in a name with its role; no preposition or adverb: "Later on Radio Sud: …"."""
_NAMES: Final = frozenset({"NNP", "NNPS"})


def signature_after(grammar: Grammar, place: Place) -> int | None:
    """Return the head of the name that signs a quotation after a dash.

    It closes the paragraph of the quotation, or the next one begins with it.
    """
    text, quote = grammar.text, place.quote
    number = grammar.paragraph[place.rows[0]]
    end = grammar.end[grammar.paragraphs[number][1] - 1]
    rest = text[quote.end : end].lstrip(_BETWEEN)
    if not rest and quote.closed and place.opens_paragraph and number + 1 < len(grammar.paragraphs):
        first, past = grammar.paragraphs[number + 1]
        end = grammar.end[past - 1]
        rest = text[grammar.start[first] : end]
    name = rest.lstrip(DASHES + " \u00a0")
    if not rest or rest[0] not in DASHES:
        return None
    first, past = grammar.rows_in(end - len(name), end)
    past = _first_comma(grammar, first, past)
    if not 0 < past - first <= _LONGEST_SIGNATURE or _has_verb(grammar, first, past):
        return None
    head = _head(grammar, first, past)
    is_role = Roles.load().is_role(grammar.lemma[head])  # "…" - army chief
    return head if name[:1].isupper() or is_role else None


def label_before(grammar: Grammar, place: Place) -> int | None:
    """Return the head of a name before a colon: "Ana Ruiz: “…”", in mid-paragraph after a stop."""
    colon = place.ahead
    if place.before[-1:] != ":" or colon <= 0 or grammar.word(colon) != ":":
        return None
    first, _ = grammar.paragraphs[grammar.paragraph[place.rows[0]]]
    start = colon
    while start > first and grammar.word(start - 1) not in _PARTS:
        start -= 1
    if not 0 < colon - start <= _LONGEST_LABEL or not grammar.word(start)[0].isupper():
        return None
    if any(grammar.tag[row] not in _LABEL for row in range(start, colon)):
        return None
    return _head(grammar, start, colon)


def label_inside(grammar: Grammar, place: Place) -> tuple[int, int] | None:
    """Return the head of a name in capitals that opens a quotation, and the offset after its colon.

    Transcripts put the marks around all of it: "RUIZ: We are ready."
    """
    first, past = place.rows
    for row in range(first, min(past - 1, first + _LONGEST_LABEL)):
        if grammar.word(row) == ":" and row > first:
            return _head(grammar, first, row), grammar.start[row + 1]
        if not grammar.word(row).isupper() and grammar.word(row) not in (".", ",", "'", "’", "-"):
            return None
    return None


def subject_before(grammar: Grammar, place: Place) -> int | None:
    """Return the subject of the sentence before the quotation, if a name or "he", "she"."""
    paragraph, _ = grammar.paragraphs[grammar.paragraph[place.rows[0]]]
    if place.ahead < paragraph:
        return None
    first, past = grammar.sentences[grammar.sentence[place.ahead]]
    for candidate in range(first, past):
        person = grammar.tag[candidate] in _NAMES or grammar.lower(candidate) in ("he", "she")
        if person and grammar.dep[candidate] == "nsubj":
            return candidate
    return None


def _has_verb(grammar: Grammar, first: int, past: int) -> bool:
    return any(grammar.tag[row] in ("VBD", "VBZ", "VBP", "MD") for row in range(first, past))


def _first_comma(grammar: Grammar, first: int, past: int) -> int:
    return next((row for row in range(first + 1, past) if grammar.word(row) in (",", "(")), past)


def _head(grammar: Grammar, first: int, past: int) -> int:
    """Return the noun that carries a short noun phrase: the last that hangs on nothing in it."""
    rows = range(first, past)
    nouns = [row for row in rows if grammar.tag[row][:2] == "NN"]
    free = [row for row in nouns if grammar.head[row] not in rows or grammar.head[row] == row]
    return (free or nouns or [past - 1])[-1]
