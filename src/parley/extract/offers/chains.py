"""A verb -> what it shares with the verbs it hangs on: auxiliaries, its subject, its particles.

Also whether it tells that an offer was made.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar

__all__ = ["asker", "carriers", "is_made", "phrasal", "subject_of"]


def carriers(grammar: Grammar, verb: int) -> set[str]:
    """Return the auxiliaries of a verb, and of those that it hangs on as their complement."""
    found = set()
    for _ in range(4):
        found |= {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
        if grammar.dep[verb] not in ("xcomp", "conj", "oprd") or grammar.head[verb] == verb:
            break
        verb = grammar.head[verb]
    return found


def subject_of(grammar: Grammar, verb: int) -> int | None:
    """Return the row of who or what does it, also over "is expected to" and "and"."""
    for _ in range(4):
        subject = grammar.subject(verb)
        if subject is not None:
            return subject
        if grammar.dep[verb] == "acl":
            return grammar.head[verb] if grammar.tag[verb] == "VBG" else None
        if grammar.dep[verb] not in ("xcomp", "conj", "oprd", "acomp"):
            return None
        verb = grammar.head[verb]
        if not grammar.tag[verb].startswith(("VB", "JJ")):
            return None
    return None


_RELATIVE: Final = frozenset({"which", "who", "that"})


def asker(grammar: Grammar, verb: int) -> int | None:
    """Return the row of who does it: of "Vesk, which had asked", of "having asked, Vesk went"."""
    subject = subject_of(grammar, verb)
    if subject is None:
        clause = grammar.dep[verb] == "advcl" and grammar.tag[verb] in ("VBG", "VBN")
        return subject_of(grammar, grammar.head[verb]) if clause else None
    if grammar.lower(subject) not in _RELATIVE:
        return subject
    clause_verb = grammar.head[subject]
    return grammar.head[clause_verb] if grammar.dep[clause_verb] == "relcl" else subject


def phrasal(grammar: Grammar, verb: int) -> tuple[str, ...]:
    """Return the base forms of a verb, with what belongs to it first: "put_forward", "put"."""
    lemma = grammar.lemma[verb]
    found = []
    for kid in grammar.children[verb]:
        if kid > verb and grammar.dep[kid] in ("prt", "prep", "advmod", "dative"):
            found.append(f"{lemma}_{grammar.lower(kid)}")
            for under in grammar.children[kid]:
                if under == kid + 1 and grammar.dep[under] == "prep":
                    found.append(f"{lemma}_{grammar.lower(kid)}_{grammar.lower(under)}")
    return (*found, lemma)


_MAKING: Final = frozenset({"offer", "propose", "suggest", "table", "put_forward", "bid"})


_HAVING: Final = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve", "'d", "’d"})
_UNREAL: Final = frozenset({"would", "will", "may", "might", "could", "should", "did"})


def is_made(grammar: Grammar, verb: int, forms: Collection[str]) -> bool:
    """Whether a verb tells that something was offered: "offered", "has proposed", not "may offer".

    `forms` are the base forms of the verb with its particles.
    """
    helped = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
    tag = grammar.tag[verb]
    perfect = tag == "VBN" and not helped.isdisjoint(_HAVING)
    told = (tag in ("VBD", "VBZ") or perfect) and helped.isdisjoint(_UNREAL)
    return told and not _MAKING.isdisjoint(forms) and not is_negated(grammar, verb)
