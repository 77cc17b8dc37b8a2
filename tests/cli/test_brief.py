"""The command brief as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.cli.app import run
from tests.report.talks import Say, make, report


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    early = report(
        "early",
        "“We want the boats back,” said Mara Ilves.",
        Say("We want the boats back", "Mara Ilves"),
        date="2031-02-05",
    )
    late = report(
        "late",
        "“We have the boats,” said Mara Ilves.",
        Say("We have the boats", "Mara Ilves"),
        date="2031-03-01",
        publisher="Globe",
    )
    return make(tmp_path_factory.mktemp("brief") / "talks.db", early, late)


@pytest.mark.parametrize("form", [(), ("--markdown",)])
def test_as_of_a_day_nothing_of_later_reports_is_known(
    record: Path, form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["brief", "--record", str(record), "--as-of", "2031-02-10", *form]) == 0
    page = capsys.readouterr().out
    assert "as known on 10 February 2031 · 5 February 2031 · 1 report by 1 publisher" in page
    assert "Globe" not in page
    assert run(["brief", "--record", str(record), *form]) == 0
    assert "5 February – 1 March 2031 · 2 reports by 2 publishers" in capsys.readouterr().out


def test_before_the_first_report_nothing_was_known(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["brief", "--record", str(record), "--as-of", "2030-01-01"]) == 0
    assert "no reports" in capsys.readouterr().out
