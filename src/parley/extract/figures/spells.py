"""A length of time in its sentence -> what it is the length of, where that is no noun beside it.

"Two days after the vote" is the time since it, "within 48 hours" that to do something, "asked for
two more weeks" more time; "walked out for 24 hours" is as long as what was done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from parley.extract.figures.clauses import (
    NAMES,
    NOUNS,
    changing,
    is_verb,
    subject_of,
    verb_above,
    word_at,
    words_of,
)
from parley.extract.figures.drafts import Draft, first_row
from parley.extract.figures.phrasing import deed, happened, named
from parley.extract.grammar.grammar import Grammar
from parley.model import Span

__all__ = ["Spell", "spell"]

_FROM: Final[dict[str, str]] = {
    "after": "time since",
    "since": "time since",
    "into": "time since",
    "before": "time before",
    "until": "time before",
    "till": "time before",
}
_RECKONED: Final[dict[str, str]] = {
    "ago": "time since",
    "earlier": "time since",
    "later": "time until",
    "away": "time until",
}
_LEFT: Final = frozenset({"left", "remaining"})
_WITHIN: Final = frozenset({"over", "in", "during", "by", "after", "than"})
_PAST: Final = frozenset({"VBD", "VBN", "VBG"})


@dataclass(frozen=True, slots=True)
class Spell:
    """What a time is the length of: words that go before those printed, and why.

    `noun` is the row of the word that tells it, None where only the label does.
    """

    label: str
    noun: int | None
    words: Span | None
    reason: str


def spell(grammar: Grammar, draft: Draft) -> Spell | None:
    """Return what a length of time is of, None where no rule tells."""
    return next((found for rule in _RULES if (found := rule(grammar, draft)) is not None), None)


def _reckoned_from(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "two days after the vote", "a month before they met"."""
    after = draft.rows[1] + 1
    label = _FROM.get(word_at(grammar, after))
    if label is None:
        return None
    target = grammar.child(after, "pobj")
    if target is not None:
        words = named(grammar, draft, target) if grammar.tag[target] in NOUNS else None
        return None if words is None else Spell(label, target, words, "what the time runs from")
    verb = grammar.child(after, "pcomp")
    if verb is None and grammar.dep[after] in ("mark", "advmod", "prep"):
        verb = grammar.head[after]
    if verb is None or not is_verb(grammar, verb) or verb < after:
        return None
    return Spell(label, verb, happened(grammar, draft, verb), "what the time runs from")


def _reckoned_to_now(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "the war began seven months ago", "the vote is two weeks away"."""
    after = draft.rows[1] + 1
    alone = word_at(grammar, after) == "before"
    label = "time since" if alone else _RECKONED.get(word_at(grammar, after))
    if label is None or (alone and any(kid > after for kid in grammar.children[after])):
        return None
    head = grammar.head[draft.top]
    above = grammar.head[head] if head == after else head
    joined = word_at(grammar, first_row(grammar, draft) - 1)[-1:].isalnum()
    tells = joined and grammar.tag[above] in NOUNS and grammar.dep[above] != "pobj"
    if tells and above < draft.rows[0] and label == "time since":
        return Spell(label, above, named(grammar, draft, above), "what was so long ago")
    verb = verb_above(grammar, draft.top)
    if verb is None or grammar.tag[verb] == "VBG":
        return None
    if grammar.lemma[verb] in ("be", "have"):
        subject = subject_of(grammar, verb) if word_at(grammar, after) == "away" else None
        if subject is None:
            return None
        return Spell(label, subject, named(grammar, draft, subject), "what is so far away")
    return Spell(label, verb, happened(grammar, draft, verb), "what happened so long from now")


def _due(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "a session due in two days"."""
    prep = first_row(grammar, draft) - 1
    if word_at(grammar, prep) != "in" or word_at(grammar, prep - 1) != "due":
        return None
    noun = grammar.head[prep - 1]
    if grammar.tag[noun] not in NOUNS:
        subject = subject_of(grammar, noun) if is_verb(grammar, noun) else None
        if subject is None:
            return None
        noun = subject
    return Spell("time until", noun, named(grammar, draft, noun), "what is due")


def _state(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "have been on strike for six weeks", "has been in his post for a month"."""
    verb = verb_above(grammar, draft.top)
    if verb is None or grammar.lemma[verb] not in ("be", "remain", "stay"):
        return None
    for kid in grammar.children[verb]:
        if grammar.dep[kid] != "prep" or grammar.lower(kid) not in ("in", "on", "at", "out"):
            continue
        target = grammar.child(kid, "pobj")
        if target is None or not verb < target < draft.rows[0] or grammar.tag[target] != "NN":
            continue
        if grammar.child(target, "det") is None and grammar.lemma[target] not in words_of("times"):
            return Spell("", target, grammar.span(target, target), "the state that lasts")
    return None


def _left(grammar: Grammar, draft: Draft) -> Spell | None:
    if word_at(grammar, draft.rows[1] + 1) not in _LEFT:
        return None
    return Spell("time left", None, None, "“left”")


def _spent_in(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "ten years in prison", "eleven days at sea": a state, without an article."""
    after = draft.rows[1] + 1
    if word_at(grammar, after) not in ("in", "at"):
        return None
    target = grammar.child(after, "pobj")
    if target != after + 1 or grammar.tag[target] != "NN":
        return None
    if grammar.lemma[target] in words_of("adverbial") | words_of("times"):
        return None
    return Spell("", target, grammar.span(target, target), "where the time is spent")


def _given(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "gave them 14 days to appeal", "asked for two more weeks"."""
    verb = verb_above(grammar, draft.top)
    prep = grammar.head[draft.top]
    if verb is not None and grammar.lemma[verb] == "lose":
        reckoned = grammar.lemma[grammar.head[prep]] in words_of("totals")
        return Spell("time lost", None, None, "“lose”") if reckoned or prep == verb else None
    if verb is None or grammar.lemma[verb] not in words_of("asking") | {"have"}:
        return None
    kids = (*grammar.children[draft.top], *grammar.children[verb])
    doing = next(
        (kid for kid in kids if kid > draft.rows[1] and _is_infinitive(grammar, kid)), None
    )
    if doing is not None:
        return Spell("time to", doing, deed(grammar, draft, doing), "what the time is given for")
    linked = grammar.lower(prep) in ("for", "more") and grammar.head[prep] == verb
    inside = verb == prep or linked
    if grammar.lemma[verb] == "have" or not inside:
        return None
    words = grammar.text[draft.quantity.start : draft.quantity.end].lower().split()
    if grammar.lemma[verb] == "want" and word_at(grammar, draft.rows[1] + 1) != "more":
        return None
    more = {*words, word_at(grammar, draft.rows[1] + 1)} & words_of("between", "more")
    return Spell("more time" if more else "time", None, None, "a time that is asked for or given")


def _is_infinitive(grammar: Grammar, row: int) -> bool:
    to = grammar.child(row, "aux")
    return grammar.tag[row] == "VB" and to is not None and grammar.lower(to) == "to"


def _ahead(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "must reply within 48 hours", "the contract expires in 10 days"."""
    before = word_at(grammar, first_row(grammar, draft) - 1)
    verb = verb_above(grammar, draft.top)
    if before not in ("in", "within") or verb is None or not is_verb(grammar, verb):
        return None
    if grammar.lemma[verb] == "be" or (before == "in" and grammar.tag[verb] in _PAST):
        return None
    if grammar.tag[grammar.head[grammar.head[draft.top]]] in NOUNS:
        return None
    if grammar.tag[verb] == "VB":
        return Spell("time to", verb, deed(grammar, draft, verb), "what is to be done in it")
    if grammar.tag[verb] in _PAST:
        return None
    return Spell("time until", verb, happened(grammar, draft, verb), "what is to come in it")


def _done_for(grammar: Grammar, draft: Draft) -> Spell | None:
    """Read "drivers walked out for 24 hours", "has led the union for nine years"."""
    verb = verb_above(grammar, draft.top)
    if verb is None or not grammar.tag[verb].startswith("VB"):
        return None
    lemma = grammar.lemma[verb]
    going_on = lemma in words_of("enduring") and grammar.child(verb, "prt") is None
    if going_on or lemma in changing() | words_of("asking") | {"do", "have"}:
        return None
    target = next(
        (
            kid
            for kid in grammar.children[verb]
            if grammar.dep[kid] == "dobj" and kid > verb and kid != draft.top
        ),
        None,
    )
    if target is not None and (lemma in words_of("staging") or target >= draft.rows[0]):
        return None
    if target is None and not _is_doer(grammar, verb):
        return None
    is_noun = target is not None and grammar.tag[target] in NOUNS - NAMES
    prep = word_at(grammar, first_row(grammar, draft) - 1)
    if target is not None and prep in _WITHIN:
        return None
    words = deed(grammar, draft, verb)
    return Spell("", target if is_noun else verb, words, "what is done for so long")


def _is_doer(grammar: Grammar, verb: int) -> bool:
    """Whether what a verb tells lasts, not its subject: somebody's, or something that people do."""
    if grammar.child(verb, "auxpass") is not None:
        return False
    subject = subject_of(grammar, verb)
    if subject is None or grammar.tag[subject] in NAMES:
        return True
    counted = any(grammar.tag[kid] == "CD" for kid in grammar.children[subject])
    return counted or grammar.lemma[verb] in words_of("going_on")


_RULES: Final[tuple[Callable[[Grammar, Draft], Spell | None], ...]] = (
    _reckoned_from,
    _reckoned_to_now,
    _due,
    _left,
    _spent_in,
    _state,
    _given,
    _ahead,
    _done_for,
)
