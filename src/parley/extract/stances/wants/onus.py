"""What a speaker says that others have to do, without "must" -> what he asks for.

"The onus is on Torria to free the crew", "it falls to the board to move", "it is Torria's turn",
"they had better leave", "the board would do well to listen", "the union has a duty to talk".
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["falls_to", "had_better", "has_got_to", "is_bound", "is_for", "laid_on", "would_do_well"]

_LAID_ON = frozenset({"on", "upon", "with"})
_ANYBODY = frozenset({"you", "somebody", "someone", "everybody", "everyone", "people"})
_HAS = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
_NEAR = 3
"""Rows at most from whom it is asked to the "to" of what is asked."""


def laid_on(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "the onus is on Torria to", "Torria has a duty to", "its turn to"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.dep[row] == "nsubj" and grammar.lemma[verb] in shape("onus", "lying"):
        after = [kid for top in (verb, *grammar.children[verb]) for kid in grammar.children[top]]
        on = next((kid for kid in after if kid > verb and grammar.lower(kid) in _LAID_ON), None)
        return None if on is None else _of_phrase(voice, verb, on, (row, on))
    task = _infinitive(grammar, row)
    if grammar.dep[row] == "attr" and grammar.lemma[verb] == "be":
        subject, whose = grammar.subject(verb), grammar.child(row, "poss")
        empty = subject is not None and grammar.lower(subject) == "it"
        return _asked(voice, verb, whose, task, (verb, row)) if empty else None
    return _owed(voice, row, task) if grammar.lower(row) in shape("onus", "owed") else None


def _owed(voice: Voice, row: int, task: int | None) -> StanceDraft | None:
    """Return the demand of "Torria has a duty to", "is under an obligation to"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.dep[row] == "dobj" and grammar.lemma[verb] == "have":
        return _asked(voice, verb, voice.subject(verb), task, (verb, row))
    under = grammar.dep[row] == "pobj" and grammar.lower(verb) == "under"
    top = grammar.head[verb]
    if not under or grammar.lemma[top] != "be":
        return None
    return _asked(voice, top, voice.subject(top), task, (top, row))


def falls_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "it falls to the board to move"."""
    grammar, subject = voice.grammar, voice.grammar.subject(verb)
    if subject is None or grammar.lower(subject) != "it":
        return None
    to = next((kid for kid in grammar.children[verb] if kid > verb
               and grammar.dep[kid] in ("prep", "dative") and grammar.lower(kid) in ("to", "on")),
              None)  # fmt: skip
    return None if to is None else _of_phrase(voice, verb, to, (verb, to))


def is_for(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "it is for Torria to free the crew": `verb` is "is"."""
    grammar, subject = voice.grammar, voice.grammar.subject(verb)
    if subject is None or grammar.lower(subject) != "it" or verb + 1 >= len(grammar):
        return None
    near = verb + 2 if grammar.lower(verb + 1) == "now" else verb + 1
    if grammar.lower(near) != "for" or grammar.dep[near] != "mark":
        return None
    task = grammar.head[near]
    return _asked(voice, verb, grammar.subject(task), task, (verb, near))


def had_better(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "Torria had better free the crew": `row` is "better"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    had = row > 0 and grammar.lower(row - 1) in ("had", "'d", "’d")
    if not had or grammar.tag[verb] != "VB" or verb < row:
        return None
    return _asked(voice, verb, grammar.subject(verb), verb, (row - 1, row))


def would_do_well(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "would do well to listen", "would be wise to listen"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    aux = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
    coming = bool(aux & {"would", "should", "might"})
    if not coming or grammar.lemma[verb] not in ("do", "be"):
        return None
    task = _infinitive(grammar, row) or _infinitive(grammar, verb)
    if task is None or (grammar.lemma[verb] == "do") != (grammar.lower(row) == "well"):
        return None
    return _asked(voice, verb, voice.subject(verb), task, (verb, row))


def is_bound(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "Torria is obliged to free the crew", "ought to free the crew"."""
    grammar, task = voice.grammar, _infinitive(voice.grammar, verb)
    ought = grammar.tag[verb] == "MD"
    if task is None or not (ought or grammar.child(verb, "auxpass") is not None):
        return None
    if not ought and any(grammar.tag[kid] == "VBD" for kid in grammar.children[verb]):
        return None  # "was obliged to leave"
    return _asked(voice, verb, grammar.subject(verb), task, (verb, verb), things=ought)


def has_got_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "the rent has got to come down": `verb` is "got"."""
    grammar, task = voice.grammar, _infinitive(voice.grammar, verb)
    has = any(grammar.lower(kid) in _HAS for kid in grammar.children[verb])
    whom = grammar.subject(verb)
    if task is None or whom is None or not has or grammar.lower(verb) != "got":
        return None
    if grammar.lower(whom) in _ANYBODY:
        return None
    return _asked(voice, verb, whom, task, (verb, verb), things=True)


def _of_phrase(
    voice: Voice, verb: int, preposition: int, trigger: tuple[int, int]
) -> StanceDraft | None:
    """Return the demand of "on Torria to free": also where "with" was read as if it were "for"."""
    grammar = voice.grammar
    if grammar.dep[preposition] == "mark":
        task = grammar.head[preposition]
        return _asked(voice, verb, grammar.subject(task), task, trigger)
    whom = grammar.child(preposition, "pobj")
    if whom is None:
        return None
    near = range(whom + 1, min(whom + 1 + _NEAR, len(grammar)))
    to = next((row for row in near if grammar.tag[row] == "TO"), None)
    return None if to is None else _asked(voice, verb, whom, grammar.head[to], trigger)


def _infinitive(grammar: Grammar, row: int) -> int | None:
    """Return the verb with "to" that hangs on a row."""
    return next((kid for kid in grammar.children[row] if kid > row and grammar.tag[kid] == "VB"
                 and any(grammar.tag[one] == "TO" for one in grammar.children[kid])),
                None)  # fmt: skip


def _asked(
    voice: Voice,
    verb: int,
    whom: int | None,
    task: int | None,
    trigger: tuple[int, int],
    *,
    things: bool = False,
) -> StanceDraft | None:
    """Return what the speaker asks of others; of `things` too where they may be meant."""
    grammar = voice.grammar
    if voice.statement(verb) is None or voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    if whom is None or task is None or voice.is_self(whom) or voice.is_denied(verb):
        return None
    if grammar.tag[whom] in ("PRP", "PRP$") and grammar.lower(whom) not in ("they", "their", "you"):
        return None
    idle = grammar.lemma[task] in shape("left_to", "idle") or not voice.is_deed(task)
    if idle or not (things or voice.is_who(whom) or grammar.lower(whom) in ("their", "you")):
        return None
    named, to = grammar.subtree(whom), [kid for kid in grammar.children[task] if kid < task]
    content = voice.content(task, [kid for kid in to if grammar.dep[kid] in ("aux", "mark")])
    content = tuple(row for row in content if things or row not in named)
    content = tuple(row for row in content if row not in range(min(trigger), max(trigger) + 1))
    if things and whom < task:
        content = (*(row for row in named if row not in content), *content)
    told = (min(trigger), max(trigger))
    draft = voice.draft("demand", told, verb, content=content,
                        reason="it is said to be for others to do")  # fmt: skip
    if draft is None or not voice.is_who(whom):
        return draft
    return replace(draft, addressees=(whom,))
