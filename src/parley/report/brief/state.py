"""What is said of the state of the talks -> lines: by whom, for which side, the latest of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Disagreement, Round, Status, Told
from parley.report.brief.citing import cited, found, teller, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.differences import account_item, matter
from parley.report.brief.disputes import disputes, stands, words_of_account
from parley.report.brief.parts import Item, Part
from parley.report.brief.said import OTHERS, Word, said_of_the_talks
from parley.report.wording import bare, count, listed, several, shorten, within

__all__ = ["last_round", "state"]

_SOURCE: Final = 40
_LEVEL: Final = 24
_LENGTH: Final = 60
_CAME: Final = 3
_GROUPS: Final = 2
"""Groups of sources that are heard for one account of a contradiction."""
_LINES: Final = 5
"""Lines of a contradiction: each account has one before any has its second."""


def state(desk: Desk) -> Part:
    """Return the last round, where sources contradict each other, and the word of each group."""
    held = last_round(desk)
    together, _ = stands(desk)
    both_ways = [_both_ways(desk, one, held) for one in disputes(desk) if one not in together]
    first = [_several_ways(desk, together, held)] if together else []
    lines = {line.claim for item in (*first, *both_ways[:1]) for line in item.under}
    words = [word for word in said_of_the_talks(desk) if not lines & {one.id for one in word.all}]
    items = [
        *([_round(desk, held)] if held is not None else []),
        *first,
        *both_ways[:1],
        *(_line(desk, word, held) for word in words),
        *both_ways[1:],
    ]
    return Part(
        name="state",
        short="State of the talks",
        heading="State of the talks, and who says so",
        items=tuple(items),
        command="parley disagreements",
    )


def _several_ways(desk: Desk, together: tuple[Disagreement, ...], held: Round | None) -> Item:
    """Return the accounts of the state of one round, a line for each group, a few of each."""
    _, told = stands(desk)
    ranked = [each for stand in told for each in enumerate(stand.words[:_GROUPS])]
    chosen = sorted(range(len(ranked)), key=lambda at: (ranked[at][0], at))[:_LINES]
    lines = [_line(desk, ranked[at][1], held) for at in sorted(chosen)]
    head = matter(desk, together[0], f"Told {_ways(len(told))}")
    return replace(head, under=tuple(lines) or head.under)


def _ways(number: int) -> str:
    return "both ways" if number == 2 else f"in {number} ways"


def _both_ways(desk: Desk, one: Disagreement, held: Round | None) -> Item:
    """Return a contradiction with a line for each account, by a group where that is known."""
    lines = []
    for account in one.accounts:
        words = words_of_account(desk, account)[:1]
        lines += [_line(desk, word, held) for word in words] or [account_item(desk, one, account)]
    return replace(matter(desk, one, "Told both ways"), under=tuple(lines))


def last_round(desk: Desk) -> Round | None:
    """Return the last round that was held by the day of the last report, None for none."""
    held = [one for one in desk.rounds if one.held and one.earliest is not None]
    known = [one for one in held if desk.last is None or (one.earliest or "") <= desk.last]
    return max(known, key=lambda one: (one.earliest or "", one.id), default=None)


def _line(desk: Desk, word: Word, held: Round | None) -> Item:
    told = word.told
    who = shorten(teller(told), _SOURCE)
    says = "say the reports" if told.statement is None else _sayer(word, who)
    kind = word.kind[:1].upper() + word.kind[1:]
    by_whom = who if word.rank < OTHERS and bare(who) != bare(word.group) else ""
    documents = {one.report.id for one in word.all}
    origins = desk.origins(documents)
    reports = f"{count(len(documents), 'report')}, {count(origins, 'origin')}"
    item = cited(desk, told, ", ".join(filter(None, (f"{kind}, {says}", desk.day(told.days)))))
    return replace(
        item,
        words=words_of((told.claim.evidence,), _LENGTH),
        remarks=tuple(filter(None, (by_whom, _other_round(desk, told, held)))),
        note=reports if len(documents) > 1 else "",
        origins=origins,
    )


def _sayer(word: Word, who: str) -> str:
    name = who if word.rank == OTHERS else shorten(word.group, _SOURCE)
    return f"{'say' if several(name) else 'says'} {within(name)}"


def _other_round(desk: Desk, told: Told[Status], held: Round | None) -> str:
    """Return of which round it is said, where that is not the last one."""
    for one in desk.rounds:
        if told.id in one.statuses:
            return "" if held is not None and one.id == held.id else f"of {one.name}"
    return ""


def _round(desk: Desk, held: Round) -> Item:
    claims = [*held.meetings, *held.statuses]
    told = [desk.claims[claim] for claim in claims if claim in desk.claims]
    evidence = tuple(each.claim.evidence for each in told)
    item = found(desk, held.id, evidence, claims, held.support)
    days = (held.earliest, held.latest) if held.earliest and held.latest else None
    lead = ["Last round", shorten(held.place or "", _SOURCE), desk.day(days)]
    came = [_present(one.name, one.level) for one in held.attendance]
    words = [f"present: {listed(list(dict.fromkeys(came))[:_CAME])}"] if came else []
    words += [f"outcome: “{words_of(held.outcome[:1])}”"] if held.outcome and not came else []
    return replace(item, lead=", ".join(filter(None, lead)), words="; ".join(words))


def _present(name: str, level: str) -> str:
    told = shorten(name, _SOURCE)
    return f"{told} ({shorten(level, _LEVEL)})" if level and bare(level) not in bare(name) else told
