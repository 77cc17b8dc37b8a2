"""Agreements and disagreements -> lines: what is told both ways, and what both sides state."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Account, Agreement, Disagreement, MatterKind
from parley.report.brief.citing import found, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.talks.stance_words import stance_as_told
from parley.report.wording import bare, listed, several, shorten, within

__all__ = ["account_item", "differences", "matter"]

_LENGTH: Final = 75
"""Characters of the words of an account."""
_KINDS: Final[tuple[MatterKind, ...]] = ("status", "position", "authorship", "fact", "figure")
_ABOUT: Final = 80
_NAME: Final = 40
_SOURCES: Final = 2
_DONE: Final = frozenset({"said", "denied", "announced"})
"""Accounts that tell what was done by speaking."""


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
        under=tuple(account_item(desk, one, account) for account in one.accounts),
    )


def account_item(desk: Desk, one: Agreement | Disagreement, account: Account) -> Item:
    """Return one account of a matter: what it says, who gives it, the words of the first."""
    line = found(desk, one.id, account.evidence, account.claims, one.support)
    names = [shorten(name, _NAME) for name in account.sources]
    more = [f"{len(names) - _SOURCES} more"] if len(names) > _SOURCES else []
    sources = within(listed([*names[:_SOURCES], *more]))
    sides = [side for side in account.sides if side and side not in sources]
    who = f"{sources} ({listed(sides)})" if sides else sources
    account_value = stance_as_told(account.value) if one.kind == "position" else account.value
    value = account_value[:1].upper() + account_value[1:]
    says = (
        "by" if account.value in _DONE else "say" if len(names) > 1 or several(sources) else "says"
    )
    told = " ".join((value, says, who)) if says == "by" else f"{value}, {says} {who}"
    words = words_of(account.evidence[:1], _LENGTH)
    anonymous = "anonymous" in account.standing and "anonymous" not in who
    return replace(
        line,
        lead=one_line(", ".join(filter(None, (told if who else value, desk.day(account.days))))),
        words=words if bare(words) != bare(value) else "",
        quoted=True,
        remarks=("anonymous",) if anonymous else (),
        note="",
        shown=line.claim or one.id,
        origins=desk.origins({span.document for span in account.evidence}),
    )


def _weight(one: Agreement | Disagreement) -> tuple[int, int, int, str]:
    """Positions before facts before figures; of each the latest, then what more origins tell."""
    last = max((account.days[1] for account in one.accounts if account.days), default="0")
    return _KINDS.index(one.kind), -int(last.replace("-", "")), -one.support.families, one.id
