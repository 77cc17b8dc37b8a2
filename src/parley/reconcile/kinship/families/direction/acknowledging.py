"""Rules by what a report prints of itself: its day, whom it credits, who signs it."""

from __future__ import annotations

from typing import Final

from parley.model import Credit
from parley.reconcile.kinship.families.credits import printed_outlet, same_outlet, telling_words
from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.direction.signs import Sign
from parley.reconcile.kinship.families.timing import days_after, printed_day
from parley.reconcile.kinship.families.web import Bond

__all__ = ["ACKNOWLEDGING"]

_NEXT_DAY: Final = 4.0
_LATER: Final = 5.0
_MOST_CREDITED: Final = 7.0
_NAMED: Final = 2.0
_CREDITED: Final = {
    "dateline": 5.0,
    "source line": 6.0,
    "byline": 5.0,
    "contribution": 4.0,
    "told": 4.0,
    "publisher": 0.0,
}
"""What it counts that a report names the outlet of the other, by where it does."""
_PRINTED: Final = {
    "dateline": "dateline",
    "source line": "source line",
    "byline": "byline",
    "contribution": "list of contributors",
    "told": "text",
    "publisher": "page",
}


def later(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it came out on a later day."""
    days = days_after(copy.document, source.document)
    if not days:
        return None
    mine, other = printed_day(copy.document), printed_day(source.document)
    weight = _NEXT_DAY if days == 1 else _LATER
    return Sign("later", weight, f"{{it}} came out on {mine}, {{other}} on {other}")


def credited(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that it names the other's outlet as where it has its words, or at all."""
    house = source.house
    if house is None:
        return None
    named = [one for one in copy.credits if same_outlet(one.outlet, house) and _names(one)]
    printed = None
    if not named and bond.kind != "near":
        printed = printed_outlet(copy.document, house)
    if not named and printed is None:
        return None
    if copy.house is not None and same_outlet(house, copy.house):
        return None
    of = "by" if source.document.publisher is not None else "of"
    if not named:
        return Sign("credited", _NAMED, f"{{it}} names {printed}: {{other}} is {of} {house}")
    weight = min(_MOST_CREDITED, max(_CREDITED[one.kind] for one in named) + len(named) - 1)
    words = ", ".join(dict.fromkeys(_in_words(one) for one in named))
    return Sign("credited", weight, f"{{it}} {words}: {{other}} is {of} {house}")


def _names(credit: Credit) -> bool:
    """Whether a credit prints the outlet itself, not one of its writers."""
    return credit.kind != "contribution" or (
        credit.evidence is not None and same_outlet(credit.evidence.quote, credit.outlet)
    )


def _in_words(credit: Credit) -> str:
    if credit.kind == "told" and credit.evidence is not None:
        return f"prints “{credit.evidence.quote}”"
    return f"names {credit.outlet} in its {_PRINTED[credit.kind]}"


def signed(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that those who worked on it include who signed the other."""
    if source.signer is None or not copy.contributors:
        return None
    if telling_words(source.signer) == telling_words(copy.signer or ""):
        return None
    surname = telling_words(source.signer)[-1:]
    for one in copy.contributors:
        if telling_words(one.quote)[-1:] == surname:
            words = f"{{it}} names {one.quote} as a contributor: {{other}} is by {source.signer}"
            return Sign("signed", 4.0, words)
    return None


def asked_for_itself(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that the other says of itself that it asked."""
    if source.own_voice is None or copy.own_voice is not None:
        return None
    words = f"{{other}} says “{source.own_voice.quote}” of its own outlet"
    return Sign("asked for itself", 1.0, words)


def lost_dateline(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it has no dateline, where the other has one."""
    if copy.dateline or not source.dateline:
        return None
    return Sign("lost dateline", 0.7, "{it} has no dateline, which {other} has")


def lost_byline(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that no person signs it, where one signs the other."""
    if copy.signer is not None or source.signer is None:
        return None
    return Sign("lost byline", 0.5, f"{{it}} is signed by nobody, {{other}} by {source.signer}")


ACKNOWLEDGING: Final = (
    later,
    credited,
    signed,
    asked_for_itself,
    lost_dateline,
    lost_byline,
)
