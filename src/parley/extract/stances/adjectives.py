"""A document's grammar -> the stances of adjectives: "opposed to", "ready to", "in favour of".

Whose stance it is stands as subject of "is" or "remains", or as the noun that is described.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force, has_none, turned_kind
from parley.extract.stances.frames import AdjectiveFrame, adjective_frames, turned
from parley.extract.stances.telling import force_of
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["adjective_drafts"]

_TAGS: Final = frozenset({"JJ", "VBN", "VBD", "VBG", "IN", "NN", "NNS"})
_COPULAS: Final = frozenset({"acomp", "attr", "oprd", "xcomp", "prep", "ccomp"})
_WHO: Final = ("who", "demonym")
_CLAUSES: Final = frozenset({"xcomp", "ccomp", "advcl"})
_NEAR: Final = 6
_ACTS: Final = ("weighty_act", "talking_act", "fighting_act")
_CLOSE: Final = 3
_BEING: Final = frozenset({"be", "remain", "come", "stand", "seem", "appear"})


def adjective_drafts(
    grammar: Grammar, nouns: Nouns, taken: Collection[int]
) -> Iterator[StanceDraft]:
    """Yield the stances that adjectives tell; `taken` rows govern a verb that tells of its own."""
    frames = adjective_frames()
    for row in [row for row, word in enumerate(grammar.lowers) if word in frames]:
        if grammar.tag[row] not in _TAGS or row in taken:
            continue
        for frame in frames[grammar.lower(row)]:
            draft = _draft(grammar, nouns, row, frame)
            if draft is not None:
                yield draft
                break


def _draft(grammar: Grammar, nouns: Nouns, row: int, frame: AdjectiveFrame) -> StanceDraft | None:
    at = _opening(grammar, row, frame)
    if at is None or (frame.topic and frame.topic.isdisjoint(nouns.topics)):
        return None
    told = _about(grammar, nouns, at, frame)
    if told is None:
        return None
    roots, last, kind = told
    if kind == "reject" and _is_less(grammar, row):
        kind = "open"
    holders, force = _held(grammar, nouns, row, at)
    if force is None or not holders or (frame.only_coming and not force.coming):
        return None
    left = _left(frame, kind, force)
    if left is None:
        return None
    first = force.first if 0 <= row - force.first <= _NEAR else row
    trigger = range(first, max(at, last) + 1)
    barred = {*trigger, *holders}
    reason = f"“{grammar.text[grammar.start[row] : grammar.end[at]]}”: {kind}"
    return StanceDraft(
        kind=left,
        first=first,
        last=max(at, last),
        row=row,
        holders=holders,
        content=content_rows(grammar, roots, barred),
        time=force.time,
        hedge=force.hedge,
        reasons=(reason,) if left == kind else (reason, f"denied: {left}"),
    )


def _left(frame: AdjectiveFrame, kind: StanceKind, force: Force) -> StanceKind | None:
    """Return what "not" leaves of it: "is not wedded to the date" is open."""
    if frame.only_denied and not force.negated:
        return None
    turned_so = force.negated and not force.unsure and frame.negated is not None
    return frame.negated if turned_so else turned_kind(kind, force)


def _is_less(grammar: Grammar, row: int) -> bool:
    """Whether somebody is so less than before: "less hostile to a truce", not "no less hostile"."""
    less = (kid for kid in grammar.children[row] if kid < row and grammar.lower(kid) == "less")
    return any(grammar.lower(kid - 1) not in ("no", "not") for kid in less if kid)


def _opening(grammar: Grammar, row: int, frame: AdjectiveFrame) -> int | None:
    """Return the last row of the words of a frame: at "of" of "in favour of"."""
    if not frame.before:
        return row
    led = row - 1 if row and grammar.tag[row - 1] != "JJ" else row - 2  # "in full agreement"
    before = led >= 0 and grammar.lower(led) in frame.before
    return row if before else None


def _about(
    grammar: Grammar, nouns: Nouns, row: int, frame: AdjectiveFrame
) -> tuple[list[int], int, StanceKind] | None:
    """Return the heads of what it is about, the last row of the trigger, and the kind."""
    kids = _beside(grammar, row)
    for preposition, wanted in frame.to:
        for kid in kids:
            if grammar.lower(kid) != preposition or kid > row + _CLOSE:
                continue
            target = grammar.child(kid, "pobj", "pcomp")
            if target is not None and (not wanted or nouns.is_any(target, (wanted,))):
                return [target], kid, frame.kind
    clauses = [kid for kid in kids if grammar.dep[kid] in _CLAUSES and kid <= row + _NEAR]
    for kid in clauses:
        infinitive = any(grammar.tag[one] == "TO" for one in grammar.children[kid])
        if infinitive and "to" in frame.clause and grammar.subject(kid) is None:
            if not frame.does:
                return _to_do(grammar, nouns, kid, frame)
            if nouns.is_any(kid, frame.does):
                return [kid], _to(grammar, kid), frame.kind
        if "that" in frame.clause and not infinitive and _is_bidding(grammar, kid):
            return [kid], row, frame.kind
    return ([], row, frame.kind) if frame.bare and not _is_led_on(grammar, kids) else None


def _is_led_on(grammar: Grammar, kids: list[int]) -> bool:
    """Whether an infinitive follows, which tells of what: "willing to take it on"."""
    return any(
        grammar.dep[kid] in _CLAUSES
        and any(grammar.tag[one] == "TO" for one in grammar.children[kid])
        for kid in kids
    )


def _beside(grammar: Grammar, row: int) -> list[int]:
    """Return what may hang on an adjective: its own, and what hangs on the "is" before it."""
    above = grammar.head[row]
    if grammar.dep[row] == "prep":  # "is against a ban"
        return [row] if grammar.lemma[above] in _BEING else []
    kids = list(grammar.children[row])
    if grammar.dep[row] in _COPULAS:
        kids += grammar.children[above]
    if grammar.dep[row] == "pobj" and grammar.lemma[grammar.head[above]] in _BEING:
        kids += grammar.children[grammar.head[above]]  # "is on board with"
    return [kid for kid in kids if kid > row]


def _to_do(
    grammar: Grammar, nouns: Nouns, verb: int, frame: AdjectiveFrame
) -> tuple[list[int], int, StanceKind] | None:
    """Return what somebody is ready to do: to talk is being open, to fight an own act."""
    last = _to(grammar, verb)
    target = grammar.child(verb, "dobj")
    given = target is not None and grammar.lemma[verb] in ("give", "make", "offer")
    given = given or (target is not None and nouns.is_any(target, ("negotiable",)))
    idle = grammar.lemma[verb] in group("deeds", "none") or nouns.is_any(verb, ("speech",))
    passive = grammar.child(verb, "auxpass") is not None
    deed = "bargaining" in nouns.topics and not (idle or passive)
    if not (given or deed or nouns.is_any(verb, _ACTS)):
        return None
    kind = frame.kind
    if kind == "offer" and target is None and grammar.lemma[verb] in group("answered", "accept"):
        kind = "accept"  # "was ready to accept"
    moves = target is None and _is_moving(grammar, verb)
    if kind == "offer" and (moves or nouns.is_any(verb, ("talking_act",))):
        kind = "open"
    elif kind == "offer" and nouns.is_any(verb, ("fighting_act",)):
        summed = any(grammar.tag[row] == "CD" for row in grammar.subtree(verb))
        kind = "offer" if grammar.lemma[verb] == "go" and summed else "intend"
    elif kind == "offer" and grammar.lemma[verb] in group("deeds", "hostile"):
        kind = "intend"
    undone = is_negated(grammar, verb) or has_none(grammar, verb)  # "resolved to make no offer"
    left = turned(kind, "not") if undone else kind
    return None if left is None else ([verb], last, left)


def _is_moving(grammar: Grammar, verb: int) -> bool:
    """Whether one is ready to move at all: "to compromise", "to come down from 90,000 tons"."""
    after = grammar.lower(verb + 1) if verb + 1 < len(grammar) else ""
    steps = grammar.lemma[verb] in group("deeds", "stepping") and after in group("deeds", "nearer")
    on = grammar.lemma[verb] == "move" and after == "on"  # "ready to move on the tariff"
    return steps or on or grammar.lemma[verb] in group("deeds", "moving")


def _to(grammar: Grammar, verb: int) -> int:
    """Return the row of the "to" of an infinitive."""
    return min(one for one in grammar.children[verb] if grammar.tag[one] == "TO")


def _is_bidding(grammar: Grammar, verb: int) -> bool:
    """Whether a clause tells what must be: "adamant that it must end", "that it be closed"."""
    aux = {grammar.lower(kid) for kid in grammar.children[verb] if "aux" in grammar.dep[kid]}
    return bool(aux & {"must", "should", "have"}) or aux == {"be"}


def _held(
    grammar: Grammar, nouns: Nouns, row: int, at: int
) -> tuple[tuple[int, ...], Force | None]:
    """Return the heads of who has it, and the force of the words that tell so."""
    label, head = grammar.dep[row], grammar.head[row]
    passive = grammar.child(row, "nsubjpass", "auxpass") is not None
    if passive or (grammar.tag[row] == "VBG" and grammar.subject(row) is not None):
        clause = Clause(grammar, row)  # "is unyielding" is read as a verb
        heads = clause.sufferers if passive else clause.subjects
        return _who(nouns, heads), force_of(grammar, row)
    if label == "pobj":
        label, head = grammar.dep[head], grammar.head[head]
    if grammar.tag[head][0] == "V" and label in (*_COPULAS, "conj"):
        return _who(nouns, Clause(grammar, head).subjects), force_of(grammar, head)
    if label in ("acl", "amod", "relcl") and head < row:
        return _who(nouns, joined(grammar, head)), Force(row)
    if label == "conj" and grammar.tag[head][0] in "JV":
        return _held(grammar, nouns, head, at) if head != row else ((), None)
    if label in ("ROOT", "ccomp", "advcl") and grammar.subject(row) is not None:
        return _who(nouns, Clause(grammar, row).subjects), force_of(grammar, row)
    return (), None


def _who(nouns: Nouns, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(row for row in heads if nouns.is_any(row, _WHO))
