"""Grammar and a cue -> the clause around it that holds what is reported: runs of rows.

"The talks, he said, had failed"; "According to the agency, they had"; "They had, he told a paper".
BROKEN lists the shapes tried before a clause is looked for, SURROUNDINGS those tried at last.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.statements.colons import past_colon
from parley.extract.statements.complements import Content, Shape
from parley.lexicon import load

__all__ = ["BROKEN", "SURROUNDINGS", "around_phrase"]

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ"})
_LONGEST_ASIDE: Final = 24
"""Rows of a parenthetic cue with its subject: ", said Ada Obi, the head of the union in May,"."""
_AFTER_CUE: Final = frozenset({"prep", "npadvmod", "advmod", "tmod", "dobj", "dative", "prt"})
_DASHES: Final = frozenset({"–", "—", "-"})
_TERMS: Final = frozenset({"condition"})
_OWN_CONTENT: Final = frozenset({"dobj", "ccomp", "xcomp"})


def _around_aside(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "The talks, he said, had failed"; "As he put it, …": the clause that the cue breaks."""
    row, head = cue.row, grammar.head[cue.row]
    if "clause" not in cue.takes or head == row or grammar.subject(row) is None:
        return None
    label = grammar.dep[row]
    if label in ("advcl", "ccomp", "parataxis") and _is_as_clause(grammar, cue):
        return _clause_around(grammar, head, set(grammar.subtree(row)))
    if label not in ("parataxis", "ccomp", "dep", "conj") or _governs(grammar, cue):
        return None
    own = _aside(grammar, cue)
    if own is None:
        return None
    past = own.stop  # what follows a dash, or tells the terms of speaking, is the reporter's
    dashed = past < len(grammar) and grammar.word(past) in _DASHES
    unnamed = past + 2 < len(grammar) and grammar.lower(past + 2) in _TERMS
    if unnamed or (dashed and grammar.word(own.start - 1) == ","):
        own = range(own.start, grammar.sentences[grammar.sentence[cue.row]][1])
    return _clause_around(grammar, head, set(own))


def _around_root(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "On Monday, he said, the talks would go on": with what stands before the aside."""
    clause = grammar.child(cue.row, "ccomp")
    before = [
        kid
        for kid in grammar.children[cue.row]
        if kid < cue.row and grammar.dep[kid] in ("prep", "advcl", "npadvmod")
    ]
    if "clause" not in cue.takes or clause is None or not before:
        return None
    own = _aside(grammar, cue)
    if own is None or clause < own.stop or grammar.word(own.stop) != "," or before[-1] in own:
        return None
    if grammar.tag[own.stop + 1] in ("``", "''"):
        return None  # "When asked, he said, “No.”"
    below = (row for kid in (*before, clause) for row in grammar.subtree(kid))
    rows = sorted(row for row in below if row not in own)
    return Content(tuple(grammar.pieces(rows)), "the clause around the cue")


def _governs(grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue has an object or a clause of its own, other than whom it tells."""
    for kid in grammar.children[cue.row]:
        if kid > cue.last and grammar.dep[kid] in _OWN_CONTENT:
            told = grammar.dep[kid] == "dobj" and "told" in cue.takes
            apart = any(grammar.word(row) == "," for row in range(cue.last + 1, kid))
            if not told and not apart:
                return True
    return grammar.tag[cue.row] == "VB"


def _is_as_clause(grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue stands as in "as he put it": with "as", and with nothing of its own."""
    kids = grammar.children[cue.row]
    if grammar.lemma[cue.row] in load("cues")["wished"]["words"].split():
        return False  # "as the union had wanted"
    opened = any(
        grammar.lower(kid) == "as" and grammar.dep[kid] in ("mark", "advmod", "prep")
        for kid in kids
    )
    return opened and not any(grammar.dep[kid] in _OWN_CONTENT and kid != cue.last for kid in kids)


def _aside(grammar: Grammar, cue: Cue) -> range | None:
    """Return the rows of a cue and its subject that stand between commas: ", he said,".

    What else the parser hung on the cue is the speaker's: "…, he said, from the ministry".
    """
    subject = grammar.subject(cue.row)
    if subject is None or any(
        grammar.dep[kid] in ("auxpass", "nsubjpass") for kid in grammar.children[cue.row]
    ):
        return None
    if subject > cue.row and grammar.tag[cue.row] == "VBP":
        return None  # "(think Ada Obi)"
    named = [row for row in grammar.subtree(subject) if grammar.dep[row] != "punct"]
    first, last = min(named[0], cue.row), max(named[-1], cue.last)
    while first > 0 and grammar.dep[first - 1] == "advmod" and grammar.head[first - 1] == cue.row:
        first -= 1
    for kid in grammar.children[cue.row]:
        below = grammar.subtree(kid)
        if below[0] == last + 1 and grammar.dep[kid] in _AFTER_CUE:
            last = below[-1]
    closed = last + 1 >= len(grammar) or grammar.word(last + 1) in _ASIDE_ENDS
    mark = first - 2 if first > 1 and grammar.tag[first - 1] == "''" else first - 1
    opened = first > 0 and grammar.word(mark) in _ASIDE_OPENS
    short = last - first < _LONGEST_ASIDE
    return range(first, last + 1) if opened and closed and short else None


_ASIDE_OPENS: Final = frozenset({",", "–", "—", "-", "("})
_ASIDE_ENDS: Final = frozenset({",", ".", "–", "—", "-", ")", ";", "?", "!", ":"})


def around_phrase(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "According to the agency, …": the clause on which the phrase hangs."""
    head = grammar.head[cue.row]
    own = set(grammar.subtree(cue.row))
    return None if head == cue.row else _clause_around(grammar, head, own)


def _clause_around(grammar: Grammar, head: int, own: set[int]) -> Content | None:
    """Return the clause of which `head` is part, without the rows `own` of the cue."""
    root = head
    while grammar.head[root] != root and not grammar.tag[root].startswith("VB"):
        root = grammar.head[root]
    while grammar.dep[root] in ("aux", "auxpass", "xcomp", "pcomp", "prep"):
        root = grammar.head[root]
    rows = [row for row in grammar.subtree(root) if row not in own]
    if not any(grammar.tag[row][0] in "NVJ" for row in rows):
        return None
    runs = past_colon(grammar, tuple(grammar.pieces(rows)), min(own))
    return Content(runs, "the clause around the cue")


def _before_cue(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "The paper is new, two people told a newspaper": what the last clause closes."""
    subject = grammar.subject(cue.row)
    if "clause" not in cue.takes or subject is None or grammar.dep[subject] == "csubj":
        return None
    if _governs(grammar, cue) or _has_adverbial_before(grammar, cue.row):
        return None
    first, past = grammar.sentences[grammar.sentence[cue.row]]
    own = [
        row
        for row in grammar.subtree(cue.row)
        if row >= min(grammar.subtree(subject)[0], cue.row) and row < past
    ]
    begins = own[0]
    ends_sentence = all(grammar.dep[row] == "punct" for row in range(own[-1] + 1, past))
    if begins == first or grammar.word(begins - 1) != "," or not ends_sentence:
        return None
    rows = range(first, begins - 1)
    if grammar.tag[first] == "VBN":
        return None  # "Asked if it could change, the negotiator said no"
    if not any(grammar.tag[row] in _FINITE or grammar.tag[row] == "MD" for row in rows):
        return None
    return Content(((rows[0], rows[-1]),), "the clause before the cue, to the comma")


def _has_adverbial_before(grammar: Grammar, verb: int) -> bool:
    """Whether what stands before a verb is its own circumstance: "When the talks failed, …"."""
    return any(
        grammar.dep[kid] == "advcl" and grammar.child(kid, "mark", "advmod") is not None
        for kid in grammar.children[verb]
        if kid < verb
    )


BROKEN: Final[tuple[Shape, ...]] = (_around_root,)


def _after_cue(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "said closing it could cost jobs": a clause that the parser did not see as one."""
    first, past = cue.last + 1, grammar.sentences[grammar.sentence[cue.row]][1]
    if grammar.lemma[cue.row] not in load("cues")["plain"]["words"].split() or first >= past - 2:
        return None
    subject = grammar.subject(cue.row)
    if subject is None or subject > cue.row or grammar.tag[first] not in _OPENS_CLAUSE:
        return None
    for row in range(first + 1, past):
        finite = grammar.tag[row] in _FINITE | {"MD"}
        if finite and grammar.lemma[row] not in ("say", "tell"):
            last = past - 1 if grammar.dep[past - 1] != "punct" else past - 2
            return Content(((first, last),), "the clause after the cue, to the full stop")
        if finite or grammar.word(row) in _STOPS or grammar.lower(row) in _SUBORDINATES:
            return None
    return None


_OPENS_CLAUSE: Final = frozenset({"DT", "NNP", "NNPS", "NNS", "PRP", "PRP$", "VBG", "EX", "JJ"})
_STOPS: Final = frozenset({",", ";", ":", "–", "—", "-", "``", "''", "("})
_SUBORDINATES: Final = frozenset(
    {"that", "who", "which", "what", "as", "when", "while", "because", "if", "after", "before"}
)
SURROUNDINGS: Final[tuple[Shape, ...]] = (
    _around_aside,
    _before_cue,
    _after_cue,
)
