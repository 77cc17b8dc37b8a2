"""Grammar and a cue -> what is reported, outside of free-standing quotations: runs of rows.

The complement that the cue takes, or else the clause around a parenthetic cue.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.ends import in_one_sentence
from parley.extract.grammar.grammar import Grammar
from parley.extract.statements.complements import CLAUSES, Content
from parley.extract.statements.disputed import without_dispute
from parley.extract.statements.labels import label_content
from parley.extract.statements.nominal import nominal_content
from parley.extract.statements.objects import OBJECTS
from parley.extract.statements.surroundings import BROKEN, SURROUNDINGS, around_phrase

__all__ = ["content_of"]


def content_of(grammar: Grammar, cue: Cue) -> Content | None:
    """Return what the cue reports, or None where it reports nothing."""
    if cue.kind in ("label", "turn"):
        return label_content(grammar, cue)
    found = _found(grammar, cue)
    if found is None:
        return None
    runs = in_one_sentence(grammar, found.runs, cue)
    return replace(found, runs=without_dispute(grammar, runs)) if runs else None


def _found(grammar: Grammar, cue: Cue) -> Content | None:
    if cue.kind != "verb":
        return nominal_content(grammar, cue)
    if cue.prepositional:
        return around_phrase(grammar, cue)
    for shape in (*BROKEN, *CLAUSES, *OBJECTS, *SURROUNDINGS):
        found = shape(grammar, cue)
        if found is not None:
            return found
    return None
