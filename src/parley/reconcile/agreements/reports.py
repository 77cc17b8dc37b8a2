"""All that was heard, with what was noted of each report -> the statements that a rule asks for.

What the words of a report lead to was noted when it was read (`leads`): so a rule looks only at the
few statements that show what it asks for, and at what stands around them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, Final

from parley.model import Heard, Statement, Told, Wording

__all__ = ["Reports"]

_id_of: Final = attrgetter("id")


class Reports:
    """The statements of all reports, by what they show."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._leads = [(report, heard.leads[report]) for report in sorted(heard.leads)]

    def signed(self, sign: str) -> Iterator[tuple[Sequence[Told[Statement]], int]]:
        """Yield the statements that bear a sign: those of their report in order, and the place.

        Report by report, in the order of the text.
        """
        for report, leads in self._leads:
            wanted = leads.signs.get(sign)
            if wanted:
                said = self._said[report]
                places = {told.id: place for place, told in enumerate(said)}
                yield from ((said, places[one]) for one in wanted)

    def sound(self, sign: str) -> Iterator[tuple[Sequence[Told[Statement]], int]]:
        """Yield the same; of the report only what is sound, and no headline."""
        for said, place in self.signed(sign):
            sound = [told for told in said if _is_sound(told)]
            yield sound, sound.index(said[place])

    def all_signed(self, sign: str) -> list[Told[Statement]]:
        """Return the statements that bear a sign, in id order."""
        wanted = (one for _, leads in self._leads for one in leads.signs.get(sign, ()))
        return [self.said(one) for one in sorted(wanted)]

    def pairs(self) -> Iterator[tuple[Told[Statement], Told[Statement], str]]:
        """Yield the statements of each report of which the one denies the other, and in what."""
        for _, leads in self._leads:
            for one, other, denied in leads.pairs:
                yield self.said(one), self.said(other), denied

    def by_key(self) -> Iterator[tuple[str, list[Told[Statement]]]]:
        """Yield the statements that share a key, in id order, key by key, none that stand alone."""
        found: dict[str, list[str]] = defaultdict(list)
        for _, leads in self._leads:
            for one, keys in leads.keys.items():
                for key in keys:
                    found[key].append(one)
        for key, alike in sorted(found.items()):
            if len(alike) > 1:
                yield key, [self.said(one) for one in sorted(alike)]

    def clauses(self) -> list[Wording]:
        """Return the wordings of the clauses of all reports, in the order of their claims."""
        noted = (clause for _, leads in self._leads for clause in leads.clauses)
        return sorted(noted, key=lambda one: one.claim)

    def counted(self) -> Iterator[list[Wording]]:
        """Yield statements with numbers whose words are the same, numbers apart."""
        found: dict[int, list[Wording]] = defaultdict(list)
        for _, leads in self._leads:
            for noted in sorted(leads.counts, key=lambda one: one.claim):
                if noted.claim in leads.counted:
                    found[noted.words].append(noted)
        yield from (alike for _, alike in sorted(found.items()) if len(alike) > 1)

    def are_in_one(self, one: str, other: str) -> bool:
        """Whether two claims stand in one report."""
        return self._report_of[one] == self._report_of[other]

    def share_wording(self, one: Wording, other: Wording) -> bool:
        """Whether the reports of two clauses have another clause in common, word for word."""
        return self._share(one, other, self._clauses_of)

    def share_count(self, one: Wording, other: Wording) -> bool:
        """Whether those of two statements have another in common, word for word but for numbers."""
        return self._share(one, other, self._counts_of)

    def said(self, identifier: str) -> Told[Statement]:
        """Return a statement."""
        return self._statements[identifier]

    def told(self, identifier: str) -> Told[Any]:
        """Return the claim of a clause: a statement, or what a report tells in its own voice."""
        return self._statements.get(identifier) or self._own[identifier]

    def figures_in(self, statement: str) -> Sequence[str]:
        """Return the ids of the figures in a statement that was counted."""
        return self._heard.leads[self._report_of[statement]].counted.get(statement, ())

    def _share(
        self, one: Wording, other: Wording, of_reports: Mapping[str, frozenset[int]]
    ) -> bool:
        mine, yours = (of_reports[self._report_of[it.claim]] for it in (one, other))
        return not (mine & yours) <= {one.words, other.words}

    @cached_property
    def _clauses_of(self) -> Mapping[str, frozenset[int]]:
        return {report: frozenset(it.words for it in one.clauses) for report, one in self._leads}

    @cached_property
    def _counts_of(self) -> Mapping[str, frozenset[int]]:
        return {report: frozenset(it.words for it in one.counts) for report, one in self._leads}

    @cached_property
    def _report_of(self) -> Mapping[str, str]:
        """The report in which each claim that has a wording stands."""
        return {
            noted.claim: report
            for report, leads in self._leads
            for noted in (*leads.clauses, *leads.counts)
        }

    @cached_property
    def _said(self) -> Mapping[str, Sequence[Told[Statement]]]:
        found: dict[str, list[Told[Statement]]] = defaultdict(list)
        for told in self._heard.statements:
            found[told.report.id].append(told)
        for said in found.values():
            said.sort(key=lambda told: (told.claim.content[0].start, told.id))
        return found

    @cached_property
    def _statements(self) -> Mapping[str, Told[Statement]]:
        return {told.id: told for told in self._heard.statements}

    @cached_property
    def _own(self) -> Mapping[str, Told[Any]]:
        heard = self._heard
        printed: list[Told[Any]] = [*heard.stances, *heard.events.values(), *heard.terms]
        return {told.id: told for told in printed}


def _is_sound(told: Told[Statement]) -> bool:
    """Whether a statement is no headline, and stands on no broken words."""
    return told.claim.legibility.grade == "sound" and not told.headline
