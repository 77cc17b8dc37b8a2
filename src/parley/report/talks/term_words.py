"""Terms of an offer -> words: "28 days (was 6 weeks)", what they are about, who asks for them.

What tells one length in two units stands together: "6 weeks (42 days) or 40 days".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from parley.lexicon import load
from parley.model import Number, ProposalTerm
from parley.report.times.amounts import number, with_unit
from parley.report.wording import shorten

__all__ = ["amount_of", "day_of", "lengths_of", "phase_of", "told_together", "was_of"]

_LENGTH = 60


def amount_of(term: ProposalTerm) -> str:
    """Return the number of a term with its bound and unit, "" for a term without a number."""
    if term.value is not None:
        told = _with_unit(term, term.value)
        return told if term.bound in ("", "exactly", "between") else f"{term.bound} {told}"
    if term.low is None or term.high is None:
        return ""
    return f"{number(_plain(term.low))}–{_with_unit(term, term.high)}"


def was_of(term: ProposalTerm) -> str:
    """Return the number that a term took the place of, "" for none."""
    return "" if term.was is None else _with_unit(term, term.was)


def told_together(
    terms: Iterable[ProposalTerm],
) -> list[tuple[ProposalTerm, tuple[ProposalTerm, ...]]]:
    """Return terms in their order, each with those that tell its length in another unit.

    These stand behind the first of them alone.
    """
    listed = list(terms)
    found: list[tuple[ProposalTerm, tuple[ProposalTerm, ...]]] = []
    behind: set[int] = set()
    for at, term in enumerate(listed):
        if at not in behind:
            same = [
                where
                for where in range(at + 1, len(listed))
                if where not in behind and set(term.alike) & set(listed[where].claims)
            ]
            behind.update(same)
            found.append((term, tuple(listed[where] for where in same)))
    return found


def lengths_of(term: ProposalTerm, others: Sequence[ProposalTerm]) -> str:
    """Return a number as it is told in several units, in days: "6 weeks (42 days) or 40 days".

    That of the term alone where there are no others.
    """
    if not others:
        return amount_of(term)
    finest = min((term, *others), key=lambda one: _days(one.unit))
    return " or ".join(_turned(one, finest) for one in (term, *others))


def _turned(term: ProposalTerm, to: ProposalTerm) -> str:
    """Return a length as told, with what that is in the unit of another."""
    if term.unit == to.unit or term.value is None:
        return amount_of(term)
    value = term.value * _days(term.unit) / _days(to.unit)
    return f"{amount_of(term)} ({_with_unit(to, round(value, 1))})"


@cache
def _days(unit: str) -> float:
    """Return how many days a unit of time has."""
    return next((float(one["factor"]) for one in load("units")["unit"] if one["name"] == unit), 1.0)


def day_of(term: ProposalTerm) -> str:
    """Return the day that bounds a term: "until 2031-06-01", "" for none."""
    return f"{term.day_word} {term.day.partition('T')[0]}" if term.day else ""


def phase_of(term: ProposalTerm) -> str:
    """Return the phase of a term: "phase 2", "" for none."""
    return "" if term.phase is None else f"phase {term.phase}"


def _with_unit(term: ProposalTerm, value: float) -> str:
    plain = _plain(value)
    return with_unit(number(plain), shorten(term.unit, _LENGTH) or None, plain)


def _plain(value: float) -> Number:
    return int(value) if float(value).is_integer() else value
