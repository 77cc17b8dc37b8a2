"""Reports and kinships -> all that is asked of them: texts, bonds, first printings, directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.model import Analysis, Credit, Document, Kinship, Story
from parley.reconcile.kinship.akin import akin
from parley.reconcile.kinship.families.credits import credits_of_all, distinct
from parley.reconcile.kinship.families.direction import Direction, Facets, directed, facets
from parley.reconcile.kinship.families.printings import first_printing
from parley.reconcile.kinship.families.web import Web, weave

__all__ = ["Kin", "read_kin"]

_HALF: Final = 0.5
_MOST: Final = 0.6
"""Near copies of which less than half stands word for word, and so much in other words, are
rewritten ones."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Reports that hang together. A text's head is the report that likely printed it first.

    `reports` and `stories` are by document, all else by text; `directions` have for each text what
    speaks for its being made from each of its kin.
    """

    reports: Mapping[str, Analysis]
    stories: Mapping[str, Story]
    web: Web
    heads: Mapping[str, Analysis]
    why_first: Mapping[str, str]
    facets: Mapping[str, Facets]
    directions: Mapping[str, Mapping[str, Direction]]

    def document(self, text: str) -> Document:
        """Return the document that printed a text first."""
        return self.heads[text].document


def read_kin(
    reports: Mapping[str, Analysis], stories: Mapping[str, Story], kinships: Sequence[Kinship]
) -> Kin:
    """Return what is known of these reports by their kinships."""
    web = weave(reports, [_retold(one, reports, stories) for one in kinships])
    given = credits_of_all([reports[one] for one in sorted(reports)])
    firsts = {
        text: first_printing([reports[one] for one in printed], given)
        for text, printed in web.printed.items()
    }
    heads = {text: report for text, (report, _) in firsts.items()}
    known = {
        text: facets(head, stories.get(text), _credits(web, text, head, given), _echoes(web, text))
        for text, head in heads.items()
    }
    return Kin(
        reports,
        stories,
        web,
        heads,
        {text: why for text, (_, why) in firsts.items()},
        known,
        _directions(web, known),
    )


def _retold(
    kinship: Kinship, reports: Mapping[str, Analysis], stories: Mapping[str, Story]
) -> Kinship:
    """Return a kinship; where most of a near copy is told in other words, that of rewriting."""
    if kinship.kind != "near" or max(kinship.shares) >= _HALF:
        return kinship
    one, other = kinship.one, kinship.other
    if not {one, other} <= reports.keys() & stories.keys():
        return kinship
    rewritten = akin(reports[one], reports[other], (stories[one], stories[other]))
    if rewritten is None or max(rewritten.shares) < _MOST:
        return kinship
    return replace(rewritten, score=max(rewritten.score, kinship.score))


def _credits(
    web: Web, text: str, head: Analysis, given: Mapping[str, Sequence[Credit]]
) -> tuple[Credit, ...]:
    """Return what the printings of a text credit, each outlet once in each way."""
    first = head.document.id
    rest = [credit for one in web.printed[text] if one != first for credit in given[one]]
    return distinct([*given[first], *rest])


def _echoes(web: Web, text: str) -> int:
    """Return how many other reports print the wording of a text."""
    near = [other for other, bond in web.bonds[text].items() if bond.kind == "near"]
    return len(web.printed[text]) - 1 + sum(len(web.printed[other]) for other in near)


def _directions(web: Web, known: Mapping[str, Facets]) -> dict[str, dict[str, Direction]]:
    """Return what speaks for each text being a copy of each of its kin; each pair is read once."""
    found: dict[str, dict[str, Direction]] = {text: {} for text in web.printed}
    for text, bonds in web.bonds.items():
        for other, bond in bonds.items():
            if text < other:
                direction = directed(known[text], known[other], bond)
                found[text][other] = direction
                found[other][text] = direction.turned()
    return found
