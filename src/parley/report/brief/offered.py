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
from parley.report.talks.term_words import (
    amount_of,
    day_of,
    lengths_of,
    phase_of,
    told_together,
    was_of,
)
from parley.report.wording import bare, count, listed, several, shorten, within

__all__ = ["latest_step", "live", "offer_item", "on_the_table", "term_item"]

_NAME: Final = 60
_SOURCE: Final = 32
_AUTHORS: Final = 2
_LENGTH: Final = 34
_TERMS: Final = 3
"""Terms of a proposal on the page; all stand in `parley proposals`."""


def on_the_table(desk: Desk, terms: int | None = _TERMS) -> Part:
    """Return the proposals that no other took the place of, and what is asked outside them last.

    `terms` is how many terms of each are told, None for all.
    """
    return Part(
        name="table",
        short="On the table",
        heading="On the table",
        items=tuple(offer_item(desk, one, terms) for one in live(desk)),
        command="parley proposals",
    )


def live(desk: Desk) -> list[Proposal]:
    """Return the proposals that no other took the place of, those of which most is told first.

    What is only asked, under no name, comes after them, and what was withdrawn at the end.
    """
    replaced = {one.after for one in desk.proposals}
    standing = [one for one in desk.proposals if one.id not in replaced]
    return sorted(standing, key=_weight)


def _weight(one: Proposal) -> tuple[bool, bool, int, int, int, str]:
    step = latest_step(one)
    withdrawn = step is not None and step.step == "withdrawn"
    day = int(one.days[1].replace("-", "")) if one.days else 0
    return withdrawn, not one.offers, -one.support.families, -len(one.terms), -day, one.id


def latest_step(one: Proposal) -> ProposalStep | None:
    """Return what last became of a proposal, None where nothing tells."""
    last = max((step.days or ("", "") for step in one.steps), key=_end, default=("", ""))
    same = [step for step in one.steps if (step.days or ("", "")) == last]
    return next((step for step in same if step.step != "tabled"), next(iter(same), None))


def _end(days: tuple[str, str]) -> tuple[str, str]:
    return days[::-1]


def _whose(one: Proposal) -> str:
    """Return who made it, according to whom, through whom, and to whom."""
    names, sources = dict[str, str](), dict[str, list[str]]()
    for author in one.authors:
        key = bare(author.name).removeprefix("the ")
        names.setdefault(key, shorten(author.name, _SOURCE))
        sources.setdefault(key, []).append(shorten(author.according_to, _SOURCE))
    authors = [
        f"{name} ({_says(sources[key][0])})" if len(names) > 1 else name
        for key, name in names.items()
    ]
    told = [f"by {' or '.join(authors[:_AUTHORS])}"] if authors else []
    carried = [each for each in one.through if bare(each.name) not in names]
    told += [f"through {_names(carried)}"] if carried else []
    told += [f"to {_names(one.to)}"] if one.to else []
    return ", ".join(told)


def _says(source: str) -> str:
    return f"{'say' if several(source) else 'says'} {within(source)}"


def _names(found_there: Sequence[Authorship]) -> str:
    names: dict[str, str] = {}
    for one in found_there:
        names.setdefault(bare(one.name), shorten(one.name, _SOURCE))
    return listed(list(names.values()))


def offer_item(desk: Desk, one: Proposal, terms: int | None = _TERMS) -> Item:
    """Return a proposal under its chief name, with what last became of it, and its terms."""
    told = [desk.claims[claim] for claim in one.offers if claim in desk.claims]
    evidence = [each.claim.evidence for each in told] or [
        span for term in one.terms for span in term.evidence
    ]
    claims = one.offers or tuple(claim for term in one.terms for claim in term.claims)
    together = told_together(_telling(one))
    shown = together[:terms]
    left = len(together) - len(shown)
    more = count(left, "more term") if left else ""
    others = [name for name in one.names if bare(name) != bare(one.name)]
    also = f"also “{shorten(others[0], _NAME)}”" if others else ""
    step = latest_step(one)
    return replace(
        found(desk, one.id, evidence, claims, one.support),
        lead=one_line(shorten(one.name[:1].upper() + one.name[1:], _NAME)),
        words=one_line("; ".join(filter(None, (_whose(one), also, more)))),
        under=(
            *([_step(desk, one, step)] if step is not None else []),
            *(term_item(desk, one, *told) for told in shown),
        ),
    )


def _telling(one: Proposal) -> list[ProposalTerm]:
    """Return the terms that tell most: those with a number, those that changed first of all."""
    return sorted(one.terms, key=lambda term: (term.was is None, not amount_of(term)))


def _step(desk: Desk, one: Proposal, step: ProposalStep) -> Item:
    item = found(desk, one.id, [step.evidence], [step.claim], one.support)
    day = desk.day(step.days)
    by = f"{step.step} by {shorten(step.by, _SOURCE)}" if step.by else step.step
    source = shorten(step.according_to, _SOURCE)
    told = source and bare(source) not in (bare(step.by), *map(bare, item.outlets))
    return replace(
        item,
        lead=one_line(", ".join(filter(None, (f"Last step: {by}", day)))),
        remarks=(_says(source),) if told else (),
        note="",
        shown=step.claim,
        origins=1,
    )


def term_item(
    desk: Desk, one: Proposal, term: ProposalTerm, others: Sequence[ProposalTerm] = ()
) -> Item:
    """Return a term with its number and the one before, one without a number in its words.

    `others` tell the same length in another unit: "6 weeks (42 days) or 40 days ceasefire".
    """
    item = found(desk, one.id, term.evidence, term.claims, one.support)
    documents = [span.document for told in (term, *others) for span in told.evidence]
    number = lengths_of(term, others)
    value = " ".join(filter(None, (number, shorten(term.about, _NAME)))) if number else ""
    value = " ".join(filter(None, (value, day_of(term))))
    was = was_of(term)
    lead = [
        phase_of(term),
        f"{value}{f' (was {was})' if was else ''}".strip(),
        f"asked by {shorten(term.asked_by, _SOURCE)}" if term.asked_by else "",
    ]
    return replace(
        item,
        lead=one_line(", ".join(filter(None, lead))),
        words="" if number else words_of(term.evidence[:1], _LENGTH),
        quoted=not number,
        outlets=desk.outlets(documents)[: 1 + bool(others)],
        note="",
        shown=item.claim or one.id,
        origins=desk.origins(documents),
    )
