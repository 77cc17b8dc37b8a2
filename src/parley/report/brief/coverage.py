"""What was read and what was not -> three lines at the foot of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.model import DocumentHead, Rejected, short
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.chosen import day_of
from parley.report.wording import bare, count, listed, period, shorten

__all__ = ["left_out", "summary"]

_SHOWN: Final = 2
_REASON: Final = 60


def summary(desk: Desk) -> str:
    """Return what was read: "4–9 May 2024 · 12 reports by 8 publishers, 9 origins"."""
    heads = desk.heads.values()
    if not heads:
        return "no reports"
    days = [day for head in heads if (day := day_of(head.published)) is not None]
    publishers = len({bare(head.publisher) for head in heads if head.publisher})
    dateless = len(desk.heads) - len(days)
    undated = f" ({dateless:,} undated)" if days and dateless else ""
    by = f" by {count(publishers, 'publisher')}" if publishers else ""
    origins = count(desk.origins(desk.heads), "origin")
    told = period(min(days), max(days)) if days else "undated"
    return f"{told} · {count(len(desk.heads), 'report')}{undated}{by}, {origins}"


def left_out(desk: Desk, rejected: Iterable[Rejected]) -> Part | None:
    """Return what the page does not rest on, and which dates are in doubt; None for nothing."""
    heads = sorted(desk.heads.values(), key=lambda head: (day_of(head.published) or "9", head.id))
    told = [*_unread(heads, rejected), *_dates(heads)]
    if not told:
        return None
    return Part(
        name="left-out",
        short="Left out",
        heading="What was left out",
        items=tuple(Item("", words) for words in told),
        command="parley documents",
    )


def _unread(heads: Sequence[DocumentHead], rejected: Iterable[Rejected]) -> Iterator[str]:
    """Yield a line on reports in languages that are not read, and inputs that can't be."""
    foreign = Counter(one_line(head.language or "?") for head in heads if not head.analysed)
    parts = []
    if foreign:
        number = count(sum(foreign.values()), "report")
        parts.append(f"{number} not in English ({listed(sorted(foreign))})")
    inputs = [one_line(str(each)) for each in rejected if each.evidence is None]
    if inputs:
        shown = "; ".join(shorten(each, _REASON) for each in inputs[:_SHOWN])
        more = f"; and {len(inputs) - _SHOWN} more" if len(inputs) > _SHOWN else ""
        parts.append(f"{count(len(inputs), 'input')} could not be read: {shown}{more}")
    if parts:
        yield f"Not read: {'; '.join(parts)}"


def _dates(heads: Sequence[DocumentHead]) -> Iterator[str]:
    """Yield a line on reports without a day of their own, and one on dates not believed."""
    placed = [head for head in heads if head.published.basis == "placed"]
    undated = [head for head in heads if day_of(head.published) is None]
    parts = (
        [f"{count(len(placed), 'report')} placed by others ({_named(placed)})"] if placed else []
    )
    parts += [f"{count(len(undated), 'report')} without any ({_named(undated)})"] if undated else []
    if parts:
        yield f"Without a date of their own: {'; '.join(parts)}"
    refused = [(head, each) for head in heads for each in head.published.refused]
    if refused:
        shown = [f"{one_line(each.date)} ({short(head.id)})" for head, each in refused[:_SHOWN]]
        more = [f"{len(refused) - _SHOWN} more"] if len(refused) > _SHOWN else []
        reason = shorten(refused[0][1].reason, _REASON)
        yield f"Dates not believed: {listed([*shown, *more])}: {reason}"


def _named(heads: Sequence[DocumentHead]) -> str:
    told = [short(head.id) for head in heads[:_SHOWN]]
    more = [f"{len(heads) - _SHOWN} more"] if len(heads) > _SHOWN else []
    return ", ".join([*told, *more])
