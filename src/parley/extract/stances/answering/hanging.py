"""What a report says that somebody would do under a condition -> a conditional stance.

"The company would talk only after the drivers returned", "tied a rise to longer shifts", "there
could be a rise if", "free the crew and we will talk": no verb of stance tells it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from parley.extract.stances.answering.answer_words import answer_words
from parley.extract.stances.conditions import Bound, Conditions
from parley.extract.stances.doers import done
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import helpers, under
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["hanging", "if_you_do", "tied"]

_THINGS: Final = (
    "disputed",
    "negotiable",
    "offer_made",
    "talks",
    "consent",
    "assent",
    "approval",
    "signature",
)


def hanging(voice: Voice, conditions: Conditions, told: Collection[int]) -> Iterator[StanceDraft]:
    """Yield what would be done under a condition, where no other draft (`told`) tells it."""
    seen = set(told)
    if "affairs" not in voice.nouns.topics:
        return
    for bound in conditions.all:
        if bound.governor not in seen:
            draft = _narrated(voice, bound) or _there_could(voice, bound)
            if draft is not None:
                seen.add(bound.governor)
                yield draft


def tied(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what is made to hang on another thing in "tied a rise to longer shifts"."""
    grammar, what = voice.grammar, voice.grammar.child(verb, "dobj")
    if what is None or what < verb or not voice.nouns.is_any(what, _THINGS):
        return None
    words = answer_words("hanging", "on")
    preps = (kid for top in (what, verb) for kid in grammar.children[top]
             if kid > what and grammar.lower(kid) in words)  # fmt: skip
    prep = next(preps, None)
    asked = None if prep is None else grammar.child(prep, "pobj", "pcomp")
    if prep is None or asked is None:
        return None
    content = tuple(row for row in voice.content(what) if row < prep)
    draft = done(voice, "conditional", (verb, verb), (*content, *voice.content(asked)),
                 "it is made to hang on another thing")  # fmt: skip
    return None if draft is None else replace(draft, otherwise="offer")


def if_you_do(voice: Voice, modal: int) -> StanceDraft | None:
    """Return what is promised or threatened in "free the crew and we will talk": `modal` is "will".

    What is bidden before it, in the same words, is what it hangs on.
    """
    grammar, verb = voice.grammar, voice.grammar.head[modal]
    bidden, subject = grammar.head[verb], voice.grammar.subject(verb)
    joined = grammar.dep[verb] == "conj" and grammar.tag[modal] == "MD"
    bare = grammar.tag[bidden] in ("VB", "VBP") and grammar.subject(bidden) is None
    between = {grammar.lower(row) for row in range(bidden + 1, modal)}
    if not (joined and bare and "and" in between) or subject is None or subject < bidden:
        return None
    said = voice.statement(verb)
    if said is None or said is not voice.statement(bidden) or voice.is_question(verb):
        return None
    helped = any("aux" in grammar.dep[kid] for kid in grammar.children[bidden])
    you = grammar.lower(subject) == "you"
    if helped or not (you or voice.is_self(subject)) or voice.is_denied(verb):
        return None
    content = voice.content(verb, [*helpers(grammar, verb), *under(grammar, subject)])
    draft = voice.draft("conditional", (modal, verb), verb, content=content,
                        subject=None if you else subject,
                        reason="what is bidden before is what it hangs on")  # fmt: skip
    return None if draft is None else replace(draft, otherwise="intend")


def _narrated(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return what the report itself says that somebody would do: "would talk only after"."""
    grammar, verb = voice.grammar, bound.governor
    if grammar.tag[verb] != "VB" or voice.is_passive(verb) or voice.is_question(verb):
        return None
    modal = next((kid for kid in grammar.children[verb] if grammar.tag[kid] == "MD"), None)
    if modal is None or grammar.lower(modal) not in group("modals", "coming"):
        return None
    subject = grammar.subject(verb)
    known = voice.nouns.is_any(subject, ("body", "person")) if subject is not None else False
    if subject is None or not known or not voice.is_asserted(verb):
        return None
    acts = voice.is_deed(verb) or grammar.lemma[verb] in answer_words("hanging", "doing")
    if voice.statement(verb) is not None or not acts or subject in bound.rows:
        return None
    without = [*helpers(grammar, verb), *under(grammar, subject)]
    content = [row for row in voice.content(verb, without) if row not in bound.rows]
    denied = voice.is_denied(verb)
    draft = voice.draft("conditional", (modal, verb), verb, content=voice.trimmed(content),
                        reason=f"“{bound.kind}”: what would be done hangs on it",
                        subject=subject)  # fmt: skip
    return None if draft is None else replace(draft, otherwise="reject" if denied else "intend")


def _there_could(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return what a speaker holds out in "there could be a rise if shifts were longer"."""
    grammar, verb = voice.grammar, bound.governor
    if grammar.lemma[verb] != "be" or grammar.child(verb, "expl") is None:
        return None
    what = grammar.child(verb, "attr")
    modals = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.tag[kid] == "MD"}
    if what is None or voice.is_denied(verb) or voice.is_none(what) or not modals:
        return None
    held = voice.nouns.is_any(what, ("disputed", "own_act"))
    if not held or voice.statement(verb) is None or not voice.is_asserted(verb):
        return None
    content = [row for row in voice.content(what) if row not in bound.rows]
    draft = voice.draft("conditional", (verb, verb), verb, content=voice.trimmed(content),
                        reason=f"“{bound.kind}”: what follows hangs on it")  # fmt: skip
    return None if draft is None else replace(draft, otherwise="open")
