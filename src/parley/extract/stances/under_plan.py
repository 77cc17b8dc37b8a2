"""What would be so under somebody's plan -> his offer: "under its proposal each side would"."""

from __future__ import annotations

from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["under_plan"]


def under_plan(voice: Voice, row: int) -> StanceDraft | None:
    """Return the offer of "under Torria's proposal each side would keep ten": `row` is "under"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    plan = grammar.child(row, "pobj")
    if plan is None or grammar.lemma[plan] not in shape("under", "plans"):
        return None
    modal = next((kid for kid in grammar.children[verb] if grammar.tag[kid] == "MD"
                  and grammar.lower(kid) in shape("under", "coming")), None)  # fmt: skip
    if modal is None or voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    whose = _author(voice, plan)
    if whose is None:
        return None
    content = tuple(at for at in voice.content(verb, [row, modal]) if at != modal)
    return voice.draft("offer", (row, plan), verb, content=content, subject=whose,
                       reason="so it would be under somebody's plan")  # fmt: skip


def _author(voice: Voice, plan: int) -> int | None:
    """Return whose a plan is: an owner, or by whom it was put forward."""
    grammar = voice.grammar
    owner = grammar.child(plan, "poss")
    if owner is not None:
        return owner if is_anybody(voice, owner) or grammar.tag[owner] == "PRP$" else None
    before = next((kid for kid in grammar.children[plan] if kid == plan - 1
                   and grammar.dep[kid] in ("compound", "amod")
                   and grammar.word(kid)[0].isupper()), None)  # fmt: skip
    if before is not None and is_anybody(voice, before):
        return before  # "a Torrian plan"
    told = grammar.child(plan, "acl")
    by = voice.nouns.doers(told) if told is not None else []
    agent = None if told is None else grammar.child(told, "agent")
    by += [] if agent is None else grammar.children[agent]
    return next((one for one in by if is_anybody(voice, one)), None)
