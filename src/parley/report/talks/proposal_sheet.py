"""A proposal -> its sheet: names, whose it is by whom, what became of it, its terms over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import (
    Authorship,
    DocumentHead,
    Proposal,
    ProposalStep,
    ProposalTerm,
    short,
)
from parley.report.show_support import told_support
from parley.report.talks.held import outlets_of
from parley.report.talks.sheets import Entry, Part, Sheet
from parley.report.talks.term_words import amount_of, phase_of, was_of
from parley.report.times.days import days_in_short, days_in_words
from parley.report.wording import AROUND, bare, listed, shorten

__all__ = ["proposal_sheet", "term_words"]

_NAME: Final = 80
_WORDS: Final = 160
_NAMED: Final = 4


def proposal_sheet(
    proposal: Proposal, heads: Mapping[str, DocumentHead], names: Mapping[str, str]
) -> Sheet:
    """Return the sheet of a proposal; `names` are those of proposals and rounds by id."""
    when = days_in_words(*(proposal.days or (None, None)))
    head = shorten(proposal.name, _NAME)
    facts: list[Entry] = [("also", _others(proposal))]
    differ = len({bare(one.name) for one in proposal.authors}) > 1
    facts += _who("made by", proposal.authors, heads)
    facts += [("", "sources differ on whose it is")] if differ else []
    facts += [*_who("through", proposal.through, heads), *_who("to", proposal.to, heads)]
    facts += [("after", _named(proposal.after, names)), ("round", _named(proposal.round, names))]
    facts += [("support", told_support(proposal.support))]
    steps = sorted(proposal.steps, key=lambda step: (step.days or ("9", "9"), step.claim))
    terms = defaultdict[str, list[ProposalTerm]](list)
    for term in proposal.terms:
        terms[term.issue].append(term)
    return Sheet(
        heading=f"{head} · {when}" if when else head,
        id=proposal.id,
        parts=(
            Part("", tuple((label, text) for label, text in facts if text)),
            Part("What became of it, by day:", tuple(_step(step, heads) for step in steps)),
            *(_terms(issue, found, heads) for issue, found in sorted(terms.items())),
        ),
    )


def term_words(term: ProposalTerm) -> str:
    """Return a term on one line: "28 days (was 6 weeks), the pause; asked by Caldrea, phase 1"."""
    amount, was = amount_of(term), was_of(term)
    about = shorten(term.about, _NAME)
    words = term.evidence[0].quote.strip(AROUND) if term.evidence else ""
    value = f"{amount} (was {was})" if amount and was else amount or f"“{shorten(words, _WORDS)}”"
    asked = f"asked by {shorten(term.asked_by, _NAME)}" if term.asked_by else ""
    beside = ", ".join(filter(None, (asked, phase_of(term))))
    return f"{', '.join(filter(None, (value, about)))}{f'; {beside}' if beside else ''}"


def _others(proposal: Proposal) -> str:
    others = [name for name in proposal.names if bare(name) != bare(proposal.name)]
    return listed([f"“{shorten(name, _NAME)}”" for name in others])


def _named(identifier: str | None, names: Mapping[str, str]) -> str:
    if identifier is None:
        return ""
    return f"{shorten(names.get(identifier, 'not known'), _NAME)}, {short(identifier)}"


def _who(
    label: str, found: Sequence[Authorship], heads: Mapping[str, DocumentHead]
) -> Iterable[Entry]:
    """Yield who it was, and by whose account; the label stands before the first."""
    told: dict[str, list[Authorship]] = {}
    for one in found:
        told.setdefault(bare(one.name), []).append(one)
    for same in told.values():
        tellers = list(dict.fromkeys(one.according_to for one in same if one.according_to))
        outlets = outlets_of((one.evidence for one in same), heads)
        beside = [outlet for outlet in outlets if outlet not in tellers]
        parts = (_several(tellers), f"in {_several(beside)}" if beside else "")
        account = " ".join(filter(None, parts))
        yield label, f"{shorten(same[0].name, _NAME)} — according to {account}"
        label = ""


def _several(names: Sequence[str]) -> str:
    shown = [shorten(name, _NAME) for name in names[:_NAMED]]
    return listed([*shown, f"{len(names) - _NAMED} more"] if len(names) > _NAMED else shown)


def _step(step: ProposalStep, heads: Mapping[str, DocumentHead]) -> Entry:
    outlets = outlets_of((step.evidence,), heads)
    by = f" by {shorten(step.by, _NAME)}" if step.by else ""
    beside = [outlet for outlet in outlets if outlet != step.according_to]
    tellers = ", in ".join(filter(None, (shorten(step.according_to, _NAME), _several(beside))))
    words = shorten(step.evidence.quote.strip(AROUND), _WORDS)
    day = days_in_short(*(step.days or (None, None))) or "no day"
    return day, f"{step.step}{by}: “{words}” — {tellers}, {short(step.claim)}"


def _terms(issue: str, terms: Iterable[ProposalTerm], heads: Mapping[str, DocumentHead]) -> Part:
    def order(term: ProposalTerm) -> tuple[tuple[str, str], int, str]:
        return term.days or ("9", "9"), term.phase or 0, min(term.claims, default="")

    entries = [
        (
            days_in_short(*(term.days or (None, None))) or "no day",
            f"{term_words(term)} — {_account(term, heads)}",
        )
        for term in sorted(terms, key=order)
    ]
    return Part(f"Terms, {shorten(issue, _NAME) or 'of no known issue'}:", tuple(entries))


def _account(term: ProposalTerm, heads: Mapping[str, DocumentHead]) -> str:
    outlets = outlets_of(term.evidence, heads)
    beside = [outlet for outlet in outlets if outlet not in term.according_to]
    tellers = ", in ".join(filter(None, (_several(term.according_to), _several(beside))))
    return ", ".join(filter(None, (tellers, *map(short, term.claims[:1]))))
