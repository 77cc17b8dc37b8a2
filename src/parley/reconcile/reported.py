"""The reports of a block -> when each came out, and which days its expressions of time mean.

A placed report may have a range of days: then an expression is resolved from both its ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parley.model import (
    Analysis,
    Block,
    Claim,
    DateMention,
    DocumentHead,
    Published,
    Statement,
    days,
    resolved,
)

__all__ = ["Days", "Reports", "anchors", "came_out", "needed"]

Days = tuple[date, date]
"""The first and the last day on which something can have been, both included."""


def came_out(published: Published) -> Days | None:
    """Return the days between which a report came out, None where nothing tells or it is vague."""
    first = published.earliest or published.date
    last = published.latest or published.date
    if first is None or last is None:
        return None
    ends = days(first), days(last)
    return None if ends[0] is None or ends[1] is None else (ends[0][0], ends[1][1])


def anchors(claims: Iterable[Claim]) -> Mapping[str, str | None]:
    """Return by claim which mention it names: what another counts from, the day of a statement."""
    found: dict[str, str | None] = {}
    for claim in claims:
        if isinstance(claim, DateMention):
            found[claim.id] = claim.form.mention
        elif isinstance(claim, Statement) and claim.said is not None:
            found[claim.id] = claim.said.mention
    return found


def needed(named: Mapping[str, str | None], *wanted: str | None) -> Iterator[str]:
    """Yield the ids of the claims wanted, and of the mentions that these name (`anchors`)."""
    for one in wanted:
        at = one
        seen: set[str] = set()
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            at = named.get(at)


@dataclass(frozen=True, slots=True)
class Reports:
    """What a block holds beside its figures or events: their reports, mentions and statements."""

    heads: Mapping[str, DocumentHead]
    statements: Mapping[str, Statement]
    _days: Mapping[str, Days]

    @staticmethod
    def of(block: Block) -> Reports:
        """Return the reports of a block, with its expressions of time resolved."""
        return _reports({head.id: head for head in block.documents}, block.claims)

    @staticmethod
    def alone(analysis: Analysis) -> Reports:
        """Return one analysed report by itself."""
        published = analysis.document.published
        return _reports({}, analysis.claims, {analysis.document.id: came_out(published)})

    def days(self, mention: str | None) -> Days | None:
        """Return the days that an expression of time covers, None where it leaves them open."""
        return self._days.get(mention or "")

    def said(self, statement: str | None) -> Days | None:
        """Return the days on which a statement was made, where its own words tell."""
        found = self.statements.get(statement or "")
        return None if found is None or found.said is None else self.days(found.said.mention)

    def came_out(self, document: str) -> Days | None:
        """Return the days between which a report came out."""
        head = self.heads.get(document)
        return None if head is None else came_out(head.published)

    def family(self, document: str) -> str:
        """Return what all copies of a report share."""
        return self.heads[document].family


def _reports(
    heads: Mapping[str, DocumentHead],
    claims: Iterable[Claim],
    known: Mapping[str, Days | None] | None = None,
) -> Reports:
    mentions: dict[str, list[DateMention]] = {}
    statements: dict[str, Statement] = {}
    for claim in claims:
        if isinstance(claim, DateMention):
            mentions.setdefault(claim.document, []).append(claim)
        elif isinstance(claim, Statement):
            statements[claim.id] = claim
    found: dict[str, Days] = {}
    for document, here in mentions.items():
        if known is not None:
            out = known.get(document)
        else:
            out = came_out(heads[document].published) if document in heads else None
        found.update(_resolved(here, out))
    return Reports(heads, statements, found)


def _resolved(mentions: Sequence[DateMention], out: Days | None) -> Iterator[tuple[str, Days]]:
    """Yield the days of each mention of a report, as far as both ends of its range tell them."""
    ordered = sorted(mentions, key=lambda one: (one.evidence.start, one.id))
    ends = [None] if out is None else sorted({day.isoformat() for day in out})
    values = [resolved(ordered, end) for end in ends]
    for mention in ordered:
        covered = [days(value[mention.id]) for value in values if mention.id in value]
        known = [one for one in covered if one is not None]
        if known and len(known) == len(ends):
            yield mention.id, (min(one[0] for one in known), max(one[1] for one in known))
