"""The whole journey: what order, repetition and a kill may not change."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import parley
from parley import extract
from parley.errors import RecordError
from parley.extract.extraction import Extracted
from parley.model import Analysis, Story
from parley.model.parsed import ParsedDocument
from parley.pipeline import ReadOptions, ReadReport, read
from parley.reconcile.kinship import story
from parley.record import Record
from parley.report.export import export_jsonl

REPORT = """{who} rejects the offer

{who} has rejected the offer of {n} crowns, a senior {who} official said on Monday.

“We will not sign,” said Ada Obi, the chief negotiator of {who}. “Not for {n} crowns.”

The mediators said that the talks would go on in Torr. Obi denied this.
"""


def small_reports(folder: Path, count: int = 6) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"report-{number}.txt"
        who = ("Veland", "Caldrea", "Quelmar")[number % 3]
        path.write_text(REPORT.format(who=who, n=100 + number // 2), encoding="utf-8")
        paths.append(path)
    lines = [
        {"id": f"wire-{n}", "text": REPORT.format(who="The union", n=n), "published": "2031-02-05"}
        for n in range(3)
    ]
    wire = folder / "wire.jsonl"
    wire.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return [*paths, wire]


def exported(record: Path) -> bytes:
    """Return the export of a record that is sound and finished."""
    out = io.BytesIO()
    with Record.open(record) as opened:
        assert list(opened.check()) == []
        assert not opened.unfinished
        export_jsonl(opened, out)
    return out.getvalue()


def test_the_example_reports_are_read_whole(example_run: tuple[Path, ReadReport]) -> None:
    path, report = example_run
    assert (report.documents, report.foreign, report.rejected) == (23, 1, ())
    with Record.open(path) as record:
        assert record.counts().documents == 23
        assert list(record.check()) == []


def test_reading_the_same_again_changes_and_parses_nothing(tmp_path: Path) -> None:
    folder, record = tmp_path / "in", tmp_path / "talks.db"
    small_reports(folder)
    first = read([str(folder)], record)
    before = exported(record)
    again = read([str(folder)], record)
    assert first.documents == 9
    assert (again.documents, again.statements, again.known) == (0, 0, 7)
    assert exported(record) == before


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_order_and_number_of_reads_do_not_change_the_export(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("reads")
    paths = small_reports(folder / "in")
    read([str(folder / "in")], folder / "whole.db")
    chance.shuffle(paths)
    for path in [*paths, *chance.sample(paths, 2)]:
        read([str(path)], folder / "single.db")
    assert exported(folder / "single.db") == exported(folder / "whole.db")


def test_two_processes_find_what_one_does(tmp_path: Path) -> None:
    small_reports(tmp_path / "in", count=30)
    read([str(tmp_path / "in")], tmp_path / "one.db", ReadOptions(processes=1))
    read([str(tmp_path / "in")], tmp_path / "two.db", ReadOptions(processes=2))
    assert exported(tmp_path / "two.db") == exported(tmp_path / "one.db")


KILLED = """
import sys
from parley.pipeline import ReadOptions, read
if __name__ == "__main__":
    read([sys.argv[1]], sys.argv[2], ReadOptions(processes=int(sys.argv[3])))
"""


@pytest.fixture(scope="module")
def many_reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A folder of 123 reports, and the export of reading them in one go."""
    folder = tmp_path_factory.mktemp("many")
    small_reports(folder / "in", count=120)
    read([str(folder / "in")], folder / "whole.db")
    return folder / "in", exported(folder / "whole.db")


def documents_in(record: Path) -> int:
    """Return how many documents a record holds so far, -1 where there is none yet."""
    with suppress(RecordError), Record.open(record) as opened:
        return opened.counts().documents
    return -1


@pytest.mark.parametrize(("processes", "stored"), [(1, 0), (1, 1), (2, 20)])
def test_a_killed_read_leaves_a_sound_record_that_the_next_completes(
    many_reports: tuple[Path, bytes], tmp_path: Path, processes: int, stored: int
) -> None:
    folder, whole = many_reports
    script, record = tmp_path / "killed.py", tmp_path / "killed.db"
    script.write_text(KILLED, encoding="utf-8")
    run = subprocess.Popen([sys.executable, str(script), str(folder), str(record), str(processes)])
    deadline = time.monotonic() + 60
    while documents_in(record) < stored and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(run.pid, signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL  # it had not come to its end
    assert stored <= documents_in(record) <= 123  # all, where findings were under way
    with Record.open(record) as opened:
        assert list(opened.check()) == []
        assert opened.unfinished or not stored
    read([str(folder)], record)
    assert exported(record) == whole


def test_rejected_inputs_cost_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    small_reports(folder, count=2)
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "broken.jsonl").write_text('{"text": "Talks failed."}\n{oops\n', encoding="utf-8")
    report = read([str(folder), str(tmp_path / "missing.txt")], tmp_path / "talks.db")
    told = {str(rejected).split(":")[0].rsplit("/", 1)[-1] for rejected in report.rejected}
    assert told == {"empty.txt", "binary.txt", "broken.jsonl", "missing.txt"}
    assert any(rejected.line == 2 for rejected in report.rejected)
    assert report.documents == 6


def test_a_flood_of_broken_lines_is_listed_to_a_limit_and_counted(tmp_path: Path) -> None:
    flood = tmp_path / "flood.jsonl"
    flood.write_text("0\n" * 3_000 + '{"text": "Talks failed on Monday."}\n', encoding="utf-8")
    report = read([str(flood)], tmp_path / "talks.db")
    assert report.documents == 1
    assert len(report.rejected) == 1_001
    assert "2,000 further lines" in report.rejected[-1].reason


def test_a_report_on_which_an_extractor_fails_costs_no_other_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_reports(tmp_path / "in", count=2)
    record = tmp_path / "talks.db"
    whole = extract.extract_all

    def fails_on_one(parsed: ParsedDocument) -> Extracted:
        if parsed.document.name == "report-1.txt":
            raise KeyError("a fault")
        return whole(parsed)

    monkeypatch.setattr("parley.extract.extraction.extract_all", fails_on_one)
    report = read([str(tmp_path / "in")], record)
    assert report.documents == 5
    assert [(r.name, r.stage) for r in report.rejected] == [("report-1.txt", "analysis")]
    monkeypatch.undo()
    assert read([], record, ReadOptions(again=True)).documents == 1
    read([str(tmp_path / "in")], tmp_path / "whole.db")
    assert exported(record) == exported(tmp_path / "whole.db")


def _fails_on_one(analysis: Analysis) -> Story:
    if analysis.document.name == "report-1.txt":
        raise IndexError("a fault")
    return story(analysis)


def test_a_report_that_cannot_be_compared_costs_no_other_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_reports(tmp_path / "in", count=2)
    record = tmp_path / "talks.db"
    monkeypatch.setattr("parley.reconcile.story", _fails_on_one)
    report = read([str(tmp_path / "in")], record)
    assert [(r.name, r.stage) for r in report.rejected] == [("report-1.txt", "analysis")]
    monkeypatch.undo()
    assert read([], record, ReadOptions(again=True)).documents == 1
    read([str(tmp_path / "in")], tmp_path / "whole.db")
    assert exported(record) == exported(tmp_path / "whole.db")


def test_a_report_that_new_rules_cannot_compare_costs_no_other_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_reports(tmp_path / "in", count=2)
    record = tmp_path / "talks.db"
    read([str(tmp_path / "in")], record)
    before = exported(record)
    with monkeypatch.context() as upgrade:
        upgrade.setattr("parley.reconcile.story", _fails_on_one)
        upgrade.setattr("parley.reconcile.STAMP", "another")
        read([], record)
        with Record.open(record) as opened:
            assert list(opened.check()) == []
            assert [r.name for r in opened.rejected() if r.stage == "analysis"] == ["report-1.txt"]
            assert opened.counts().documents == 5
    assert read([], record, ReadOptions(again=True)).documents == 1
    assert exported(record) == before


def test_reading_again_after_an_upgrade_redoes_only_what_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, record = tmp_path / "in", tmp_path / "talks.db"
    small_reports(folder, count=2)
    read([str(folder)], record)
    before = exported(record)
    assert read([], record, ReadOptions(again=True)).documents == 0
    monkeypatch.setattr("parley.extract.STAMP", "another")
    assert read([str(folder)], record).documents == 0
    assert read([], record, ReadOptions(again=True)).documents == 5
    assert exported(record) == before


def test_the_package_offers_the_same_as_functions(tmp_path: Path) -> None:
    small_reports(tmp_path / "in", count=2)
    report = parley.read(tmp_path / "in", tmp_path / "talks.db")
    assert report.documents == 5
    with parley.open_record(tmp_path / "talks.db") as record:
        words = [row.statement.content[0].quote for row in record.statements(by="Ada Obi")]
    assert "We will not sign," in words


WHO_IS_WHO = {
    "first": (
        "2031-02-01",
        "The harbour was quiet on the first day. “Our crews will reject the second draft because "
        "of the night shift,” Carla Mendes said.",
    ),
    "misspelled": (
        "2031-02-12",
        "Ships turned back again. Carla Mandis, the leader of the Dockers' Union, said the second "
        "draft was being rejected by crews because of the night shift.",
    ),
    "joins": (
        "2031-02-20",
        "Little moved at the gates. “We wait for the owners,” said Carla Mendes, the leader of "
        "the Dockers' Union.",
    ),
    "parts": (
        "2031-02-21",
        "Two women stood at the gates. “We wait for the owners,” said Carla Mendes. “There is no "
        "word from them,” Carla Mandis said, a crane driver.",
    ),
}
"""What the third tells makes two names one actor's, and what the fourth prints parts them again."""


@pytest.mark.parametrize(
    "order",
    [
        ("first", "misspelled", "joins"),
        ("misspelled", "first", "joins"),
        ("misspelled", "joins", "first"),
        ("first", "joins", "misspelled", "parts"),
        ("joins", "misspelled", "first", "parts"),
        ("parts", "first", "misspelled", "joins"),
    ],
)
def test_what_was_said_follows_who_is_who(tmp_path: Path, order: tuple[str, ...]) -> None:
    for name in order:
        day, text = WHO_IS_WHO[name]
        line = json.dumps({"id": name, "text": text, "published": day})
        (tmp_path / f"{name}.jsonl").write_text(line, encoding="utf-8")
        read([str(tmp_path / f"{name}.jsonl")], tmp_path / "one-by-one.db")
    read(sorted(map(str, tmp_path.glob("*.jsonl"))), tmp_path / "whole.db")
    assert exported(tmp_path / "one-by-one.db") == exported(tmp_path / "whole.db")
    with Record.open(tmp_path / "whole.db") as record:
        names = {head.id: head.name for head in record.documents()}
        reports = {row.statement.id: names[row.statement.document] for row in record.statements()}
        told = [{reports[v.statement] for v in one.variants} for one in record.utterances()]
    assert ({"first", "misspelled"} in told) == ("parts" not in order)
