"""What somebody will not do, beside what he will -> the refusal.

"Was ready to leave the hill, but not to hand over the town"; "the plan, turned down by the rebels".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.frames import governors
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["but_not", "turned_down_by"]

_FARTHEST = 25
"""Rows at most from the words of readiness to "but not"."""


def but_not(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "but not to hand over the town": `row` is "not"."""
    grammar, to = voice.grammar, row + 1
    if row < 1 or grammar.lower(row - 1) != "but" or grammar.tag[to : to + 1] != ["TO"]:
        return None
    verb = grammar.head[to]
    if grammar.lemma[verb] in group("deeds", "none"):
        return None
    if verb <= to or grammar.dep[verb] not in ("conj", "xcomp", "advcl", "ccomp"):
        return None
    first, _ = grammar.sentences[grammar.sentence[row]]
    ready = governors("ready") | governors("through") | shape("but_not", "granting")
    rows = range(max(first, row - _FARTHEST), row)
    at = next((one for one in reversed(rows)
               if grammar.lemma[one] in ready or grammar.lower(one) in ready), None)  # fmt: skip
    subject = voice.subject(verb)
    if subject is None and at is not None:
        subject = voice.subject(at)
    if at is None or not is_anybody(voice, subject) or voice.is_question(row):
        return None
    return voice.draft("reject", (row, verb), verb, content=voice.content(verb), subject=subject,
                       reason="it is left out of what is granted")  # fmt: skip


def turned_down_by(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the answer of "…, turned down by the rebels": of what stands before it."""
    grammar, agent = voice.grammar, voice.grammar.child(verb, "agent")
    whose = None if agent is None else grammar.child(agent, "pobj")
    alone = grammar.subject(verb) is None and grammar.child(verb, "aux", "auxpass", "dobj") is None
    comma = verb > 0 and grammar.word(verb - 1) in (",", "—", "–")
    if not (alone and comma) or whose is None or not is_anybody(voice, whose):
        return None
    kind = _answer(grammar, verb)
    what = None if kind is None else _before(voice, verb)
    if kind is None or what is None or voice.is_question(verb):
        return None
    if not voice.nouns.is_any(what, ("negotiable", "offer", "stance_word", "own_act", "talks")):
        return None
    return voice.draft(kind, (verb, agent or verb), verb, content=voice.content(what, [verb]),
                       subject=whose, reason="so it was answered")  # fmt: skip


def _answer(grammar: Grammar, verb: int) -> StanceKind | None:
    """Return what a participle tells of an answer: "turned down", "rejected", "accepted"."""
    lemma = grammar.lemma[verb]
    if lemma in shape("bare", "taking") and lemma != "sign":
        return "accept"
    down = any(grammar.lower(kid) in ("down", "out") for kid in grammar.children[verb])
    said_no = lemma in shape("bare", "refusing") or (lemma in shape("but_not", "downing") and down)
    return "reject" if said_no else None


def _before(voice: Voice, verb: int) -> int | None:
    """Return what was answered: the subject of the clause beside, or the noun before the comma."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    if grammar.tag[above][0] == "N" and above < verb:
        return above
    found = grammar.subject(above) if grammar.tag[above][0] == "V" and above < verb else None
    named = found is not None and grammar.tag[found] in ("NN", "NNS") and not voice.is_who(found)
    return found if named else None
