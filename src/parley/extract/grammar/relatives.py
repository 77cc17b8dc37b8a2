"""Grammar -> the same, with clauses and participles hung on what they belong to.

"An approach from the tycoon, which was rejected": a tycoon is none to whom "which" points back. "No
party linked to a militia should sit" is no clause that sits. "Wrote to both sides offering a hall":
who wrote offers.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles

__all__ = ["free_gerund", "free_participle", "free_which"]

_NOUNS: Final = frozenset({"NN", "NNS"})
_WRITING: Final = frozenset(
    {
        "write",
        "cable",
        "fax",
        "wire",
        "telex",
        "telegraph",
        "telephone",
        "appeal",
        "reply",
        "respond",
    }
)
_ASKING: Final = frozenset(
    {
        "offer",
        "ask",
        "demand",
        "urge",
        "propose",
        "request",
        "call",
        "seek",
        "insist",
        "warn",
        "suggest",
    }
    | {"invite", "reject", "refuse", "accept", "protest", "beg", "plead", "threaten", "promise"}
)
_INSIDE: Final = frozenset({"nsubj", "nsubjpass", "dobj"})


def free_which(grammar: Grammar, verb: int) -> None:
    """Hang a relative clause of "which" on the noun before the person on which it was hung."""
    person = grammar.head[verb]
    if grammar.dep[verb] != "relcl" or not _is_person(grammar, person):
        return
    if not any(grammar.lower(kid) == "which" and grammar.dep[kid] in _INSIDE
               for kid in grammar.children[verb]):  # fmt: skip
        return
    thing = grammar.head[grammar.head[person]]
    led = grammar.dep[person] == "pobj" and grammar.dep[grammar.head[person]] == "prep"
    if led and grammar.tag[thing] in _NOUNS and not _is_person(grammar, thing):
        grammar.attach(verb, thing, "relcl")


def free_gerund(grammar: Grammar, verb: int) -> None:
    """Hang "offering" of "wrote to both sides offering a hall" on who wrote."""
    whom = grammar.head[verb]
    told = grammar.tag[verb] == "VBG" and grammar.dep[verb] == "acl" and verb > whom
    if not told or grammar.lemma[verb] not in _ASKING or grammar.dep[whom] != "pobj":
        return
    writing = grammar.head[grammar.head[whom]]
    if grammar.lower(grammar.head[whom]) == "to" and grammar.lemma[writing] in _WRITING:
        grammar.attach(verb, writing, "advcl")


def free_participle(grammar: Grammar, verb: int) -> None:
    """Mend "no party linked to a militia should sit", where the party is read to link."""
    top, noun = grammar.head[verb], grammar.subject(verb)
    if grammar.dep[verb] not in ("csubj", "csubjpass") or grammar.tag[verb] not in ("VBD", "VBN"):
        return
    bare = noun == verb - 1 and noun is not None and grammar.tag[noun] in _NOUNS
    after = verb + 1
    led = after < len(grammar) and grammar.dep[after] in ("prep", "agent")
    if noun is None or not bare or not led or top < verb:
        return
    if any("aux" in grammar.dep[kid] for kid in grammar.children[verb]):
        return
    for kid in [kid for kid in grammar.children[verb] if kid < noun]:
        grammar.attach(kid, top, grammar.dep[kid])
    passive = grammar.dep[verb] == "csubjpass"
    grammar.attach(noun, top, "nsubjpass" if passive else "nsubj")
    grammar.attach(verb, noun, "acl")
    grammar.tag[verb] = "VBN"


def _is_person(grammar: Grammar, row: int) -> bool:
    return grammar.tag[row] in _NOUNS and Roles.load().is_role(grammar.lemma[row])
