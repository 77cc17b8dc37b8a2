"""A verb without a subject beside it -> who does it all the same, by the verbs around it."""

from __future__ import annotations

from typing import Final

from parley.extract.events.frames import governing
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined

__all__ = ["blamed", "done_besides", "inherited"]

_HIGHEST: Final = 4
_SHARED: Final = frozenset({"conj", "xcomp"})


def blamed(grammar: Grammar, verb: int) -> tuple[int, ...]:
    """Return who did what somebody is blamed for: "fined the union for refusing to pay"."""
    preposition = grammar.head[verb]
    above = grammar.head[preposition]
    if grammar.dep[verb] != "pcomp" or grammar.lower(preposition) != "for":
        return ()
    if grammar.dep[above] == "dobj":
        return joined(grammar, above)
    whom = grammar.child(above, "dobj") if grammar.tag[above].startswith("VB") else None
    return () if whom is None else joined(grammar, whom)


def inherited(grammar: Grammar, verb: int) -> tuple[int, ...]:
    """Return the subject of the verb to which one is joined: "it was angry and warned them"."""
    for _ in range(_HIGHEST):
        if grammar.dep[verb] not in _SHARED:
            return ()
        verb = grammar.head[verb]
        subject = grammar.child(verb, "nsubj")
        if subject is not None:
            return joined(grammar, subject)
    return ()


def done_besides(grammar: Grammar, verb: int) -> tuple[int, ...]:
    """Return who did what is told beside another act: "planes attacked, killing six, he said"."""
    above = grammar.head[verb]
    if grammar.dep[verb] != "advcl" or grammar.tag[verb] != "VBG":
        return ()
    if grammar.lemma[above] in governing("reporting"):
        before = (kid for kid in grammar.children[above] if kid < verb)
        told = [kid for kid in before if grammar.dep[kid] == "ccomp"]
        above = told[-1] if told else above
    subject = grammar.child(above, "nsubj")
    return () if subject is None else joined(grammar, subject)
