"""A document's grammar -> the stances that nouns tell: "its demand for", "a refusal to".

Whose it is stands as owner ("the union's demand"), after "by", "of" or "from", or is whoever does
what a verb that says little makes of it ("repeated a call for").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.nouns import Nouns
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.answering.qualified import is_qualified_noun
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force, turned_kind
from parley.extract.stances.frames import NounFrame, governors, noun_frames, verb_frames
from parley.extract.stances.received import received
from parley.extract.stances.relatives import owners_of
from parley.extract.stances.subjects import at_request, listed, said_to_be
from parley.extract.stances.telling import force_of
from parley.model import StanceKind, StanceTime

__all__ = ["noun_drafts"]

_WHO: Final = ("who", "demonym")
_OWNING: Final = ("body", "land", "union")
_FORMER: Final = frozenset(
    {"earlier", "previous", "initial", "original", "former", "old", "past", "first", "abandoned"}
)
_UNREAL: Final = frozenset(
    {"no", "any", "possible", "potential", "likely", "every", "what", "which", "such"}
)
_NOT: Final = frozenset({"not", "no", "never", "n't"})
_NEAR: Final = 6
_GIVEN: Final = frozenset({"dative", "dobj"})
_HAVING: Final = frozenset(
    {"have", "see", "show", "give", "raise", "voice", "express", "find", "make"}
)
_NOUNS: Final = frozenset({"NN", "NNS"})
_BARE: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT"})
_LINKS: Final = frozenset({"IN", "TO", "VBG", "VBN", ","})
_SELF: Final = frozenset({"my", "our"})
_ITS: Final = frozenset({"its", "his", "her", "their", "our", "my"})


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose stance a noun is, with what force it is told, and the verb that makes it, if one."""

    holders: tuple[int, ...]
    force: Force
    verb: int | None


def noun_drafts(
    grammar: Grammar, nouns: Nouns, people: Participants, taken: Collection[int]
) -> Iterator[StanceDraft]:
    """Yield the stances that nouns tell; `taken` are the rows of verbs that tell of their own."""
    frames = noun_frames()
    answers = governors("had") | governors("met") | governors("leave")
    named = frames.keys() | answers
    for row in [row for row, lemma in enumerate(grammar.lemma) if lemma in named]:
        if grammar.tag[row] not in _NOUNS or grammar.dep[row] not in _BARE:
            continue
        if grammar.lemma[row] == "call" and _is_rung(grammar, row):
            continue
        met = received(grammar, nouns, people, row) if grammar.lemma[row] in answers else None
        if met is not None:
            yield met
            continue
        for frame in frames.get(grammar.lemma[row], ()):
            draft = _draft(grammar, nouns, people, row, frame, taken)
            if draft is not None:
                yield draft
                break


def _is_rung(grammar: Grammar, row: int) -> bool:
    """Whether a call asks for nothing: "a telephone call from the minister"."""
    rung = governors("telephone")
    return any(grammar.lower(kid) in rung for kid in grammar.children[row] if kid < row)


def _draft(
    grammar: Grammar,
    nouns: Nouns,
    people: Participants,
    row: int,
    frame: NounFrame,
    taken: Collection[int],
) -> StanceDraft | None:
    roots, last = _about(grammar, nouns, row, frame)
    if not roots:
        readers = () if frame.about else (said_to_be, at_request, listed)
        told = (read(grammar, nouns, people, row, frame) for read in readers)
        return next((one for one in told if one is not None), None)
    whose = _whose(grammar, nouns, people, row, frame, taken)
    if whose is None:
        return None
    kind = _kind(frame, whose.force)
    before = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
    every = {"every"} if frame.kind == "intend" else set()  # "has every intention of leaving"
    if kind is None or (before & _UNREAL - every and "no" not in before):
        return None
    if "no" in before:
        left = _kind(frame, Force(row, negated=True))
        if left is None or whose.verb is None:
            return None
        kind = left
    otherwise = kind if kind == "accept" and is_qualified_noun(grammar, row) else None
    time: StanceTime = "past" if before & _FORMER else whose.force.time
    first = row if whose.verb is None else min(whose.force.first, row)
    first = first if row - first <= _NEAR else row
    barred = {*range(first, last + 1), *whose.holders}
    if frame.kind == "accept":
        barred -= {at for root in roots if root < row for at in grammar.subtree(root)}
    content = content_rows(grammar, roots, barred)
    if not content:  # "union demands", of which nothing is told
        return None
    return StanceDraft(
        kind=kind if otherwise is None else "conditional",
        first=first,
        last=last,
        row=row if whose.verb is None else whose.verb,
        holders=whose.holders,
        content=content,
        otherwise=otherwise,
        time=time,
        hedge=whose.force.hedge,
        reasons=(f"noun “{frame.noun}” with whose it is: {kind}",),
    )


def _kind(frame: NounFrame, force: Force) -> StanceKind | None:
    """Return what "no" and "not" leave of a noun's kind: "no objection" is a yes."""
    denied = force.negated and not force.longer and frame.negated is not None
    if frame.only_denied and not force.negated:
        return None
    return frame.negated if denied else turned_kind(frame.kind, force)


# -- what about -----------------------------------------------------------------------------------


def _about(grammar: Grammar, nouns: Nouns, row: int, frame: NounFrame) -> tuple[list[int], int]:
    """Return the heads of what a noun is about, and the last row of its trigger."""
    light = _light(grammar, row, frame)
    beside = [] if light is None or light > row else grammar.children[light]
    for kid in (*grammar.children[row], *beside):
        if kid < row:
            continue
        if grammar.dep[kid] in ("prep", "dative") and grammar.lower(kid) in frame.to:
            target = grammar.child(kid, "pobj", "pcomp")
            if target is None or _is_owner(grammar, nouns, row, kid, target, frame):
                continue
            fits = not frame.object or nouns.is_any(target, frame.object)
            none = grammar.lower(row - 1) == "no"  # "no intention of leaving"
            if fits and (not frame.does or none or _is_act(grammar, nouns, target, frame)):
                return [target], kid
        if (
            grammar.dep[kid] in ("acl", "ccomp", "relcl", "xcomp", "advcl")
            and grammar.tag[kid][0] in "VM"
        ):
            infinitive = any(grammar.tag[one] == "TO" for one in grammar.children[kid])
            infinitive = infinitive and grammar.lower(grammar.head[row]) != "for"
            that = any(
                grammar.lower(one) == "that" and grammar.dep[one] == "mark"
                for one in grammar.children[kid]
            )
            fits = (infinitive and "to" in frame.clause) or (that and "that" in frame.clause)
            if fits and (not frame.does or nouns.is_any(kid, frame.does)):
                return [kid], row
    if frame.kind in ("demand", "offer") and frame.to and not frame.object:
        return _before(grammar, row), row
    return _given(grammar, nouns, row, light) if frame.kind == "accept" else [], row


def _given(grammar: Grammar, nouns: Nouns, row: int, light: int | None) -> list[int]:
    """Return to what something is given: "the plan" of "gave the plan its blessing"."""
    given = None if light is None else _first_given(grammar, row, light)
    told = given is not None and grammar.tag[given][0] == "N" and not nouns.is_any(given, _WHO)
    return [given] if given is not None and told else []


def _first_given(grammar: Grammar, row: int, light: int) -> int | None:
    """Return the first of two objects: "the plan" of "gave the plan its approval"."""
    kids = grammar.children[light]
    return next((kid for kid in kids if light < kid < row and grammar.dep[kid] in _GIVEN), None)


def _before(grammar: Grammar, row: int) -> list[int]:
    """Return what stands before a noun: "six percent" of "the board's six percent offer"."""
    kids = [kid for kid in grammar.children[row] if kid < row]
    told = [kid for kid in kids if grammar.dep[kid] in ("compound", "nummod")]
    common = [kid for kid in told if grammar.tag[kid] in ("NN", "NNS", "CD")]
    return common if len(common) == len(told) else []


def _is_owner(
    grammar: Grammar, nouns: Nouns, row: int, kid: int, target: int, frame: NounFrame
) -> bool:
    """Whether "of" tells whose it is, not of what: "the refusal of the union to"."""
    if grammar.lower(kid) != "of" or not nouns.is_any(target, _WHO):
        return False
    return "to" in frame.clause and grammar.child(row, "acl") is not None


def _is_act(grammar: Grammar, nouns: Nouns, target: int, frame: NounFrame) -> bool:
    acts = ("own_act", "negotiable") if grammar.tag[target][0] == "N" else tuple(frame.does)
    return nouns.is_any(target, acts)


# -- whose ----------------------------------------------------------------------------------------


def _whose(
    grammar: Grammar,
    nouns: Nouns,
    people: Participants,
    row: int,
    frame: NounFrame,
    taken: Collection[int],
) -> _Whose | None:
    verb = _light(grammar, row, frame)
    owners = [*owners_of(grammar, people, row), *people.doers(row)]
    owners += _named_before(grammar, nouns, row)
    if grammar.tag[min(row + 1, len(grammar) - 1)] in _LINKS:  # not "draft demands 28 percent from"
        owners += [one for one in people.beside(row, ("from",)) if nouns.is_any(one, _WHO)]
    if not owners and "to" in frame.clause and grammar.child(row, "acl") is not None:
        owners += people.beside(row, ("of",))
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    holders = _subjects(grammar, nouns, row) or holders
    if verb is not None:
        force = force_of(grammar, verb)
        doers = tuple(one for one in Clause(grammar, verb).subjects if nouns.is_any(one, _WHO))
        unmade = force is not None and force.negated and not _has_no(grammar, row)
        if force is None or unmade or not (holders or doers):
            return None
        return _Whose(holders or doers, force, verb)
    above = _governor(grammar, row)
    if not holders or (above in taken and _is_its_own(grammar, row)):
        return None
    denied = any(grammar.lower(at) in _NOT for at in range(max(0, row - 2), row))
    return None if denied else _Whose(holders, Force(row), None)


def _named_before(grammar: Grammar, nouns: Nouns, row: int) -> list[int]:
    """Return whose it is by the noun before it: "union demands", not "market demand"."""
    owner = row - 1
    if row == 0 or grammar.dep[owner] != "compound" or grammar.head[owner] != row:
        return []
    told = grammar.tag[owner] in ("NNP", "NNPS") or grammar.tag[row] == "NNS"
    return [owner] if told and nouns.is_any(owner, _OWNING) else []


def _has_no(grammar: Grammar, row: int) -> bool:
    """Whether it is said that there is none: "has no intention of", "has not the intention"."""
    verb = _governor(grammar, row)
    return verb is not None and grammar.lemma[verb] in _HAVING


def _subjects(grammar: Grammar, nouns: Nouns, row: int) -> tuple[int, ...]:
    """Return whom "its" means: the subject of the verb whose object is "its demand"."""
    owner, above = grammar.child(row, "poss"), _governor(grammar, row)
    if owner is None or above is None or grammar.lower(owner) not in _ITS - _SELF:
        return ()
    found = Clause(grammar, above).subjects
    return tuple(one for one in found if one < row and nouns.is_any(one, _WHO))


def _light(grammar: Grammar, row: int, frame: NounFrame) -> int | None:
    """Return the verb that only makes the noun: "repeated its call for", "a demand made by"."""
    above = _governor(grammar, row)
    made = above is not None and grammar.lemma[above] in frame.light
    if made and grammar.dep[row] in ("dobj", "nsubjpass", "attr", "conj"):
        return above
    after = grammar.child(row, "acl")
    if after is not None and grammar.tag[after] == "VBN" and grammar.lemma[after] in frame.light:
        return after
    return None


def _governor(grammar: Grammar, row: int) -> int | None:
    """Return the verb whose object or subject a noun is."""
    while grammar.dep[row] == "conj" and grammar.tag[grammar.head[row]][0] == "N":
        row = grammar.head[row]
    above = grammar.head[row]
    if grammar.dep[row] == "pobj":
        above = grammar.head[above]  # "stood by its demand"
    return above if above != row and grammar.tag[above][0] == "V" else None


def _is_its_own(grammar: Grammar, row: int) -> bool:
    """Whether it is the subject's own: "dropped its demand for", told by the verb already."""
    owner = grammar.child(row, "poss")
    above = _governor(grammar, row)
    if owner is None or above is None or grammar.lower(owner) not in _ITS:
        return False
    names = verb_frames().get(grammar.lemma[above], ())
    return grammar.dep[row] in ("dobj", "pobj") and bool(names)
