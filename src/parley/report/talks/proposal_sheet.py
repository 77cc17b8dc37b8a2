"""A proposal -> its sheet: names, whose it is by whom, what became of it, its terms over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import (
    Authorship,
    Proposal,
    ProposalStep,
    ProposalTerm,
    short,
)
from parley.report.show_support import told_support
from parley.report.talks.reported import Reported
from parley.report.talks.sheets import Entry, Part, Sheet
from parley.report.talks.term_words import (
    amount_of,
    day_of,
    lengths_of,
    phase_of,
    told_together,
    was_of,
)
from parley.report.times.days import days_in_short, days_in_words
from parley.report.wording import AROUND, bare, listed, shorten

__all__ = ["loose_terms_sheet", "proposal_sheet", "steps_of", "term_words"]

_NAME: Final = 80
_WORDS: Final = 160
_NAMED: Final = 4
_OTHERS: Final = 8


def proposal_sheet(proposal: Proposal, reported: Reported) -> Sheet:
    """Return the sheet of a proposal."""
    when = days_in_words(*(proposal.days or (None, None)))
    head = shorten(proposal.name, _NAME)
    facts: list[Entry] = [("also", _others(proposal))]
    differ = len({_bare(one.name) for one in proposal.authors}) > 1
    facts += _who("made by", proposal.authors, reported)
    facts += [("", "sources differ on whose it is")] if differ else []
    facts += [*_who("through", proposal.through, reported), *_who("to", proposal.to, reported)]
    facts += [
        ("after", _named(proposal.after, reported.names)),
        ("round", _named(proposal.round, reported.names)),
    ]
    facts += [("support", told_support(proposal.support))]
    steps = tuple(_step(one, reported) for one in steps_of(proposal))
    return Sheet(
        heading=f"{head} · {when}" if when else head,
        id=proposal.id,
        parts=(
            Part("", tuple((label, text) for label, text in facts if text)),
            Part("What became of it, by day:", steps),
            *_by_issue(proposal.terms, reported),
        ),
    )


def loose_terms_sheet(proposals: Sequence[Proposal], reported: Reported) -> Sheet | None:
    """Return one sheet of the terms that no named offer holds, None where there is none."""
    loose = [term for one in proposals if not one.offers for term in one.terms]
    if not loose:
        return None
    return Sheet("Asked or told outside of any offer", "", _by_issue(loose, reported))


def term_words(term: ProposalTerm, others: Sequence[ProposalTerm] = ()) -> str:
    """Return a term on one line: "the pause: 28 days (was 6 weeks); asked by Caldrea, phase 1".

    `others` tell the same length in another unit: "the pause: 6 weeks (42 days) or 40 days".
    """
    amount, was, about = lengths_of(term, others), was_of(term), shorten(term.about, _NAME)
    words = term.evidence[0].quote.strip(AROUND) if term.evidence else ""
    day = day_of(term)
    told = f"“{shorten(words, _WORDS)}” ({day})" if day else f"“{shorten(words, _WORDS)}”"
    if amount:
        value = " ".join(filter(None, (amount, day, f"(was {was})" if was else "")))
        told = f"{about}: {value}" if about else value
    asked = f"asked by {shorten(term.asked_by, _NAME)}" if term.asked_by else ""
    beside = ", ".join(filter(None, (asked, phase_of(term))))
    return f"{told}; {beside}" if beside else told


def _others(proposal: Proposal) -> str:
    others = [name for name in proposal.names if bare(name) != bare(proposal.name)]
    shown = [f"“{shorten(name, _NAME)}”" for name in others[:_OTHERS]]
    more = [f"{len(others) - _OTHERS} more"] if len(others) > _OTHERS else []
    return listed([*shown, *more])


def _named(identifier: str | None, names: Mapping[str, str]) -> str:
    if identifier is None:
        return ""
    return f"{shorten(names.get(identifier, 'not known'), _NAME)}, {short(identifier)}"


def _who(label: str, found: Sequence[Authorship], reported: Reported) -> Iterable[Entry]:
    """Yield who it was, and by whose account; the label stands before the first."""
    told: dict[str, list[Authorship]] = {}
    for one in found:
        told.setdefault(_bare(one.name), []).append(one)
    for same in told.values():
        tellers = list(dict.fromkeys(one.according_to for one in same if one.according_to))
        account = _account_of(tellers, reported.outlets(one.evidence for one in same))
        yield label, f"{shorten(same[0].name, _NAME)} — according to {account}"
        label = ""


def _several(names: Sequence[str]) -> str:
    shown = [shorten(name, _NAME) for name in names[:_NAMED]]
    return listed([*shown, f"{len(names) - _NAMED} more"] if len(names) > _NAMED else shown)


def steps_of(proposal: Proposal) -> list[list[ProposalStep]]:
    """Return what became of it by day; what is told twice of the same days stands together."""
    found: list[list[ProposalStep]] = []
    last: dict[tuple[str, str], list[ProposalStep]] = {}
    for step in sorted(proposal.steps, key=_by_day):
        key = step.step, _bare(step.by)
        same = last.get(key)
        if same is None or (step.days or ("9", "9"))[0] > _ends(same)[1]:
            last[key] = same = []
            found.append(same)
        same.append(step)
    return found


def _by_day(step: ProposalStep) -> tuple[tuple[str, str], bool, str]:
    return step.days or ("9", "9"), step.step != "tabled", step.claim


def _ends(steps: Sequence[ProposalStep]) -> tuple[str, str]:
    days = [step.days or ("9", "9") for step in steps]
    return min(first for first, _ in days), max(end for _, end in days)


def _step(same: Sequence[ProposalStep], reported: Reported) -> Entry:
    step = same[0]
    outlets = reported.outlets(one.evidence for one in same)
    tellers = list(dict.fromkeys(one.according_to for one in same if one.according_to))
    by = f" by {shorten(step.by, _NAME)}" if step.by else ""
    words = reported.words(step.evidence, _WORDS)
    day = days_in_short(*_ends(same)) if step.days else "no day"
    account = _account_of(tellers, outlets)
    return day or "", f"{step.step}{by}: “{words}” — {account}, {short(step.claim)}"


def _account_of(tellers: Sequence[str], outlets: Sequence[str]) -> str:
    """Return who tells it and where: "Ilse Marn, in Lake Courier"; outlets only once."""
    people = [name for name in tellers if name not in outlets]
    return ", in ".join(filter(None, (_several(people), _several(outlets))))


def _bare(name: str) -> str:
    """Return a name for comparing, without its article."""
    return bare(name).removeprefix("the ")


def _by_issue(terms: Iterable[ProposalTerm], reported: Reported) -> tuple[Part, ...]:
    """Return a part for each issue, that of terms on no known issue last."""
    found = defaultdict[str, list[ProposalTerm]](list)
    for term in terms:
        found[term.issue].append(term)
    issues = sorted(found, key=lambda issue: (not issue, issue))
    return tuple(_terms(issue, found[issue], reported) for issue in issues)


def _terms(issue: str, terms: Iterable[ProposalTerm], reported: Reported) -> Part:
    def order(term: ProposalTerm) -> tuple[tuple[str, str], int, str]:
        return term.days or ("9", "9"), term.phase or 0, min(term.claims, default="")

    entries = [
        (
            days_in_short(*(term.days or (None, None))) or "no day",
            f"{term_words(term, others)} — {_each_told((term, *others), reported)}",
        )
        for term, others in told_together(sorted(terms, key=order))
    ]
    return Part(f"Terms, {shorten(issue, _NAME) or 'of no known issue'}:", tuple(entries))


def _each_told(same: Sequence[ProposalTerm], reported: Reported) -> str:
    """Return who tells a term; where it is told in several units, who tells which."""
    if len(same) == 1:
        return _told(same[0], reported)
    return "; ".join(f"{amount_of(term)}: {_told(term, reported)}" for term in same)


def _told(term: ProposalTerm, reported: Reported) -> str:
    account = _account_of(term.according_to, reported.outlets(term.evidence))
    return ", ".join(filter(None, (account, *map(short, term.claims[:1]))))
