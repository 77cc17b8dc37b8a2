"""What travels between stages and record: inputs, analysed documents, blocks of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.model.appearances import Appearance, Named
from parley.model.claims import Claim, Rejected
from parley.model.document import Document, Published
from parley.model.families import Story
from parley.model.leads import Leads
from parley.model.statements import Statement

__all__ = ["Analysis", "Block", "BlockEntry", "DocumentHead", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One input as it lay there: `name` relative to the argument, and the hash of its bytes.

    The same bytes under the same name are read once, whatever the document's own ids say.
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """A document without its text, for findings and tables.

    `family` is the id of the family to which it belongs, its own where it stands alone.
    """

    id: str
    key: str
    name: str
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    published: Published
    language: str | None
    analysed: bool
    length: int
    fingerprint: str
    family: str


@dataclass(frozen=True, slots=True)
class BlockEntry:
    """`member` (a document or claim id) may belong with what else has this `key` in this `step`.

    `ordinal` tells which speaker of a statement is meant.
    """

    step: str
    key: str
    member: str
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the stages up to `extract` make of one document, and where it enters `reconcile`.

    `bands` are numbers, equal where another document may share its text, `akin` where it may tell
    its `story`, `phrases` where it may print one of its sentences; `leads` are what its claims lead
    to. `complete` is False where a stage failed on it: it is kept without claims, and tried again
    by the next `--again`.
    """

    document: Document
    fingerprint: str
    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    entries: tuple[BlockEntry, ...] = ()
    named: tuple[Named, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    story: Story | None = None
    leads: Leads | None = None
    bands: tuple[int, ...] = ()
    akin: tuple[int, ...] = ()
    phrases: tuple[int, ...] = ()
    complete: bool = True

    @property
    def statements(self) -> Iterator[Statement]:
        """The statements among the claims."""
        return (claim for claim in self.claims if isinstance(claim, Statement))


@dataclass(frozen=True, slots=True)
class Block:
    """Everything of one key that a step of `reconcile` looks at together, in id order.

    `documents` are the heads of all documents in which a member stands; `claims` the member claims.
    """

    key: str
    documents: Sequence[DocumentHead]
    claims: Sequence[Claim]
