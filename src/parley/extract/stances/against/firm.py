"""Who is firm that something will not be, or is called its opponent -> his refusal.

"Were adamant that there would be no second crew", "the chief, a foe of any truce".
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import is_thing, told_of, unwanted
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force
from parley.extract.stances.voice import Voice

__all__ = ["cannot_ask", "firm_against", "foe_of"]

_WHO: Final = ("who", "demonym")
_BEING: Final = frozenset({"be", "remain", "stay", "become", "seem"})
_NOT_NOW: Final = frozenset({"former", "past", "ex", "onetime", "one-time", "erstwhile"})


def firm_against(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "were adamant that there would be no second crew"."""
    grammar, top = voice.grammar, voice.grammar.head[row]
    clause = grammar.child(row, "ccomp", "advcl") or grammar.child(top, "ccomp")
    if clause is None or clause < row or not _is_that(grammar, clause):
        return None
    stated = grammar.dep[row] == "acomp" and grammar.lemma[top] in _BEING
    who = voice.subject(top) if stated else top
    if who is None or not voice.nouns.is_any(who, _WHO):
        return None
    force = told_of(voice, top) if stated else Force(row)
    what = _denied(voice, clause)
    if what is None or force is None or force.negated:
        return None
    verb = top if stated else row
    return unwanted(voice, what, who, (verb, row), force, "they are firm that it will not be")


def cannot_ask(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "they cannot ask us to share the port"."""
    grammar, whom = voice.grammar, voice.grammar.child(verb, "dobj")
    inner = grammar.child(verb, "xcomp", "ccomp")
    if whom is None and inner is not None:
        whom = grammar.subject(inner)
    if inner is None or inner < verb or not voice.is_self(whom) or voice.is_passive(verb):
        return None
    force = told_of(voice, verb)
    able = force is not None and force.able and force.negated
    if not able or voice.statement(verb) is None or not voice.is_deed(inner):
        return None
    content = tuple(row for row in voice.content(inner) if row not in (whom, verb))
    return voice.draft("reject", (verb, verb), verb, content=content,
                       reason="it cannot be asked of them")  # fmt: skip


def _is_that(grammar: Grammar, clause: int) -> bool:
    marks = (kid for kid in grammar.children[clause] if grammar.dep[kid] == "mark")
    return any(grammar.lower(mark) == "that" for mark in marks)


def _denied(voice: Voice, clause: int) -> int | None:
    """Return what a clause denies: "no crew" of "there would be no crew", else all it tells."""
    grammar = voice.grammar
    told = grammar.child(clause, "attr", "dobj")
    if told is not None and any(grammar.lower(kid) == "no" for kid in grammar.children[told]):
        return told
    return clause if voice.is_denied(clause) and voice.is_deed(clause) else None


def foe_of(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "the chief, a foe of any truce", "she is no friend of the truce"."""
    grammar, top = voice.grammar, voice.grammar.head[noun]
    of = next((kid for kid in grammar.children[noun] if grammar.lower(kid) == "of"), None)
    thing = None if of is None else grammar.child(of, "pobj")
    before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
    if grammar.lemma[noun] in against_words("feeling", "friends") and "no" not in before:
        return None
    if of is None or thing is None or not is_thing(voice, thing) or before & _NOT_NOW:
        return None
    force: Force | None = Force(noun)
    who: int | None = top
    if grammar.dep[noun] == "attr" and grammar.lemma[top] in _BEING:
        who, force = voice.subject(top), told_of(voice, top)
    elif grammar.dep[noun] != "appos":
        return None
    if who is None or force is None or force.negated or not voice.nouns.is_any(who, _WHO):
        return None
    return unwanted(
        voice, thing, who, (noun, of), force, f"they are called its {grammar.lower(noun)}"
    )
