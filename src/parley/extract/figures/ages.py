"""A number beside a person -> an age: "Ana Obi, 34, a deckhand", "aged 18", "a 34-year-old".

An age has the unit year, and what it counts is "age of" the person.
"""

from __future__ import annotations

from typing import Final

from parley.extract.figures.clauses import NOUNS, words_of
from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.grammar.grammar import Grammar

__all__ = ["aged"]

_OLDEST: Final = 120
_CLIMB: Final = 5
_NEAR: Final = 6
"""Rows between an age and the one it is told of."""
_BESIDE: Final = frozenset(
    {"amod", "compound", "nmod", "nummod", "appos", "acl", "npadvmod", "relcl"}
)
_AGED: Final = frozenset({"aged", "age", "ages"})
_CLOSES: Final = frozenset({",", ")", ".", ";", "-RRB-", "who", "was", "is"})


def aged(grammar: Grammar, draft: Draft) -> tuple[int | None, str] | None:
    """Return whose age a figure is (the row, None where the text does not say) and why.

    None where it is no age.
    """
    if draft.quantity.low > _OLDEST or draft.quantity.low < 0:
        return None
    if draft.unit == "year":
        return _years_old(grammar, draft)
    if draft.unit is not None or draft.quantity.kind not in ("digits", "words"):
        return None
    before = draft.rows[0] - 1
    if before >= 0 and _says_age(grammar, before):
        return _person(grammar, draft), "“aged”"
    if draft.quantity.end > grammar.end[draft.rows[1]]:
        words = grammar.text[draft.quantity.number[1] : draft.quantity.end]
        if words.endswith(("older", "younger")):
            return _person(grammar, draft), "“older” or “younger”"
    return _in_commas(grammar, draft) or _being(grammar, draft) or _over(grammar, draft)


def _being(grammar: Grammar, draft: Draft) -> tuple[int | None, str] | None:
    """Return whose age "my son is nineteen" or "a girl who was 10" tells."""
    verb = grammar.head[draft.top]
    if grammar.dep[draft.top] not in ("attr", "acomp") or grammar.lemma[verb] != "be":
        return None
    subject = grammar.subject(verb)
    if subject is None or draft.bound not in ("exactly", "about"):
        return None
    if any(kid > draft.top for kid in grammar.children[draft.top] if grammar.dep[kid] != "punct"):
        return None
    if grammar.lower(subject) == "who" and grammar.dep[verb] == "relcl":
        subject = grammar.head[verb]
        return (subject, "“who was”") if grammar.tag[subject] in ("NN", "NNP") else None
    if grammar.lower(subject) in ("he", "she"):
        return None, "“he” or “she” and a number"
    kin = (
        grammar.lemma[subject] in table("ages")["persons"].split() and grammar.tag[subject] == "NN"
    )
    return (subject, "a number told of a person") if kin else None


def _says_age(grammar: Grammar, before: int) -> bool:
    word = grammar.lower(before)
    return word in _AGED or (word == "of" and before > 0 and grammar.lower(before - 1) in _AGED)


def _years_old(grammar: Grammar, draft: Draft) -> tuple[int | None, str] | None:
    """Return whose age "34 years old", "34-year-old" or "under the age of 5 years" is."""
    after = draft.rows[1] + 1
    old = next(
        (
            row
            for row in (after, after + 1)
            if row < len(grammar) and grammar.lower(row) in ("old", "olds")
        ),
        None,
    )
    if old is None:
        before = draft.rows[0] - 1
        return (None, "“age of”") if before >= 0 and _says_age(grammar, before) else None
    return _person(grammar, draft), "“years old”"


def _person(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun that an age is told of: beside it, or the subject of "was 34 years old"."""
    row = draft.top
    for _ in range(_CLIMB):
        head = grammar.head[row]
        if head == row:
            return None
        if grammar.lower(head) == "aged" and grammar.tag[grammar.head[head]] in NOUNS:
            return grammar.head[head]
        if grammar.tag[head] in NOUNS and not draft.rows[0] <= head <= draft.rows[1]:
            beside = grammar.dep[row] in _BESIDE and abs(head - draft.top) <= _NEAR
            return head if beside and grammar.lower(head) not in (*_AGED, "old") else None
        if grammar.tag[head].startswith("VB") or grammar.tag[head] == "MD":
            subject = grammar.subject(head)
            told = grammar.lemma[head] == "be" and subject is not None
            return subject if told and subject and grammar.tag[subject] in NOUNS else None
        row = head
    return None


def _over(grammar: Grammar, draft: Draft) -> tuple[int | None, str] | None:
    """Return whose age "people under 30" or "those over 65" tells."""
    before = draft.rows[0] - 1
    if before < 1 or grammar.lower(before) not in ("under", "over", "above", "below"):
        return None
    after = draft.rows[1] + 1
    counts = after < len(grammar) and grammar.tag[after] in (*NOUNS, "JJ", "$")
    person = grammar.lemma[before - 1] in table("ages")["groups"].split()
    return (before - 1, "people under or over it") if person and not counts else None


def _is_calling(grammar: Grammar, row: int) -> bool:
    """Whether a noun names a person by what they do: "minister", "fisherman"."""
    word = grammar.lemma[row]
    return (
        grammar.tag[row] == "NN"
        and word.endswith(tuple(table("ages")["endings"].split()))
        and word not in words_of("pointing")
    )


def _in_commas(grammar: Grammar, draft: Draft) -> tuple[int | None, str] | None:
    """Return whose age stands between commas or in brackets after a name."""
    first, last = draft.rows
    opened = first >= 2 and grammar.word(first - 1) in (",", "(")
    closed = last + 1 >= len(grammar) or grammar.word(last + 1) in _CLOSES
    if not opened or not closed or draft.quantity.low < 1 or draft.bound != "exactly":
        return None
    name = first - 2
    kin = grammar.tag[name] == "NN" and grammar.lemma[name] in table("ages")["persons"].split()
    titled = grammar.dep[name] == "nsubj" and _is_calling(grammar, name)
    person = (
        kin or titled or (grammar.tag[name] in ("NNP", "NNPS") and grammar.word(name)[0].isupper())
    )
    beside = grammar.dep[draft.top] in (
        "appos",
        "npadvmod",
        "nummod",
        "punct",
        "dep",
        "amod",
        "advmod",
        "conj",
        "nmod",
    )
    alone = not any(grammar.tag[kid] in NOUNS for kid in grammar.children[draft.top] if kid > last)
    if person and beside and alone and draft.quantity.low == int(draft.quantity.low):
        return name, "a number between commas after a name"
    return None
