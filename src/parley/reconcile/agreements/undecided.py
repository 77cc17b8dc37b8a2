"""What is announced as decided -> who says beside it that nothing is decided yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Statement, Status, Told
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.voices import words_of
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import gist, plain_words, read

__all__ = ["disputed_plans", "leaves_open"]

_NEAR: Final = 900
"""Characters between an announcement and what answers it in one report."""
_JUST_BEFORE: Final = 160
_PLANS: Final = ("expected", "resuming")


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in load("disagreements")["undecided"][key])


def disputed_plans(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what is said to come in the talks, and who says that it is not decided."""
    plans: dict[str, list[Told[Status]]] = defaultdict(list)
    for told in heard.statuses:
        if told.claim.kind in _PLANS and told.statement is not None and not told.claim.denied:
            plans[told.report.id].append(told)
    for said, place in reports.signed("leaves open"):
        one = said[place]
        announced = [plan for plan in plans[one.report.id] if _is_answered(plan, one, case)]
        if announced:
            yield _matter(announced, one)
        elif (settled := _settled(one, said, case)) is not None:
            yield _matter([settled], one)


def leaves_open(statement: Statement) -> bool:
    """Whether a statement says of something that it is not decided."""
    return _has(statement, "phrases") or _has(statement, "of_a_thing")


def _has(statement: Statement, key: str) -> bool:
    """Whether a statement has one of the phrases of a list."""
    plain = _plain(statement)
    return any(phrase in plain for phrase in _phrases(key))


def _plain(statement: Statement) -> str:
    words = " ".join(span.quote for span in statement.content).casefold()
    return f" {' '.join(words.replace(',', ' ').replace('.', ' ').split())} "


def _is_answered(plan: Told[Status], told: Told[Statement], case: Case) -> bool:
    """Whether a statement stands near a plan, and another source makes it, of no other thing."""
    if not _has(told.claim, "phrases") and not _of_one_thing(plan, told.claim):
        return False
    far = abs(told.claim.content[0].start - plan.claim.evidence.end)
    return far <= _NEAR and case.voice(plan).is_other(case.voice(told))


def _of_one_thing(plan: Told[Status], statement: Statement) -> bool:
    announced, said = read(plan.claim.evidence.quote), gist(statement)
    phrase = read(" ".join(load("disagreements")["undecided"]["of_a_thing"]))
    return bool(announced.weights.keys() & said.weights.keys() - phrase.weights.keys())


def _settled(
    open_: Told[Statement], said: Sequence[Told[Statement]], case: Case
) -> Told[Statement] | None:
    """Return what another source says just before of the same thing, as settled."""
    start, mine = open_.claim.content[0].start, gist(open_.claim)
    own = case.voice(open_)
    for told in sorted(said, key=lambda one: -one.claim.content[0].start):
        far = start - told.claim.content[-1].end
        if 0 <= far <= _JUST_BEFORE and case.voice(told).is_other(own):
            shared = _points_back(open_.claim) or overlap(mine, gist(told.claim)).things
            return told if shared and not leaves_open(told.claim) else None
    return None


def _points_back(statement: Statement) -> bool:
    """Whether it is only of what was said that it leaves it open: "that is yet to be settled"."""
    words = frozenset(plain_words(" ".join(span.quote for span in statement.content)))
    plain = _plain(statement)
    found = [phrase for phrase in _phrases("of_a_thing") if phrase in plain]
    phrase = frozenset(word for each in found for word in each.split())
    general = frozenset(load("disagreements")["denying"]["general"]) | {"s"}
    return bool(found) and words <= phrase | general


def _matter(
    announced: Sequence[Told[Status]] | Sequence[Told[Statement]], told: Told[Statement]
) -> Matter:
    about = " ".join(words_of(announced[0])[0].quote.split())
    reason = "one source announces what another says is not decided"
    return Matter("status", about, ("announced", "not decided"), (announced, [told]), (reason,))
