"""A profile as TOML -> Profile, or one line that says which file and which key is wrong.

In: a file of `case`, `[[side]]` with `[[side.member]]`, `[[issue]]` and `[[alias]]`. Out: the
model's Profile. A key that does not exist is an error: it is a slip of the pen.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from parley.errors import ProfileError
from parley.model import Alias, Issue, MemberRelation, Profile, ProfileMember, ProfileSide, SideKind

__all__ = ["parse_profile", "read_profile"]

Chosen = TypeVar("Chosen", bound=str)

_KINDS: Final[tuple[SideKind, ...]] = get_args(SideKind)
_RELATIONS: Final[tuple[MemberRelation, ...]] = get_args(MemberRelation)


def read_profile(path: Path) -> Profile:
    """Return the profile in a TOML file (UTF-8).

    Raises ProfileError, which names the file and the key, where it cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ProfileError(str(path), "", "there is no such file") from None
    except OSError as error:
        raise ProfileError(str(path), "", error.strerror or "it cannot be read") from None
    except UnicodeDecodeError:
        raise ProfileError(str(path), "", "it is not UTF-8") from None
    return parse_profile(text, str(path))


def parse_profile(text: str, name: str = "profile") -> Profile:
    """Return the profile in a TOML text; `name` stands for it in errors (ProfileError)."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(name, "", f"it is not TOML: {error}") from None
    top = _Table(given, name, "")
    top.only("case", "side", "issue", "alias")
    profile = Profile(
        case=top.text("case", ""),
        sides=tuple(_side(table) for table in top.tables("side")),
        issues=tuple(_issue(table) for table in top.tables("issue")),
        aliases=tuple(_alias(table) for table in top.tables("alias")),
    )
    _once(name, "side", [side.name for side in profile.sides])
    _once(name, "issue", [issue.name for issue in profile.issues])
    return profile


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file, and where it stands ("side 2")."""

    values: Mapping[str, Any]
    file: str
    where: str

    def error(self, key: str, reason: str) -> ProfileError:
        place = f"{self.where}: {key}" if self.where else key
        return ProfileError(self.file, place, reason)

    def only(self, *keys: str) -> None:
        for key in self.values:
            if key not in keys:
                raise self.error(key, f"no such key here; known are {', '.join(keys)}")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if value is None:
            raise self.error(key, "is missing")
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.error(key, "must be a text that is not empty")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.error(key, 'must be a list of texts, like ["one", "two"]')
        return tuple(value)

    def choice(self, key: str, among: tuple[Chosen, ...], default: Chosen) -> Chosen:
        value = self.values.get(key, default)
        for one in among:
            if value == one:
                return one
        raise self.error(key, f"must be one of {', '.join(among)}")

    def tables(self, key: str) -> Iterator[_Table]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.error(key, f"must be tables, each under [[{key}]]")
        for number, one in enumerate(value, 1):
            place = f"{self.where}: {key} {number}" if self.where else f"{key} {number}"
            yield _Table(one, self.file, place)


def _side(table: _Table) -> ProfileSide:
    table.only("name", "kind", "names", "member")
    return ProfileSide(
        name=table.text("name"),
        kind=table.choice("kind", _KINDS, "party"),
        names=table.texts("names"),
        members=tuple(_member(one) for one in table.tables("member")),
    )


def _member(table: _Table) -> ProfileMember:
    table.only("name", "relation")
    return ProfileMember(table.text("name"), table.choice("relation", _RELATIONS, "speaks for"))


def _issue(table: _Table) -> Issue:
    table.only("name", "words", "not_words", "field")
    return Issue(
        name=table.text("name"),
        words=table.texts("words"),
        not_words=table.texts("not_words"),
        field=table.text("field", ""),
    )


def _alias(table: _Table) -> Alias:
    table.only("name", "also")
    also = table.texts("also")
    if not also:
        raise table.error("also", "is missing: the other names of the same")
    return Alias(table.text("name"), also)


def _once(file: str, kind: str, names: list[str]) -> None:
    """Raise ProfileError where two sides or two issues have one name."""
    seen: set[str] = set()
    for number, name in enumerate(names, 1):
        if name.casefold() in seen:
            raise ProfileError(file, f"{kind} {number}: name", f"“{name}” stands there twice")
        seen.add(name.casefold())
