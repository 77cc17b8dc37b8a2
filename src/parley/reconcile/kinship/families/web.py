"""Reports and their kinships -> texts, each with the reports that print it, and what binds them.

Copies to the letter are one text, however many there are, so that nothing after this counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parley.model import Analysis, Document, Kinship, KinshipKind, Passage, Span

__all__ = ["Bond", "Web", "anchored", "components", "weave"]


@dataclass(frozen=True, slots=True)
class Bond:
    """A kinship as one of its two texts sees it: `own` and `other` are texts of a Web."""

    own: str
    other: str
    kinship: Kinship
    turned: bool

    @property
    def kind(self) -> KinshipKind:
        """Near or rewrite."""
        return self.kinship.kind

    @property
    def share(self) -> float:
        """How much of the own text stands in the other."""
        return self.kinship.shares[1 if self.turned else 0]

    @property
    def back(self) -> float:
        """How much of the other text stands in the own."""
        return self.kinship.shares[0 if self.turned else 1]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What was aligned, own words first, in their order."""
        if not self.turned:
            return self.kinship.passages
        turned = (Passage(one.other, one.one, one.likeness) for one in self.kinship.passages)
        return tuple(sorted(turned, key=_place))


@dataclass(frozen=True, slots=True)
class Web:
    """Texts by the id of the smallest document that prints them: their documents, their bonds."""

    printed: Mapping[str, tuple[str, ...]]
    bonds: Mapping[str, Mapping[str, Bond]]


def weave(reports: Mapping[str, Analysis], kinships: Sequence[Kinship]) -> Web:
    """Return the texts of these reports and what binds them, the best kinship of each two.

    A kinship of a report that is not given is left out.
    """
    known = [one for one in kinships if one.one in reports and one.other in reports]
    first: dict[str, str] = {}
    same = [(one.one, one.other) for one in known if one.kind == "exact"]
    for document in sorted(reports):
        fingerprint = reports[document].fingerprint
        same.append((first.setdefault(fingerprint, document), document))
    printed = {group[0]: tuple(group) for group in components(reports, same)}
    text_of = {document: text for text, group in printed.items() for document in group}
    bonds: dict[str, dict[str, Bond]] = {text: {} for text in printed}
    for one in sorted((one for one in known if one.kind != "exact"), key=_weight, reverse=True):
        own, other = text_of[one.one], text_of[one.other]
        if own != other and other not in bonds[own]:
            bonds[own][other] = Bond(own, other, one, turned=False)
            bonds[other][own] = Bond(other, own, one, turned=True)
    return Web(printed, {text: dict(sorted(kin.items())) for text, kin in bonds.items()})


def components(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return what hangs together by these pairs, each sorted, in the order of their smallest."""
    root = {node: node for node in nodes}

    def find(node: str) -> str:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in pairs:
        smaller, larger = sorted((find(one), find(other)))
        root[larger] = smaller
    groups: dict[str, list[str]] = {}
    for node in sorted(root):
        groups.setdefault(find(node), []).append(node)
    return list(groups.values())


def anchored(passages: Sequence[Passage], own: Document, other: Document) -> tuple[Passage, ...]:
    """Return passages with their words found in these two documents, which print the same texts.

    Where a document prints them with other breaks or marks of quotation, a passage is left out.
    """
    found = []
    for passage in passages:
        one, against = _found(passage.one, own), _found(passage.other, other)
        if one is not None and against is not None:
            found.append(Passage(one, against, passage.likeness))
    return tuple(sorted(found, key=_place))


def _found(span: Span, document: Document) -> Span | None:
    if span.document == document.id:
        return span
    at = document.text.find(span.quote)
    return document.span(at, at + len(span.quote)) if at >= 0 else None


def _weight(kinship: Kinship) -> tuple[bool, float, float, str, str]:
    near = kinship.kind == "near"
    return near, kinship.score, sum(kinship.shares), kinship.one, kinship.other


def _place(passage: Passage) -> tuple[int, int, int, int]:
    return passage.one.start, passage.one.end, passage.other.start, passage.other.end
