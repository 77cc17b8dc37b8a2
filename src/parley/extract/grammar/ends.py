"""Rows of a content -> the rows that are the speaker's: what the reporter joins to them is cut.

The parser hangs on a reported clause what follows it: another's words ("…, but the mayor said …"),
what the speaker did next ("said the talks had failed and left"), an aside that explains a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from parley.extract.grammar.cues import Cue, is_said, speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["in_one_sentence", "joined_to_cue", "own_rows"]

_CONTRASTS: Final = frozenset({"while", "whereas", "although", "though"})
_DASHES: Final = frozenset({"–", "—", "-", "--"})
_SELVES: Final = frozenset({"he", "she", "they", "it", "we", "i"})
_GIVES: Final = frozenset({"give", "provide", "offer", "elaborate", "specify", "name", "disclose"})
_JOINED: Final = frozenset({"conj", "ccomp", "advcl", "parataxis"})
_FULL_STOPS: Final = frozenset({".", "!", "?"})
_RELATIVES: Final = frozenset({"which", "who", "whom", "where"})


def own_rows(
    grammar: Grammar, rows: Sequence[int], roots: Sequence[int], cue: Cue, *, clause: bool
) -> Sequence[int]:
    """Return the rows up to where another sentence, speaker or act begins, or the reporter's aside.

    `rows` are those at or below `roots`, sorted; `clause` tells a reported clause from an object.
    """
    cut = min(_semicolon(grammar, rows, cue), _reporters_turn(grammar, rows, cue))
    for root in roots:
        for kid in (root, *grammar.children[root]):
            mine = joined_to_cue(grammar, kid) == cue.row
            if mine or (kid > cue.row and _is_anothers(grammar, kid, cue, roots)):
                cut = min(cut, _opening(grammar, kid))
    kept = [row for row in rows if row < cut]
    if not clause:
        aside = _aside(grammar, kept, cue)
        kept = [row for row in kept if row < aside]
    return kept or rows


def in_one_sentence(
    grammar: Grammar, runs: Iterable[tuple[int, int]], cue: Cue
) -> tuple[tuple[int, int], ...]:
    """Return the runs (first, last) up to the full stops around the cue.

    The parser now and then reads two sentences as one; what the second says is not the cue's.
    """
    kept = []
    for first, last in runs:
        stops = [row for row in range(first, last) if _is_stop(grammar, row)]
        if last < cue.row:
            kept.append((_past_marks(grammar, stops[-1]) + 1 if stops else first, last))
        elif first < cue.row or not _is_stopped(grammar, cue.row, first):
            after = [row for row in stops if row > cue.row]
            kept.append((first, _past_marks(grammar, after[0]) if after else last))
    return tuple(kept)


def _is_stopped(grammar: Grammar, row: int, before: int) -> bool:
    return any(_is_stop(grammar, between) for between in range(row, before))


def _past_marks(grammar: Grammar, row: int) -> int:
    """Return the row of the last closing mark after a full stop."""
    while (
        row + 1 < len(grammar)
        and grammar.tag[row + 1] in ("''", "-RRB-")
        and grammar.start[row + 1] == grammar.end[row]
    ):
        row += 1
    return row


def _is_stop(grammar: Grammar, row: int) -> bool:
    """Whether a sentence ends with this row: a full stop with a capital after it."""
    if grammar.word(row) not in _FULL_STOPS or row + 1 >= len(grammar):
        return False
    before = grammar.word(row - 1) if row else ""
    title = before.istitle() and before.lower() in Roles.load().titles
    if title or grammar.word(row + 1) == ",":
        return False
    after = row + 1
    while after < len(grammar) and grammar.dep[after] == "punct" and after < row + 4:
        after += 1
    return after < len(grammar) and grammar.word(after)[0].isupper()


def joined_to_cue(grammar: Grammar, verb: int) -> int | None:
    """Return the verb of saying to which a verb is joined that hangs on what is said.

    "Ada said the talks had failed and left": a past tense without a subject does not go on from
    "had failed"; it goes on from "said".
    """
    clause = grammar.head[verb]
    if grammar.dep[verb] != "conj" or grammar.tag[verb] != "VBD" or grammar.dep[clause] != "ccomp":
        return None
    above = grammar.head[clause]
    own = {grammar.dep[kid] for kid in grammar.children[verb]}
    if (
        grammar.lemma[verb] == "be"
        or own & {"nsubj", "nsubjpass", "expl", "aux", "auxpass"}
        or not above < clause < verb
    ):
        return None
    subject = grammar.child(clause, "nsubj", "nsubjpass")
    own_words = speaks(grammar, verb) and grammar.child(verb, "ccomp") is not None
    if subject is not None and grammar.lower(subject) in _SELVES and not own_words:
        return None  # "she said she did not approve and hoped for more"
    simple = grammar.tag[clause] == "VBD"
    return above if grammar.tag[above] == "VBD" and not simple and speaks(grammar, above) else None


def _semicolon(grammar: Grammar, rows: Sequence[int], cue: Cue) -> int:
    for index, row in enumerate(rows):
        if row > cue.row and grammar.word(row) == ";" and index:
            return row
    return len(grammar)


def _reporters_turn(grammar: Grammar, rows: Sequence[int], cue: Cue) -> int:
    """Return where the report goes on: "…, adding that", "… — though it is unclear"."""
    for row in rows:
        before = grammar.word(row - 1) if row else ""
        if row <= cue.row + 1 or (before != "," and before not in _DASHES):
            continue
        turns = before in _DASHES and grammar.lower(row) in _CONTRASTS
        if turns or _says_more(grammar, row) or _withholds(grammar, row):
            return row - 1
    return len(grammar)


def _says_more(grammar: Grammar, row: int) -> bool:
    """As in "…, adding that they had", "…, describing it as a trap"."""
    return (
        grammar.tag[row] == "VBG"
        and grammar.dep[row] == "advcl"
        and is_said(grammar, row)
        and grammar.lemma[row] not in load("cues")["silence"]["shown"].split()
        and grammar.child(row, "nsubj") is None
    )


def _withholds(grammar: Grammar, row: int) -> bool:
    """As in "…, without giving details"."""
    verb = grammar.child(row, "pcomp")
    return grammar.lower(row) == "without" and verb is not None and grammar.lemma[verb] in _GIVES


def _is_anothers(grammar: Grammar, verb: int, cue: Cue, roots: Sequence[int]) -> bool:
    """Whether a verb of saying with its own subject is set against what was said before it."""
    if grammar.dep[verb] not in _JOINED or verb == roots[0] or not speaks(grammar, verb):
        return False
    subject = grammar.child(verb, "nsubj")
    if subject is None or grammar.tag[subject][0] != "N":
        return False
    if grammar.child(verb, "ccomp") is None:
        return False
    before = _opening(grammar, verb)
    word = grammar.lower(before) if grammar.dep[before] != "punct" else grammar.lower(before + 1)
    contrast = word in _CONTRASTS or word == "but"
    return contrast and before > cue.row


def _opening(grammar: Grammar, verb: int) -> int:
    """Return the first row of a joined clause: its conjunction, and the comma before that."""
    first = grammar.subtree(verb)[0]
    while first > 0 and (grammar.dep[first - 1] in ("cc", "punct") and first - 1 > 0):
        if grammar.word(first - 1) not in (",", "–", "—") and grammar.dep[first - 1] != "cc":
            break
        first -= 1
    return first


def _aside(grammar: Grammar, rows: Sequence[int], cue: Cue) -> int:
    """Return where a relative clause after a comma closes an object: "…, who flew in on Monday"."""
    last = rows[-1] if rows else 0
    for row in rows:
        comma = row > 0 and grammar.word(row - 1) == "," and row - 1 > cue.row
        if comma and grammar.lower(row) in _RELATIVES:
            verb = grammar.head[row]
            while grammar.dep[verb] not in ("relcl", "ROOT"):
                verb = grammar.head[verb]
            if grammar.dep[verb] == "relcl" and grammar.subtree(verb)[-1] >= last:
                return row
    return len(grammar)
