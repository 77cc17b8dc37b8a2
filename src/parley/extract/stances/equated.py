"""What a sentence says to be all that is asked, or somebody's idea or price -> the stance.

"All he asks is that the men return", "what they cannot give up is the pension", "mediation was the
ministry's own idea", "his offer came to $3,000".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["amounted", "equated"]

_ABOUT = ("ccomp", "attr", "xcomp", "acomp")


def equated(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance that "is" states of a clause or idea: `verb` is "is"."""
    grammar, told = voice.grammar, voice.grammar.child(verb, *_ABOUT)
    kids = grammar.children[verb]
    subject = next((kid for kid in kids if grammar.dep[kid] in ("nsubj", "csubj")), None)
    if subject is None or told is None or voice.is_question(verb) or voice.is_denied(verb):
        return None
    if any(grammar.tag[kid] == "MD" for kid in kids if grammar.dep[kid] == "aux"):
        return None
    if grammar.lemma[told] in shape("equated", "ideas"):
        return _idea(voice, verb, subject, told)
    if grammar.dep[subject] == "csubj":
        return _unyielded(voice, verb, subject, told)
    return _price(voice, verb, subject, told) or _all(voice, verb, subject, told)


def _price(voice: Voice, verb: int, subject: int, told: int) -> StanceDraft | None:
    """Return the demand of "the price of a deal is the closing of the base", by who says so."""
    grammar = voice.grammar
    bought = shape("equated", "bought")
    of = (row for row in voice.nouns.of(subject, ("of", "for")) if grammar.lemma[row] in bought)
    priced = grammar.lemma[subject] in shape("equated", "prices") and next(of, None) is not None
    said = voice.statement(verb) is not None and voice.is_asserted(verb)
    if not priced or not said or grammar.child(subject, "poss") is not None:
        return None
    if not voice.nouns.is_any(told, ("negotiable", "own_act")) and grammar.tag[told] != "NN":
        return None
    return voice.draft("demand", (subject, verb), verb, content=voice.content(told),
                       reason="it is said to be the price of a deal")  # fmt: skip


def _all(voice: Voice, verb: int, subject: int, told: int) -> StanceDraft | None:
    """Return the demand of "all he asks is that the men return"."""
    grammar, asks = voice.grammar, voice.grammar.child(subject, "relcl")
    if grammar.lemma[subject] not in shape("equated", "whole") or asks is None:
        return None
    if grammar.lemma[asks] not in shape("equated", "wanting") or voice.is_denied(asks):
        return None
    ranks = {grammar.lower(kid) for kid in grammar.children[subject] if kid < subject}
    if "last" in ranks or grammar.child(asks, "xcomp") is not None:
        return None  # "the last thing we need", "all they want to do"
    whose = grammar.subject(asks)
    if not is_anybody(voice, whose):
        return None
    return voice.draft("demand", (asks, asks), verb, content=voice.content(told), subject=whose,
                       reason="it is said to be all that is asked")  # fmt: skip


def _unyielded(voice: Voice, verb: int, clause: int, told: int) -> StanceDraft | None:
    """Return what is kept in "what they cannot give up is pay", or refused with "accept"."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[clause]
    opened = any(grammar.lower(kid) == "what" for kid in grammar.children[clause] if kid < clause)
    if opened and lemma in shape("cleft", "offering") and not voice.is_denied(clause):
        return _put_forward(voice, verb, clause, told)
    if not opened or not voice.is_denied(clause) or not _is_willed(grammar, clause):
        return None
    kind: StanceKind | None = None
    if lemma in shape("equated", "refused"):
        kind = "reject"
    elif lemma in shape("equated", "kept") and (lemma != "give" or _has(grammar, clause, "up")):
        kind = "demand"
    whose = grammar.subject(clause)
    if kind is None or not is_anybody(voice, whose):
        return None
    return voice.draft(kind, (clause, clause), verb, content=voice.content(told), subject=whose,
                       reason="it is said to be what is not given up")  # fmt: skip


def _put_forward(voice: Voice, verb: int, clause: int, told: int) -> StanceDraft | None:
    """Return the offer of "what Torria had put forward was a limit of 60,000 tons"."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[clause]
    whose = grammar.subject(clause)
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[clause])
    if modal or grammar.tag[told][0] == "J":
        return None
    forward = lemma not in ("put", "table") or _has(grammar, clause, "forward")
    if not (forward or lemma == "table") or not is_anybody(voice, whose):
        return None
    return voice.draft("offer", (clause, clause), verb, content=voice.content(told), subject=whose,
                       reason="it is said to be what was put forward")  # fmt: skip


def _is_willed(grammar: Grammar, clause: int) -> bool:
    return any(grammar.tag[kid] == "MD" for kid in grammar.children[clause])


def _has(grammar: Grammar, verb: int, word: str) -> bool:
    return any(grammar.lower(kid) == word for kid in grammar.children[verb] if kid > verb)


def _idea(voice: Voice, verb: int, subject: int, idea: int) -> StanceDraft | None:
    """Return the offer of "mediation was the ministry's own idea"."""
    grammar, owner = voice.grammar, voice.grammar.child(idea, "poss")
    noun = grammar.tag[subject] in ("NN", "NNS") and not voice.is_who(subject)
    noun = noun or (grammar.dep[subject] == "csubj" and grammar.tag[subject] == "VBG")
    if owner is None or not noun or not voice.is_who(owner):
        return None
    if not voice.nouns.is_any(subject, ("negotiable", "own_act", "offer", "talks")) and (
        "affairs" not in voice.nouns.topics
    ):
        return None
    return voice.draft("offer", (verb, idea), verb, content=voice.content(subject), subject=owner,
                       reason="it is said to be somebody's idea")  # fmt: skip


def _is_owner(voice: Voice, row: int) -> bool:
    return voice.grammar.tag[row] == "PRP$" or voice.is_who(row)


def amounted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the offer of "his offer came to $3,000": `verb` is "came"."""
    grammar, offer = voice.grammar, voice.grammar.subject(verb)
    if offer is None or grammar.lemma[offer] not in shape("equated", "offers"):
        return None
    owner = grammar.child(offer, "poss")
    if owner is None or not _is_owner(voice, owner) or voice.is_denied(verb):
        return None
    preps = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] == "prep"
             and grammar.lower(kid) in shape("equated", "sums")]  # fmt: skip
    what = grammar.child(preps[0], "pobj") if preps else grammar.child(verb, "dobj")
    if what is None or not any(grammar.tag[row] == "CD" for row in grammar.subtree(what)):
        return None
    if voice.is_question(verb) or any(grammar.tag[kid] == "MD" for kid in grammar.children[verb]):
        return None
    return voice.draft("offer", (offer, verb), verb, content=voice.content(what), subject=owner,
                       reason="it is said what the offer comes to")  # fmt: skip
