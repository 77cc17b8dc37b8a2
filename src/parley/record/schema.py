"""The tables of a record, one negotiation in one database; plain columns for what is filtered.

Bodies of claims and findings are JSON, so that a new kind needs an entry in `kinds`, not a column.
Offsets are Unicode code points into `documents.text`, half open. Ids are those of the model; the
integer `row` of some tables is SQLite's own, binds the full-text index, and is shown nowhere.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    select,
    union_all,
)
from sqlalchemy import PrimaryKeyConstraint as Key
from sqlalchemy.schema import SchemaItem

__all__ = [
    "ALL",
    "appearances",
    "bands",
    "bearers",
    "block_entries",
    "claims",
    "documents",
    "echoes",
    "finding_members",
    "finding_names",
    "findings",
    "links",
    "marks",
    "meetings",
    "meta",
    "named",
    "profiles",
    "readings",
    "redirects",
    "rejected",
    "sightings",
    "soundings",
    "spans",
    "speakers",
    "speaking",
    "stories",
    "touched",
    "verdicts",
]

ALL: Final = MetaData()


def _text(name: str, *items: SchemaItem, **options: Any) -> Column[Any]:
    return Column(name, Text, *items, nullable=False, **options)


def _number(name: str, **options: Any) -> Column[Any]:
    return Column(name, Integer, nullable=False, **options)


def _table(name: str, *items: SchemaItem) -> Table:
    """A table whose primary key is its order on disk: small, and read in key order."""
    return Table(name, ALL, *items, sqlite_with_rowid=False)


def _of_document(name: str = "document") -> Column[Any]:
    return _text(name, ForeignKey("documents.id", ondelete="CASCADE"))


def _of_claim() -> Column[Any]:
    return _text("claim", ForeignKey("claims.id", ondelete="CASCADE"))


meta: Final = _table("meta", _text("key", primary_key=True), _text("value"))
"""What the record says of itself: which Parley began it."""

documents: Final = Table(
    "documents",
    ALL,
    Column("row", Integer, primary_key=True),
    _text("id", unique=True),
    _text("key"),
    _text("name"),
    Column("title", Text),
    Column("publisher", Text),
    Column("byline", Text),
    Column("url", Text),
    Column("day", Text),  # by which it is dated at the latest: its date, else `latest`
    Column("date", Text),
    _text("published"),  # JSON of Published: what the report itself tells
    Column("placed", Text),  # JSON of Published, where reconcile placed a report without a date
    Column("language", Text),
    _number("language_certain"),
    _number("analysed"),
    _number("length"),
    _text("fingerprint"),
    _text("family"),  # id of its family; its own where it stands alone
    _text("metadata"),  # JSON object
    _text("stamp"),  # version of what analysed it
    _text("text"),  # last: a row read without it skips its pages
    Index("documents_day", "day"),
    Index("documents_stamp", "stamp"),
    Index("documents_fingerprint", "fingerprint", "id"),
)

marks: Final = _table(
    "marks",
    _of_document(),
    _number("ordinal"),
    _number("start"),
    _number("end"),
    _text("kind"),
    _text("reason"),
    Key("document", "ordinal"),
)

claims: Final = Table(
    "claims",
    ALL,
    Column("row", Integer, primary_key=True),
    _text("id", unique=True),
    _text("kind"),
    _of_document(),
    _number("start"),  # of its first words
    Column("form", Text),
    _text("legibility"),
    _text("content"),  # its words, for the full-text index; empty where it is not searched
    _text("body"),  # JSON of the claim
    Index("claims_document", "document", "start"),
)

spans: Final = _table(
    "spans",
    _of_claim(),
    _text("role"),  # content, cue, speaker, introduced, perhaps, said
    _number("ordinal"),
    _text("document"),  # that of the claim
    _number("start"),
    _number("end"),
    _text("quote"),
    Key("claim", "role", "ordinal"),
)

speakers: Final = _table(
    "speakers",
    _of_claim(),
    _number("ordinal"),
    _text("name"),
    _text("kind"),
    _text("standing"),
    Column("description", Text),
    Key("claim", "ordinal"),
)

findings: Final = _table(
    "findings",
    _text("step"),  # the step of reconcile and the key of the block that found it
    _text("key"),
    _text("id"),
    _text("kind"),
    _text("body"),  # JSON of the finding
    Key("step", "key", "id"),
    Index("findings_id", "id"),
    Index("findings_kind", "kind", "id"),
)

finding_members: Final = _table(
    "finding_members",
    _text("step"),
    _text("key"),
    _text("finding"),
    _text("kind"),  # of the finding
    _text("member"),  # id of a document or claim
    _number("ordinal"),  # which speaker of the claim; 0 for others
    Column("relation", Text),
    Column("score", Float),
    Key("step", "key", "finding", "member", "ordinal"),
    Index("finding_members_member", "member", "kind", "ordinal"),
    Index("finding_members_finding", "finding"),
)

finding_names: Final = _table(
    "finding_names",
    _text("step"),
    _text("key"),
    _text("finding"),
    _number("place"),
    _text("name"),
    Key("step", "key", "finding", "place"),
    Index("finding_names_finding", "finding"),
)

redirects: Final = _table("redirects", _text("old", primary_key=True), _text("new"))
"""Finding ids that went up in another finding."""

readings: Final = _table(
    "readings",
    _text("name"),
    _text("sha256"),
    _number("size"),
    _text("stamp"),  # version of what took the input in; empty until it is finished
    _number("finished"),
    Key("name", "sha256"),
)

sightings: Final = _table(
    "sightings",
    _of_document(),
    _text("name"),  # with sha256, the reading in which the document stood
    _text("sha256"),
    _number("line"),  # from 1; 0 where the input is one document
    _text("read_at"),  # UTC, ISO 8601
    _number("seen"),  # 0 while its input is read again and the document has not yet come up
    Key("document", "name", "sha256", "line"),
    Index("sightings_reading", "name", "sha256"),
)

rejected: Final = _table(
    "rejected",
    _text("id"),
    _text("document"),  # in which the words stand; empty for an input
    _text("reading"),  # name of the input; empty for words
    _text("stage"),
    _text("reason"),
    _text("body"),  # JSON of Rejected
    Key("id", "document"),
    Index("rejected_document", "document"),
    Index("rejected_reading", "reading"),
)

block_entries: Final = _table(
    "block_entries",
    _text("step"),
    _text("key"),
    _text("member"),  # id of a document or claim
    _number("ordinal"),  # which speaker of the claim; the number that a claim tells; else 0
    _of_document(),  # in which the member stands
    Key("step", "key", "member", "ordinal"),
    Index("block_entries_document", "document"),
    Index("block_entries_member", "member", "step"),
)

touched: Final = _table("touched", _text("step"), _text("key"), Key("step", "key"))
"""Blocks that reconcile must look at again."""

soundings: Final = _table("soundings", _of_document(), _text("body"), Key("document"))
"""What tells when an undated report came out, other such reports aside: a Placement (JSON)."""

stories: Final = _table("stories", _of_document(), _text("body"), Key("document"))
"""What a report tells, made comparable: a Story (JSON)."""

bands: Final = _table(
    "bands",
    _number("kind"),  # 0: of its text, 1: of its story
    _number("band"),  # 64 bits, equal for what may be copies of each other
    _number("document"),  # its row
    Key("kind", "band", "document"),
    Index("bands_document", "document"),
)

links: Final = _table(
    "links",
    _text("step"),
    _text("one"),  # ids of documents or claims, the smaller first
    _text("other"),
    _text("one_document"),  # in which they stand
    _text("other_document"),
    _text("body"),  # JSON of a Kinship or Pairing
    Key("step", "one", "other"),
    Index("links_other", "step", "other"),
    Index("links_one_document", "step", "one_document"),
    Index("links_other_document", "step", "other_document"),
)
"""What hangs together: pairs found by comparing two documents or claims with each other alone."""

named: Final = _table("named", _of_document(), _text("body"), Key("document"))
"""The persons whom a report names (JSON), speaking or not."""

appearances: Final = _table(
    "appearances",
    _text("key"),  # the name made comparable
    _of_document(),
    _text("name"),  # as printed
    _text("role"),  # as printed; empty for none
    _text("kind"),
    _number("count"),  # how often it speaks
    _text("pronoun"),
    _text("near"),  # key of another name of the report
    Column("evidence", Text),  # JSON of a span
    Column("day", Text),  # of the document
    _text("family"),  # of the document
    Key("key", "document", "name", "role"),
    Index("appearances_document", "document"),
)

echoes: Final = _table(
    "echoes",
    _text("key"),
    _number("mark"),  # for words that the name says; below 0: for whom it says them with
    _of_document(),
    Key("key", "mark", "document"),
    Index("echoes_document", "document"),
)

profiles: Final = _table("profiles", _text("key", primary_key=True), _text("body"))
"""What stands under a name, as last counted (JSON of Tally)."""

meetings: Final = _table(
    "meetings",
    _text("place"),  # where names meet that may be one actor's
    _text("key"),
    Key("place", "key"),
    Index("meetings_key", "key"),
)

verdicts: Final = _table(
    "verdicts",
    _text("one"),  # every verdict stands here from both ends
    _text("other"),
    _text("kind"),
    _text("body"),  # JSON of Verdict
    Key("one", "other"),
)

bearers: Final = _table(
    "bearers",
    _text("key", primary_key=True),
    _text("finding"),  # the actor who has the name
    Index("bearers_finding", "finding"),
)

speaking: Final = union_all(
    select(finding_members.c.member, finding_members.c.ordinal, finding_members.c.finding).where(
        finding_members.c.kind == "actor"
    ),
    select(block_entries.c.member, block_entries.c.ordinal, bearers.c.finding)
    .join(bearers, bearers.c.key == block_entries.c.key)
    .where(block_entries.c.step == "actors"),
).subquery("speaking")
"""Which actor (`finding`) is which speaker (`ordinal`) of a statement (`member`)."""
