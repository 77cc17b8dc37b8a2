"""Meetings, rounds and plans -> lines: what is to come after the last report, by whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from parley.model import Meeting, Span, Told, short
from parley.report.brief.citing import cited, teller
from parley.report.brief.desk import Desk
from parley.report.brief.disputes import disputes
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.times.days import between
from parley.report.times.latest_news import happened_line, is_dated
from parley.report.times.timeline_table import teller as best_event
from parley.report.wording import day_in_words, several, shorten, within

__all__ = ["first_step", "next_steps"]


class _Step(NamedTuple):
    """A step on some days, and the words that tell it."""

    days: tuple[str, str]
    rank: int
    evidence: Span
    item: Item


def next_steps(desk: Desk) -> Part:
    """Return what is planned after the day of the last report, the earliest first."""
    steps = sorted(_coming(desk), key=lambda one: (one.days[1], one.rank, one.days, one.item.shown))
    return Part(
        name="next",
        short="Next",
        heading="Next",
        remark=_after(desk),
        items=tuple(_once(steps)),
        command="parley timeline",
    )


def first_step(desk: Desk) -> Item | None:
    """Return the first thing that is to come, a step of the talks before any other."""
    steps = _coming(desk)
    first = min(
        steps, key=lambda one: (one.rank, _headless(one), one.days[1], one.item.shown), default=None
    )
    return first.item if first is not None else None


def _headless(step: _Step) -> bool:
    """Tell whether the words begin with an infinitive, and so don't say who will do it."""
    return step.item.words.startswith("to ")


def _coming(desk: Desk) -> list[_Step]:
    last, today = desk.surely or "", desk.today or ""
    steps = (*_talks(desk), *_plans(desk))
    return [step for step in steps if step.days[1] > last and step.days[1] >= today]


def _after(desk: Desk) -> str:
    if desk.last is None or desk.surely is None:
        return ""
    if desk.surely == desk.last:
        return f"after {day_in_words(desk.last)}, the day of the last report"
    return f"after the last report, of {between(desk.surely, desk.last)}"


def _talks(desk: Desk) -> Iterator[_Step]:
    """Yield meetings that are planned and states of the talks that are to come."""
    for told in desk.meetings:
        if told.claim.modality != "planned" or not told.claim.dates or _has_come(desk, told):
            continue
        if told.days is not None:
            item = cited(desk, told, desk.range(told.days))
            item = _against(desk, _by(item, teller(told)), told.claim.evidence)
            yield _Step(told.days, 0, told.claim.evidence, item)
    for state in desk.statuses:
        if state.claim.kind not in ("resuming", "expected") or state.claim.date is None:
            continue
        if state.days is not None:
            item = cited(desk, state, desk.range(state.days))
            item = _against(desk, _by(item, teller(state)), state.claim.evidence)
            yield _Step(state.days, 1, state.claim.evidence, item)


def _has_come(desk: Desk, told: Told[Meeting]) -> bool:
    """Whether a round was held, after a report told of the plan, within the days of the plan."""
    days, published = told.days, told.report.published
    out = published.latest or published.date
    if days is None or out is None or days[0] == days[1]:
        return False
    began = [one.earliest for one in desk.rounds if one.held and one.earliest]
    return any(out < first and days[0] <= first <= days[1] for first in began)


def _plans(desk: Desk) -> Iterator[_Step]:
    for row in desk.happened:
        happening = row.happening
        if happening.modality not in ("planned", "threatened") or not is_dated(happening):
            continue
        days = happening.earliest or "", happening.latest or ""
        line, event = happened_line(row), best_event(row).event
        item = Item(
            lead=", ".join(filter(None, (desk.range(days), line.state.replace("planned", "")))),
            words=line.words,
            quoted=True,
            doubts=line.doubts,
            outlets=(line.outlet,),
            shown=line.happening,
            claim=line.event,
            document=line.document,
            origins=happening.support.families,
        )
        says = happening.support.told_by
        yield _Step(days, 2, event.evidence, _by(item, says[0] if len(says) == 1 else ""))


def _by(item: Item, who: str) -> Item:
    """Add who says so, where that is not the outlet."""
    if not who or who in item.outlets:
        return item
    return replace(
        item,
        remarks=(
            *item.remarks,
            f"{'say' if several(who) else 'says'} {within(shorten(one_line(who), 60))}",
        ),
    )


def _against(desk: Desk, item: Item, words: Span) -> Item:
    """Add who tells it otherwise, where sources contradict each other about it."""
    for one in disputes(desk):
        told = [account for account in one.accounts if _overlap(account.evidence, words)]
        others = [account for account in one.accounts if account not in told]
        if told and others and others[0].sources:
            who = shorten(one_line(others[0].sources[0]), 40)
            says = "say" if several(who) else "says"
            remark = f"but {one_line(others[0].value)}, {says} {within(who)}; {short(one.id)}"
            return replace(item, remarks=(*item.remarks, remark))
    return item


def _overlap(spans: Iterable[Span], words: Span) -> bool:
    return any(
        one.document == words.document and one.start < words.end and words.start < one.end
        for one in spans
    )


def _once(steps: list[_Step]) -> Iterator[Item]:
    """Yield each step once: words that a line before holds, or that hold these, tell the same."""
    told: list[Span] = []
    for step in steps:
        words = step.evidence
        if not _overlap(told, words):
            told.append(words)
            yield step.item
