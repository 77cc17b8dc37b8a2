"""Proposals -> lines: what is on the table, by whom, with which terms, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.model import Authorship, Proposal, ProposalStep, ProposalTerm
from parley.report.brief.citing import found, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.talks.term_words import amount_of, phase_of, was_of
from parley.report.wording import bare, listed, shorten

__all__ = ["latest_step", "live", "on_the_table", "term_item", "whose"]

_NAME: Final = 60
_SOURCE: Final = 40
_LENGTH: Final = 80
_DEAD: Final = frozenset({"rejected", "withdrawn"})


def on_the_table(desk: Desk) -> Part:
    """Return the proposals that no other took the place of: live ones first, then refused ones."""
    return Part(
        name="table",
        short="On the table",
        heading="On the table",
        items=tuple(_item(desk, one) for one in live(desk)),
        command="parley proposals",
    )


def live(desk: Desk) -> list[Proposal]:
    """Return the proposals that no other took the place of, those not refused and latest first."""
    replaced = {one.after for one in desk.proposals}
    standing = [one for one in desk.proposals if one.id not in replaced]
    return sorted(standing, key=_weight)


def _weight(one: Proposal) -> tuple[bool, bool, int, int, str]:
    step = latest_step(one)
    dead = step is not None and step.step in _DEAD
    day = int(one.days[1].replace("-", "")) if one.days else 0
    return dead, not (one.terms or one.steps), -day, -one.support.families, one.id


def latest_step(one: Proposal) -> ProposalStep | None:
    """Return what last became of a proposal, None where nothing tells."""
    return max(one.steps, key=lambda step: (step.days or ("", ""))[1], default=None)


def whose(one: Proposal) -> str:
    """Return who made it, according to whom, through whom, and to whom."""
    by: dict[str, list[str]] = {}
    for author in one.authors:
        by.setdefault(shorten(author.name, _NAME), []).append(shorten(author.according_to, _SOURCE))
    several = len(by) > 1
    authors = [
        f"{name} (says {listed(list(dict.fromkeys(told)))})" if several else name
        for name, told in by.items()
    ]
    told = [f"by {' or '.join(authors)}"] if authors else []
    told += [f"through {_names(one.through)}"] if one.through else []
    told += [f"to {_names(one.to)}"] if one.to else []
    return ", ".join(told)


def _names(found_there: Sequence[Authorship]) -> str:
    names: dict[str, str] = {}
    for one in found_there:
        names.setdefault(bare(one.name), shorten(one.name, _SOURCE))
    return listed(list(names.values()))


def _item(desk: Desk, one: Proposal) -> Item:
    told = [desk.claims[claim] for claim in one.offers if claim in desk.claims]
    evidence = [each.claim.evidence for each in told]
    others = [name for name in one.names if bare(name) != bare(one.name)]
    also = f"also “{shorten(others[0], _NAME)}”" if others else ""
    step = latest_step(one)
    return replace(
        found(desk, one.id, evidence, one.offers, one.support),
        lead=one_line(shorten(one.name, _NAME)),
        words=one_line("; ".join(filter(None, (whose(one), also)))),
        under=(
            *([_step(desk, one, step)] if step is not None else []),
            *(term_item(desk, one, term) for term in one.terms),
        ),
    )


def _step(desk: Desk, one: Proposal, step: ProposalStep) -> Item:
    item = found(desk, one.id, [step.evidence], [step.claim], one.support)
    day = desk.day(step.days)
    by = f"{step.step} by {shorten(step.by, _SOURCE)}" if step.by else step.step
    source = shorten(step.according_to, _SOURCE)
    told = source and bare(source) not in (bare(step.by), *map(bare, item.outlets))
    return replace(
        item,
        lead=one_line(", ".join(filter(None, (f"Last step: {by}", day)))),
        words=words_of([step.evidence], _LENGTH),
        quoted=True,
        remarks=(f"says {source}",) if told else (),
        note="",
        shown=step.claim,
        origins=1,
    )


def term_item(desk: Desk, one: Proposal, term: ProposalTerm, *, named: bool = False) -> Item:
    """Return a term with its value and the one before; `named` tells of which proposal it is."""
    item = found(desk, one.id, term.evidence, term.claims, one.support)
    documents = [span.document for span in term.evidence]
    value = " ".join(filter(None, (amount_of(term), shorten(term.about, _NAME))))
    was = was_of(term)
    lead = [
        f"New term of {shorten(one.name, _NAME)}" if named else "",
        phase_of(term),
        f"{value}{f' (was {was})' if was else ''}",
        f"asked by {shorten(term.asked_by, _SOURCE)}" if term.asked_by else "",
    ]
    return replace(
        item,
        lead=one_line(", ".join(filter(None, lead))),
        words=words_of(term.evidence[:1], _LENGTH),
        quoted=True,
        outlets=desk.outlets(documents)[:1],
        note="",
        shown=item.claim or one.id,
        origins=desk.origins(documents),
    )
