"""Names of bodies: acronyms, metonyms, owners, spellings, damage."""

from __future__ import annotations

import pytest

from parley.reconcile.bodies import acronyms, body_key, other_name, same_owned, spelled_alike


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Dockers’ Union (DU) said", {"DU": "Dockers’ Union"}),
        ("The Department of Ports and Fish (DPF), said", {"DPF": "Department of Ports and Fish"}),
        ("the Harbour Workers’ Front (the HWF) said", {"HWF": "Harbour Workers’ Front"}),
        ("said Ada Obi (Reuters) on Monday (AM)", {}),
        ("a cut (CEO pay)", {}),
    ],
)
def test_an_acronym_stands_after_the_words_that_it_begins(
    text: str, wanted: dict[str, str]
) -> None:
    assert acronyms(text) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lima", "the Peruvian"),
        ("Washington", "the White House"),
        ("the US", "Washington"),
        ("Moscow", "the Kremlin"),
        ("the U.N.", "United Nations"),
    ],
)
def test_a_capital_or_a_residence_stands_for_its_state(one: str, other: str) -> None:
    if other == "the Peruvian":
        assert body_key(one, {}, "d") == body_key("Peru", {}, "d")
    else:
        assert body_key(one, {}, "d") == body_key(other, {}, "d")


def test_a_capital_is_told_as_another_name() -> None:
    assert other_name("Moscow", "state russia") == "the capital, for the government of Russia"
    assert other_name("Russia", "state russia") is None
    assert other_name("Moscow City Council", "body moscow city council") is None


def test_what_is_called_by_its_owner_only_belongs_to_its_report() -> None:
    assert body_key("her office", {}, "d-1") != body_key("her office", {}, "d-2")
    assert body_key("the union", {}, "d-1") == body_key("The Union", {}, "d-2")
    assert body_key("DU", {"DU": "Dockers’ Union"}, "d") == body_key("Dockers' Union", {}, "d")


@pytest.mark.parametrize(
    ("one", "other", "damaged"),
    [
        ("Torrhaven United", "Torr Utd", False),
        ("K B Glyn", "KB Glyn", False),
        ("Ministry of Ports", "the Ports Ministry", False),
        ("Defence Committee", "Defense Committee", False),
        ("Maritime Welfare Board", "Maritime Well-being Board", True),
    ],
)
def test_these_names_may_be_one_body(one: str, other: str, damaged: bool) -> None:
    found = spelled_alike(one, other)
    assert found is not None
    assert found[1] is damaged


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torrhaven United", "Torrhaven City"),
        ("Torrhaven United", "Shareholders United"),
        ("Ministry of Ports", "Ministry of Finance"),
        ("Ministry of Ports", "Department of Ports"),
        ("North Veland", "South Veland"),
    ],
)
def test_these_names_are_two_bodies(one: str, other: str) -> None:
    assert spelled_alike(one, other) is None


def test_a_body_goes_by_the_side_or_its_people() -> None:
    assert same_owned("Caldrea’s navy", "the Caldrean navy")
    assert not same_owned("Caldrea’s navy", "the Velandic navy")
    assert not same_owned("Caldrea’s navy", "Caldrea’s army")
