"""The tables in which reconcile keeps its place: blocks, names, pairs, and what was touched."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    Index,
    Text,
    select,
    union_all,
)
from sqlalchemy import PrimaryKeyConstraint as Key

from parley.record.schema import finding_members
from parley.record.tables import number, of_document, table, text

__all__ = [
    "BY_SENTENCE",
    "COMMON",
    "appearances",
    "bands",
    "bearers",
    "block_entries",
    "echoes",
    "leads",
    "links",
    "meetings",
    "named",
    "profiles",
    "soundings",
    "speaking",
    "stories",
    "touched",
    "verdicts",
]

block_entries: Final = table(
    "block_entries",
    text("step"),
    text("key"),
    text("member"),  # id of a document or claim
    number("ordinal"),  # which speaker of the claim; the number that a claim tells; else 0
    of_document(),  # in which the member stands
    Key("step", "key", "member", "ordinal"),
    Index("block_entries_document", "document"),
    Index("block_entries_member", "member", "step"),
)

touched: Final = table("touched", text("step"), text("key"), Key("step", "key"))
"""Blocks that reconcile must look at again."""

soundings: Final = table("soundings", of_document(), text("body"), Key("document"))
"""What tells when an undated report came out, other such reports aside: a Placement (JSON)."""

stories: Final = table("stories", of_document(), text("body"), Key("document"))
"""What a report tells, made comparable: a Story (JSON)."""

leads: Final = table("leads", of_document(), text("body"), Key("document"))
"""What the claims of a report lead to in the talks: Leads (JSON)."""

bands: Final = table(
    "bands",
    number("kind"),  # 0: of its text, 1: of its story, 2: of one of its sentences
    number("band"),  # 64 bits, equal for what may be copies of each other
    number("document"),  # its row
    Key("kind", "band", "document"),
    Index("bands_document", "document"),
)

BY_SENTENCE: Final = 2
"""The kind of the bands of single sentences."""
COMMON: Final = 4
"""Reports with one band of a sentence: what more of them print is a form of words, or one report
that half the press has copied. These are not held against each other sentence by sentence."""

links: Final = table(
    "links",
    text("step"),
    text("one"),  # ids of documents or claims, the smaller first
    text("other"),
    text("one_document"),  # in which they stand
    text("other_document"),
    text("body"),  # JSON of a Kinship, Copying or Pairing
    Key("step", "one", "other"),
    Index("links_other", "step", "other"),
    Index("links_one_document", "step", "one_document"),
    Index("links_other_document", "step", "other_document"),
)
"""What hangs together: pairs found by comparing two documents or claims with each other alone."""

named: Final = table("named", of_document(), text("body"), Key("document"))
"""The persons whom a report names (JSON), speaking or not."""

appearances: Final = table(
    "appearances",
    text("key"),  # the name made comparable
    of_document(),
    text("name"),  # as printed
    text("role"),  # as printed; empty for none
    text("kind"),
    number("count"),  # how often it speaks
    text("pronoun"),
    text("near"),  # key of another name of the report
    Column("evidence", Text),  # JSON of a span
    Column("day", Text),  # of the document
    text("family"),  # of the document
    Key("key", "document", "name", "role"),
    Index("appearances_document", "document"),
)

echoes: Final = table(
    "echoes",
    text("key"),
    number("mark"),  # for words that the name says; below 0: for whom it says them with
    of_document(),
    Key("key", "mark", "document"),
    Index("echoes_document", "document"),
)

profiles: Final = table("profiles", text("key", primary_key=True), text("body"))
"""What stands under a name, as last counted (JSON of Tally)."""

meetings: Final = table(
    "meetings",
    text("place"),  # where names meet that may be one actor's
    text("key"),
    Key("place", "key"),
    Index("meetings_key", "key"),
)

verdicts: Final = table(
    "verdicts",
    text("one"),  # every verdict stands here from both ends
    text("other"),
    text("kind"),
    text("body"),  # JSON of Verdict
    Key("one", "other"),
)

bearers: Final = table(
    "bearers",
    text("key", primary_key=True),
    text("finding"),  # the actor who has the name
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
