"""What turns a stance into another, or into none: "no longer", a question, a withheld name."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import kinds_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Veland no longer accepts the plan.", "reject"),
        ("The drivers do not accept the plan any longer.", "reject"),
        ("The drivers accepted a contract two years longer than they wanted.", "accept"),
        ("The miners accepted longer shifts.", "accept"),
    ],
)
def test_no_longer_turns_a_stance_and_a_length_does_not(text: str, kind: str) -> None:
    assert kinds_in(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The plan should not be dismissed, the envoy said.", "open"),
        ("No plan should be rejected out of hand, the envoy said.", "open"),
        ("The offer must not be ignored, the envoy said.", "open"),
        ("The patrols should not be renewed, the envoy said.", "reject"),
        ("The villages must not be divided, the envoy said.", "reject"),
    ],
)
def test_what_must_not_be_refused_is_left_open(text: str, kind: str) -> None:
    assert kinds_in(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The regional manager would not discuss how many jobs would go.", []),
        ("The minister will not say whether he will go.", []),
        ("The minister would not discuss the islands.", ["reject"]),
        ("A minister spoke. The minister asked that his name be withheld.", []),
        ("The union asks both ministries to admit its inspectors within a week.", ["demand"]),
        ("Oram excluded that the coast guard surrender its right of search.", ["reject"]),
    ],
)
def test_what_one_does_not_tell_is_not_refused(text: str, kinds: list[str]) -> None:
    assert kinds_in(text) == kinds
