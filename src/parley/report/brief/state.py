"""What is said of the state of the talks -> lines: by whom, for which side, the latest of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.model import Disagreement, Round, Side, Status, StatusKind, Told
from parley.report.brief.citing import cited, found, teller, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.differences import matter
from parley.report.brief.parts import Item, Part
from parley.report.wording import bare, count, listed, shorten

__all__ = ["Word", "last_round", "said_of_the_talks", "state"]

_KINDS: Final[dict[StatusKind, str]] = {"ended": "round over", "expected": "talks expected"}
_SOURCE: Final = 60


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
    disputed = [one for one in desk.disagreements if one.kind == "status"]
    disputed.sort(key=lambda one: (-_last_day(one), one.id))
    told = {claim for one in disputed for account in one.accounts for claim in account.claims}
    words = [word for word in said_of_the_talks(desk) if word.told.id not in told]
    held = last_round(desk)
    items = [
        *([_round(desk, held)] if held is not None else []),
        *(matter(desk, one, "Told both ways") for one in disputed),
        *(_line(desk, word, held) for word in words),
    ]
    return Part(
        name="state",
        short="State of the talks",
        heading="State of the talks, and who says so",
        items=tuple(items),
    )


def last_round(desk: Desk) -> Round | None:
    """Return the last round that was held by the day of the last report, None for none."""
    held = [one for one in desk.rounds if one.held and one.earliest is not None]
    known = [one for one in held if desk.last is None or (one.earliest or "") <= desk.last]
    return max(known, key=lambda one: (one.earliest or "", one.id), default=None)


def said_of_the_talks(desk: Desk) -> list[Word]:
    """Return what each group says: of each its latest word first, then its second, and so on.

    A group that has something new to say is not asked for older words.
    """
    groups: dict[tuple[int, str], dict[str, list[Told[Status]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for told in sorted(desk.statuses, key=_latest_first):
        kind = _KINDS.get(told.claim.kind, told.claim.kind)
        groups[_group(desk, told)][f"not {kind}" if told.claim.denied else kind].append(told)
    ranked = []
    for (rank, name), kinds in sorted(groups.items()):
        words = [
            Word(name, rank, kind, _best(found), tuple(found)) for kind, found in kinds.items()
        ]
        new = [word for word in words if desk.is_new(word.told.days)]
        ranked += [(place, word) for place, word in enumerate(new or words[:1])]
    return [word for _, word in sorted(ranked, key=lambda each: (each[0], each[1].rank))]


def _group(desk: Desk, told: Told[Status]) -> tuple[int, str]:
    if told.statement is None:
        return 3, "the reports"
    known = desk.affiliation(told)
    if known is None or known[1].relation == "near":
        return 2, "others"
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
    who = teller(told) if told.statement is not None else ""
    group = word.group[:1].upper() + word.group[1:]
    item = cited(desk, told, ", ".join(filter(None, (group, desk.day(told.days), word.kind))))
    documents = {one.report.id for one in word.all}
    origins = desk.origins(documents)
    reports = f"{count(len(documents), 'report')}, {count(origins, 'origin')}"
    other = _other_round(desk, told, held)
    return replace(
        item,
        lead=shorten(item.lead, 200),
        remarks=tuple(
            filter(None, (shorten(who, _SOURCE) if bare(who) != bare(word.group) else "", other))
        ),
        note=reports if len(documents) > 1 else "",
        origins=origins,
    )


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
    words = [f"present: {listed(list(dict.fromkeys(came)))}"] if came else []
    words += [f"outcome: “{words_of(held.outcome[:1], 70)}”"] if held.outcome else []
    words += [f"next: “{words_of(held.following[:1], 70)}”"] if held.following else []
    return replace(item, lead=", ".join(filter(None, lead)), words="; ".join(words))


def _present(name: str, level: str) -> str:
    told = shorten(name, _SOURCE)
    return (
        f"{told} ({shorten(level, _SOURCE)})" if level and bare(level) not in bare(name) else told
    )


def _last_day(one: Disagreement) -> int:
    days = [account.days[1] for account in one.accounts if account.days]
    return int(max(days, default="0").replace("-", ""))
