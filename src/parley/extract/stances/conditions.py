"""A document's grammar -> the conditions on which its clauses hang: "unless the patrols stop".

A phrase of lexicon/stance_words.toml opens one; grammar tells which clause it governs, binding.py
whether it is a condition.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.asides import told_before
from parley.extract.stances.binding import Binding
from parley.extract.stances.limits import Bound, is_shared, limiting, on_the_day, paired
from parley.extract.stances.markers import Marker, markers
from parley.extract.stances.stated import last_of, stated
from parley.extract.stances.words import group

__all__ = ["Bound", "Conditions"]

_DOWN: Final = frozenset(
    {"xcomp", "ccomp", "dobj", "acl", "pobj", "prep", "pcomp", "attr", "acomp", "conj", "dative"}
    | {"oprd", "agent", "nsubjpass"}
)
"""Labels by which a stance holds what hangs below it: "threatened to leave if"."""
_UP: Final = frozenset({"acomp", "attr", "xcomp", "oprd", "conj", "auxpass", "prep"})
"""Labels by which a stance shares what hangs above it: "is ready to sign if"."""
_LIMITING: Final = frozenset({"relcl", "csubj"})
_DEEPEST: Final = 8
_TRIMMED: Final = frozenset({",", ";", ":", ".", "—", "–", "-"})
_QUOTES: Final = frozenset({"“", "”", '"', "``", "''"})


class Conditions:
    """The conditions of one document, read once; asked for by the head of a clause or phrase."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._binding = Binding(grammar)
        self._at: dict[int, list[Bound]] = {}
        self._under: dict[int, list[Bound]] = {}
        self.all: list[Bound] = []
        for marker in markers(grammar):
            bound = self._bound(marker)
            if bound is not None:
                self._keep(bound)
        naming = group("conditions", "verbs") | group("conditions", "nouns") | {"no"}
        limits = [row for row, label in enumerate(grammar.dep) if label in _LIMITING]
        named = [row for row, lemma in enumerate(grammar.lemma) if lemma in naming]
        for row in sorted({*limits, *named}):
            apart = None
            if grammar.dep[row] in _LIMITING:
                apart = self._limit(row)
            elif grammar.lemma[row] == "no":
                apart = paired(grammar, row)
            else:
                apart = stated(grammar, row)
            if apart is not None:
                self._keep(apart)

    def of(self, row: int) -> tuple[Bound, ...]:
        """Return the conditions of the clause or phrase headed by `row`, in order of the text."""
        found = {bound.marker: bound for bound in self._under.get(row, ())}
        here = row
        for _ in range(_DEEPEST):
            joined = self._grammar.dep[here] == "conj"
            if self._grammar.dep[here] not in _UP:
                break
            below = self._beside(here)
            here = self._grammar.head[here]
            for bound in (*self._at.get(here, ()), *below):
                if not joined or bound.marker[0] < here:
                    found.setdefault(bound.marker, bound)
        return tuple(found[at] for at in sorted(found))

    def _beside(self, row: int) -> list[Bound]:
        """Return what hangs on the "to" read beside an adjective: "is not minded to go before"."""
        grammar, above = self._grammar, self._grammar.head[row]
        if grammar.dep[row] != "acomp":
            return []
        told = [kid for kid in grammar.children[above] if kid > row and grammar.dep[kid] == "xcomp"]
        return [bound for kid in told for bound in self._at.get(kid, ())]

    def _keep(self, bound: Bound) -> None:
        grammar, here = self._grammar, bound.governor
        self.all.append(bound)
        self._at.setdefault(here, []).append(bound)
        told = False
        for _ in range(_DEEPEST):
            self._under.setdefault(here, []).append(bound)
            held = grammar.dep[here] in _DOWN or self._is_infinitive(here)
            if not held or self._is_beside(here) or grammar.head[here] == here:
                break
            joined = grammar.dep[here] == "conj"
            if joined and (told or not is_shared(grammar, bound, here)):
                break  # "refused to go and told us that they would stay if …"
            told = told or grammar.dep[here] == "ccomp"
            here = grammar.head[here]

    def _is_beside(self, row: int) -> bool:
        """Whether a clause only tells what goes with it: "a pause, with talks beginning once"."""
        grammar = self._grammar
        above = grammar.head[row]
        of_with = grammar.dep[row] == "pcomp" and grammar.lower(above) == "with"
        return of_with and grammar.subject(row) is not None

    def _is_infinitive(self, row: int) -> bool:
        """Whether a clause tells to do what: "threatened on Monday to leave"."""
        grammar = self._grammar
        opens = any(grammar.tag[kid] == "TO" for kid in grammar.children[row])
        return opens and grammar.dep[row] == "advcl" and row > grammar.head[row]

    # -- one marker -------------------------------------------------------------------------------

    def _bound(self, marker: Marker) -> Bound | None:
        """Return the condition that a marker opens; None where it tells only when, or whether."""
        found = self._governed(marker)
        if found is None:
            return None
        governor, first, last = found
        first, last = self._trimmed(first, last)
        if last < first or not self._binding.binds(marker, governor, first, last):
            return None
        kind = marker.kind
        if kind == "if" and self._binding.has_only(governor, marker.first):
            kind = "only if"
        return Bound(kind, (marker.first, marker.last), (first, last), governor)

    def _governed(self, marker: Marker) -> tuple[int, int, int] | None:
        """Return the governor of a marker and the rows (first, last) of its words."""
        grammar, at = self._grammar, marker.last
        if marker.head is None:
            return None
        opens, top = marker.head, marker.top
        if self._is_swallowed(marker):
            comma = self._comma(marker)
            return None if comma is None else (opens, at + 1, comma - 1)
        governor = told_before(grammar, marker, grammar.head[top])
        if governor == top:
            return None
        if governor > at and not self._is_swallowed(marker):
            governor = self._before(marker, governor)
        if not any(row > at for row in grammar.subtree(opens)):
            return None
        return governor, at + 1, self._end(at + 1, last_of(grammar, at, opens), governor)

    def _before(self, marker: Marker, governor: int) -> int:
        """Return the verb before "as soon as", where the clause after it was read apart."""
        grammar = self._grammar
        heads = [grammar.head[row] for row in range(marker.first, marker.last)]
        found = [row for row in heads if row < marker.first and grammar.tag[row][0] == "V"]
        return found[-1] if found else governor

    def _end(self, first: int, last: int, governor: int) -> int:
        """Return where a condition ends: not behind the clause that hangs on it."""
        if first < governor <= last:
            comma = next((row for row in range(first, governor) if self._is_comma(row)), governor)
            return comma - 1
        return last

    def _is_swallowed(self, marker: Marker) -> bool:
        """Whether the clause was read as part of the one it governs: "If a boat returns, we go"."""
        grammar, at = self._grammar, marker.last
        head = grammar.head[at]
        if grammar.dep[at] not in ("mark", "advmod") or head != marker.top or head < at:
            return False
        subject = grammar.subject(head)
        comma = self._comma(marker)
        return comma is not None and subject is not None and comma < subject

    def _comma(self, marker: Marker) -> int | None:
        """Return the comma between a marker and the verb on which it hangs."""
        rows = range(marker.last + 2, self._grammar.head[marker.last])
        return next((row for row in rows if self._is_comma(row)), None)

    def _is_comma(self, row: int) -> bool:
        return self._grammar.word(row) == ","

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return the rows without marks at their ends, or what is said beside: ", which …"."""
        grammar = self._grammar
        for row in range(first + 1, last):
            beside = self._is_comma(row) and grammar.lower(row + 1) in ("which", "who")
            if beside or (self._is_comma(row) and self._is_cue(row + 1, last)):
                last = row - 1
                break
        quotes = sum(grammar.word(row) in _QUOTES for row in range(first, last + 1))
        while first <= last and self._is_mark(last, quotes):
            quotes -= grammar.word(last) in _QUOTES
            last -= 1
        while first <= last and self._is_mark(first, quotes):
            quotes -= grammar.word(first) in _QUOTES
            first += 1
        return first, last

    def _is_mark(self, row: int, quotes: int) -> bool:
        """Whether a row is punctuation at an end; a quotation mark, where its other is outside."""
        word = self._grammar.word(row)
        return word in _TRIMMED or (word in _QUOTES and quotes % 2 == 1)

    def _is_cue(self, first: int, last: int) -> bool:
        """Whether somebody is told to have said it: ", the envoy declared"."""
        grammar = self._grammar
        return any(
            grammar.tag[row] == "VBD" and grammar.lemma[row] in group("conditions", "reporting")
            for row in range(first, last + 1)
        )

    def _limit(self, verb: int) -> Bound | None:
        """Return the condition of "any deal that brought the crew home", "anyone who signs"."""
        grammar, noun = self._grammar, self._grammar.head[verb]
        day = on_the_day(grammar, verb)
        if day is not None:
            return day
        opening = limiting(grammar, verb)
        if opening is None:
            return None
        last = self._end(opening + 1, grammar.subtree(verb)[-1], noun)
        first, last = self._trimmed(opening + 1, last)
        if last < first:
            return None
        whoever = grammar.dep[verb] == "csubj"
        if whoever or grammar.dep[noun] == "nsubj":
            governor = noun if whoever else grammar.head[noun]
            marker = (opening if whoever else noun, opening)
            coming = self._binding.is_coming(governor)
            return Bound("if", marker, (first, last), governor) if coming else None
        return Bound("if", (opening, opening), (first, last), noun)
