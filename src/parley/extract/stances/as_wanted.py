"""What is told to be so, or not, "as Torria had wanted" -> the stance of who wanted it.

"The court will sit in Arle, not in Porto as Torria had wanted": the last words before "as" are
what was wanted, where "not" stands before them; else it is the whole clause.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["as_wanted"]

_BESIDE = frozenset({"mark", "aux", "auxpass", "advmod", "punct", "npadvmod", "agent", "prep"})
"""What may stand beside "wanted": with an object or a clause it tells of something else."""
_HAD = frozenset({"had", "'d", "’d"})


def as_wanted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "as Torria had wanted", the offer of "as Torria proposed"."""
    grammar = voice.grammar
    opening = next((kid for kid in grammar.children[verb] if grammar.lower(kid) == "as"
                    and kid < verb and grammar.dep[kid] in ("mark", "advmod")), None)  # fmt: skip
    if grammar.tag[verb] not in ("VBD", "VBN"):
        return None
    if opening is None or grammar.dep[verb] != "advcl" or "affairs" not in voice.nouns.topics:
        return None
    whose = _whose(voice, verb)
    if whose is None or voice.is_denied(verb) or voice.is_question(verb):
        return None
    wanting = grammar.lemma[verb] in shape("as_wanted", "wanting")
    kind: StanceKind = "demand" if wanting else "offer"
    content = _content(voice, opening, verb)
    first = min(kid for kid in (*grammar.children[verb], verb)
                if kid == verb or grammar.dep[kid] in ("aux", "auxpass"))  # fmt: skip
    draft = voice.draft(kind, (first, verb), verb, content=content, subject=whose,
                        reason="it is told to be, or not to be, as somebody wanted")  # fmt: skip
    had = any(grammar.lower(kid) in _HAD for kid in grammar.children[verb])
    return replace(draft, time="past") if draft is not None and had else draft


def _whose(voice: Voice, verb: int) -> int | None:
    """Return who wanted it; None where the words tell of something else that is wanted."""
    grammar = voice.grammar
    kids = grammar.children[verb]
    if any(grammar.dep[kid] not in _BESIDE | SUBJECTS for kid in kids):
        return None
    if any(grammar.tag[kid] == "MD" for kid in kids):
        return None
    agent = grammar.child(verb, "agent")
    found = grammar.subject(verb) if agent is None else grammar.child(agent, "pobj")
    if found is None or grammar.tag[found] in ("PRP", "EX", "WP", "DT"):
        return None
    return found if voice.is_who(found) else None


def _content(voice: Voice, opening: int, verb: int) -> tuple[int, ...]:
    """Return the rows of what was wanted."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    first, _ = grammar.sentences[grammar.sentence[verb]]
    for row in range(opening - 1, first, -1):
        if grammar.lower(row) == "not" and grammar.word(row - 1) in (",", "and", "but"):
            return voice.trimmed(range(row + 1, opening))
        if grammar.word(row) == "," or _is_clause(grammar, row):
            break
    rows = voice.content(above, [verb])
    return tuple(row for row in rows if row < opening or opening < first + 1)


def _is_clause(grammar: Grammar, row: int) -> bool:
    return grammar.tag[row][0] == "V" and grammar.dep[row] in ("ROOT", "ccomp", "advcl")
