"""A document's grammar -> what was put off or given up by nobody who is named in so many words.

"The patrols that Lunia had announced were put off": whose they were tells who put them off.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.sources.quoting import joined
from parley.extract.stances.at_first import at_first
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.given_up import given_up
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["called_off"]


def called_off(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each act or demand that was called off and is said to be somebody's.

    Then those for what somebody is told to have ended, and for what was held at first.
    """
    grammar = voice.grammar
    verbs = group("shifts", "shelving") | group("shifts", "off")
    for row in range(len(grammar)):
        if grammar.lemma[row] in verbs and grammar.tag[row].startswith("VB"):
            draft = _off(voice, row)
            if draft is not None:
                yield draft
    yield from given_up(voice)
    yield from at_first(voice)


def _off(voice: Voice, verb: int) -> StanceDraft | None:
    grammar = voice.grammar
    what, last = grammar.child(verb, "nsubjpass"), _last(voice, verb)
    if what is None or last is None or voice.is_denied(verb) or not voice.is_asserted(verb):
        return None
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    to_come = any(grammar.tag[kid] in ("MD", "TO") for kid in helpers)
    by_whom = any(grammar.dep[kid] == "agent" for kid in grammar.children[verb])
    if to_come or by_whom or not voice.nouns.is_any(what, ("own_act", "stance_word", "offer")):
        return None
    holders = _owners(voice, what)
    if not holders:
        return None
    return StanceDraft(
        kind="dropped",
        first=min([*helpers, verb]),
        last=last,
        row=verb,
        holders=holders,
        content=voice.content(what),
        own=voice.is_self(holders[0]),
        reasons=(f"what it had announced or asked was “{grammar.lower(verb)}”",),
    )


def _last(voice: Voice, verb: int) -> int | None:
    """Return the last row of "were put off", "was shelved"; None where the words don't tell it."""
    grammar = voice.grammar
    if grammar.lemma[verb] in group("shifts", "shelving"):
        return verb
    after = (kid for kid in grammar.children[verb] if kid > verb and grammar.lower(kid) == "off")
    return next(after, None)


def _owners(voice: Voice, what: int) -> tuple[int, ...]:
    """Return whose an act is: "that Lunia had announced", "Lunia's", "of Lunia", "by Lunia"."""
    grammar = voice.grammar
    owner = grammar.child(what, "poss")
    if owner is not None and voice.is_who(owner):
        return joined(grammar, owner)
    nation = [kid for kid in grammar.children[what] if kid < what and grammar.dep[kid] == "amod"
              and voice.nouns.is_any(kid, ("demonym",))]  # fmt: skip
    if nation and grammar.lemma[what] in group("said_of", "tabled"):
        return (nation[0],)  # "a Lunian proposal was withdrawn"
    clause = grammar.child(what, "relcl")
    if clause is not None and grammar.lemma[clause] in group("shifts", "announcing"):
        subject = grammar.subject(clause)
        if subject is not None and subject > what and voice.is_who(subject):
            return joined(grammar, subject)
    told = grammar.child(what, "acl")
    by = voice.nouns.doers(told) if told is not None else []
    by = [row for row in by if voice.is_who(row)]
    if by and told is not None and grammar.lemma[told] in group("shifts", "announcing"):
        return joined(grammar, by[0])
    return ()
