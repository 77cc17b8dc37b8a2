"""Verbs of quoting -> whom they quote, and who quotes: "the radio quoted Ada as saying"."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles

__all__ = [
    "NOMINAL",
    "QUOTED_AS",
    "is_someone",
    "joined",
    "passes_on",
    "quoted_by",
    "quoting",
    "relayed",
]

NOMINAL: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
"""Tags of nouns and pronouns."""
QUOTED_AS: Final = frozenset({"quote", "cite"})
"""Verbs whose object is quoted by their subject."""
_POINTED_AT: Final = frozenset({"him", "her", "them"})


def joined(grammar: Grammar, head: int) -> tuple[int, ...]:
    """Return the head and what is joined to it by "and": two sources of one statement."""
    heads = [head]
    for kid in grammar.children[head]:
        if grammar.dep[kid] == "conj" and grammar.tag[kid][0] in "NP":
            heads += joined(grammar, kid)
    return tuple(heads)


def relayed(grammar: Grammar, verb: int) -> int | None:
    """Return whom a verb of quoting relays: Ada in "the radio quoted Ada as saying"."""
    if grammar.lemma[verb] not in QUOTED_AS or grammar.child(verb, "nsubjpass") is not None:
        return None
    quoted = grammar.child(verb, "dobj")
    if quoted is None:
        return None
    pointed = grammar.lower(quoted) in _POINTED_AT and grammar.tag[quoted] == "PRP"
    return quoted if pointed or is_someone(grammar, quoted) else None


def quoted_by(grammar: Grammar, row: int) -> int | None:
    """Return whom a source quotes: "according to the radio, which quoted a delegate"."""
    clause = grammar.child(row, "relcl", "acl")
    return None if clause is None else relayed(grammar, clause)


def passes_on(grammar: Grammar, verb: int) -> bool:
    """Whether a verb of quoting passes words on: "quoted Ada as saying", "citing Ada"."""
    as_saying = any(grammar.lower(kid) == "as" for kid in grammar.children[verb])
    return as_saying or grammar.tag[verb] == "VBG"


def quoting(grammar: Grammar, verb: int) -> tuple[int, ...]:
    """Return who quotes: the subject of the verb, or of the one that it hangs on."""
    for row in (verb, grammar.head[verb]):
        subject = grammar.subject(row)
        if subject is not None and grammar.tag[subject] in NOMINAL:
            return joined(grammar, subject)
    return ()


def is_someone(grammar: Grammar, row: int) -> bool:
    """Whether a noun is of somebody who can speak: a role, a body, a name; no paper."""
    lemma, roles = grammar.lemma[row], Roles.load()
    known = roles.is_role(lemma) or roles.is_institution(lemma) or lemma == "source"
    return (known and lemma not in roles.papers) or grammar.tag[row] in ("NNP", "NNPS")
