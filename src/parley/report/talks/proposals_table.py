"""Proposals -> what a user asks for of them: sheets, and tables of proposals, terms and steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypedDict, Unpack

from parley.model import DocumentHead, Proposal
from parley.record import Record
from parley.record.asked_words import hold
from parley.record.words import mentions
from parley.report.tables import Column, Table, Value
from parley.report.talks.held import outlets_of, within
from parley.report.talks.proposal_sheet import (
    loose_terms_sheet,
    proposal_sheet,
    steps_of,
    term_words,
)
from parley.report.talks.reported import reported
from parley.report.talks.sheets import Sheet
from parley.report.talks.term_words import day_of, told_together
from parley.report.times.days import days_in_short
from parley.report.wording import count

__all__ = [
    "AskedProposals",
    "asked_proposals",
    "proposal_notes",
    "proposal_sheets",
    "proposal_table",
    "sheet_of",
    "step_table",
    "term_table",
]

_PROPOSALS: Final = (
    Column("id", "Id", shortened=True),
    Column("name", "Proposal", least=14, block="head"),
    Column("day", "Day", least=10, block="head"),
    Column("authors", "Made by", least=10),
    Column("latest_step", "Last step", least=10),
    Column("terms", "Terms", least=20, block="text"),
    Column("counts", "In"),
    Column("names"),
    Column("authors_according_to"),
    Column("through"),
    Column("to"),
    Column("steps"),
    Column("earliest"),
    Column("latest"),
    Column("after"),
    Column("round"),
    Column("reports"),
    Column("origins"),
    Column("least_sources"),
    Column("most_sources"),
    Column("told_by"),
    Column("offers"),
    Column("reasons"),
)
_TERMS: Final = (
    Column("id", "Proposal", shortened=True),
    Column("name", "Name", least=12, block="head"),
    Column("issue", "Issue", least=10, block="head"),
    Column("day", "Day", least=10),
    Column("told", "Term", least=20, block="text"),
    Column("sources", "According to", least=10),
    Column("about"),
    Column("value"),
    Column("low"),
    Column("high"),
    Column("bound"),
    Column("unit"),
    Column("was"),
    Column("phase"),
    Column("until"),
    Column("alike"),
    Column("asked_by"),
    Column("earliest"),
    Column("latest"),
    Column("words"),
    Column("outlets"),
    Column("claims"),
    Column("document"),
    Column("start"),
    Column("end"),
)
_STEPS: Final = (
    Column("id", "Proposal", shortened=True),
    Column("name", "Name", least=12, block="head"),
    Column("day", "Day", least=10),
    Column("step", "Step", least=10, block="head"),
    Column("by", "By", least=10, block="head"),
    Column("words", "Words", least=20, block="text"),
    Column("source", "According to", least=10),
    Column("actor"),
    Column("earliest"),
    Column("latest"),
    Column("outlets"),
    Column("claim"),
    Column("document"),
    Column("start"),
    Column("end"),
)


class AskedProposals(TypedDict, total=False):
    """What narrows the choice of proposals; None for what does not.

    `by` is part of the name of who made, carries or answers it; `about` are words, all of which
    stand in its names, terms or issues; `since` and `until` are ISO days between which it was
    offered or something became of it, both included.
    """

    by: str | None
    about: str | None
    issue: str | None
    since: str | None
    until: str | None


def asked_proposals(record: Record, **asked: Unpack[AskedProposals]) -> list[Proposal]:
    """Return proposals, those of which something became first, each with the latest news first."""
    found = [one for one in record.proposals() if _wanted(one, asked)]
    found.sort(key=_order, reverse=True)
    return found


def proposal_sheets(record: Record, proposals: Sequence[Proposal]) -> Iterator[Sheet]:
    """Yield the sheets of proposals in their order, that of terms outside of any offer last."""
    behind = reported(record)
    for one in proposals:
        if one.offers:
            yield proposal_sheet(one, behind)
    loose = loose_terms_sheet(proposals, behind)
    if loose is not None:
        yield loose


def sheet_of(record: Record, proposal: Proposal) -> Sheet:
    """Return the sheet of one proposal, also of one that is only terms."""
    return proposal_sheet(proposal, reported(record))


def proposal_notes(proposals: Sequence[Proposal]) -> list[str]:
    """Return the counts at the end of proposals."""
    named = [one for one in proposals if one.offers]
    terms = sum(len(one.terms) for one in named)
    loose = sum(len(one.terms) for one in proposals) - terms
    beside = f", {count(loose, 'term')} outside of them" if loose else ""
    return [f"{count(len(named), 'proposal')} with {count(terms, 'term')}{beside} · parley show ID"]


def proposal_table(proposals: Sequence[Proposal]) -> Table:
    """Return proposals, one a row."""
    rows = (_proposal(one) for one in proposals)
    return Table("proposals", _PROPOSALS, rows, notes=lambda: proposal_notes(proposals))


def term_table(proposals: Iterable[Proposal], heads: Mapping[str, DocumentHead]) -> Table:
    """Return the terms of proposals, one a row, with the words of the first claim that tells it."""
    rows = (row for one in proposals for row in _terms(one, heads))
    return Table("terms", _TERMS, rows)


def step_table(proposals: Iterable[Proposal], heads: Mapping[str, DocumentHead]) -> Table:
    """Return what became of proposals, one step a row, by day."""
    rows = (row for one in proposals for row in _steps(one, heads))
    return Table("steps", _STEPS, rows)


def _order(proposal: Proposal) -> tuple[bool, str, int, str]:
    return bool(proposal.steps), _last(proposal), proposal.support.documents, proposal.id


def _last(proposal: Proposal) -> str:
    ends = [days[1] for days in (proposal.days, *(step.days for step in proposal.steps)) if days]
    return max(ends, default="")


def _wanted(proposal: Proposal, asked: AskedProposals) -> bool:
    by, about, issue = asked.get("by"), asked.get("about"), asked.get("issue")
    since, until = asked.get("since"), asked.get("until")
    people = (*proposal.authors, *proposal.through, *proposal.to)
    names = [*(one.name for one in people), *(step.by for step in proposal.steps)]
    issues = [term.issue for term in proposal.terms]
    evidence = (span.quote for term in proposal.terms for span in term.evidence)
    times = (proposal.days, *(step.days for step in proposal.steps))
    return (
        (by is None or any(mentions(name, by) for name in names))
        and (issue is None or any(mentions(name, issue) for name in issues))
        and (about is None or hold((*proposal.names, *issues, *evidence), about))
        and any(within(days, since, until) for days in times)
    )


def _proposal(one: Proposal) -> tuple[Value, ...]:
    days, support = one.days or (None, None), one.support
    told = [_step_words(same[0].step, same[0].by, same[0].days) for same in steps_of(one)]
    return (
        one.id,
        one.name,
        days_in_short(*days),
        tuple(dict.fromkeys(author.name for author in one.authors)),
        told[-1] if told else None,
        tuple(dict.fromkeys(term_words(*told) for told in told_together(one.terms))),
        f"{support.documents}/{support.families}",
        one.names,
        tuple(f"{author.name}: {author.according_to}" for author in one.authors),
        tuple(dict.fromkeys(each.name for each in one.through)),
        tuple(dict.fromkeys(each.name for each in one.to)),
        tuple(told),
        *days,
        one.after,
        one.round,
        support.documents,
        support.families,
        *support.sources,
        support.told_by,
        one.offers,
        one.reasons,
    )


def _step_words(step: str, by: str, days: tuple[str, str] | None) -> str:
    told = f"{step} by {by}" if by else step
    day = days_in_short(*(days or (None, None)))
    return f"{told}, {day}" if day else told


def _terms(one: Proposal, heads: Mapping[str, DocumentHead]) -> Iterator[tuple[Value, ...]]:
    for term in one.terms:
        first = next(iter(term.evidence), None)
        others = [other for other in one.terms if set(other.claims) & set(term.alike)]
        yield (
            one.id,
            one.name,
            term.issue,
            days_in_short(*(term.days or (None, None))),
            term_words(term, others),
            term.according_to,
            term.about,
            term.value,
            term.low,
            term.high,
            term.bound,
            term.unit,
            term.was,
            term.phase,
            day_of(term) or None,
            term.alike,
            term.asked_by or None,
            *(term.days or (None, None)),
            first.quote if first else None,
            outlets_of(term.evidence, heads),
            term.claims,
            *((first.document, first.start, first.end) if first else (None, None, None)),
        )


def _steps(one: Proposal, heads: Mapping[str, DocumentHead]) -> Iterator[tuple[Value, ...]]:
    for step in sorted(one.steps, key=lambda step: (step.days or ("9", "9"), step.claim)):
        yield (
            one.id,
            one.name,
            days_in_short(*(step.days or (None, None))),
            step.step,
            step.by,
            step.evidence.quote,
            step.according_to,
            step.actor,
            *(step.days or (None, None)),
            outlets_of((step.evidence,), heads),
            step.claim,
            step.evidence.document,
            step.evidence.start,
            step.evidence.end,
        )
