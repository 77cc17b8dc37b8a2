"""A verb and a frame of stance -> whether what the frame asks for besides stands there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.fitting import is_naming
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.frames import StanceFrame, governors
from parley.extract.stances.papers import is_of_paper

__all__ = ["called_for", "given_to", "has_more", "is_verb", "possible"]

_NO_VERBS: Final = frozenset({"amod", "compound", "aux", "auxpass"})
_NEAR: Final = 4
"""Rows after a verb in which its "for" may stand: "called again for it to go"."""
_WILL: Final = frozenset({"will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d"})
_SHOULD: Final = frozenset({"should", "must", "ought"})


def called_for(clause: Clause) -> int | None:
    """Return the verb of what is called for, where that is a clause of its own."""
    grammar = clause.grammar
    for after in range(clause.row + 1, min(clause.row + _NEAR, len(grammar))):
        if grammar.lower(after) == "for" and grammar.dep[after] == "mark":
            verb = grammar.head[after]
            return verb if grammar.head[verb] == clause.row else None
        if grammar.tag[after] != "RB":
            return None
    return None


def given_to(clause: Clause) -> int | None:
    """Return to what something is given: "the sale" of "gave the sale the nod"."""
    if clause.passive:
        return next(iter(clause.sufferers), None)
    return clause.grammar.child(clause.row, "dative")


def _is_given(clause: Clause, frame: StanceFrame, nouns: Nouns) -> bool:
    target = given_to(clause) if frame.given else None
    return not frame.given or (target is not None and nouns.is_any(target, frame.given))


def _is_silence(clause: Clause) -> bool:
    """Whether what is refused is only to be told: "refused to give details"."""
    grammar, verb = clause.grammar, clause.clauses.get("to")
    if verb is not None and grammar.lemma[verb] in governors("untold"):
        return True
    target = None if verb is None else grammar.child(verb, "dobj")
    return target is not None and grammar.lemma[target] in governors("untold")


def _is_curious(clause: Clause) -> bool:
    """Whether somebody only wants to know something: "wanted to know what had become of it"."""
    verb = clause.clauses.get("to")
    return verb is not None and clause.grammar.lemma[verb] in governors("curious")


def _is_view(clause: Clause) -> bool:
    """Whether what is rejected is that something is so: "the idea that the talks had failed"."""
    grammar = clause.grammar
    return any(
        grammar.dep[kid] in ("acl", "ccomp", "relcl")
        and grammar.tag[kid] in ("VBD", "VBZ", "VBN", "VBP")
        and any(grammar.dep[one] == "mark" for one in grammar.children[kid])
        for row in clause.objects
        for kid in grammar.children[row]
        if kid > row
    )


def _is_bare(grammar: Grammar, verb: int, frame: StanceFrame) -> bool:
    """Whether a clause bids by its form alone ("suggested that it be moved"), or tells a plan."""
    if frame.announced:  # "announced that the patrols start on Monday"
        return frame.verb == "announce" and grammar.tag[verb] in ("VBP", "VBZ", "VB")
    subject = grammar.subject(verb)
    helpers = [kid for kid in grammar.children[verb] if "aux" in grammar.dep[kid]]
    if any(grammar.lower(kid) == "be" for kid in helpers):
        return len(helpers) == 1
    single = subject is not None and grammar.tag[subject] in ("NN", "NNP")
    return single and not helpers and grammar.tag[verb] in ("VB", "VBP")


def _is_of_any_deal(clause: Clause) -> bool:
    """Whether a clause tells what any deal is or holds: "that any deal is a final one"."""
    grammar, verb = clause.grammar, clause.clauses.get("that")
    subject = None if verb is None else grammar.subject(verb)
    if subject is None or grammar.lemma[subject] not in governors("deals"):
        return False
    return any(grammar.lower(kid) in ("any", "every", "no") for kid in grammar.children[subject])


def is_verb(grammar: Grammar, row: int) -> bool:
    """Whether a word is a verb, or a headline's that was taken for a noun: "…, demands changes"."""
    if grammar.tag[row][0] == "V":
        return grammar.dep[row] not in _NO_VERBS
    joined_to = grammar.tag[grammar.head[row]] == "VBZ" and grammar.dep[row] == "conj"
    return joined_to and grammar.tag[row] == "NNS" and grammar.child(row, "dobj") is not None


def possible(
    grammar: Grammar, verb: int, frames: Iterable[StanceFrame], topics: frozenset[str]
) -> list[StanceFrame]:
    """Return the frames whose topic and words are there at all; the rest of it is not looked at.

    "Says no to" asks for "no" right after the verb, a particle or preposition somewhere after it.
    """
    _, past = grammar.sentences[grammar.sentence[verb]]
    near, after = grammar.lowers[verb + 1 : verb + 5], frozenset(grammar.lowers[verb + 1 : past])
    return [
        one
        for one in frames
        if (not one.topic or not one.topic.isdisjoint(topics))
        and (not one.beside or not one.beside.isdisjoint(near))
        and (not one.particle or not one.particle.isdisjoint(after))
        and (not one.phrases or any(word in after for word, _ in one.phrases))
    ]


def _is_named(clause: Clause) -> bool:
    """Whether it is told what something is thought: "consider the terms of the bid to be fair"."""
    grammar = clause.grammar
    return is_naming(clause) or any(
        grammar.lower(row) == "be" and grammar.dep[row] == "acl" and grammar.lower(row - 1) == "to"
        for top in clause.objects
        if top > clause.row
        for row in grammar.subtree(top)
    )


def has_more(clause: Clause, frame: StanceFrame, nouns: Nouns) -> bool:
    """Whether stands there what a frame of stance asks for besides."""
    grammar = clause.grammar
    uncalled = frame.calls_for and called_for(clause) is None
    if uncalled or not _is_given(clause, frame, nouns):
        return False
    naming = frame.kind == "open" and frame.object and not frame.beside and _is_named(clause)
    if naming or (frame.active and clause.passive) or frame.of_paper > is_of_paper(clause):
        return False  # "considers the pause an insult"
    idle = {"reject": (_is_silence, _is_view), "demand": (_is_curious,)}
    if any(test(clause) for test in idle.get(frame.kind, ())):
        return False
    if frame.terms:
        return _is_of_any_deal(clause)
    if frame.announced or frame.bidding:
        verb = clause.clauses.get("that")
        aux = set() if verb is None else {grammar.lower(kid) for kid in grammar.children[verb]}
        told = not aux.isdisjoint(_WILL if frame.announced else _SHOULD)
        if not told and (verb is None or not _is_bare(grammar, verb, frame)):
            return False
    return True
