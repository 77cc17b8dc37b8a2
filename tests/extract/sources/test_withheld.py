"""What a report tells of an unnamed source: how many, why not named, what it knows."""

from __future__ import annotations

import pytest

from tests.extract.sources.test_source_identity import sources


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A diplomat, speaking on condition of anonymity, said the deal was near.",
            "on condition of anonymity",
        ),
        (
            "A diplomat, who spoke on condition of anonymity because the talks are secret, said"
            " the deal was near.",
            "because the talks are secret",
        ),
        (
            "The deal was near, a diplomat said on condition of anonymity.",
            "on condition of anonymity",
        ),
        (
            "A diplomat, who asked not to be named, said the deal was near.",
            "asked not to be named",
        ),
        (
            "Two officials briefed on the talks, who spoke on condition of anonymity because they"
            " were not authorised to speak publicly, said the deal was near.",
            "because they were not authorised to speak publicly",
        ),
        (
            "An official said the deal was near. The official spoke on condition of anonymity to"
            " discuss talks that go on.",
            "to discuss talks that go on",
        ),
        (
            "Two officials said the deal was near. They were not authorised to speak publicly.",
            "not authorised to speak publicly",
        ),
        (
            "An official granted anonymity to discuss the talks said the deal was near.",
            "to discuss the talks",
        ),
        ("A diplomat said the deal was near.", None),
        ("Ada Obi, who spoke at the port, said the deal was near.", None),
    ],
)
def test_the_reason_for_withholding_a_name_is_kept(text: str, wanted: str | None) -> None:
    assert [one.anonymity for one in sources(text)] == [wanted]


def test_one_reason_holds_for_all_of_whom_it_is_told() -> None:
    text = (
        "An official said the deal was near. A diplomat said it was dead."
        " Both spoke on condition of anonymity."
    )
    assert [one.anonymity for one in sources(text)] == ["on condition of anonymity"] * 2


def test_a_reason_in_quotation_marks_is_nobodys() -> None:
    text = "An official said: “I told you not authorised to speak means silent, and so I am.”"
    assert [one.anonymity for one in sources(text)] == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A person familiar with the matter said it was near.", "familiar with the matter"),
        ("Two officials briefed on the talks said it was near.", "briefed on the talks"),
        ("A source close to the board said it was near.", "close to the board"),
        (
            "A diplomat with direct knowledge of the talks said it was near.",
            "with direct knowledge of the talks",
        ),
        (
            "An official, who was briefed on the talks, said it was near.",
            "briefed on the talks",
        ),
        ("A delegate who attended and left said it was near.", "who attended"),
        ("It was near, said people involved in the talks.", "involved in the talks"),
        ("A senior official of the ministry said it was near.", None),
        ("Rolf Amsel, who was briefed on the talks, said it was near.", None),
    ],
)
def test_what_a_source_claims_to_know_is_kept(text: str, wanted: str | None) -> None:
    assert [one.knowledge for one in sources(text)] == [wanted]


def test_what_is_told_once_holds_for_the_whole_report() -> None:
    text = "An official briefed on the talks said it was near. The official said it was late."
    assert [one.knowledge for one in sources(text)] == ["briefed on the talks"] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two senior officials said it was near.", 2),
        ("Officials said it was near.", None),
        ("One of the officials said it was near.", 1),
        ("Both diplomats said it was near.", 2),
        ("A group of five delegates said it was near.", 5),
        ("Three people familiar with the matter said it was near.", 3),
        ("People familiar with the matter said it was near.", None),
        ("64 percent say it is near.", None),
        ("Some say it is near.", None),
        ("A majority of delegates said it was near.", None),
    ],
)
def test_sources_are_counted_as_printed(text: str, wanted: int | None) -> None:
    assert [one.number for one in sources(text)] == [wanted]
