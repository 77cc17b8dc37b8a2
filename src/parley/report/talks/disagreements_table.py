"""Agreements and disagreements -> what a user asks for: sheets, and a table of accounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypedDict, Unpack

from parley.model import Account, Agreement, Disagreement, DocumentHead, MatterKind
from parley.record import Record
from parley.record.asked_words import hold
from parley.record.words import mentions
from parley.report.tables import Column, Table, Value
from parley.report.talks.held import outlets_of, within
from parley.report.talks.matter_sheet import account_origins, matter_sheet
from parley.report.talks.reported import reported
from parley.report.talks.sheets import Sheet
from parley.report.times.days import days_in_short
from parley.report.wording import count

__all__ = ["AskedMatters", "asked_matters", "matter_notes", "matter_sheets", "matter_table"]

Matter = Disagreement | Agreement

_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("relation", "Relation", block="head"),
    Column("kind", "Kind", block="head"),
    Column("about", "About", least=14, block="head"),
    Column("account", "Account", least=14, block="text"),
    Column("sources", "According to", least=10),
    Column("sides", "Side", least=8),
    Column("standing", "Stands", least=9),
    Column("day", "Day", least=10),
    Column("origins", "Origins"),
    Column("words", "Words", least=20),
    Column("issue"),
    Column("round"),
    Column("reports"),
    Column("earliest"),
    Column("latest"),
    Column("outlets"),
    Column("claims"),
    Column("reasons"),
    Column("document"),
    Column("start"),
    Column("end"),
)


_KINDS: Final[tuple[MatterKind, ...]] = ("status", "position", "authorship", "fact", "figure")
"""The kinds of matter in the order in which they are told."""


class AskedMatters(TypedDict, total=False):
    """What narrows the choice of agreements and disagreements; None for what does not.

    `relation` is "agreement" or "disagreement", `kind` that of a matter; `by` is part of the name
    of a source or a side; `about` are words, all of which stand in what it is about or in an
    account; `since` and `until` are ISO days between which an account was given.
    """

    relation: str | None
    kind: str | None
    by: str | None
    about: str | None
    issue: str | None
    since: str | None
    until: str | None


def asked_matters(record: Record, **asked: Unpack[AskedMatters]) -> list[Matter]:
    """Return disagreements, then agreements: by kind, the latest first, undated ones last."""
    found: list[Matter] = []
    for matters in (record.disagreements(), record.agreements()):
        chosen = [one for one in matters if _wanted(one, asked)]
        chosen.sort(key=lambda one: (_last(one), one.id), reverse=True)
        found += sorted(chosen, key=lambda one: _KINDS.index(one.kind))
    return found


def matter_sheets(record: Record, matters: Sequence[Matter]) -> Iterator[Sheet]:
    """Yield the sheets of agreements and disagreements in their order."""
    behind = reported(record)
    for one in matters:
        yield matter_sheet(one, behind)


def matter_notes(matters: Sequence[Matter]) -> list[str]:
    """Return the counts at the end, and what they do not decide."""
    differ = sum(isinstance(one, Disagreement) for one in matters)
    told = f"{count(differ, 'disagreement')}, {count(len(matters) - differ, 'agreement')}"
    return [f"{told} · each account as its source gives it; which of them is so, is not told here"]


def matter_table(
    matters: Sequence[Matter], heads: Mapping[str, DocumentHead], families: Mapping[str, str]
) -> Table:
    """Return every account of agreements and disagreements, one a row."""
    rows = (_account(one, each, heads, families) for one in matters for each in one.accounts)
    noun = "agreements or disagreements"
    return Table(noun, _COLUMNS, rows, notes=lambda: matter_notes(matters))


def _last(matter: Matter) -> str:
    return max((one.days[1] for one in matter.accounts if one.days), default="")


def _wanted(matter: Matter, asked: AskedMatters) -> bool:
    relation, kind, by = asked.get("relation"), asked.get("kind"), asked.get("by")
    about, issue = asked.get("about"), asked.get("issue")
    accounts = matter.accounts
    names = [name for one in accounts for name in (*one.sources, *one.sides)]
    values = [one.value for one in accounts]
    words = [matter.about, matter.issue, *values, *(s.quote for a in accounts for s in a.evidence)]
    return (
        (relation is None or relation == _relation(matter))
        and (kind is None or kind == matter.kind)
        and (by is None or any(mentions(name, by) for name in names))
        and (about is None or hold(words, about))
        and (issue is None or mentions(matter.issue, issue))
        and any(within(one.days, asked.get("since"), asked.get("until")) for one in accounts)
    )


def _relation(matter: Matter) -> str:
    return "disagreement" if isinstance(matter, Disagreement) else "agreement"


def _account(
    matter: Matter,
    account: Account,
    heads: Mapping[str, DocumentHead],
    families: Mapping[str, str],
) -> tuple[Value, ...]:
    reports, origins = account_origins(account, families)
    days, first = account.days or (None, None), next(iter(account.evidence), None)
    return (
        matter.id,
        _relation(matter),
        matter.kind,
        matter.about,
        account.value,
        account.sources,
        account.sides,
        account.standing,
        days_in_short(*days),
        origins,
        first.quote if first else None,
        matter.issue,
        matter.round,
        reports,
        *days,
        outlets_of(account.evidence, heads),
        account.claims,
        matter.reasons,
        *((first.document, first.start, first.end) if first else (None, None, None)),
    )
