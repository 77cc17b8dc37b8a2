"""The tables of a record, one negotiation in one database; plain columns for what is filtered.

Bodies of claims and findings are JSON, so that a new kind needs an entry in `kinds`, not a column.
Offsets are Unicode code points into `documents.text`, half open. Ids are those of the model; the
integer `row` of some tables is SQLite's own, binds the full-text index, and is shown nowhere.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
)
from sqlalchemy import PrimaryKeyConstraint as Key

from parley.record.tables import ALL, number, of_claim, of_document, table, text

__all__ = [
    "claims",
    "documents",
    "finding_members",
    "finding_names",
    "findings",
    "marks",
    "meta",
    "readings",
    "redirects",
    "rejected",
    "sightings",
    "spans",
    "speakers",
]

meta: Final = table("meta", text("key", primary_key=True), text("value"))
"""What the record says of itself: which Parley began it."""

documents: Final = Table(
    "documents",
    ALL,
    Column("row", Integer, primary_key=True),
    text("id", unique=True),
    text("key"),
    text("name"),
    Column("title", Text),
    Column("publisher", Text),
    Column("byline", Text),
    Column("url", Text),
    Column("day", Text),  # by which it is dated at the latest: its date, else `latest`
    Column("date", Text),
    text("published"),  # JSON of Published: what the report itself tells
    Column("placed", Text),  # JSON of Published, where reconcile placed a report without a date
    Column("language", Text),
    number("language_certain"),
    number("analysed"),
    number("length"),
    text("fingerprint"),
    text("family"),  # id of its family; its own where it stands alone
    text("metadata"),  # JSON object
    text("stamp"),  # version of what analysed it
    text("text"),  # last: a row read without it skips its pages
    Index("documents_day", "day"),
    Index("documents_stamp", "stamp"),
    Index("documents_fingerprint", "fingerprint", "id"),
)

marks: Final = table(
    "marks",
    of_document(),
    number("ordinal"),
    number("start"),
    number("end"),
    text("kind"),
    text("reason"),
    Key("document", "ordinal"),
)

claims: Final = Table(
    "claims",
    ALL,
    Column("row", Integer, primary_key=True),
    text("id", unique=True),
    text("kind"),
    of_document(),
    number("start"),  # of its first words
    Column("form", Text),
    text("legibility"),
    text("content"),  # its words, for the full-text index; empty where it is not searched
    text("body"),  # JSON of the claim
    Index("claims_document", "document", "start"),
)

spans: Final = table(
    "spans",
    of_claim(),
    text("role"),  # content, cue, speaker, introduced, perhaps, said
    number("ordinal"),
    text("document"),  # that of the claim
    number("start"),
    number("end"),
    text("quote"),
    Key("claim", "role", "ordinal"),
)

speakers: Final = table(
    "speakers",
    of_claim(),
    number("ordinal"),
    text("name"),
    text("kind"),
    text("standing"),
    Column("description", Text),
    Key("claim", "ordinal"),
)

findings: Final = table(
    "findings",
    text("step"),  # the step of reconcile and the key of the block that found it
    text("key"),
    text("id"),
    text("kind"),
    text("body"),  # JSON of the finding
    Key("step", "key", "id"),
    Index("findings_id", "id"),
    Index("findings_kind", "kind", "id"),
)

finding_members: Final = table(
    "finding_members",
    text("step"),
    text("key"),
    text("finding"),
    text("kind"),  # of the finding
    text("member"),  # id of a document or claim
    number("ordinal"),  # which speaker of the claim; 0 for others
    Column("relation", Text),
    Column("score", Float),
    Key("step", "key", "finding", "member", "ordinal"),
    Index("finding_members_member", "member", "kind", "ordinal"),
    Index("finding_members_finding", "finding"),
)

finding_names: Final = table(
    "finding_names",
    text("step"),
    text("key"),
    text("finding"),
    number("place"),
    text("name"),
    Key("step", "key", "finding", "place"),
    Index("finding_names_finding", "finding"),
)

redirects: Final = table("redirects", text("old", primary_key=True), text("new"))
"""Finding ids that went up in another finding."""

readings: Final = table(
    "readings",
    text("name"),
    text("sha256"),
    number("size"),
    text("stamp"),  # version of what took the input in; empty until it is finished
    number("finished"),
    Key("name", "sha256"),
)

sightings: Final = table(
    "sightings",
    of_document(),
    text("name"),  # with sha256, the reading in which the document stood
    text("sha256"),
    number("line"),  # from 1; 0 where the input is one document
    text("read_at"),  # UTC, ISO 8601
    number("seen"),  # 0 while its input is read again and the document has not yet come up
    Key("document", "name", "sha256", "line"),
    Index("sightings_reading", "name", "sha256"),
)

rejected: Final = table(
    "rejected",
    text("id"),
    text("document"),  # in which the words stand; empty for an input
    text("reading"),  # name of the input; empty for words
    text("stage"),
    text("reason"),
    text("body"),  # JSON of Rejected
    Key("id", "document"),
    Index("rejected_document", "document"),
    Index("rejected_reading", "reading"),
)
