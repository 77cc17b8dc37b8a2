"""What stands behind a part of what tells something, as far as printed names tell."""

from __future__ import annotations

from dataclasses import replace

from parley.record.heard import heard
from tests.reconcile.making import head


def test_equal_names_are_one_and_others_stay_open() -> None:
    told = [(head("a"), ("The navy",)), (head("b"), ("the navy",)), (head("c"), ("Mara Ilves",))]
    found = heard(told)
    assert (found.documents, found.families, found.sources) == (3, 3, (1, 2))
    assert found.told_by == ("Mara Ilves", "The navy")
    assert found.open_because == "other printed names may be one source"


def test_copies_tell_it_in_one_voice() -> None:
    copies = [replace(head(name, fingerprint="f"), publisher="Quay Wire") for name in "ab"]
    found = heard((one, ()) for one in copies)
    assert (found.documents, found.families, found.sources) == (2, 1, (1, 1))
    assert (found.told_by, found.open_because) == (("Quay Wire",), "")
