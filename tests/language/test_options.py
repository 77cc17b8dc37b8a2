"""The stamp of a parse names what it depends on."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from parley.language import DEFAULT_MODEL, LanguageOptions, stamp


def test_the_stamp_holds_the_versions_of_model_and_libraries() -> None:
    assert stamp(LanguageOptions()) == "/".join(
        f"{name}-{version(name)}" for name in (DEFAULT_MODEL, "spacy", "nupunkt")
    )


def test_a_model_that_is_no_package_is_called_local() -> None:
    assert stamp(LanguageOptions("my_own_model")).startswith("my_own_model-local/spacy-")


def test_options_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="model"):
        LanguageOptions().model = "other"  # type: ignore[misc]
