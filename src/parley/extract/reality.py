"""Grammar and a cue -> whether anything was said: not where it is denied, asked, or only possible.

"The minister did not say that the talks had failed" reports no statement; "he would not accept the
offer" reports a stance, and "she does not believe that …" a belief: these stand.
"""

from __future__ import annotations

from typing import Final

from parley.extract.cues import Cue
from parley.extract.grammar import Grammar

__all__ = ["is_nobody", "is_unreal", "wants_no_name"]

_POSSIBLE: Final = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "'ll", "’ll"}
)
_NEVER: Final = frozenset({"never", "hardly", "nor"})
_CONDITIONS: Final = frozenset({"if", "unless", "whether"})
_NOBODY: Final = frozenset(
    {"nobody", "none", "no-one", "who", "whoever", "anyone", "anybody", "neither"}
)
_NAMED: Final = frozenset({"name", "identify", "quote"})
_LONGEST_CONDITION: Final = 8
_BEFORE_SAYING: Final = frozenset(
    {"expect", "refuse", "decline", "ask", "want", "need", "fail", "wait", "plan", "try", "hope"}
    | {"urge", "tell", "order", "schedule", "likely", "ready", "able", "unable", "reluctant"}
)


def is_unreal(grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue with a clause says that nothing was said, or not yet, or perhaps."""
    row = cue.row
    if cue.prepositional:
        return False
    if "gerund" not in cue.takes and not cue.belief and _is_denied(grammar, row):
        return True
    if cue.belief or "infinitive" in cue.takes:
        return _is_conditional(grammar, row)
    return _is_possible(grammar, row) or _is_conditional(grammar, row) or _is_asked(grammar, row)


def wants_no_name(grammar: Grammar, rows: range) -> bool:
    """Whether content is "not to be named": a condition of speaking, nothing that is said."""
    return len(rows) <= _LONGEST_CONDITION and any(
        grammar.lemma[row] in _NAMED
        and any(grammar.dep[kid] == "auxpass" for kid in grammar.children[row])
        for row in rows
    )


def is_nobody(grammar: Grammar, head: int) -> bool:
    """Whether a source is nobody in particular: "nobody", "no minister", "who"."""
    if grammar.lower(head) in _NOBODY:
        return True
    first = grammar.lower(head) == "one" and head > 0 and grammar.lower(head - 1) == "no"
    return first or any(
        grammar.lower(kid) in ("no", "neither") and grammar.dep[kid] in ("det", "neg", "advmod")
        for kid in grammar.children[head]
    )


def _is_denied(grammar: Grammar, verb: int) -> bool:
    """Whether it is said not to have been said: "did not say", "without saying"."""
    if grammar.dep[verb] == "pcomp" and grammar.lower(grammar.head[verb]) == "without":
        return True
    return any(
        grammar.dep[kid] == "neg" or (grammar.lower(kid) in _NEVER and kid < verb)
        for kid in grammar.children[verb]
    )


def _is_possible(grammar: Grammar, verb: int) -> bool:
    """As in "could say", "will say", "is expected to say"."""
    kids = grammar.children[verb]
    if any(grammar.dep[kid] == "aux" and grammar.lower(kid) in _POSSIBLE for kid in kids):
        return True
    infinitive = grammar.tag[verb] == "VB" and any(grammar.tag[kid] == "TO" for kid in kids)
    return infinitive and grammar.lemma[grammar.head[verb]] in _BEFORE_SAYING


def _is_conditional(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.dep[kid] in ("mark", "advmod") and grammar.lower(kid) in _CONDITIONS
        for kid in grammar.children[verb]
    )


def _is_asked(grammar: Grammar, verb: int) -> bool:
    """As in "Will the minister say that …?": the auxiliary stands before the subject."""
    subject = grammar.subject(verb)
    if subject is None:
        return False
    auxiliaries = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    _, past = grammar.sentences[grammar.sentence[verb]]
    return any(kid < subject for kid in auxiliaries) and grammar.word(past - 1) == "?"
