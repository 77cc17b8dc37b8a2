"""The reports of a record as reconcile looks for copies among them, and the families it finds.

Copies to the letter are never compared: the first of them by id stands for all. Whom a band leads
to is found in constant time, however many reports there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from parley.model import Analysis, Family, FamilyMember, Kinship, Story
from parley.record import shelf
from parley.record.coding import decode
from parley.record.columns import marks_of, read_placed, select_documents
from parley.record.finding_kinds import FINDINGS
from parley.record.linking import Linked, Links
from parley.record.schema import documents, finding_members, findings
from parley.record.steps import KINSHIP, UTTERANCES

__all__ = ["Kindred", "Related"]

_STORY: Final = msgspec.json.Decoder(Story)
_KEPT: Final = 256
"""Reports with their claims held at once: some 50 MB."""
_BY_TEXT: Final = 0
_BY_STORY: Final = 1


class Related(NamedTuple):
    """Reports that hang together by kinships, copies to the letter among them."""

    documents: Sequence[str]
    kinships: Sequence[Kinship]


class Kindred(Links[Kinship]):
    """The reports behind a connection; see `parley.reconcile.kinship`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        super().__init__(connection, whole, KINSHIP, Kinship)
        self._report = lru_cache(_KEPT)(self._read_report)
        self._story = lru_cache(16 * _KEPT)(self._read_story)

    def copies(self, document: str) -> Sequence[str]:
        """Return a report and all that print the same words, by id; none for one that is gone."""
        return [copy for (copy,) in self._ask("copies to the letter", document)]

    def near(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a band of text, first copies only."""
        return self._first("sharing a band", document, _BY_TEXT)

    def akin(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a band of story, first copies only."""
        return self._first("sharing a band", document, _BY_STORY)

    def _first(self, query: str, document: str, kind: int) -> Sequence[str]:
        return [other for (other,) in self._ask(query, document, kind)]

    def story(self, document: str) -> Story | None:
        """Return what a report tells, None for one without claims."""
        return self._story(document)

    def _read_story(self, document: str) -> Story | None:
        rows = self._ask("story", document)
        return decode(_STORY, rows[0][0], document) if rows else None

    def report(self, document: str) -> Analysis | None:
        """Return a report as placed, with its claims and marks; None where it is gone."""
        return self._report(document)

    def _read_report(self, document: str) -> Analysis | None:
        query = select_documents().where(documents.c.id == document)
        row = self._connection.execute(query).first()
        if row is None:
            return None
        marks = marks_of(self._connection, [document]).get(document, ())
        claims = shelf.claims_of(self._connection, document)
        return Analysis(read_placed(row, marks), row.fingerprint, claims)

    def link(self, document: str, kinships: Sequence[Kinship]) -> None:
        """Keep the kinships of a report in place of earlier ones; it is touched no more."""
        self.put(document, [document], (Linked(kin, kin.one, kin.other) for kin in kinships))

    def hanging_together(self) -> Iterator[Related]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""
        for first in self.to_gather():
            found: dict[str, None] = {}
            left = [first]
            while left:
                document = left.pop()
                if document in found:
                    continue
                for copy in self.copies(document):
                    found[copy] = None
                    left += [other for (other,) in self._ask("linked with", self._step, copy)]
            if found:
                yield Related(sorted(found), self.among(sorted(found)))
            else:
                self.forget(first)

    def settle(self, together: Sequence[str], found: Sequence[Family]) -> None:
        """Store the families among reports that hang together, in place of earlier ones.

        A report that belongs to another family than before is touched wherever it stands.
        """
        before = self._members(together)
        home = {member.document: family.id for family in found for member in family.members}
        now = {member.document: member for family in found for member in family.members}
        with self._whole():
            self.replace(together, found)
            for document in together:
                family = home.get(document, document)
                ((known,),) = self._ask("family of", document)
                if family != known:
                    self._do("set family", (document, family))
                    self._do("set family of names", (document, family))
                    shelf.touch_elsewhere(self._connection, document)
                elif before.get(document) != now.get(document):
                    self._do("touch", (UTTERANCES, document))

    def _members(self, together: Sequence[str]) -> Mapping[str, FamilyMember]:
        """Return what these reports were to their families when last settled."""
        query = (
            findings.select()
            .join(finding_members, finding_members.c.finding == findings.c.id)
            .where(findings.c.step == self._step, finding_members.c.member.in_(together))
            .with_only_columns(findings.c.id, findings.c.body)
            .distinct()
            .order_by(findings.c.id)
        )
        decoder = FINDINGS[Family].decoder
        families = [decode(decoder, row.body, row.id) for row in self._connection.execute(query)]
        return {member.document: member for family in families for member in family.members}
