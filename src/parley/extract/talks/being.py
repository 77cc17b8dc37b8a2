"""A word for how the talks are -> what it says of them: "on hold", "stalled talks", "far apart"."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.talks.frames import Frame, words
from parley.extract.talks.outlook import Standing
from parley.extract.talks.reading import Seen, StateReading

__all__ = ["being"]

_HIGHEST: Final = 4
_SIDES: Final = frozenset({"we", "they", "both", "two"})


def being(seen: Seen, row: int, frame: Frame) -> StateReading | None:
    """Return what an adjective, an adverb or a phrase says of the talks by this frame."""
    grammar = seen.grammar
    beside = seen.beside(row, frame) if _fits(grammar, row, frame) else None
    if beside is None:
        return None
    head = grammar.head[row]
    if grammar.dep[row] in ("amod", "compound", "nmod") and row < head and not frame.after:
        talks = seen.names.at(head) if frame.attributive else None
        return None if talks is None else seen.told((row, beside), frame, "so", head, talks)
    if frame.only_attributive:
        return None
    talks, verb = _linked(seen, head if frame.after else row, frame)
    if frame.itself:
        talks = seen.names.at(row) if verb is not None or _is_named(grammar, head) else None
    if talks is None and not _is_of_others(seen, verb, frame):
        return None
    standing: Standing | None = "so" if seen.outlook.in_headline(row) else None
    if verb is not None:
        standing = seen.outlook.of(_describing(grammar, verb))
    return seen.told((row, beside), frame, standing, head if verb is None else verb, talks)


def _fits(grammar: Grammar, row: int, frame: Frame) -> bool:
    """Whether what stands around a word is what its frame asks for."""
    if grammar.tag[row][0] == "V" and not frame.attributive:
        return False
    if frame.after:
        above = grammar.head[row]
        if grammar.dep[row] != "pobj" or grammar.lower(above) not in frame.after:
            return False
    governed = grammar.child(row, "xcomp")
    if governed is not None and grammar.lemma[governed] in words("governing", "ending"):
        return False  # "is due to end"
    if not frame.of:
        alone = grammar.child(row, "pobj", "pcomp") is None  # "over the crews"
        return alone or frame.sort == "nearness"
    below = [kid for kid in grammar.children[row] if kid > row]
    for _ in range(2):
        below += [under for kid in below for under in grammar.children[kid]]
    return any(grammar.lemma[at] in frame.of for at in below)


def _is_named(grammar: Grammar, preposition: int) -> bool:
    """Whether somebody named is in something: "Belmark in talks with Harlan"."""
    return grammar.tag[grammar.head[preposition]] in ("NNP", "NNPS")


def _is_of_others(seen: Seen, verb: int | None, frame: Frame) -> bool:
    """Whether it is told of a deal, or of the sides, how near or far they are."""
    if frame.sort == "nearness":
        return _is_of_sides(seen, verb, frame)
    subject = None if verb is None or not seen.names.on_talks else seen.subject(verb)
    if subject is None or frame.anybody:
        return subject is not None
    wanted = frame.subject | (words("names", "sides") if frame.sides else frozenset())
    return seen.grammar.lemma[subject] in wanted


def _linked(seen: Seen, anchor: int, frame: Frame) -> tuple[int | None, int | None]:
    """Return the talks of which a word says how they are, and the verb between."""
    grammar, row = seen.grammar, anchor
    if grammar.tag[row][0] == "V" and grammar.subject(row) is not None:
        return seen.subject_talks(row, weak=frame.weak), row
    for _ in range(_HIGHEST):
        head = grammar.head[row]
        if head == row:
            return None, row if grammar.tag[row][0] == "V" else None
        row = head
        found = seen.names.at(row)
        if found is not None or grammar.tag[row][0] == "N":
            return found, None
        if grammar.tag[row][0] == "V":
            break
    if grammar.tag[row][0] != "V" or grammar.lemma[row] not in words("governing", "linking"):
        return None, None
    found = seen.subject_talks(row, weak=frame.weak)
    if found is None:
        found = seen.names.meant(_described(grammar, row))
    if found is None and frame.sort == "nearness" and (frame.of or frame.near):
        found = seen.names.near(row)
    return found, row


def _described(grammar: Grammar, verb: int) -> int | None:
    """Return what is said to be so: "them" of "calling them stalled"."""
    return grammar.child(_describing(grammar, verb), "dobj")


def _describing(grammar: Grammar, verb: int) -> int:
    """Return the verb that describes something as being so; the verb itself where none does."""
    above = grammar.head[verb]
    described = grammar.dep[verb] == "pcomp" and grammar.lower(above) == "as"
    return grammar.head[above] if described else verb


def _is_of_sides(seen: Seen, verb: int | None, frame: Frame) -> bool:
    """Whether it is the sides of whom it is told how near they are."""
    subject = None if verb is None or not seen.names.on_talks else seen.subject(verb)
    if subject is None:
        return False
    grammar = seen.grammar
    joined = any(grammar.dep[kid] == "conj" for kid in grammar.children[subject])
    several = grammar.lemma[subject] in words("names", "sides") or joined
    return bool(frame.of) or several or grammar.lower(subject) in _SIDES
