"""Families and utterances -> lines of the export: where words come from, what became of them."""

from __future__ import annotations

from parley.model import Family, FamilyMember, Utterance
from parley.report.contract_parts import Line, span_part, span_parts, support_part

__all__ = ["family_line", "utterance_line"]


def family_line(family: Family) -> Line:
    """Return a family of documents; `origin` is the id of the one the others go back to.

    `outlet` is who likely wrote it, `credits` the evidence for that and for whatever else the
    members say of their sources.
    """
    return {
        "type": "family",
        "id": family.id,
        "origin": family.origin,
        "outlet": family.outlet,
        "credits": [
            {
                "outlet": credit.outlet,
                "kind": credit.kind,
                "document": credit.document,
                "evidence": span_part(credit.evidence),
            }
            for credit in family.credits
        ],
        "members": [_member(member) for member in family.members],
        "support": support_part(family.support),
    }


def utterance_line(utterance: Utterance) -> Line:
    """Return one thing said once; `wordings` stand in the order of `statements`.

    A statement is named once, elsewhere by its place (from 0) in `statements`: a wording is held
    `against` another, a difference is that of the wording at `statement`, and its `spans` are the
    words of both. Of a wording that is nobody's own words, a reported one, only what alters is
    listed; of direct quotations that differ every other word is.
    """
    statements = [variant.statement for variant in utterance.variants]
    places = {statement: place for place, statement in enumerate(statements)}
    return {
        "type": "utterance",
        "id": utterance.id,
        "statements": statements,
        "relation": utterance.relation,
        "differences": [
            {
                "kind": difference.kind,
                "statement": places[variant.statement],
                "spans": span_parts((*difference.one, *difference.other)),
                "reason": difference.reason,
            }
            for variant in utterance.variants
            for difference in variant.differences
            if difference.kind != "wording" or variant.not_verbatim
        ],
        "wordings": [
            {
                "relation": variant.relation,
                "against": None if variant.against is None else places[variant.against],
                "not_verbatim": variant.not_verbatim,
                "reasons": list(variant.reasons),
            }
            for variant in utterance.variants
        ],
        "reasons": list(utterance.reasons),
        "support": support_part(utterance.support),
    }


def _member(member: FamilyMember) -> Line:
    return {
        "document": member.document,
        "relation": member.relation,
        "score": member.score,
        "parent": member.parent,
        "share": member.share,
        "second": member.second,
        "features": [
            {"name": feature.name, "value": feature.value, "words": feature.words}
            for feature in member.features
        ],
        "passages": [
            {
                "one": span_part(passage.one),
                "other": span_part(passage.other),
                "likeness": passage.likeness,
            }
            for passage in member.passages
        ],
        "claims": [{"one": one, "other": other} for one, other in member.claims],
        "damage": member.damage,
        "reasons": list(member.reasons),
    }
