"""Record -> everything in it, for other tools: JSON Lines, or a folder of CSV files.

One line a thing, sorted by type and id, streaming: memory does not grow with the record. All of an
export shows one moment, also while another run writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from parley.record import HappenedRow, Record
from parley.report import rows
from parley.report.actor_table import actor_table
from parley.report.characters import json_line
from parley.report.contract import (
    actor_line,
    document_line,
    rejected_line,
    statement_line,
)
from parley.report.contract_figures import (
    date_line,
    event_line,
    figure_line,
    happening_line,
    placement_line,
    series_line,
)
from parley.report.contract_origins import family_line, utterance_line
from parley.report.contract_talks import (
    agreement_line,
    disagreement_line,
    gap_line,
    movement_line,
    position_line,
    proposal_line,
    round_line,
    side_line,
)
from parley.report.contract_told import (
    around,
    meeting_line,
    offer_line,
    stance_line,
    status_line,
    term_line,
)
from parley.report.copies.family_table import family_table
from parley.report.plain import write_csv
from parley.report.statement_table import statement_table
from parley.report.tables import Table
from parley.report.talks.claim_tables import (
    meeting_table,
    offer_table,
    stance_table,
    status_table,
    term_claim_table,
)
from parley.report.talks.disagreements_table import matter_table
from parley.report.talks.finding_tables import gap_table, movement_table, round_table, side_table
from parley.report.talks.held import held
from parley.report.talks.positions_table import position_table
from parley.report.talks.proposals_table import proposal_table, step_table, term_table
from parley.report.times.claim_tables import date_table, event_table, figure_table
from parley.report.times.figure_table import series_table
from parley.report.times.timeline_table import timeline_table
from parley.report.variants.variant_table import variant_table

__all__ = ["export_csv", "export_jsonl", "lines"]


def lines(record: Record) -> Iterator[dict[str, Any]]:
    """Yield every line of the export, kind by kind."""
    for document in record.all_documents():
        yield document_line(document, record.family_of(document.id))
    yield from map(statement_line, record.all_statements())
    yield from map(actor_line, record.actors())
    yield from map(family_line, record.families())
    yield from map(utterance_line, record.utterances())
    yield from map(date_line, record.dates())
    yield from map(figure_line, record.figures())
    yield from map(event_line, record.events())
    yield from map(placement_line, record.placements())
    yield from map(happening_line, record.happenings())
    yield from map(series_line, record.series())
    yield from _talks(record)
    yield from map(rejected_line, record.rejected())


def _talks(record: Record) -> Iterator[dict[str, Any]]:
    """Yield the lines of the negotiation itself: claims, then findings."""
    beside = around(record.rounds(), record.sides())
    yield from map(stance_line, record.stances())
    yield from map(offer_line, record.offers())
    yield from map(term_line, record.terms())
    yield from (status_line(told, beside) for told in record.statuses())
    yield from map(meeting_line, record.meetings())
    yield from map(side_line, record.sides())
    yield from map(round_line, record.rounds())
    yield from map(proposal_line, record.proposals())
    yield from _positions(record)
    yield from map(movement_line, record.movements())
    yield from map(gap_line, record.gaps())
    yield from map(agreement_line, record.agreements())
    yield from map(disagreement_line, record.disagreements())


def _positions(record: Record) -> Iterator[dict[str, Any]]:
    """Yield the positions, each with the words by which the reports name whose it is."""
    actors = {side.id: side.actor for side in record.sides()}
    named = {told.id: told.claim.holder.evidence for told in record.stances() if told.claim.holder}
    for one in record.positions():
        words = dict.fromkeys(named[claim] for claim in one.claims if claim in named)
        yield position_line(one, actors.get(one.side or ""), tuple(words))


def export_jsonl(record: Record, out: BinaryIO) -> None:
    """Write the export as JSON Lines in UTF-8; the same content makes the same bytes."""
    with record.snapshot():
        for line in lines(record):
            out.write(json_line(line).encode() + b"\n")


def export_csv(record: Record, folder: Path) -> tuple[Path, ...]:
    """Write one CSV file (UTF-8) for each type into `folder`; return their paths.

    The columns are those of the tables of the command line, in full; several values in one cell
    are parted by "; ". Raises OSError where the folder can't be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with record.snapshot():
        for name, table in _tables(record):
            path = folder / f"{name}.csv"
            with path.open("w", encoding="utf-8", newline="") as out:
                write_csv(table, out)
            written.append(path)
    return tuple(written)


def _tables(record: Record) -> Iterator[tuple[str, Table]]:
    heads = sorted(record.documents(), key=lambda head: head.id)
    yield "documents", rows.document_table(record, heads)
    yield "statements", statement_table(record.all_statements())
    yield "actors", actor_table(record.actor_rows())
    yield "families", family_table(sorted(record.copied(), key=lambda row: row.family.id))
    yield "utterances", variant_table(sorted(record.uttered(), key=lambda row: row.utterance.id))
    yield "dates", date_table(record.dates())
    yield "figures", figure_table(record.figures())
    yield "events", event_table(record.events())
    yield "happenings", timeline_table(_several(record))
    yield "series", series_table(record.counted())
    yield from _talk_tables(record)
    yield "rejected", rows.rejected_table(record.rejected())


def _talk_tables(record: Record) -> Iterator[tuple[str, Table]]:
    """Yield the tables of the negotiation itself: claims, then findings."""
    yield "stances", stance_table(record.stances())
    yield "offers", offer_table(record.offers())
    yield "terms", term_claim_table(record.terms())
    yield "statuses", status_table(record.statuses())
    yield "meetings", meeting_table(record.meetings())
    yield "sides", side_table(record.sides())
    yield "rounds", round_table(record.rounds())
    found = held(record)
    offered = sorted(record.proposals(), key=lambda one: one.id)
    yield "proposals", proposal_table(offered)
    yield "proposal_terms", term_table(offered, found.heads)
    yield "proposal_steps", step_table(offered, found.heads)
    yield "positions", position_table(found)
    yield "movements", movement_table(found)
    yield "gaps", gap_table(found)
    families = record.families_of()
    yield "disagreements", matter_table(list(record.disagreements()), found.heads, families)
    yield "agreements", matter_table(list(record.agreements()), found.heads, families)


def _several(record: Record) -> Iterator[HappenedRow]:
    """Yield the happenings that are told by several events."""
    return (row for row in record.happened() if len(row.events) > 1)
