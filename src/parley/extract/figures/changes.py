"""A figure in its sentence -> whether something rose or fell by that much."""

from __future__ import annotations

from typing import Final, Literal

from parley.extract.figures.clauses import is_verb, word_at, words_of
from parley.extract.figures.drafts import Draft, first_row
from parley.extract.figures.quantities import is_money, is_time
from parley.extract.grammar.grammar import Grammar

__all__ = ["change"]

_BESIDE: Final = frozenset({"npadvmod", "dobj", "advmod", "nummod", "attr"})


def change(grammar: Grammar, draft: Draft) -> Literal["up", "down"] | None:
    """Return "up" or "down" where something rose or fell by this much.

    "up 5%", "fell by 40 percent", "a rise of £2", "a 3-point drop"; not "raised £5m".
    """
    row = first_row(grammar, draft) - 1
    before = word_at(grammar, row)
    if before in ("up", "down") and grammar.dep[row] != "prt":
        return "up" if before == "up" else "down"
    if is_time(draft.unit):
        return None
    head, label = grammar.head[draft.top], grammar.dep[draft.top]
    if label in _BESIDE:
        return _by_verb(grammar, draft, head, label)
    if label == "pobj" and grammar.lower(head) in ("by", "of"):
        above = grammar.head[head]
        moves = grammar.lower(head) == "by" or not is_verb(grammar, above)
        return _way(grammar, above) if moves else None
    if label in ("compound", "nmod", "amod") and draft.unit is not None:
        return _way(grammar, head) if grammar.tag[head] in ("NN", "NNS") else None
    return None


def _by_verb(grammar: Grammar, draft: Draft, verb: int, label: str) -> Literal["up", "down"] | None:
    """Return which way something went by an amount: what one gains or loses is no such change."""
    if grammar.lemma[verb] in words_of("changes", "intransitive"):
        return _way(grammar, verb) if draft.unit is not None or label == "npadvmod" else None
    if draft.unit is None or is_money(draft.unit) or not is_verb(grammar, verb):
        return None
    return _way(grammar, verb)


def _way(grammar: Grammar, row: int) -> Literal["up", "down"] | None:
    if grammar.lemma[row] in words_of("changes", "up"):
        return "up"
    return "down" if grammar.lemma[row] in words_of("changes", "down") else None
