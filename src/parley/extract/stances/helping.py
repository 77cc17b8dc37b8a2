"""A verb's helpers in rows: auxiliaries, denial, "have to", and where its trigger ends."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["going_to", "helpers", "is_plain", "named", "obliged", "trigger_end", "under"]

_VERB: Final = "VB"
_FAR: Final = 4


def is_plain(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells of no past: not "would have signed"."""
    if not grammar.tag[verb].startswith(_VERB):
        return False
    past = group("modals", "past")
    return not any(
        grammar.lower(kid) in past and grammar.dep[kid] == "aux" for kid in grammar.children[verb]
    )


def obliged(grammar: Grammar, verb: int) -> int | None:
    """Return the verb that one has or needs to do: "would have to leave"."""
    if grammar.lemma[verb] not in group("modals", "obliged"):
        return None
    inner = grammar.child(verb, "xcomp")
    if inner is None or inner < verb or inner - verb > _FAR:
        return None
    opens = any(grammar.tag[kid] == "TO" for kid in grammar.children[inner])
    return inner if opens and grammar.tag[inner].startswith(_VERB) else None


def going_to(grammar: Grammar, verb: int) -> int | None:
    """Return what one is going to do: "pay" of "we are going to pay"."""
    inner = grammar.child(verb, "xcomp")
    if inner is None or grammar.lemma[verb] != "go" or grammar.tag[verb] != "VBG":
        return None
    return inner if any(grammar.tag[kid] == "TO" for kid in grammar.children[inner]) else None


def helpers(grammar: Grammar, verb: int) -> list[int]:
    """Return the auxiliaries and words of denial of a verb, and what only says how sure it is."""
    return [
        kid
        for kid in grammar.children[verb]
        if (grammar.dep[kid] in ("aux", "auxpass", "neg", "expl") and kid < verb)
        or (kid < verb and grammar.lower(kid) == "never")
    ]


def under(grammar: Grammar, row: int | None) -> list[int]:
    """Return the rows at and below a row; none for None."""
    return [] if row is None else grammar.subtree(row)


def trigger_end(grammar: Grammar, modal: int, verb: int) -> int:
    """Return the last row of the helpers that stand together: "will not", "would have to"."""
    last = modal
    for row in range(modal + 1, verb):
        label = grammar.dep[row]
        helps = label in ("aux", "auxpass", "neg") or grammar.lower(row) in (
            "never",
            "have",
            "need",
        )
        if not helps or grammar.tag[row] == "VBN":
            break
        last = row
    return last


def named(voice: Voice, subject: int) -> str:
    """Return whose stance it is, as a reason says it."""
    return "the speaker" if voice.is_self(subject) else "who is named"
