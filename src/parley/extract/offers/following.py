"""The sentences after an offer -> what they tell to have become of it, without naming it again.

"The government would send its remarks within 48 hours", "she would need to consult the cabinet",
"has yet to reply", "was reserving its position": it is under study, by whoever does so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.steps import Fate

__all__ = ["following"]

_ANSWERS: Final = 4
"""Paragraphs after which an answer is no longer one to an offer."""
_FARTHEST: Final = 2
"""Paragraphs after which a sentence no longer tells of an offer that it does not name."""
_COMING: Final = frozenset({"will", "would", "'ll", "’ll", "shall", "to", "must", "should"})
_NEITHER: Final = frozenset({"neither", "no"})
_SHORT: Final = 6
_GENERAL: Final = frozenset({"any", "no", "every", "such"})


@cache
def _verbs() -> frozenset[str]:
    """Return the base forms of verbs of which something is looked up."""
    groups = ("replying", "sending", "consulting", "reserving", "recommending")
    found = {word for group in groups for word in words("answers", group)}
    return frozenset(found | {word.split("_")[0] for word in words("verbs", "accepting")})


def following(grammar: Grammar, mentions: Sequence[Mention]) -> Mapping[int, Sequence[Fate]]:
    """Return row of a mention -> the steps that sentences after it tell of its offer.

    Also where a verb names it as what is not yet answered: "has not yet replied to the offer".
    """
    known = [one for one in mentions if one.article not in _GENERAL]
    rows = [one.row for one in known]
    found: dict[int, list[Fate]] = {}
    for row, lemma in enumerate(grammar.lemma if known else ()):
        if lemma not in _verbs() or not grammar.tag[row].startswith("VB"):
            continue
        below = grammar.subtree(row)
        own = next((one for one in known if one.row in below), None)
        at = bisect_right(rows, row) - 1
        mention = own or (known[at] if at >= 0 else None)
        if mention is None:
            continue
        apart = grammar.paragraph[row] - grammar.paragraph[mention.row]
        fate = _fate(grammar, row, apart, named=own is not None)
        if fate is not None:
            found.setdefault(mention.row, []).append(fate)
    return found


def _fate(grammar: Grammar, verb: int, apart: int, *, named: bool) -> Fate | None:
    """Return what a verb tells of an offer that is named by it, or so many paragraphs before."""
    reason = _unanswered(grammar, verb) if named or apart <= _ANSWERS else ""
    if not named and apart <= _ANSWERS:
        reason = reason or _answered(grammar, verb)
    if not named and apart <= _FARTHEST:
        forms = set(phrasal(grammar, verb))
        reason = reason or _consulted(grammar, verb) or _undecided(grammar, verb)
        reason = reason or _reserved(grammar, verb, forms)
    if not reason:
        return None
    subject = subject_of(grammar, verb)
    told = [row for row in grammar.subtree(verb) if abs(row - verb) <= _SHORT]
    kids = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg", "dobj")]
    kids += [at for at in (_on(grammar, verb),) if at is not None]
    near = [row for row in kids if row in told]
    doers = () if subject is None else Clause(grammar, grammar.head[subject]).subjects
    return Fate("under study", min(verb, *near, verb), max(verb, *near, verb), verb, doers, reason)


def _unanswered(grammar: Grammar, verb: int) -> str:
    """Return why nothing was answered yet: "has yet to reply", "had not yet read the paper"."""
    taken = words("answers", "replying") | words("verbs", "accepting")
    if taken.isdisjoint(phrasal(grammar, verb)):
        return ""
    before = range(max(0, verb - _SHORT), verb)
    yet = any(grammar.lower(row) == "yet" for row in before)
    having = any(grammar.lemma[row] == "have" for row in before)
    return f"“{grammar.word(verb)}”, not yet" if yet and having else ""


def _answered(grammar: Grammar, verb: int) -> str:
    """Return why an answer is still to come: "would send its remarks", "working on the reply"."""
    if grammar.lemma[verb] not in words("answers", "sending"):
        return ""
    top = grammar.child(verb, "dobj")
    top = _on(grammar, verb) if top is None else top
    if top is None or grammar.lemma[top] not in words("answers", "answers"):
        return ""
    article = {grammar.lower(kid) for kid in grammar.children[top] if kid < top}
    if article & _NEITHER or is_negated(grammar, verb):
        return ""
    own = any(grammar.tag[kid] == "PRP$" for kid in grammar.children[top])
    if grammar.lemma[top] in words("answers", "remarks") and not own:
        return ""
    coming = carriers(grammar, verb) & _COMING or grammar.tag[verb] == "VBG"
    return f"“{grammar.lower(top)}” is still to come" if coming else ""


def _on(grammar: Grammar, verb: int) -> int | None:
    """Return what one works on: "working on the reply"."""
    prep = grammar.child(verb, "prep")
    on = prep is not None and grammar.lower(prep) in ("on", "over")
    return grammar.child(prep, "pobj") if on and prep is not None else None


def _consulted(grammar: Grammar, verb: int) -> str:
    """Return why others are to be asked first: "she would need to consult the president"."""
    if grammar.lemma[verb] not in words("answers", "consulting"):
        return ""
    coming = carriers(grammar, verb) & _COMING or grammar.tag[verb] == "VBG"
    whom = grammar.child(verb, "dobj")
    whom = whom if grammar.lemma[verb] == "consult" else None
    beside = (kid for kid in grammar.children[verb] if grammar.lower(kid) == "with")
    asked = whom is not None or next(beside, None) is not None
    return f"“{grammar.lower(verb)}” first" if coming and asked else ""


def _reserved(grammar: Grammar, verb: int, forms: set[str]) -> str:
    """Return why nothing was decided: "was reserving its position", "keeps its options open"."""
    if not forms & words("answers", "reserving") or is_negated(grammar, verb):
        return ""
    top = grammar.child(verb, "dobj")
    held = top is not None and grammar.lemma[top] in words("answers", "judgments")
    return f"“{grammar.lower(verb)}” tells that it is undecided" if held else ""


def _undecided(grammar: Grammar, verb: int) -> str:
    """Return why no advice is given: "would recommend neither a yes nor a no"."""
    if grammar.lemma[verb] not in words("answers", "recommending"):
        return ""
    below = [grammar.lower(row) for row in grammar.subtree(verb) if abs(row - verb) <= _SHORT]
    either = "either" in below and "way" in below and is_negated(grammar, verb)
    return f"“{grammar.lower(verb)}” neither way" if "neither" in below or either else ""
