"""A noun of state -> what it says of the talks: "little sign of a breakthrough", "an impasse"."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.talks.frames import Frame, words
from parley.extract.talks.outlook import Standing
from parley.extract.talks.reading import Seen, StateReading

__all__ = ["having"]

_HIGHEST: Final = 8
_PLACED: Final = frozenset({"at", "in"})
_ALONE: Final = frozenset({"he", "she", "i", "you"})
"""Who strikes a deal of his own: the sides are several."""
_OF: Final = frozenset({"of", "in"})
_OPEN: Final = frozenset({"relcl", "acl", "pcomp"})


def having(seen: Seen, row: int, frame: Frame) -> StateReading | None:
    """Return what a noun says of the talks by this frame."""
    grammar = seen.grammar
    names = grammar.tag[row][0] == "N" and grammar.dep[row] not in ("compound", "nmod")
    if not names or _is_where(seen, row):
        return None
    apart = any(grammar.lower(kid) in frame.apart for kid in grammar.children[row] if kid < row)
    beside = None if apart else seen.beside(row, frame)
    if beside is None:
        return None
    if frame.of_talks:
        return _befallen(seen, row, frame)
    verb, made = _maker(seen, row, frame)
    none = seen.outlook.is_none(row)
    missing = none and not frame.finite and frame.none is not None
    if not (made or missing) or (seen.outlook.is_wished(row) and not none):
        return None
    talks = _talks(seen, row, verb, frame)
    shrunk = frame.broken is not None and grammar.lemma[verb] in words("governing", "breaking")
    if talks is None and not ((frame.finite or shrunk) and seen.names.on_talks):
        return None
    standing = _standing(seen, row, verb, frame) if grammar.tag[verb][0] == "V" else None
    if grammar.tag[verb][0] != "V" and none:
        standing = "denied" if frame.none else None
    elif grammar.tag[verb][0] != "V" and seen.outlook.in_headline(row) and not frame.finite:
        standing = "so"
    return seen.told((row, beside), frame, standing, verb, talks)


def _is_where(seen: Seen, row: int) -> bool:
    """Whether it is only in it that something else is: "no winners in this deal"."""
    grammar, under = seen.grammar, seen.grammar.head[row]
    if grammar.dep[row] != "pobj" or grammar.lower(under) not in ("in", "under"):
        return False
    above = grammar.head[under]
    return above != under and (grammar.tag[above][0] == "N" or under < above)


def _befallen(seen: Seen, row: int, frame: Frame) -> StateReading | None:
    """Return what "the collapse of the talks" tells where nobody only fears it."""
    grammar = seen.grammar
    of = [
        target
        for kid in grammar.children[row]
        if grammar.dep[kid] == "prep" and grammar.lower(kid) in _OF
        for target in grammar.children[kid]
    ]
    talks = next((at for at in map(seen.names.at, of) if at is not None), None)
    the = any(grammar.lower(kid) == "the" for kid in grammar.children[row])
    averted = grammar.lemma[grammar.head[row]] in words("governing", "averting")
    if talks is None or not the or (averted and grammar.dep[row] != "nsubj"):
        return None
    told = not (seen.outlook.is_wished(row) or seen.outlook.is_none(row))
    return seen.told((row, row), frame, "so", row, talks) if told else None


def _standing(seen: Seen, row: int, verb: int, frame: Frame) -> Standing | None:
    """Return how real a noun of state is by the verb over it."""
    grammar = seen.grammar
    subject = grammar.subject(verb)
    alone = subject is not None and grammar.lower(subject) in _ALONE
    if frame.finite and (alone or grammar.dep[verb] in _OPEN or _is_open(grammar, verb)):
        return None
    found = seen.outlook.of(verb)
    ends_in_it = grammar.dep[row] == "pobj" and grammar.lower(grammar.head[row]) == "in"
    if grammar.lemma[verb] in words("governing", "breaking") and frame.broken and not ends_in_it:
        return "broken" if found == "so" else "so"
    if found == "coming":
        return None
    if seen.outlook.is_none(row) and frame.none:
        return None if seen.outlook.is_refused(verb) else "denied"
    return found


def _is_open(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is an infinitive that nothing makes so: "to reach a deal"."""
    to = any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])
    return to and grammar.lemma[grammar.head[verb]] not in words("governing", "bringing_about")


def _maker(seen: Seen, row: int, frame: Frame) -> tuple[int, bool]:
    """Return the verb over a noun of state, and whether it tells that there is such a thing."""
    grammar, at = seen.grammar, row
    for _ in range(_HIGHEST):
        head = grammar.head[at]
        if head == at or grammar.tag[at][0] == "V":
            break
        at = head
    if grammar.tag[at][0] != "V":
        return at, seen.outlook.in_headline(row)
    lemma = grammar.lemma[at]
    placed = grammar.dep[row] == "pobj" and grammar.lower(grammar.head[row]) in _PLACED
    stuck = placed and frame.denied is not None  # "the talks are at an impasse"
    there = lemma == "be" and (grammar.child(at, "expl") is not None or stuck)
    broken = frame.broken is not None and lemma in words("governing", "breaking")
    return at, there or broken or lemma in frame.makes


def _talks(seen: Seen, row: int, verb: int, frame: Frame) -> int | None:
    """Return the talks whose state it is: the verb's subject, or those named near."""
    found = seen.subject_talks(verb) if seen.grammar.tag[verb][0] == "V" else None
    if frame.own:
        return found
    if found is None:
        found = seen.names.near(row)
    if found is None and not frame.finite and _is_of_the_talks(seen, row, verb):
        found = seen.names.earlier(row)
    return found


def _is_of_the_talks(seen: Seen, row: int, verb: int) -> bool:
    """Whether whoever has it can be those of the talks: "the army made progress" is not."""
    subject, grammar = seen.subject(verb), seen.grammar
    if subject is None or subject == row or grammar.dep[subject] == "nsubjpass":
        return True
    known = words("names", "sides") | words("names", "delegations")
    return grammar.tag[subject] == "PRP" or grammar.lemma[subject] in known
