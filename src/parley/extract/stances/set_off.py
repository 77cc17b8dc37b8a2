"""A verb after a cue that stands between commas -> whose act it is.

"The lenders had given way, officials said, and offered 40 million": the parser joins "offered" to
"said", but the lenders did it.
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.words import group

__all__ = ["told_subject"]

_EMPTY = frozenset({"it", "this", "that", "there", "these", "those"})


def told_subject(grammar: Grammar, verb: int) -> int | None:
    """Return the subject of the clause told before the cue to which a verb was joined, if any."""
    cue = grammar.head[verb]
    joined = grammar.dep[verb] == "conj" and cue < verb and grammar.subject(verb) is None
    if not joined or grammar.lemma[cue] not in group("conditions", "cues"):
        return None
    told = [kid for kid in grammar.children[cue] if kid < cue and grammar.dep[kid] == "ccomp"]
    after = [row for row in grammar.children[cue] if cue < row < verb]
    set_off = any(grammar.word(row) == "," for row in after)
    said_more = any(grammar.dep[row] in ("dobj", "ccomp", "xcomp") for row in after)
    subject = grammar.subject(told[-1]) if told and set_off and not said_more else None
    return None if subject is None or grammar.lower(subject) in _EMPTY else subject
