"""Whose act it is that a verb tells which stands behind a cue between commas."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in

_TALKS = "The envoys met for a second day of talks as the dispute over the proposal went on. "


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("The lenders had dropped their objection to a lower rate, officials said, and offered "
         "15 billion crowns.", "offer", "The lenders"),
        ("The owners had kept their word, officials insisted, and offered a bonus.",
         "offer", "The owners"),
        ("Torria had agreed to a truce, the envoy said, and wanted its sailors back.",
         "demand", "Torria"),
        ("The talks were over, the envoy said, and called for a new mediator.",
         "demand", "the envoy"),
        ("The envoy said so, and offered a bonus.", "offer", "The envoy"),
        ("The envoy praised the owners, and offered a bonus.", "offer", "The envoy"),
        ("The owners, the envoy said, offered a bonus.", "offer", "The owners"),
    ],
)  # fmt: skip
def test_the_act_is_of_those_told_of_before_the_cue(sentence: str, kind: str, holder: str) -> None:
    assert (kind, holder) in [(one.kind, one.holder) for one in held_in(_TALKS + sentence)]
