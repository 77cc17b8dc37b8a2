"""A disagreement or an agreement -> its sheet: every account with source, standing, side, day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from parley.model import Account, Agreement, Disagreement, Span, short
from parley.report.talks.reported import Reported
from parley.report.talks.sheets import Entry, Part, Sheet
from parley.report.times.days import days_in_short
from parley.report.wording import count, listed, shorten

__all__ = ["KINDS", "account_origins", "matter_sheet"]

KINDS: Final = {
    "status": "the state of the talks",
    "position": "what a side wants or does",
    "fact": "what happened",
    "figure": "a figure",
    "authorship": "whose offer it is",
}
"""What each kind of matter is about."""
_NAME: Final = 60
_NAMED: Final = 4
_WORDS: Final = 200
_QUOTED: Final = 3


def matter_sheet(found: Disagreement | Agreement, reported: Reported) -> Sheet:
    """Return the sheet of a disagreement or an agreement."""
    place = [reported.names.get(found.round or "", ""), found.issue]
    kind = "Disagreement" if isinstance(found, Disagreement) else "Agreement"
    about = KINDS[found.kind]
    told = "" if found.about in about else f": {shorten(found.about, _WORDS)}"
    where = " · ".join(shorten(one, _NAME) for one in place if one)
    return Sheet(
        heading=f"{kind} on {about}{told}",
        id=found.id,
        parts=(
            Part("", (("in", where),) if where else ()),
            *(_account(one, reported) for one in found.accounts),
        ),
    )


def account_origins(account: Account, families: Mapping[str, str]) -> tuple[int, int]:
    """Return how many reports hold an account, and how many origins that is."""
    documents = {span.document for span in account.evidence}
    return len(documents), len({families.get(one, one) for one in documents})


def _account(account: Account, reported: Reported) -> Part:
    reports, origins = account_origins(account, reported.families)
    sides = [side for side in account.sides if side and side not in account.sources]
    beside = ", ".join([*(f"of {shorten(side, _NAME)}" for side in sides), *_standings(account)])
    named = [shorten(name, _NAME) for name in account.sources[:_NAMED]]
    if len(account.sources) > _NAMED:
        named.append(f"{len(account.sources) - _NAMED} more")
    who = listed(named) or "nobody named"
    day = days_in_short(*(account.days or (None, None))) or "no day"
    behind = f"{count(reports, 'report')}, {count(origins, 'origin')}"
    who = f"{who} ({beside})" if beside else who
    quotes = defaultdict[str, list[Span]](list)
    for span in account.evidence:
        quotes[reported.words(span, _WORDS)].append(span)
    entries: list[Entry] = []
    for words, spans in list(quotes.items())[:_QUOTED]:
        outlets = listed([shorten(name, _NAME) for name in reported.outlets(spans)])
        entries.append(("", f"“{words}” — {outlets}"))
    if len(quotes) > _QUOTED:
        entries.append(("", f"and {len(quotes) - _QUOTED} more wordings"))
    claims = ", ".join(short(claim) for claim in account.claims[:_QUOTED])
    title = f"{shorten(account.value, _WORDS)} — {who}, {day}; {behind}; {claims}"
    return Part(title, tuple(entries))


def _standings(account: Account) -> list[str]:
    return [shorten(one, _NAME) for one in dict.fromkeys(account.standing) if one]
