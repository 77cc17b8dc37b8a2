"""A verb -> what it says of the talks: "the negotiations had faltered", "broke off the talks"."""

from __future__ import annotations

from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.talks.frames import Frame
from parley.extract.talks.outlook import Standing
from parley.extract.talks.reading import Seen, StateReading

__all__ = ["doing"]

_NO_VERBS: Final = frozenset({"amod", "compound", "aux", "auxpass"})
_TABLES: Final = frozenset({"negotiating", "bargaining", "conference"})
_NO: Final = frozenset({"no", "neither"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def doing(seen: Seen, row: int, frame: Frame) -> StateReading | None:
    """Return what a verb says of the talks by this frame."""
    grammar = seen.grammar
    if grammar.tag[row][0] != "V" or grammar.dep[row] in _NO_VERBS:
        return None
    last, clause = _particle(seen, row, frame), Clause(grammar, row)
    if last is None or not _has_all(clause, frame):
        return None
    if frame.negotiating and (last == 0 or grammar.lower(last - 1) not in _TABLES):
        return None
    if frame.subject or frame.anybody:
        told = seen.names.on_talks and (frame.anybody or _is_hoped(seen, row, frame))
        standing = seen.outlook.of(row) if told else None
        return seen.told((row, last), frame, standing, row, None)
    talks = _talks(seen, clause, frame)
    if talks is None or _governs(clause, frame, talks):
        return None
    return seen.told((row, last), frame, _standing(seen, row, frame, talks), row, talks)


def _is_hoped(seen: Seen, verb: int, frame: Frame) -> bool:
    """Whether the subject is what a frame asks for: "hopes of a breakthrough faded"."""
    grammar, subject = seen.grammar, seen.grammar.subject(verb)
    if subject is None or grammar.lemma[subject] not in frame.subject:
        return False
    return any(
        grammar.lemma[target] in frame.of
        for kid in grammar.children[subject]
        for target in grammar.children[kid]
    )


def _has_all(clause: Clause, frame: Frame) -> bool:
    """Whether a verb has the voice, the object and the adverb that its frame asks for."""
    grammar = clause.grammar
    if frame.passive and not clause.passive:
        return False
    if frame.object and not any(grammar.lemma[at] in frame.object for at in clause.objects):
        return False
    kids = grammar.children[clause.row]
    return not frame.adverb or any(grammar.lower(kid) in frame.adverb for kid in kids)


def _standing(seen: Seen, verb: int, frame: Frame, talks: int) -> Standing | None:
    """Return how real it is; "no deal: talks end" denies the deal and not the end."""
    if frame.presupposed:
        return "so"
    found, grammar = seen.outlook.of(verb), seen.grammar
    if found != "denied" or grammar.child(verb, "neg") is not None:
        return found
    missing = [
        kid
        for kid in grammar.children[verb]
        if grammar.dep[kid] in _SUBJECTS
        and any(grammar.lower(below) in _NO for below in grammar.children[kid])
    ]
    other = bool(missing) and all(seen.names.at(kid, weak=True) != talks for kid in missing)
    return "so" if other else found


def _governs(clause: Clause, frame: Frame, talks: int) -> bool:
    """Whether the talks only begin to do something: "talks began to falter"."""
    governs = "to" in clause.clauses or "ing" in clause.clauses
    return governs and not frame.particle and "object" in frame.talks and talks < clause.row


def _particle(seen: Seen, row: int, frame: Frame) -> int | None:
    """Return the last row of the verb's words; None where the word it asks for is missing."""
    if not frame.particle:
        return row
    grammar = seen.grammar
    below = [kid for kid in grammar.children[row] if kid > row]
    below += [under for kid in below for under in grammar.children[kid]]
    return min((at for at in below if grammar.lower(at) in frame.particle), default=None)


def _talks(seen: Seen, clause: Clause, frame: Frame) -> int | None:
    """Return the row that names the talks where the frame of a verb asks for them."""
    names, weak = seen.names, frame.weak
    found = None
    if "object" in frame.talks:
        objects = (names.meant(one, weak=weak) for one in clause.objects)
        found = next((one for one in objects if one is not None), None)
    taken = seen.is_torn(clause.row)
    if found is None and "subject" in frame.talks and (taken or not clause.passive):
        other = clause.objects and not (taken or frame.object or frame.particle)
        found = None if other else seen.subject_talks(clause.row, weak=weak)
    if found is None and seen.outlook.in_headline(clause.row):
        found = _beside(seen, clause.row, frame)
    if found is None:
        held = (names.at(one, weak=weak) for word, one in clause.phrases if word in frame.talks)
        found = next((one for one in held if one is not None), None)
    return found


def _beside(seen: Seen, verb: int, frame: Frame) -> int | None:
    """Return the talks right before or after a headline's verb, however they hang together."""
    before = range(verb - 1, verb) if "subject" in frame.talks and verb > 0 else range(0)
    after = range(verb + 1, min(verb + 3, len(seen.grammar))) if "object" in frame.talks else ()
    found = (seen.names.at(at, weak=frame.weak) for at in (*before, *after))
    return next((one for one in found if one is not None), None)
