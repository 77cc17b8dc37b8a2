"""What is said of the state of the talks -> lines: by whom, for which side, the latest of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from parley.model import Disagreement, Round, Side, Status, StatusKind, Told
from parley.report.brief.citing import cited, found, teller, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.differences import account_item, matter
from parley.report.brief.parts import Item, Part
from parley.report.wording import bare, count, listed, shorten

__all__ = [
    "Word",
    "disputes",
    "last_round",
    "on_the_state",
    "said_of_the_talks",
    "state",
    "words_by_group",
]

_KINDS: Final[dict[StatusKind, str]] = {"ended": "round over", "expected": "talks expected"}
_SOURCE: Final = 40
_LEVEL: Final = 24
_LENGTH: Final = 60
_OTHERS: Final = 2
"""The rank of those who belong to no side."""
_CAME: Final = 3
_DISPUTES: Final = 1
"""Contradictions that stand before the words of the sides."""
_GROUPS: Final = 2
"""Groups of sources that are heard for one account of a contradiction."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a group of sources says of the talks, in its latest words.

    `group` is the name of a side, "others" or "the reports"; `rank` orders parties before mediators
    before these. `all` are the statuses of the same kind by the same group, latest first.
    """

    group: str
    rank: int
    kind: str
    told: Told[Status]
    all: tuple[Told[Status], ...]

    @property
    def day(self) -> str:
        """The last day of which it is said, "" for none."""
        return self.told.days[1] if self.told.days else ""


def state(desk: Desk) -> Part:
    """Return the last round, where sources contradict each other, and the word of each group."""
    held = last_round(desk)
    shown = set[tuple[str, str]]()
    both_ways = [item for one in disputes(desk) if (item := _both_ways(desk, one, shown, held))]
    first = both_ways[:_DISPUTES]
    told = {line.claim for item in first for line in item.under}
    words = [word for word in said_of_the_talks(desk) if not told & {one.id for one in word.all}]
    items = [
        *([_round(desk, held)] if held is not None else []),
        *first,
        *(_line(desk, word, held) for word in words),
        *both_ways[_DISPUTES:],
    ]
    return Part(
        name="state",
        short="State of the talks",
        heading="State of the talks, and who says so",
        items=tuple(items),
        command="parley disagreements",
    )


def _both_ways(
    desk: Desk, one: Disagreement, shown: set[tuple[str, str]], held: Round | None
) -> Item | None:
    """Return a contradiction with a line for each group in each account, a few of each.

    Nothing where all of these groups have been told to say so.
    """
    lines, new = [], set[tuple[str, str]]()
    for account in one.accounts:
        said = [told for told in desk.statuses if told.id in account.claims]
        words = words_by_group(desk, said)[:_GROUPS]
        lines += [_line(desk, word, held) for word in words] or [account_item(desk, one, account)]
        new |= {(word.group, word.kind) for word in words} or {(one.id, account.value)}
    if new <= shown:
        return None
    shown |= new
    return replace(matter(desk, one, "Told both ways"), under=tuple(lines))


def disputes(desk: Desk) -> list[Disagreement]:
    """Return where sources differ about the talks: new ones first, then those on their very state.

    Of these the latest come first, and those in which most sides are heard.
    """

    def weight(one: Disagreement) -> tuple[bool, bool, int, int, str]:
        days = [account.days for account in one.accounts if account.days]
        sides = {side for account in one.accounts for side in account.sides if side}
        last = max((each[1] for each in days), default="0")
        new = any(desk.is_new(each) for each in days)
        return not new, not on_the_state(one), -int(last.replace("-", "")), -len(sides), one.id

    return sorted((one for one in desk.disagreements if one.kind == "status"), key=weight)


def on_the_state(one: Disagreement) -> bool:
    """Tell whether both accounts are of the state of the talks, not of a single step."""
    return all(account.value in get_args(StatusKind) for account in one.accounts)


def last_round(desk: Desk) -> Round | None:
    """Return the last round that was held by the day of the last report, None for none."""
    held = [one for one in desk.rounds if one.held and one.earliest is not None]
    known = [one for one in held if desk.last is None or (one.earliest or "") <= desk.last]
    return max(known, key=lambda one: (one.earliest or "", one.id), default=None)


def said_of_the_talks(desk: Desk) -> list[Word]:
    """Return what each group says: of each its latest word first, then its second, and so on.

    A group that has something new to say is not asked for older words.
    """
    groups: dict[str, list[Word]] = defaultdict(list)
    for word in words_by_group(desk, desk.statuses):
        groups[word.group].append(word)
    ranked = []
    for words in groups.values():
        new = [word for word in words if desk.is_new(word.told.days)]
        ranked += list(enumerate(new or words[:1]))
    return [word for _, word in sorted(ranked, key=lambda each: (each[0], each[1].rank))]


def words_by_group(desk: Desk, statuses: Iterable[Told[Status]]) -> list[Word]:
    """Return the words of every group, parties first, each kind once, the latest of them first."""
    groups: dict[tuple[int, str], dict[str, list[Told[Status]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for told in sorted(statuses, key=_latest_first):
        kind = _KINDS.get(told.claim.kind, told.claim.kind)
        groups[_group(desk, told)][f"not {kind}" if told.claim.denied else kind].append(told)
    return [
        Word(name, rank, kind, _best(found), tuple(found))
        for (rank, name), kinds in sorted(groups.items())
        for kind, found in kinds.items()
    ]


def _group(desk: Desk, told: Told[Status]) -> tuple[int, str]:
    if told.statement is None:
        return _OTHERS + 1, "the reports"
    known = desk.affiliation(told)
    if known is None or known[1].relation == "near":
        return _OTHERS, "others"
    side: Side = known[0]
    return (0 if side.kind == "party" else 1), side.name


def _latest_first(told: Told[Status]) -> tuple[int, bool, str]:
    day = told.days[1] if told.days else "0"
    return -int(day.replace("-", "")), told.headline, told.id


def _best(found: Sequence[Told[Status]]) -> Told[Status]:
    """Return the first of the latest that is no headline and whose words are sound."""
    latest = [told for told in found if told.days == found[0].days]
    return min(latest, key=lambda told: (told.headline, told.claim.legibility.grade == "suspect"))


def _line(desk: Desk, word: Word, held: Round | None) -> Item:
    told = word.told
    who = shorten(teller(told), _SOURCE)
    says = "say the reports" if told.statement is None else f"says {_sayer(word, who)}"
    kind = word.kind[:1].upper() + word.kind[1:]
    by_whom = who if word.rank < _OTHERS and bare(who) != bare(word.group) else ""
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
    return who if word.rank == _OTHERS else shorten(word.group, _SOURCE)


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
    words += [f"outcome: “{words_of(held.outcome[:1], 50)}”"] if held.outcome else []
    return replace(item, lead=", ".join(filter(None, lead)), words="; ".join(words))


def _present(name: str, level: str) -> str:
    told = shorten(name, _SOURCE)
    return f"{told} ({shorten(level, _LEVEL)})" if level and bare(level) not in bare(name) else told
