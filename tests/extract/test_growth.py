"""Extraction of a long document: the work grows with its length, counted in calls, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from parley.extract import extract, persons
from tests.parsing import parse

REPEATED: list[Callable[[int], str]] = [
    lambda _: "“We will not sign,” Ada Obi said. “Never,” he said.\n\n",
    lambda _: "Ada Obi, the minister, met Carl Benning, the envoy, in Torr. He left.\n\n",
    lambda i: f"{_name(i)} Obi said so. Mr Obi left.\n\n",
    lambda i: f"The {_name(i)} Council said it failed. The council met.\n\n",
    lambda _: "An official said it failed. Another official said he was sure. They left.\n\n",
    lambda _: "“We will not sign, said Ada Obi. ",
]


def _name(number: int) -> str:
    syllables = ("ba", "do", "ki", "lu", "me", "na", "ro", "su", "ta", "vi")
    return "".join(syllables[int(digit)] for digit in f"{number:03}").capitalize()


def calls(text: str) -> int:
    """Return how many Python functions are called to extract all from a text."""
    parsed = parse(text)
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        extract(parsed)
        persons(parsed)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("part", REPEATED)
def test_twice_the_text_is_about_twice_the_work(part: Callable[[int], str]) -> None:
    once = calls("".join(part(number) for number in range(150)))
    twice = calls("".join(part(number) for number in range(300)))
    assert twice < 2.6 * once
