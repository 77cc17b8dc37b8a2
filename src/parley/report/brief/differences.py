"""Agreements and disagreements -> lines: what is told both ways, and what both sides state."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Account, Agreement, Disagreement
from parley.report.brief.citing import found, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.wording import listed, shorten

__all__ = ["differences", "matter"]

_LENGTH: Final = 90
"""Characters of the words of an account."""
_ABOUT: Final = 80
_NAME: Final = 40


def differences(desk: Desk) -> Part:
    """Return where sources differ but for the state of the talks, then what both sides state."""
    differ = [one for one in desk.disagreements if one.kind != "status"]
    items = [
        *(matter(desk, one, "Told both ways") for one in sorted(differ, key=_weight)),
        *(matter(desk, one, "Both sides say") for one in sorted(desk.agreements, key=_weight)),
    ]
    return Part(
        name="differences",
        short="Differences",
        heading="Agreements and disagreements",
        items=tuple(items),
        command="parley disagreements",
    )


def matter(desk: Desk, one: Agreement | Disagreement, lead: str) -> Item:
    """Return a matter as a line, with one for each account of it."""
    about = shorten(one.about or one.issue, _ABOUT)
    claims = [claim for account in one.accounts for claim in account.claims]
    evidence = [span for account in one.accounts for span in account.evidence]
    head = found(desk, one.id, evidence, claims, one.support)
    return replace(
        head,
        lead=f"{lead}, {one_line(about)}" if about else lead,
        outlets=(),
        note="",
        claim="",
        origins=0,
        anonymous=False,
        under=tuple(_account(desk, one, account) for account in one.accounts),
    )


def _account(desk: Desk, one: Agreement | Disagreement, account: Account) -> Item:
    line = found(desk, one.id, account.evidence, account.claims, one.support)
    sources = listed([shorten(name, _NAME) for name in account.sources])
    sides = [side for side in account.sides if side and side not in sources]
    who = f"{sources} ({listed(sides)})" if sides else sources
    day = desk.day(account.days)
    anonymous = [standing for standing in account.standing if standing == "anonymous"]
    documents = {span.document for span in account.evidence}
    return replace(
        line,
        lead=one_line(", ".join(filter(None, (who, day)))),
        words=words_of(account.evidence[:1], _LENGTH),
        quoted=True,
        remarks=("anonymous",) if anonymous and "anonymous" not in who else (),
        note="",
        shown=line.claim or one.id,
        origins=desk.origins(documents),
    )


def _weight(one: Agreement | Disagreement) -> tuple[int, int, str]:
    """Latest first, then what more origins tell."""
    last = max((account.days[1] for account in one.accounts if account.days), default="0")
    return -int(last.replace("-", "")), -one.support.families, one.id
