"""What is said to be on somebody's list, or to be what he wants -> the demand.

"High on Torria's list is a bridge", "a bridge is among its demands", "its bottom line is a truce",
"a quota is what Torria wants", "Torria is after a quota".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.sought import SOUGHT, for_whom, is_said, owner_of, sought_by

__all__ = ["is_after", "is_bottom_line", "is_on_list", "is_wanted", "tops_list"]

_MORE = frozenset({"more", "better", "bigger", "higher", "longer", "shorter", "fewer", "less"})
_INDEFINITE = _MORE | {"a", "an"}
_IS = frozenset({"be", "include", "remain"})


def is_on_list(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "high on its list is a bridge", "a bridge is among its demands"."""
    grammar = voice.grammar
    if not is_said(voice, verb):
        return None
    for first in grammar.children[verb]:
        listed = _list_at(grammar, first)
        if listed is None:
            continue
        thing = grammar.child(verb, "attr", "nsubj") if first < verb else grammar.subject(verb)
        if thing is None or thing == first or (thing > verb) != (first < verb):
            continue
        whose = owner_of(voice, listed)
        return sought_by(voice, verb, thing, whose, (listed, listed), "it is on somebody's list")
    return None


def _list_at(grammar: Grammar, first: int) -> int | None:
    """Return the list that "high on its list", "among its demands" tell of, by its first word."""
    if grammar.dep[first] not in ("acomp", "nsubj", "prep", "advmod", "attr"):
        return None
    at = grammar.child(first, "pobj") if grammar.lower(first) == "at" else None
    first = first if at is None else at  # "at the top of its list"
    among = grammar.lower(first) == "among"
    on = first if among else grammar.child(first, "prep")
    if on is None or not (among or grammar.lower(first) in shape("needs", "places")):
        return None
    listed = grammar.child(on, "pobj")
    names = shape("needs", "demands" if among else "lists")
    return listed if listed is not None and grammar.lemma[listed] in names else None


def is_bottom_line(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "its bottom line is a truce", "its wish list includes a bridge"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    limiting = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
    if grammar.dep[row] != "nsubj" or grammar.lemma[verb] not in _IS:
        return None
    if not limiting & shape("needs", "limiting") or not is_said(voice, verb):
        return None
    told = grammar.child(verb, "attr", "dobj", "ccomp")
    whose = owner_of(voice, row)
    if told is None or told < verb:
        return None
    return sought_by(voice, verb, told, whose, (row, verb), "it is what they care for most")


def is_wanted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "a quota is what Torria wants", "is Torria's main demand"."""
    grammar, thing = voice.grammar, voice.grammar.child(verb, "nsubj")
    told = grammar.child(verb, "attr", "ccomp")
    if thing is None or told is None or told < verb or not is_said(voice, verb):
        return None
    if grammar.dep[told] == "attr" and grammar.lemma[told] in shape("needs", "demands"):
        return sought_by(voice, verb, thing, owner_of(voice, told), (told, told), "it is a demand")
    wants = grammar.child(told, "relcl") if grammar.lower(told) == "all" else told
    if wants is None or grammar.lemma[wants] not in shape("needs", "asking"):
        return None
    opens = wants != told or any(grammar.lower(kid) == "what" for kid in grammar.children[told])
    if not opens or voice.is_denied(wants) or grammar.child(wants, "xcomp") is not None:
        return None
    return sought_by(
        voice, verb, thing, grammar.subject(wants), (wants, wants), "it is said to be wanted"
    )


def is_after(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "what Torria needs is a quota", "Torria is after a quota"."""
    grammar, clause = voice.grammar, voice.grammar.child(verb, "csubj")
    if not is_said(voice, verb):
        return None
    if clause is not None:
        return _cleft(voice, verb, clause)
    after = next((kid for kid in grammar.children[verb] if kid == verb + 1
                  and grammar.lower(kid) == "after"), None)  # fmt: skip
    thing = None if after is None else grammar.child(after, "pobj")
    if after is None or thing is None or not voice.nouns.is_any(thing, SOUGHT):
        return None
    words = {grammar.lower(kid) for kid in grammar.children[thing] if kid < thing}
    plain = voice.nouns.is_any(thing, ("time", "who", "talks")) and not words & _MORE
    if plain or not _INDEFINITE & words:
        return None  # "is after the vote"
    whose = grammar.child(verb, "nsubj")
    return sought_by(voice, verb, thing, whose, (verb, after), "they are after it")


def _cleft(voice: Voice, verb: int, clause: int) -> StanceDraft | None:
    """Return the demand of "what Torria needs is a quota", "what matters to Torria is"."""
    grammar = voice.grammar
    told, needs = grammar.child(verb, "attr", "ccomp"), grammar.lemma[clause] == "need"
    if told is None or told < verb or voice.is_denied(clause):
        return None
    if needs and not voice.nouns.is_any(told, SOUGHT):
        return None
    whose = _who_needs(voice, clause)
    return sought_by(voice, verb, told, whose, (clause, clause), "it is said to be wanted")


def _who_needs(voice: Voice, clause: int) -> int | None:
    """Return who needs, or is after, what a clause with "what" tells."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[clause]
    if lemma == "matter":
        return for_whom(voice, clause)
    after = grammar.child(clause, "prep")
    is_it = lemma == "be" and after is not None and grammar.lower(after) == "after"
    is_it = is_it or (lemma == "have" and after is not None and grammar.lower(after + 1) == "mind")
    return grammar.subject(clause) if lemma == "need" or is_it else None


def tops_list(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "a bridge tops Torria's list of demands"."""
    grammar = voice.grammar
    thing, listed = grammar.child(verb, "nsubj"), grammar.child(verb, "dobj")
    if thing is None or listed is None or grammar.lemma[listed] not in shape("needs", "lists"):
        return None
    if not is_said(voice, verb):
        return None
    whose = owner_of(voice, listed)
    return sought_by(voice, verb, thing, whose, (verb, listed), "it tops somebody's list")
