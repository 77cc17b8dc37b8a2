"""A text and what is known of its descent -> the members of a family that print it."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from parley.model import FamilyMember, Feature
from parley.reconcile.kinship.families.aligned import paired_claims, same_claims, with_gaps
from parley.reconcile.kinship.families.direction import Direction
from parley.reconcile.kinship.families.kin import Kin
from parley.reconcile.kinship.families.reasons import why_copy, why_origin
from parley.reconcile.kinship.families.web import Bond, anchored

__all__ = ["copy", "exact", "origin"]


def origin(kin: Kin, text: str, copies: Sequence[Direction]) -> FamilyMember:
    """Return the member that is the origin; its score falls with what speaks against it.

    `copies` are what speaks for each of its kin being made from it.
    """
    reasons = why_origin(copies) if copies else ()
    first = (kin.why_first[text],) if kin.why_first[text] else ()
    doubt = min((one.weight for one in copies), default=1.0)
    return FamilyMember(
        document=kin.document(text).id,
        relation="origin",
        score=round(1 / (1 + exp(-doubt)), 3),
        reasons=(*reasons, *first),
        damage=kin.facets[text].damage,
    )


def copy(
    kin: Kin, bond: Bond, direction: Direction, *, second: str | None, against: bool
) -> FamilyMember:
    """Return the member that prints a text made from another; `bond` is that of the copy.

    `second` is another text from which it was made; `against` tells that the parent was found to
    be the later one, but is its only kin.
    """
    own, parent = kin.heads[bond.own], kin.heads[bond.other]
    other_parent = None if second is None else kin.document(second)
    passages = anchored(bond.passages, own.document, parent.document)
    aligned = passages
    if bond.kind == "near":
        aligned = with_gaps(passages, own.document, parent.document)
    return FamilyMember(
        document=own.document.id,
        relation="composite" if other_parent is not None else bond.kind,
        score=bond.kinship.score,
        reasons=why_copy(bond, direction, other_parent, against=against),
        parent=parent.document.id,
        share=bond.share,
        second=None if other_parent is None else other_parent.id,
        features=_features(bond),
        passages=passages,
        claims=paired_claims(own, parent, aligned),
        damage=kin.facets[bond.own].damage,
    )


def exact(kin: Kin, document: str, text: str) -> FamilyMember:
    """Return the member that prints a text to the letter, after its head."""
    report, head = kin.reports[document], kin.heads[text]
    return FamilyMember(
        document=document,
        relation="exact",
        score=1.0,
        reasons=("the same words in the same order",),
        parent=head.document.id,
        claims=same_claims(report, head),
        damage=sum(claim.legibility.grade == "suspect" for claim in report.claims),
    )


def _features(bond: Bond) -> tuple[Feature, ...]:
    """Return the features of a kinship with the own report as the `one` of their names."""
    if not bond.turned:
        return bond.kinship.features
    return tuple(
        Feature(_turned(feature.name), feature.value, feature.words)
        for feature in bond.kinship.features
    )


def _turned(name: str) -> str:
    if name.endswith(" of one"):
        return name.removesuffix("one") + "other"
    return name.removesuffix("other") + "one" if name.endswith(" of other") else name
