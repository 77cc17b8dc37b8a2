"""A number -> whether somebody names it, could bear it, would rather have it, or stays there.

"Delegates spoke of 11 percent", "the state could find 700 million", "the league favours four", "we
are at 53 and are staying at 53". A number without a unit counts only where one was just told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.counting import Counted
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import Governing

__all__ = ["Spoken"]

_COUNTING: Final = frozenset({"nummod", "quantmod", "compound", "nmod", "advmod", "amod"})
_TOLD: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
_ABLE: Final = frozenset({"could", "can", "ca", "might", "would", "'d", "’d"})
_STAYING: Final = frozenset({"stay_at", "stick_at", "remain_at", "stop_at"})
_AS_FAR: Final = frozenset({"far", "high", "low", "deep"})
_AT: Final = frozenset({"at", "of", "around", "near", "about"})
_COULD: Final = frozenset({"could", "can", "ca"})
_US: Final = frozenset({"we", "they"})
_HIGHEST: Final = 5
_TIMES: Final = frozenset({"hour", "day", "week", "month", "year", "minute"})


class Spoken:
    """Reads numbers that are named in one document; `is_who` tells of somebody."""

    def __init__(self, grammar: Grammar, moods: Moods, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._moods = moods
        self._is_who = is_who

    def of(self, one: Counted, verb: int, below: int, *, after: bool) -> Governing | None:
        """Return what names a number that hangs on a verb at `below`.

        `after` tells that a number was a term just before: then one without a unit is of its kind.
        """
        grammar = self._grammar
        by = subject_of(grammar, verb)
        at_noun = self._at_noun(one, bare=one.bare) if self._is_known(one, after=after) else None
        if at_noun is not None:
            return at_noun
        if by is None or below <= verb or grammar.dep[verb] in ("acl", "advcl", "amod"):
            return None
        talks = grammar.lemma[by] in words("terms", "disputes")
        if not (talks or self._is_body(by)) or not self._is_direct(one, below):
            return None
        known = self._is_known(one, after=after)
        forms = set(phrasal(grammar, verb))
        return (
            self._preferred((verb, below), forms, by)
            or (self._named(one, (verb, below), forms) if known else None)
            or (self._managed((verb, below), forms, by) if known else None)
            or (self._stays((verb, below), forms, by) if known else None)
            or (self._reaches((verb, below), by) if known else None)
        )

    def _is_known(self, one: Counted, *, after: bool) -> bool:
        """Whether a number has a unit, or goes on with one before it."""
        return one.figure.unit is not None or (after and one.bare) or self._is_matter(one)

    def _is_matter(self, one: Counted) -> bool:
        """Whether it counts what talks dispose of: "four seats"."""
        head = self._top(one.row)
        return head != one.row and self._grammar.lemma[head] in planned("nouns", "matters")

    def _is_body(self, row: int) -> bool:
        grammar = self._grammar
        pronoun = grammar.tag[row] == "PRP" and grammar.lower(row) != "it"
        named = grammar.tag[row] in ("NNP", "NNPS")
        said = grammar.lower(row) == "it" and grammar.dep[grammar.head[row]] == "ccomp"
        return pronoun or named or said or self._is_who(row)

    def _top(self, row: int) -> int:
        """Return the noun that a number counts, or the number."""
        grammar = self._grammar
        while grammar.dep[row] in _COUNTING and grammar.head[row] != row:
            if grammar.tag[grammar.head[row]].startswith("VB"):
                break
            row = grammar.head[row]
        return row

    def _is_direct(self, one: Counted, below: int) -> bool:
        """Whether a number is what the verb is about: "spoke of 30", "of a figure of 30"."""
        grammar, row = self._grammar, self._top(one.row)
        for _ in range(_HIGHEST):
            if row == below:
                return True
            above = grammar.head[row]
            if grammar.dep[row] == "poss" and grammar.tag[above][0] == "N":
                row = above  # "28 hours' notice"
                continue
            of = grammar.dep[row] == "pobj" and grammar.dep[above] == "prep"
            if of and grammar.lower(below) in _AS_FAR and grammar.head[above] == below:
                return True
            if of and above == below:
                return True
            noun = grammar.head[above] if of and grammar.lower(above) in ("of", "at") else -1
            if noun < 0 or grammar.lemma[noun] not in self._sized:
                return False
            row = noun
        return False

    @property
    def _sized(self) -> frozenset[str]:
        """Nouns of which a number tells the size: "a figure of 30"."""
        return words("nouns", "standing") | planned("nouns", "named") | words("terms", "rules")

    def _at_noun(self, one: Counted, *, bare: bool) -> Governing | None:
        """Return the compromise or price that is told with its number: "a compromise at 125"."""
        grammar, top = self._grammar, self._top(one.row)
        prep = grammar.head[top]
        noun = grammar.head[prep]
        at = grammar.dep[top] == "pobj" and grammar.lower(prep) in _AT
        ends = planned("nouns", "ends") | (words("terms", "rules") if bare else frozenset())
        if not at or grammar.dep[prep] != "prep" or grammar.lemma[noun] not in ends:
            return None
        reason = f"the {grammar.lemma[noun]} is told with it"
        return Governing("judged", None, noun, prep, reason)

    # -- by which verb ----------------------------------------------------------------------------

    def _named(self, one: Counted, at: tuple[int, int], forms: set[str]) -> Governing | None:
        """Return who names a number: "a minister hinted at 33 percent", "she mentioned 30"."""
        (verb, below), grammar = at, self._grammar
        told = forms & planned("verbs", "mentioning")
        if not told or is_negated(grammar, verb) or grammar.tag[verb] not in _TOLD | {"VB"}:
            return None
        sole = min(told, key=len)
        if grammar.dep[below] == "prep" and not sole.endswith(f"_{grammar.lower(below)}"):
            return None
        timed = one.figure.unit in _TIMES and grammar.dep[below] == "prep" and "_" not in sole
        reason = f"“{sole.replace('_', ' ')}” names a number"
        return None if timed else Governing("judged", None, verb, below, reason)

    def _managed(self, at: tuple[int, int], forms: set[str], by: int) -> Governing | None:
        """Return what one could bear or raise: "the state could find 700 million"."""
        (verb, below), grammar = at, self._grammar
        able = carriers(grammar, verb) & _ABLE
        told = forms & (planned("verbs", "managing") | words("verbs", "conceding"))
        given = forms & (words("verbs", "disposing") | words("verbs", "paying"))
        if given and able & _COULD and grammar.dep[below] == "dobj":
            told |= given
        if not able or not told or self._moods.is_foretold(verb):
            return None
        if (
            grammar.dep[below] == "prep"
            and f"{grammar.lemma[verb]}_{grammar.lower(below)}" not in told
        ):
            return None
        reason = f"“{min(able)} {grammar.lower(verb)}” tells how far one goes"
        return Governing("offered", None, verb, below, reason, by)

    def _preferred(self, at: tuple[int, int], forms: set[str], by: int) -> Governing | None:
        """Return what one would rather have: "the league favours four"."""
        (verb, below), grammar = at, self._grammar
        if not forms & planned("verbs", "preferring") or grammar.dep[below] != "dobj":
            return None
        if is_negated(grammar, verb) or grammar.tag[verb] == "VBN":
            return None
        return Governing(
            "asked", None, verb, below, f"“{grammar.lower(verb)}” tells what is asked", by
        )

    def _reaches(self, at: tuple[int, int], by: int) -> Governing | None:
        """Return how far one would go: "would go as high as 130"."""
        (verb, below), grammar = at, self._grammar
        far = grammar.lemma[verb] in ("go", "move", "stretch") and grammar.lower(below) in _AS_FAR
        if not far or not carriers(grammar, verb) & (_ABLE | {"will", "to"}):
            return None
        reason = f"“{grammar.lower(verb)} as {grammar.lower(below)} as” tells how far one goes"
        return Governing("offered", None, verb, below, reason, by)

    def _stays(self, at: tuple[int, int], forms: set[str], by: int) -> Governing | None:
        """Return where one stays: "we are at 53 percent and staying at 53"."""
        (verb, below), grammar = at, self._grammar
        here = forms & (_STAYING | ({"be_at"} if grammar.lower(by) in _US else set()))
        if (
            not here
            or grammar.lower(below) != "at"
            or is_negated(grammar, verb)
            or grammar.child(verb, "attr") is not None
        ):
            return None
        return Governing("asked", None, verb, below, "where one stands", by)
