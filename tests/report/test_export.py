from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from parley.record import Record
from parley.report.export import export_csv, export_jsonl
from tests import talks
from tests.report import told

TYPES = [
    *("document", "statement", "actor", "family", "utterance", "date", "figure", "event"),
    *("happening", "series", "rejected"),
]


def exported(record: Record) -> bytes:
    out = io.BytesIO()
    export_jsonl(record, out)
    return out.getvalue()


def lines(record: Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(record).split(b"\n") if line]


def spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"document", "start", "end", "quote"} <= value.keys() else []
        return own + [span for inner in value.values() for span in spans(inner)]
    if isinstance(value, list):
        return [span for inner in value for span in spans(inner)]
    return []


def test_lines_are_sorted_by_type_and_id(strike_record: Record) -> None:
    keys = [(TYPES.index(line["type"]), line["id"]) for line in lines(strike_record)]
    assert keys == sorted(keys)
    assert {place for place, _ in keys} == set(range(len(TYPES)))


def test_every_span_holds_the_words_of_its_document(strike_record: Record) -> None:
    found = lines(strike_record)
    texts = {line["id"]: line["text"] for line in found if line["type"] == "document"}
    every = [span for line in found for span in spans(line)]
    assert len(every) > 10
    for span in every:
        assert texts[span["document"]][span["start"] : span["end"]] == span["quote"]


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (
            "document",
            "type id name title publisher byline url published language analysed text marks "
            "family metadata",
        ),
        (
            "statement",
            "type id speakers cue content form said channel via legibility reasons",
        ),
        ("actor", "type id name kind names roles named perhaps reasons support"),
        ("family", "type id origin outlet credits members support"),
        (
            "utterance",
            "type id statements relation differences wordings reasons support",
        ),
        (
            "date",
            "type id kind value evidence form figure legibility reasons",
        ),
        (
            "figure",
            "type id value low high bound unit counted counting measure place as_of according_to "
            "statement date whole was change evidence legibility reasons",
        ),
        (
            "event",
            "type id category action modality actor recipient date place round figures statement "
            "trigger evidence legibility reasons",
        ),
        (
            "happening",
            "type id category action modality events earliest latest actors recipients place "
            "details reasons support",
        ),
        (
            "series",
            "type id kind measure unit about members points comparisons reasons support",
        ),
        ("rejected", "type id stage name line reason evidence"),
    ],
)
def test_a_type_always_has_the_same_keys_in_the_same_order(
    strike_record: Record, kind: str, keys: str
) -> None:
    for line in lines(strike_record):
        if line["type"] == kind:
            assert list(line) == keys.split()


def test_a_document_tells_its_dates_and_its_family(strike_record: Record) -> None:
    by_id = {line["id"]: line for line in lines(strike_record)}
    dated = by_id[talks.DATED.id]
    assert dated["family"] == talks.family().id
    assert by_id[talks.HOSTILE.id]["family"] is None
    assert dated["published"] == {
        "date": "2031-02-12",
        "earliest": "2031-02-12",
        "latest": "2031-02-12",
        "precision": "day",
        "basis": "text",
        "reason": "stands above the article",
        "evidence": None,
        "refused": [
            {"date": "2019-01-01", "reason": "older than what it reports", "evidence": None}
        ],
    }
    assert list(by_id[talks.COPY.id]["published"]) == list(dated["published"])
    assert dated["marks"][0] == {"start": 0, "end": 12, "kind": "menu", "reason": "links in a row"}


def test_a_speaker_has_the_id_of_the_actor(strike_record: Record) -> None:
    by_id = {line["id"]: line for line in lines(strike_record)}
    statement = by_id[talks.refusal(talks.DATED).id]
    keys = "name actor kind standing number description reason evidence"
    assert " ".join(statement["speakers"][0]) == f"{keys} introduced perhaps anonymity knowledge"
    assert statement["speakers"][0]["actor"] == talks.ilves().id
    assert by_id[talks.ilves().id]["support"] == {
        "documents": 2,
        "families": 1,
        "sources": [1, 2],
        "told_by": [],
        "open_because": "",
    }
    assert [span["quote"] for span in statement["content"]] == [
        "We will not sign this paper,",
        "and we will not read a third.",
    ]


def test_the_order_of_reading_makes_no_difference(strike_record: Record, tmp_path: Path) -> None:
    with Record.open(talks.make(tmp_path / "other.db", backwards=True)) as other:
        assert exported(other) == exported(strike_record)


def test_text_is_exported_as_it_is_and_no_line_is_broken_by_it(strike_record: Record) -> None:
    data = exported(strike_record)
    assert "“We will not sign this paper,”".encode() in data
    assert b"\x1b" not in data
    assert "\u202e".encode() not in data
    texts = {line["id"]: line["text"] for line in lines(strike_record) if "text" in line}
    assert texts[talks.HOSTILE.id] == talks.RUMOUR
    assert len(data.decode().splitlines()) == data.count(b"\n")


TALKS = [
    *("stances", "offers", "terms", "statuses", "meetings", "sides", "rounds", "proposals"),
    *("proposal_terms", "proposal_steps", "positions", "movements", "gaps", "disagreements"),
    "agreements",
]


def test_csv_has_one_file_a_type_and_no_formula(strike_record: Record, tmp_path: Path) -> None:
    paths = export_csv(strike_record, tmp_path / "out")
    assert [path.name for path in paths] == [
        "documents.csv",
        "statements.csv",
        "actors.csv",
        "families.csv",
        "utterances.csv",
        "dates.csv",
        "figures.csv",
        "events.csv",
        "happenings.csv",
        "series.csv",
        *(f"{name}.csv" for name in TALKS),
        "rejected.csv",
    ]
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert len(rows) > 1 or path.stem in TALKS
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert "\x1b" not in cell


def test_families_and_utterances_tell_whence_and_what_became_of_it(told_record: Record) -> None:
    found = lines(told_record)
    texts = {line["id"]: line["text"] for line in found if line["type"] == "document"}
    told_lines = [line for line in found if line["type"] in ("family", "utterance")]
    every = spans(told_lines)
    assert len(every) > 10
    for span in every:
        assert texts[span["document"]][span["start"] : span["end"]] == span["quote"]
    by_id = {line["id"]: line for line in told_lines}
    members = {each["document"]: each for each in by_id[told.family().id]["members"]}
    composite = members[told.MIXED.id]
    assert (composite["relation"], composite["parent"]) == ("composite", told.WIRE.id)
    assert (composite["second"], composite["share"]) == (told.POST.id, 0.5)
    assert {"one": told.REFUSES.id, "other": told.KEEPS.id} in members[told.REWRITE.id]["claims"]
    utterance = by_id[told.refusal().id]
    base = utterance["statements"].index(told.KEEPS.id)
    assert utterance["relation"] == "altered"
    assert utterance["wordings"][base]["against"] is None
    assert set(utterance["statements"]) == {each.statement for each in told.refusal().variants}
    kinds = [
        (each["kind"], [span["quote"] for span in each["spans"]])
        for each in utterance["differences"]
    ]
    assert kinds[:2] == [("negation", ["do not"]), ("name", ["Mara Ilves", "Mara Elvis"])]
    altered = next(each for each in utterance["wordings"] if each["relation"] == "altered")
    assert (altered["against"], altered["not_verbatim"]) == (base, True)
