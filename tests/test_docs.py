"""What the documents show is what the program does."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from parley.model import Statement
from parley.record import Record
from parley.report.show import show
from tests.examples import ROOT

PAGES = [ROOT / "README.md", ROOT / "docs" / "start.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_id_that_is_shown_opens_a_statement_of_the_example(
    page: Path, example_record: Path
) -> None:
    shown = set(re.findall(r"\bs-[0-9a-f]{6}\b", page.read_text(encoding="utf-8")))
    assert shown
    with Record.open(example_record) as record:
        for prefix in shown:
            assert isinstance(record.get(record.resolve(prefix)), Statement)


def test_the_line_in_the_readme_stands_in_the_record(example_record: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    line = re.search(
        r"^ {4}(?P<who>[^:\n]+): “(?P<words>[^”…]+?) …” — .*, (?P<id>s-\w+)$", readme, re.M
    )
    assert line is not None
    with Record.open(example_record) as record:
        statement = record.get(record.resolve(line["id"]))
    assert isinstance(statement, Statement)
    assert statement.speakers[0].name == line["who"]
    assert statement.content[0].quote.startswith(line["words"])


def test_what_show_is_said_to_print_is_what_it_prints(example_record: Path) -> None:
    page = (ROOT / "docs" / "start.md").read_text(encoding="utf-8")
    examples = re.findall(r"^ {4}parley show (\S+) .*\n\n((?: {4}chain .*\n)+)", page, re.M)
    assert examples
    for identifier, printed in examples:
        out = StringIO()
        with Record.open(example_record) as record:
            show(record, identifier, Console(file=out))
        assert all(line.strip() in out.getvalue() for line in printed.splitlines())


@pytest.mark.parametrize(
    "page", [*PAGES, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target
