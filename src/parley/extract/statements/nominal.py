"""Grammar -> nouns and adjectives that report: "the union's claim that …", "is confident that …".

Their content hangs on the word itself; their source is whose claim it is, who makes it, or of whom
the adjective is said. Which words take what stands in cues.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from parley.extract.grammar.cues import Cue, is_said
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.extract.sources.quoting import NOMINAL, joined
from parley.extract.sources.sources import Source, source_of
from parley.extract.statements.complements import Content, has_to, runs_of
from parley.extract.statements.disputed import is_dispute
from parley.extract.statements.reality import is_no_stance
from parley.lexicon import load

__all__ = ["nominal_content", "nominal_cues", "nominal_source"]

_NOUNS: Final = frozenset({"NN", "NNS"})
_ADJECTIVES: Final = frozenset({"JJ", "JJR", "VBN", "VBD"})
_PREDICATES: Final = frozenset({"acomp", "attr", "oprd", "conj"})
_COPULAS: Final = frozenset({"be", "remain", "feel", "sound", "stay", "’", "'"})
_WHOSE: Final = frozenset({"by", "from", "among"})
_NO: Final = frozenset({"no", "any", "neither", "little", "without"})
_LONGEST_PHRASE: Final = 14
"""Rows between a noun and its clause: "the claim by the head of the union that …"."""


@cache
def _takes(kind: str) -> dict[str, frozenset[str]]:
    """Return base form -> what it takes, for the nouns or the adjectives of cues.toml."""
    takes: dict[str, set[str]] = {}
    for group in load("cues")[kind]:
        for word in group["words"].split():
            takes.setdefault(word, set()).update(group["takes"])
    return {word: frozenset(found) for word, found in takes.items()}


def nominal_cues(grammar: Grammar) -> Iterator[Cue]:
    """Yield the nouns and adjectives that may report, in order of the text."""
    nouns, adjectives = _takes("nouns"), _takes("adjectives")
    for row in range(len(grammar)):
        tag = grammar.tag[row]
        if tag in _NOUNS and grammar.lemma[row] in nouns:
            if not _is_none(grammar, row):
                yield Cue(row, row, nouns[grammar.lemma[row]], kind="noun")
        elif tag in _ADJECTIVES and grammar.lower(row) in adjectives and _is_said(grammar, row):
            yield Cue(row, row, adjectives[grammar.lower(row)], belief=True, kind="adjective")


def _is_none(grammar: Grammar, row: int) -> bool:
    """Whether there is none: "no claim that", "without a promise to"."""
    verb = grammar.head[row]
    return (
        any(grammar.lower(kid) in _NO for kid in grammar.children[row])
        or grammar.lower(verb) in _NO
        or any(grammar.dep[kid] == "neg" for kid in grammar.children[verb])
    )


def _is_said(grammar: Grammar, row: int) -> bool:
    """Whether an adjective is said of somebody, not denied, possible or asked: "is confident"."""
    verb = _verb_of(grammar, row)
    if verb is None or grammar.child(row, "agent") is not None:
        return False
    infinitive = grammar.tag[verb] == "VB" and has_to(grammar, verb)
    return not infinitive and not is_no_stance(grammar, Cue(verb, verb, frozenset()))


def _verb_of(grammar: Grammar, row: int) -> int | None:
    """Return the verb by which an adjective is said of somebody; a participle is its own."""
    if grammar.tag[row] == "VBN" and grammar.child(row, "auxpass", "nsubjpass") is not None:
        return row
    verb = grammar.head[row]
    said = grammar.dep[row] in _PREDICATES and grammar.lemma[verb] in _COPULAS
    return verb if said else None


def nominal_content(grammar: Grammar, cue: Cue) -> Content | None:
    """Return the clause, infinitive or phrase that a noun or adjective governs."""
    reason = f"what the {cue.kind} governs"
    if "being" in cue.takes and (said := _clause_of_being(grammar, cue.row)) is not None:
        return runs_of(grammar, [said], cue, reason)
    below = [row for row in grammar.subtree(cue.row) if cue.row < row <= cue.row + _LONGEST_PHRASE]
    for row in below:
        verb, that = grammar.head[row], grammar.lower(row) == "that"
        marks = that and grammar.dep[row] == "mark" and verb > row
        if "clause" in cue.takes and marks and not is_dispute(grammar, verb):
            return runs_of(grammar, [verb], cue, reason)
    for kid in grammar.children[cue.row]:
        if kid < cue.row:
            continue
        label, word = grammar.dep[kid], grammar.lower(kid)
        noun = cue.kind == "noun"
        if "clause" in cue.takes and label == "ccomp" and not noun:
            return runs_of(grammar, [kid], cue, reason, clause=False)
        infinitive = label in ("acl", "xcomp", "ccomp", "advcl") and has_to(grammar, kid)
        if "infinitive" in cue.takes and infinitive:
            return runs_of(grammar, [kid], cue, reason, clause=noun)
        if label == "prep" and word in cue.takes and grammar.child(kid, "pobj", "pcomp"):
            wanted = [k for k in grammar.children[kid] if k > kid]
            told = [k for k in grammar.children[cue.row] if k > kid and has_to(grammar, k)]
            whole = [*wanted, *told] if word == "for" else [kid]
            return runs_of(grammar, whole, cue, reason, clause=False)
    return None


def _clause_of_being(grammar: Grammar, noun: int) -> int | None:
    """Return the clause that a noun is said to be: "the union's position is that …"."""
    verb = grammar.head[noun]
    if grammar.dep[noun] != "nsubj" or grammar.lemma[verb] not in _COPULAS:
        return None
    whose = grammar.child(noun, "poss")
    if whose is not None and grammar.lower(whose) in load("cues")["days"]["words"].split():
        return None
    for kid in grammar.children[verb]:
        mark = grammar.child(kid, "mark") if kid > verb and grammar.dep[kid] == "ccomp" else None
        if mark is not None and grammar.lower(mark) == "that":
            return kid
    return None


def nominal_source(grammar: Grammar, cue: Cue) -> Source:
    """Return whose claim it is: "the union's claim", "a claim by the union", "made the claim"."""
    row = cue.row
    if cue.kind == "adjective":
        return _subject(grammar, cue, _verb_of(grammar, row) or grammar.head[row])
    whose = next((kid for kid in grammar.children[row] if _owns(grammar, kid)), None)
    if whose is not None and not _is_told_with_its_verb(grammar, row, whose):
        return Source(joined(grammar, whose), f"whose {grammar.word(row)} it is")
    if "being" in cue.takes and (body := _named_before(grammar, row)) is not None:
        return Source((body,), f"whose {grammar.word(row)} it is")
    for kid in grammar.children[row]:
        word = grammar.lower(kid)
        if grammar.dep[kid] != "prep" or (
            word not in _WHOSE and (word != "of" or "of" in cue.takes)
        ):
            continue
        target = grammar.child(kid, "pobj")
        if target is not None and grammar.tag[target] in NOMINAL:
            return Source(joined(grammar, target), f"named with “{word}” after the noun")
    verb = grammar.head[row]
    light = grammar.lemma[verb] in load("cues")["made"]["words"].split()
    if grammar.dep[row] in ("dobj", "nsubjpass") and light:
        found = source_of(grammar, replace(cue, row=verb, last=verb, kind="verb"))
        return replace(found, reason=f"who makes it; {found.reason}") if found.heads else found
    return Source((), "nobody is named whose it is")


def _owns(grammar: Grammar, kid: int) -> bool:
    """Whether a word is whose it is: "its", "the union's"; a curly mark may hide the case."""
    return grammar.dep[kid] == "poss" or grammar.child(kid, "case") is not None


def _named_before(grammar: Grammar, row: int) -> int | None:
    """Return who stands before a noun: "the PLK version is that …", "the company line"."""
    who = row - 1
    if who not in grammar.children[row] or grammar.dep[who] not in ("compound", "nmod", "amod"):
        return None
    body = grammar.tag[who] == "NN" and Roles.load().is_institution(grammar.lemma[who])
    named = grammar.word(who)[0].isupper() and not _is_first(grammar, who)
    return who if body or named else None


def _is_first(grammar: Grammar, row: int) -> bool:
    return row == grammar.sentences[grammar.sentence[row]][0]


def _is_told_with_its_verb(grammar: Grammar, row: int, whose: int) -> bool:
    """As in "Ada Obi announced her intention to leave": one statement, by "announced"."""
    said = grammar.dep[row] == "dobj" and is_said(grammar, grammar.head[row])
    return said and grammar.tag[whose] == "PRP$"


def _subject(grammar: Grammar, cue: Cue, verb: int) -> Source:
    subject = grammar.subject(verb)
    if subject is None:
        return source_of(grammar, replace(cue, row=verb, last=verb, kind="verb"))
    if grammar.tag[subject] not in NOMINAL | {"WP", "WDT", "CD"}:
        return Source((), "no subject")
    if grammar.tag[subject] in ("WP", "WDT"):
        return source_of(grammar, replace(cue, row=verb, last=verb, kind="verb"))
    return Source(joined(grammar, subject), f"of whom “{grammar.word(cue.row)}” is said")
