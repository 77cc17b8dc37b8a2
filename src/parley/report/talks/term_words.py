"""Terms of an offer -> words: "28 days (was 6 weeks)", what they are about, who asks for them."""

from __future__ import annotations

from parley.model import Number, ProposalTerm
from parley.report.times.amounts import number, with_unit
from parley.report.wording import shorten

__all__ = ["amount_of", "phase_of", "was_of"]

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


def phase_of(term: ProposalTerm) -> str:
    """Return the phase of a term: "phase 2", "" for none."""
    return "" if term.phase is None else f"phase {term.phase}"


def _with_unit(term: ProposalTerm, value: float) -> str:
    plain = _plain(value)
    return with_unit(number(plain), shorten(term.unit, _LENGTH) or None, plain)


def _plain(value: float) -> Number:
    return int(value) if float(value).is_integer() else value
