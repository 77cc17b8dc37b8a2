"""Utterances and their wordings against the gold of a corpus.

Two statements are a pair where one utterance holds both, in the gold or in the record. The gold
tells two contiguous statements apart that an extraction may join: such a statement stands for both.
Soft members and groups count neither way, nor does a statement that the gold does not hold at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from parley.model import Document, Statement, Utterance
from tests.examples import GOLD, gold

__all__ = ["VariantScores", "score_variants"]

_OVERLAP: Final = 0.5
"""The least share of the shorter of two contents that the other must hold to be the same."""

Pair = frozenset[str]


@dataclass(slots=True)
class VariantScores:
    """How statements are paired, and what the wordings of one utterance are called.

    Of `said` pairs `right` are in the gold, `wrong` names the others. Of the `gold` pairs `known`
    have both their statements extracted, `found` are in one utterance; `missed` names the others,
    `missed_known` those of them that could be found.
    `altered` counts the altered wordings that stand with an unaltered base, `typed` those called so
    by a kind that the gold gives too; `unaltered` the others, `called_altered` those among them
    that are called altered. `errors` names what went wrong there.
    """

    said: int = 0
    right: int = 0
    gold: int = 0
    known: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    missed_known: list[str] = field(default_factory=list)
    altered: int = 0
    typed: int = 0
    unaltered: int = 0
    called_altered: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of pairs said that the gold has."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of all pairs of the gold that are said."""
        return self.found / max(1, self.gold)

    @property
    def recall_of_known(self) -> float:
        """Return the same for the pairs whose statements were extracted."""
        return self.found / max(1, self.known)

    @property
    def typed_right(self) -> float:
        """Return the share of alterations that are called altered, and why."""
        return self.typed / max(1, self.altered)

    @property
    def false_alarms(self) -> float:
        """Return the share of unaltered wordings that are called altered."""
        return self.called_altered / max(1, self.unaltered)


@dataclass(frozen=True, slots=True)
class _Member:
    """One member of a group of the gold, and the statement that was found for it."""

    group: int
    name: str
    statement: str | None
    kinds: frozenset[str]
    soft: bool


def score_variants(
    documents: Iterable[Document],
    statements: Iterable[Statement],
    utterances: Iterable[Utterance],
    folder: Path = GOLD,
) -> VariantScores:
    """Hold utterances against variants.toml."""
    names = {document.id: document.name for document in documents}
    documents_by_name = {document.name: document for document in documents}
    statements, utterances = list(statements), list(utterances)
    contents = _contents(documents_by_name, names, statements)
    members = _members(documents_by_name, contents, folder)
    held = _held(documents_by_name, contents, folder)
    shown = {one.id: f"{names[one.document]}: {_words(one)}" for one in statements}
    said = {
        frozenset(pair)
        for utterance in utterances
        for pair in combinations([variant.statement for variant in utterance.variants], 2)
        if held is None or held.issuperset(pair)
    }
    scores = _paired(members, said, shown)
    _hold_relations(scores, members, utterances, shown)
    return scores


Contents = Mapping[str, Sequence[tuple[str, frozenset[int]]]]


def _contents(
    documents: Mapping[str, Document], names: Mapping[str, str], statements: Iterable[Statement]
) -> Contents:
    """Return by the name of each report its statements, with the letters of their contents."""
    contents: dict[str, list[tuple[str, frozenset[int]]]] = defaultdict(list)
    for one in statements:
        text = documents[names[one.document]].text
        offsets = (_letters(text, span.start, span.end) for span in one.content)
        contents[names[one.document]].append((one.id, frozenset[int]().union(*offsets)))
    return contents


def _members(documents: Mapping[str, Document], contents: Contents, folder: Path) -> list[_Member]:
    found = []
    for number, group in enumerate(gold("variants", folder)["utterance"]):
        for row in group["members"]:
            document = documents.get(row["document"])
            at = _offsets(document.text, row) if document else frozenset[int]()
            found.append(
                _Member(
                    group=number,
                    name=f"{row['document']}: {' / '.join(row['content'])}",
                    statement=_nearest(at, contents[row["document"]]),
                    kinds=frozenset(row.get("kinds", ())),
                    soft=bool(row.get("soft") or group.get("soft")),
                )
            )
    return found


def _held(
    documents: Mapping[str, Document], contents: Contents, folder: Path
) -> set[str | None] | None:
    """Return the statements that statements.toml holds, None where the gold has no such file."""
    if not (folder / "statements.toml").exists():
        return None
    return {
        _nearest(_offsets(documents[row["document"]].text, row), contents[row["document"]])
        for row in gold("statements", folder)["statement"]
        if row["document"] in documents
    }


def _letters(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(offset for offset in range(start, end) if text[offset].isalnum())


def _offsets(text: str, row: Mapping[str, Any]) -> frozenset[int]:
    found: set[int] = set()
    for piece in row["content"]:
        at = -1
        for _ in range(row.get("occurrence", 1)):
            at = text.find(piece, at + 1)
        if at >= 0:
            found |= _letters(text, at, at + len(piece))
    return frozenset(found)


def _nearest(at: frozenset[int], contents: Iterable[tuple[str, frozenset[int]]]) -> str | None:
    """Return the statement whose content is most nearly this, None where none is near."""
    ranked = []
    for name, offsets in contents:
        shared = len(at & offsets)
        if shared and shared >= _OVERLAP * min(len(at), len(offsets)):
            ranked.append((shared / len(at | offsets), name))
    return max(ranked)[1] if ranked else None


def _paired(members: Sequence[_Member], said: set[Pair], shown: Mapping[str, str]) -> VariantScores:
    right: set[Pair] = set()
    soft: set[Pair] = set()
    scores = VariantScores()
    for one, other in _gold_pairs(members):
        pair = frozenset({one.statement or "", other.statement or ""})
        if one.soft or other.soft:
            soft.add(pair)
            continue
        if len(pair) == 1 and "" not in pair:
            continue  # one statement stands for both
        known, found = "" not in pair, pair in said
        scores.gold += 1
        scores.known += known
        scores.found += found
        if found:
            right.add(pair)
            continue
        scores.missed.append(f"{one.name} / {other.name}")
        if known:
            scores.missed_known.append(scores.missed[-1])
    counted = said - (soft - right)
    scores.said, scores.right = len(counted), len(counted & right)
    wrong = (sorted(shown[one] for one in pair) for pair in counted - right)
    scores.wrong = sorted(" / ".join(pair) for pair in wrong)
    return scores


def _gold_pairs(members: Sequence[_Member]) -> Iterable[tuple[_Member, _Member]]:
    groups: dict[int, list[_Member]] = defaultdict(list)
    for member in members:
        groups[member.group].append(member)
    for group in groups.values():
        yield from combinations(group, 2)


def _hold_relations(
    scores: VariantScores,
    members: Sequence[_Member],
    utterances: Iterable[Utterance],
    shown: Mapping[str, str],
) -> None:
    """Count the wordings that the gold has in one group with the base that the record chose.

    A wording is altered against a base where the gold has the one of the two altered, not the
    other; two that are both altered are passed over.
    """
    of: dict[str, list[_Member]] = defaultdict(list)
    for member in members:
        if member.statement is not None and not member.soft:
            of[member.statement].append(member)
    for utterance in utterances:
        for variant in utterance.variants:
            pairs = [
                (base, here)
                for base in of[utterance.base]
                for here in of[variant.statement]
                if base.group == here.group and variant.against is not None
            ]
            if not pairs or any(base.kinds and here.kinds for base, here in pairs):
                continue
            kinds = frozenset[str]().union(*(base.kinds | here.kinds for base, here in pairs))
            said = {difference.kind for difference in variant.differences} - {"wording"}
            called = variant.relation == "altered"
            scores.altered += bool(kinds)
            scores.typed += bool(called and kinds & said)
            scores.unaltered += not kinds
            scores.called_altered += bool(called and not kinds)
            if bool(kinds) != called or (kinds and not kinds & said):
                wanted = f"altered by {', '.join(sorted(kinds))}" if kinds else "not altered"
                scores.errors.append(
                    f"{wanted}, called {variant.relation} ({', '.join(sorted(said))}): "
                    f"{shown[utterance.base]} / {shown[variant.statement]}"
                )


def _words(statement: Statement) -> str:
    return " / ".join(span.quote for span in statement.content).replace("\n", " ")
