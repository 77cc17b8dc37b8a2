"""Groups of statements -> utterances: the base, each wording against it, and what stands behind.

Which wording is true is never said: a direct quotation that another gives in other words is marked
as not verbatim, whichever of the two it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import (
    Pairing,
    Spoken,
    Support,
    Utterance,
    Variant,
    WordingRelation,
)
from parley.reconcile.spelling import plain
from parley.reconcile.utterances.bases import base_of, in_order, same_quotation
from parley.reconcile.utterances.grouping import grouped
from parley.reconcile.utterances.speakers import Company, company
from parley.reconcile.wording import compare

__all__ = ["utterances"]

_FURTHER: Final[Mapping[WordingRelation, int]] = {"same": 0, "reworded": 1, "altered": 2}
_TOLD_BY: Final = 8


def utterances(members: Sequence[Spoken], pairings: Sequence[Pairing]) -> Sequence[Utterance]:
    """Return the utterances that these statements report, by id; most cost is a sort.

    `members` hang together by `pairings` and may be cut into several utterances, or none: one needs
    two statements. The same members and pairings give the same utterances in whatever order.
    """
    grounds = {frozenset((pairing.one, pairing.other)): pairing for pairing in pairings}
    found = [_utterance(group, grounds) for group in grouped(members, pairings)]
    return sorted(found, key=lambda utterance: utterance.id)


def _utterance(group: Sequence[Spoken], grounds: Mapping[frozenset[str], Pairing]) -> Utterance:
    base = base_of(group)
    ordered = in_order(group)
    quotations = _quotations(group)
    variants = [_variant(one, base, quotations, grounds) for one in ordered]
    return Utterance(
        id=Utterance.identify(min(one.id for one in group)),
        base=base.id,
        variants=tuple(variants),
        relation=max((variant.relation for variant in variants), key=lambda told: _FURTHER[told]),
        reasons=_reasons(base),
        support=_support(base, ordered),
    )


def _variant(
    one: Spoken,
    base: Spoken,
    quotations: Sequence[Spoken],
    grounds: Mapping[frozenset[str], Pairing],
) -> Variant:
    verbatim = one.statement.form != "direct" or all(
        same_quotation(one, other) for other in quotations
    )
    if one.id == base.id:
        return Variant(one.id, "same", not_verbatim=not verbatim)
    compared = compare(base, one)
    pairing = grounds.get(frozenset((one.id, base.id)))
    why = pairing.reasons if pairing else ("paired with another wording of it",)
    return Variant(
        statement=one.id,
        relation=compared.relation,
        against=base.id,
        differences=compared.differences,
        reasons=(*why, *compared.reasons),
        not_verbatim=not verbatim,
    )


def _quotations(group: Iterable[Spoken]) -> Sequence[Spoken]:
    """Return one direct quotation for each that is printed; copies print the very same."""
    direct = (one for one in group if one.statement.form == "direct")
    return list({tuple(s.quote for s in one.statement.content): one for one in direct}.values())


def _reasons(base: Spoken) -> tuple[str, ...]:
    form = {"direct": "direct quotation", "mixed": "partly quoted wording"}
    told = form.get(base.statement.form, "reported wording")
    suspect = base.statement.legibility.grade == "suspect"
    return (f"held against the earliest {told}" + (" (no sound one stands)" if suspect else ""),)


def _support(base: Spoken, ordered: Sequence[Spoken]) -> Support:
    """Return what stands behind an utterance: who said it is one source, however many relay it."""
    low = max(sum(speaker.number or 1 for speaker in base.statement.speakers), 1)
    others = {
        name
        for one in ordered
        if company(base, one)[0] <= Company.OPEN
        for name in (plain(speaker.name) for speaker in one.statement.speakers)
        if name
    }
    high = low + len(others)
    told = {speaker.name for one in ordered for speaker in one.statement.speakers if speaker.name}
    return Support(
        documents=len({one.statement.document for one in ordered}),
        families=len({one.family for one in ordered}),
        sources=(low, high),
        told_by=tuple(sorted(told)[:_TOLD_BY]),
        open_because="the reports name its speaker differently" if high > low else "",
    )
