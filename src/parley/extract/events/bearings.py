"""The words of an event -> when, how many, and in whose words: claims found before, by offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import phrase
from parley.model import Claim, DateMention, Figure, Span, Statement

__all__ = ["Bearings"]

_AT: Final = frozenset({"in", "at", "near", "outside", "off", "on", "inside", "across"})
_DAY: Final = len("2031-02-12")
_ORDER: Final = frozenset({"after", "following", "before", "since", "amid", "despite"})
_POINTS: Final = frozenset({"date", "time"})
_DAYS: Final = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
    ]
)


class Bearings:
    """What other claims of one document stand in a stretch of its text."""

    def __init__(self, grammar: Grammar, found: Sequence[Claim]) -> None:
        self._grammar = grammar
        self._dates = sorted(
            (claim for claim in found if isinstance(claim, DateMention)),
            key=lambda claim: (claim.evidence.start, claim.evidence.end),
        )
        self._date_starts = [claim.evidence.start for claim in self._dates]
        self._figures = sorted(
            (claim for claim in found if isinstance(claim, Figure)),
            key=lambda claim: (claim.evidence.start, claim.evidence.end),
        )
        self._figure_starts = [claim.evidence.start for claim in self._figures]
        self._alone: dict[int, DateMention | None] = {}
        self._said = self._statements_by_row(found)

    def _statements_by_row(self, found: Sequence[Claim]) -> dict[int, Statement]:
        """Return row -> the innermost statement around it: longer ones are laid down first."""
        spans = [
            (span, claim)
            for claim in found
            if isinstance(claim, Statement)
            for span in claim.content
        ]
        by_row: dict[int, Statement] = {}
        for span, claim in sorted(
            spans, key=lambda p: (p[0].start - p[0].end, p[0].start, p[1].id)
        ):
            for row in range(*self._grammar.rows_in(span.start, span.end)):
                by_row[row] = claim
        return by_row

    def statement(self, row: int) -> Statement | None:
        """Return the innermost statement in whose words a row stands."""
        return self._said.get(row)

    def figures(self, evidence: Span) -> tuple[str, ...]:
        """Return the ids of the figures inside a stretch."""
        first = bisect_left(self._figure_starts, evidence.start)
        past = bisect_right(self._figure_starts, evidence.end)
        return tuple(
            one.id for one in self._figures[first:past] if one.evidence.end <= evidence.end
        )

    def has_day(self, row: int) -> bool:
        """Whether a day or hour hangs on a row: "on Monday", "Sunday's", "tomorrow"."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            label = grammar.dep[kid]
            if label in ("prep", "npadvmod", "advmod", "tmod", "poss", "compound", "nmod"):
                at = grammar.child(kid, "pobj") if label == "prep" else kid
                if at is not None and self._is_day(at):
                    return True
        return False

    def is_coming(self, row: int) -> bool:
        """Whether the day that hangs on a row is to come: "a meeting next week"."""
        found = (self._under(kid) for kid in self._grammar.children[row])
        return any(self._is_ahead(day) for day in found if day is not None)

    def _is_ahead(self, day: DateMention) -> bool:
        published, form = self._grammar.document.published.date, day.form
        if published is not None and day.value[:4].isdigit() and len(day.value) >= _DAY:
            return day.value[:_DAY] > published
        if form.anchor != "report" or form.towards == "past":
            return False
        return (form.offset or 0) > 0 or form.towards == "future"

    def _is_day(self, row: int) -> bool:
        return self._grammar.lower(row) in _DAYS or self._point_at(row) is not None

    def _point_at(self, row: int) -> DateMention | None:
        start, end = self._grammar.start[row], self._grammar.end[row]
        return next(iter(self._points(start, end)), None)

    def _points(self, start: int, end: int) -> Iterable[DateMention]:
        """Yield the days and hours that touch a stretch."""
        at = max(0, bisect_left(self._date_starts, start) - 1)
        while at < len(self._dates) and self._date_starts[at] < end:
            if self._dates[at].evidence.end > start and self._dates[at].kind in _POINTS:
                yield self._dates[at]
            at += 1

    def date(self, rows: Sequence[int], trigger: int, *, done: bool) -> str | None:
        """Return the id of the day told beside an act: on its verb, in its clause, or alone.

        A day alone in the sentence counts where it stands in the same words: not that of the
        saying, for what is said. What is `done` has no day that is still to come.
        """
        for near in rows:
            for kid in self._grammar.children[near]:
                found = self._under(kid)
                if found is not None and not (done and self._is_ahead(found)):
                    return found.id
        alone = self._alone_in(self._grammar.sentence[trigger])
        if alone is None or (done and self._is_ahead(alone)) or self._is_another(trigger):
            return None
        row, _ = self._grammar.rows_in(alone.evidence.start, alone.evidence.end)
        return alone.id if self.statement(row) is self.statement(trigger) else None

    def _is_another(self, row: int) -> bool:
        """Whether an act only tells when another was: "on Monday following the withdrawal"."""
        grammar = self._grammar
        mark = grammar.child(row, "mark")
        if mark is not None and grammar.lower(mark) in _ORDER:
            return True
        above = grammar.head[row]
        return grammar.dep[row] in ("pobj", "pcomp") and grammar.lower(above) in _ORDER

    def _alone_in(self, sentence: int) -> DateMention | None:
        """Return the only day of a sentence; None where there are none or several."""
        if sentence not in self._alone:
            first, past = self._grammar.sentences[sentence]
            found = list(self._points(self._grammar.start[first], self._grammar.end[past - 1]))
            self._alone[sentence] = found[0] if len(found) == 1 else None
        return self._alone[sentence]

    def _under(self, kid: int) -> DateMention | None:
        label = self._grammar.dep[kid]
        if label == "prep":
            target = self._grammar.child(kid, "pobj")
            return None if target is None else self._point_at(target)
        if label in ("npadvmod", "advmod", "tmod", "poss", "nmod", "compound"):
            return self._point_at(kid)
        return None

    def place(self, rows: Sequence[int], nouns: Nouns, *, spoken: bool) -> str | None:
        """Return the place told beside an act, as printed: "Torrhaven" after "in".

        Beside what is `spoken` "at" and "on" tell to whom: "called on the ministry".
        """
        grammar = self._grammar
        for near in rows:
            for target in nouns.of(near, ("in",) if spoken else _AT):
                within = grammar.lower(grammar.head[target]) == "in"  # nobody is in a person
                named = nouns.is_any(target, ("name" if within else "place",))
                if named and self._point_at(target) is None:
                    return grammar.span(*phrase(grammar, target)).quote
        return None
