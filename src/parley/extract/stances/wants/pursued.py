"""What somebody acts or strives for, by phrases that hang on something else -> the demand.

"Went to court in search of a quota", "sent envoys in a bid to win one", "is on strike for higher
pay", "is out for a shorter week", "has its heart set on a seat".
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.telling import force_of
from parley.extract.stances.voice import Voice

__all__ = ["for_more", "heart_set_on", "in_search_of", "out_for"]

_SOUGHT = ("negotiable", "sought", "sum_word", "counted")
_FOR = frozenset({"for", "of"})


def in_search_of(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "in search of a quota", "in a bid to win it", "on strike for pay"."""
    grammar, before = voice.grammar, voice.grammar.head[row]
    striking = grammar.lemma[row] in shape("pursued", "stopping")
    if grammar.dep[row] != "pobj" or grammar.lower(before) != ("on" if striking else "in"):
        return None
    thing = _thing(voice, row)
    top = grammar.head[before]
    whose = voice.subject(top) if grammar.tag[top][0] == "V" else top
    if thing is None or not is_anybody(voice, whose) or not _is_told(voice, top):
        return None
    return voice.draft("demand", (before, row), top, content=voice.content(thing), subject=whose,
                       reason="it is what they act for")  # fmt: skip


def for_more(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "struck for a shorter week", "begged for another month"."""
    grammar, force = voice.grammar, force_of(voice.grammar, verb)
    for_ = next((kid for kid in grammar.children[verb] if kid > verb
                 and grammar.lower(kid) == "for" and grammar.dep[kid] == "prep"), None)  # fmt: skip
    thing = None if for_ is None else grammar.child(for_, "pobj")
    if for_ is None or thing is None or force is None or force.negated:
        return None
    words = {grammar.lower(kid) for kid in grammar.children[thing] if kid < thing}
    sought = voice.nouns.is_any(thing, (*_SOUGHT, "time")) and words & shape("pursued", "more")
    whose = voice.subject(verb)
    if not sought or not is_anybody(voice, whose) or not _is_told(voice, verb):
        return None
    draft = voice.draft("demand", (verb, for_), verb, content=voice.content(thing), subject=whose,
                        reason="it is more than they have")  # fmt: skip
    return None if draft is None else replace(draft, time=force.time, hedge=force.hedge)


def out_for(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "is out for a shorter week", "out to win it": `row` is "out"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if row + 1 >= len(grammar) or grammar.dep[row] not in ("advmod", "prt", "acomp", "prep"):
        return None
    after, thing = row + 1, None
    if grammar.lower(after) == "for":
        thing = grammar.child(after, "pobj")
    elif grammar.tag[after] == "TO" and grammar.lemma[grammar.head[after]] in shape(
        "getting", "getting"
    ):
        thing = grammar.child(grammar.head[after], "dobj")
    heads = grammar.tag[verb][0] == "N" and grammar.dep[verb] == "ROOT"  # a headline
    whose = verb if heads else voice.subject(verb)
    if thing is None or not (heads or grammar.lemma[verb] == "be"):
        return None
    sought = voice.nouns.is_any(thing, _SOUGHT) and not voice.nouns.is_any(thing, ("who",))
    if not sought or not is_anybody(voice, whose) or not _is_told(voice, verb):
        return None
    return voice.draft("demand", (row, after), verb, content=voice.content(thing), subject=whose,
                       reason="they are out for it")  # fmt: skip


def heart_set_on(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "has its heart set on a seat": `row` is "heart"."""
    grammar, set_ = voice.grammar, voice.grammar.head[row]
    has = grammar.head[set_] if grammar.lemma[set_] == "set" else set_
    on = next((kid for top in (set_, row) for kid in grammar.children[top]
               if kid > row and grammar.lower(kid) == "on"), None)  # fmt: skip
    thing = None if on is None else grammar.child(on, "pobj")
    owner = grammar.child(row, "poss")
    if grammar.lemma[has] != "have" or on is None or thing is None or owner is None:
        return None
    whose = voice.subject(has)
    if not voice.nouns.is_any(thing, _SOUGHT) or not is_anybody(voice, whose):
        return None
    if not _is_told(voice, has):
        return None
    return voice.draft("demand", (has, on), has, content=voice.content(thing), subject=whose,
                       reason="they have set their heart on it")  # fmt: skip


def _thing(voice: Voice, row: int) -> int | None:
    """Return what is sought: after "for" or "of", or what is to be won."""
    grammar = voice.grammar
    win = grammar.child(row, "acl", "relcl")
    if win is not None and grammar.lemma[win] in shape("getting", "getting"):
        return _sought(voice, grammar.child(win, "dobj"))
    for kid in grammar.children[row]:
        if kid > row and grammar.dep[kid] == "prep" and grammar.lower(kid) in _FOR:
            thing = grammar.child(kid, "pobj")
            claim = thing is not None and grammar.lemma[thing] in ("claim", "demand", "call")
            inner = grammar.child(thing, "prep") if thing is not None and claim else None
            if inner is not None and grammar.lower(inner) == "for":
                thing = grammar.child(inner, "pobj")
            elif grammar.lemma[row] == "support":
                return None
            return _sought(voice, thing)
    return None


def _sought(voice: Voice, thing: int | None) -> int | None:
    if thing is None or not voice.nouns.is_any(thing, _SOUGHT):
        return None
    return None if _is_while(voice.grammar, thing) else thing


def _is_while(grammar: Grammar, thing: int) -> bool:
    """Whether it only tells how long: "on strike for a week", "for nine days"."""
    spans = grammar.lemma[thing] in ("day", "week", "month", "year", "hour", "minute", "time")
    return spans and not any(grammar.tag[kid][:2] == "JJ" for kid in grammar.children[thing])


def _is_told(voice: Voice, row: int) -> bool:
    """Whether it is told as so, in a report on talks."""
    if voice.is_denied(row) or voice.is_question(row):
        return False
    return "affairs" in voice.nouns.topics
