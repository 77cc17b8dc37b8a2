"""What denies in a wording, and what it bears on."""

from __future__ import annotations

import pytest

from parley.reconcile.wording.denials import denials
from parley.reconcile.wording.words import read
from tests.reconcile.wording.pairs import spoken


@pytest.mark.parametrize(
    ("wording", "wanted"),
    [
        ("We do not reject the text", [("not", "reject"), ("reject", "text")]),
        ("They don't want it", [("not", "want")]),
        ("We cannot simply sign", [("not", "sign")]),
        ("No boat was seized", [("no", "boat")]),
        ("Nobody in the cabinet agreed", [("nobody", "cabinet")]),
        ("refused | to withdraw", [("refused", "withdraw")]),
        ("neither accepting nor refusing", [("neither", "accepting"), ("nor", "refusing"),
                                            ("refusing", None)]),
        ("turned the offer down", [("turned", "offer")]),
        ("The text has yet to be signed", [("has", "signed")]),
        ("It is not only a matter of money", []),
        ("There is no doubt about it", []),
        ("They failed to agree", [("failed to", "agree")]),
        ("his failed bid", []),
        ("No. 5 is missing", []),
    ],
)  # fmt: skip
def test_sure_denials_and_what_they_bear_on(
    wording: str, wanted: list[tuple[str, str | None]]
) -> None:
    telling = read(spoken("d-1", wording))
    assert [
        (
            telling.words[it.first].low,
            None if it.bears_on is None else telling.words[it.bears_on].low,
        )
        for it in denials(telling)
        if it.sure
    ] == wanted
