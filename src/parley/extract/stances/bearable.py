"""What could be done, or can be lived with -> what is left open, or accepted.

"The mix could be adjusted", "the board might go to 45 pence"; "ten years is a pledge we can keep".
"""

from __future__ import annotations

from typing import Final

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import helpers, trigger_end, under
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["borne", "left_open", "mooted"]

_THINGS: Final = ("negotiable", "own_act", "stoppage", "line", "sanction", "offer")
_HIGHEST: Final = 3
_AT: Final = frozenset({"about", "at", "over"})
_ON: Final = frozenset({"on", "over", "in"})
_ANYTHING: Final = frozenset({"everything", "anything"})


def mooted(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return what "may" and "might" leave open: "the pickets might be lifted"."""
    return None if voice.is_denied(verb) else left_open(voice, modal, verb)


def left_open(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the open stance of "the mix could be adjusted", "they could go to 45 pence"."""
    grammar, subject, lemma = voice.grammar, voice.subject(verb), voice.grammar.lemma[verb]
    if subject is None or voice.statement(verb) is None:
        return None
    who: int | None = None
    if voice.is_passive(verb):
        common = grammar.tag[subject] in ("NN", "NNS") and not voice.is_none(subject)
        at = lemma in group("deeds", "looked_at") and grammar.lower(verb + 1) in _AT
        open_ = lemma in group("deeds", "adjusted") or at
        open_ = open_ and grammar.child(verb, "agent") is None
        known = grammar.lemma[subject] in group("deeds", "adjustable") | _ANYTHING
        if not (common and open_ and (known or voice.nouns.is_any(subject, _THINGS))):
            return None
    elif (
        (lemma in group("deeds", "going_up") and _sum_ahead(voice, verb))
        or (
            lemma in group("deeds", "yielded")
            and "bargaining" in voice.nouns.topics
            and grammar.lower(modal) in group("modals", "perhaps")
        )
        or _is_moving(voice, modal, verb)
    ):
        if not (voice.is_self(subject) or voice.is_who(subject)):
            return None
        who = subject
    else:
        return None
    content = voice.content(verb, helpers(grammar, verb) + under(grammar, who))
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft("open", trigger, verb, content=content, reason="it could be so", subject=who)


def _is_moving(voice: Voice, modal: int, verb: int) -> bool:
    """Whether somebody may move on a matter: "could move on the tariff"."""
    grammar = voice.grammar
    moves = grammar.lemma[verb] in group("deeds", "moved_on")
    if not moves or grammar.lower(modal) not in group("modals", "perhaps"):
        return False
    if "bargaining" not in voice.nouns.topics or grammar.child(verb, "dobj") is not None:
        return False
    on = next((kid for kid in grammar.children[verb] if kid > verb
               and grammar.lower(kid) in _ON), None)  # fmt: skip
    what = None if on is None else grammar.child(on, "pobj")
    return what is not None and voice.nouns.is_any(what, _THINGS)


def _sum_ahead(voice: Voice, verb: int) -> bool:
    """Whether a number is what one could go to."""
    grammar = voice.grammar
    if "bargaining" not in voice.nouns.topics:
        return False
    for kid in grammar.children[verb]:
        target = grammar.child(kid, "pobj") if grammar.lower(kid) == "to" and kid > verb else None
        if target is not None:
            return voice.nouns.is_any(target, ("number", "counted"))
    return False


def borne(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return what is said of something in "ten years is a pledge we can keep"."""
    grammar, noun = voice.grammar, voice.grammar.head[verb]
    lemma, doer = grammar.lemma[verb], grammar.subject(verb)
    if lemma not in group("deeds", "borne") or not (voice.is_self(doer) or voice.is_who(doer)):
        return None
    if lemma == "live" and not any(grammar.lower(kid) == "with" for kid in grammar.children[verb]):
        return None
    for _ in range(_HIGHEST):
        if grammar.dep[noun] == "attr":
            break
        noun = grammar.head[noun]
    copula = grammar.head[noun]
    about = grammar.subject(copula)
    if grammar.dep[noun] != "attr" or grammar.lemma[copula] != "be" or about is None:
        return None
    if voice.statement(verb) is None or not voice.is_asserted(copula) or about > noun:
        return None
    denied = voice.is_denied(copula) != voice.is_denied(verb)
    kind: StanceKind = "reject" if denied else "accept"
    return voice.draft(
        kind,
        (modal, verb),
        verb,
        content=voice.content(about),
        reason=f"it can {'not ' if denied else ''}be lived with",
        subject=doer,
    )
