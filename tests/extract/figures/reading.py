"""The figures of a sentence, as tests compare them."""

from __future__ import annotations

from parley.model import Figure, Number
from tests.parsing import claims_in

Amount = Number | tuple[Number, Number]


def amounts_in(text: str) -> list[Amount]:
    """Return the value of each figure, (low, high) for ranges."""
    return [amount(figure) for figure in claims_in(Figure, text)]


def amount(figure: Figure) -> Amount:
    """Return a figure's value, (low, high) for a range."""
    if figure.value is not None:
        return figure.value
    assert figure.low is not None
    assert figure.high is not None
    return figure.low, figure.high


def only(text: str) -> Figure:
    """Return the one figure of a text."""
    found = claims_in(Figure, text)
    assert len(found) == 1, [figure.evidence.quote for figure in found]
    return found[0]


def by_quote(text: str) -> dict[str, Figure]:
    """Return the figures of a text by their words."""
    return {figure.evidence.quote: figure for figure in claims_in(Figure, text)}
