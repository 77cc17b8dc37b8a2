"""A profile corrects what the reports show, and the record follows without reading them again."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import parley
from parley import case
from parley.errors import ProfileError, RecordMissing
from parley.model import NO_PROFILE, Profile, ProfileSide
from parley.pipeline import ReadOptions
from parley.profiles import parse_profile
from parley.record import Record

REPORTS: Final = Path(__file__).parent / "corpora" / "dock-strike" / "reports"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "whole.db"
    parley.read(REPORTS, path, ReadOptions(processes=1))
    return path


@pytest.fixture
def record(whole: Path, tmp_path: Path) -> Path:
    """A record of its own, to be corrected."""
    path = tmp_path / "talks.db"
    with Record.open(whole) as opened:
        opened.copy_to(path)
    return path


def sides(path: Path) -> dict[str, str]:
    with Record.open(path) as opened:
        assert list(opened.check()) == []
        return {side.name: side.kind for side in opened.sides()}


def test_a_draft_read_back_finds_the_same_sides(record: Path) -> None:
    with Record.open(record) as opened:
        drafted = parse_profile(case.draft(opened))
    found = sides(record)
    assert {side.name: side.kind for side in drafted.sides} == found
    assert case.correct(record, drafted)
    assert sides(record) == found


def test_a_corrected_name_is_that_of_the_side(record: Path, tmp_path: Path) -> None:
    was = next(name for name, kind in sides(record).items() if kind == "party")
    given = tmp_path / "case.toml"
    given.write_text(
        f'[[side]]\nname = "The First"\nkind = "party"\nnames = ["{was}"]\n', encoding="utf-8"
    )
    assert parley.correct(record, given)
    assert sides(record)["The First"] == "party"
    assert was not in sides(record)
    with Record.open(record) as opened:
        assert any(position.party == "The First" for position in opened.positions())
    assert case.correct(record, NO_PROFILE)
    assert was in sides(record)


def test_a_profile_can_come_with_the_reports(tmp_path: Path) -> None:
    profile = Profile(sides=(ProfileSide("Port Guild", "other", ("Crane Drivers' Guild",)),))
    path = tmp_path / "talks.db"
    few = REPORTS / "vps-1003.txt"
    parley.read(few, path, ReadOptions(processes=1, profile=profile))
    assert sides(path)["Port Guild"] == "other"


def test_a_profile_that_cannot_be_read_changes_nothing(record: Path, tmp_path: Path) -> None:
    before = sides(record)
    with pytest.raises(ProfileError, match="no such file"):
        parley.correct(record, tmp_path / "nowhere.toml")
    assert sides(record) == before


def test_what_was_known_on_a_day_by_its_path(record: Path, tmp_path: Path) -> None:
    with parley.as_known_on(record, "1900-01-01") as known:
        assert known.counts().documents == 0
    with pytest.raises(RecordMissing), parley.as_known_on(tmp_path / "none.db", "1900-01-01"):
        pass
