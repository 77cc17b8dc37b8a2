"""An export has its name when it is whole, and leaves nothing behind when it is not."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import pytest

from parley.cli.pages import export
from parley.record import Record


def broken_off(record: Record, out: BinaryIO) -> None:
    out.write(b"{")
    raise KeyboardInterrupt


def test_a_whole_export_stands_alone(example_record: Path, tmp_path: Path) -> None:
    export(output=tmp_path / "all.jsonl", record=example_record)
    assert [path.name for path in tmp_path.iterdir()] == ["all.jsonl"]
    assert (tmp_path / "all.jsonl").read_bytes().endswith(b"}\n")


def test_an_export_that_is_broken_off_leaves_nothing(
    example_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.report.export.export_jsonl", broken_off)
    with pytest.raises(KeyboardInterrupt):
        export(output=tmp_path / "all.jsonl", record=example_record)
    assert list(tmp_path.iterdir()) == []
