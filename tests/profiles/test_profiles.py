"""Profiles: what a good one says, what is told of a bad one, and drafts that read themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.errors import ParleyError, ProfileError
from parley.model import (
    Alias,
    Issue,
    Profile,
    ProfileMember,
    ProfileSide,
    Side,
    SideMember,
    Support,
)
from parley.profiles import draft, parse_profile, proposed, read_profile

GOOD = """
case = "The lighthouse"
[[side]]
name = "Keepers' Guild"
names = ["the guild"]
[[side.member]]
name = "Ada Moor"
[[side.member]]
name = "Old Keepers"
relation = "near"
[[side]]
name = "Ostland"
kind = "mediator"
[[issue]]
name = "the lamp"
words = ["lamp", "light"]
not_words = ["street lamp"]
[[alias]]
name = "Ada Moor"
also = ["Ida Moore"]
"""


def test_a_profile_says_what_it_says() -> None:
    assert parse_profile(GOOD) == Profile(
        case="The lighthouse",
        sides=(
            ProfileSide(
                "Keepers' Guild",
                "party",
                ("the guild",),
                (ProfileMember("Ada Moor"), ProfileMember("Old Keepers", "near")),
            ),
            ProfileSide("Ostland", "mediator"),
        ),
        issues=(Issue("the lamp", ("lamp", "light"), ("street lamp",)),),
        aliases=(Alias("Ada Moor", ("Ida Moore",)),),
    )


def test_an_empty_profile_is_none() -> None:
    assert parse_profile("") == Profile()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("side = 3", "p.toml: side: must be tables, each under [[side]]"),
        ("[[side]]\nkind = 'party'", "p.toml: side 1: name: is missing"),
        ("[[side]]\nname = ' '", "p.toml: side 1: name: must be a text that is not empty"),
        (
            "[[side]]\nname = 'A'\nkind = 'friend'",
            "p.toml: side 1: kind: must be one of party, mediator, other",
        ),
        (
            "[[side]]\nname = 'A'\nnames = 'B'",
            'p.toml: side 1: names: must be a list of texts, like ["one", "two"]',
        ),
        (
            "[[side]]\nname = 'A'\n[[side.member]]\nname = 'B'\nrelation = 'x'",
            "p.toml: side 1: member 1: relation: must be one of itself, speaks for, near",
        ),
        (
            "[[sides]]\nname = 'A'",
            "p.toml: sides: no such key here; known are case, side, issue, alias",
        ),
        ("[[alias]]\nname = 'A'", "p.toml: alias 1: also: is missing: the other names of the same"),
        (
            "[[issue]]\nname = 'A'\n[[issue]]\nname = 'a'",
            "p.toml: issue 2: name: “a” stands there twice",
        ),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_file_and_key(text: str, told: str) -> None:
    with pytest.raises(ProfileError) as caught:
        parse_profile(text, "p.toml")
    assert str(caught.value) == told
    assert isinstance(caught.value, ParleyError)


def test_what_is_no_toml_is_told_with_its_line() -> None:
    with pytest.raises(ProfileError, match=r"^p\.toml: it is not TOML: .*line 2"):
        parse_profile("case = ''\nside\ncase", "p.toml")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="there is no such file"):
        read_profile(tmp_path / "none.toml")


def test_a_file_is_read_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text('case = "Caldréa"', encoding="utf-8")
    assert read_profile(path) == Profile(case="Caldréa")
    path.write_bytes(b'case = "\xe9"')
    with pytest.raises(ProfileError, match="it is not UTF-8"):
        read_profile(path)


_NAMES = st.text(min_size=1, max_size=12).filter(str.strip)


@st.composite
def sides(draw: st.DrawFn) -> Side:
    members = draw(st.lists(st.tuples(_NAMES, _NAMES), max_size=3))
    return Side(
        id="sd-1",
        name=draw(_NAMES),
        kind=draw(st.sampled_from(["party", "mediator"])),
        actor=None,
        names=tuple(draw(st.lists(st.text(max_size=8), max_size=3))),
        members=tuple(SideMember(name, None, "near", reason) for name, reason in members),
        claims=(),
        reasons=tuple(draw(st.lists(st.text(max_size=20), max_size=2))),
        support=Support(1, 1, (1, 1)),
    )


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first text drawn builds a table
@given(st.lists(sides(), max_size=3, unique_by=lambda side: side.name.casefold()))
def test_a_draft_reads_itself(found: list[Side]) -> None:
    issues = [(Issue("pay", ("pay",), field="labour"), 4), (Issue("the lamp", ("lamp",)), 2)]
    written = draft(found, issues)
    assert parse_profile(written) == proposed(found, issues)
    assert "pay (labour): 4" in written
