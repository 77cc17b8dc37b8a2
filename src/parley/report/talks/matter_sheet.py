"""A disagreement or an agreement -> its sheet: every account with source, standing, side, day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.model import Account, Agreement, Disagreement, DocumentHead, short
from parley.report.talks.held import outlets_of
from parley.report.talks.sheets import Entry, Part, Sheet
from parley.report.times.days import days_in_short
from parley.report.wording import AROUND, count, listed, shorten

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


def matter_sheet(
    found: Disagreement | Agreement,
    heads: Mapping[str, DocumentHead],
    families: Mapping[str, str],
    rounds: Mapping[str, str],
) -> Sheet:
    """Return the sheet; `families` lead from documents to theirs, `rounds` holds names by id."""
    facts: list[Entry] = [
        ("about", KINDS[found.kind]),
        ("issue", shorten(found.issue, _NAME)),
        ("round", shorten(rounds.get(found.round or "", ""), _NAME)),
    ]
    kind = "Disagreement" if isinstance(found, Disagreement) else "Agreement"
    return Sheet(
        heading=f"{kind}: {shorten(found.about, _WORDS)}",
        id=found.id,
        parts=(
            Part("", tuple((label, text) for label, text in facts if text)),
            *(_account(one, heads, families) for one in found.accounts),
        ),
    )


def account_origins(account: Account, families: Mapping[str, str]) -> tuple[int, int]:
    """Return how many reports hold an account, and how many origins that is."""
    documents = {span.document for span in account.evidence}
    return len(documents), len({families.get(one, one) for one in documents})


def _account(
    account: Account, heads: Mapping[str, DocumentHead], families: Mapping[str, str]
) -> Part:
    reports, origins = account_origins(account, families)
    sides = [side for side in account.sides if side and side not in account.sources]
    beside = ", ".join([*(f"of {shorten(side, _NAME)}" for side in sides), *_standings(account)])
    named = [shorten(name, _NAME) for name in account.sources[:_NAMED]]
    if len(account.sources) > _NAMED:
        named.append(f"{len(account.sources) - _NAMED} more")
    who = listed(named) or "nobody named"
    facts = [
        f"{who} ({beside})" if beside else who,
        days_in_short(*(account.days or (None, None))) or "no day",
        f"{count(reports, 'report')}, {count(origins, 'origin')}",
    ]
    claims = ", ".join(short(claim) for claim in account.claims[:_QUOTED])
    quotes = dict.fromkeys(shorten(span.quote.strip(AROUND), _WORDS) for span in account.evidence)
    entries: list[Entry] = [("who", " · ".join(facts))]
    for number, words in enumerate(list(quotes)[:_QUOTED]):
        spans = [s for s in account.evidence if shorten(s.quote.strip(AROUND), _WORDS) == words]
        outlets = listed([shorten(name, _NAME) for name in outlets_of(spans, heads)])
        entries.append(("" if number else "words", f"“{words}” — {outlets}"))
    entries.append(("claims", claims))
    return Part(f"{shorten(account.value, _WORDS)}:", tuple(entries))


def _standings(account: Account) -> list[str]:
    return [shorten(one, _NAME) for one in dict.fromkeys(account.standing) if one]
