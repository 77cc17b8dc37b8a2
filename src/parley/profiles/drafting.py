"""What was found of a case -> a profile to correct, as commented TOML.

The draft says nothing that the record does not find by itself: read back unchanged, it names the
same sides and people. Issues of the lexicon stand in it as comments: they need no entry.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Issue, Profile, ProfileMember, ProfileSide, Side, SideMember

__all__ = ["draft", "proposed"]

_HEAD: Final = (
    "# A profile of this case, as the reports show it: correct what is wrong, delete what is right",
    "# or needs no saying, and give it with --profile. Nothing works only with it.",
    "#",
    "# [[side]]         kind: party, mediator or other; names: further printed names of the same",
    "# [[side.member]]  relation: itself, speaks for, or near (who does not speak for it)",
    "# [[issue]]        words: base forms or phrases; not_words: what speaks against it",
    "# [[alias]]        one actor under several names",
)
_ALIAS: Final = ("# [[alias]]", '# name = "Full Name"', '# also = ["Another Spelling"]')


def proposed(sides: Sequence[Side], issues: Sequence[tuple[Issue, int]]) -> Profile:
    """Return the profile that a draft of these sides and issues is."""
    return Profile(
        sides=tuple(
            ProfileSide(
                side.name,
                side.kind,
                side.names,
                tuple(ProfileMember(one.name, one.relation) for one in _members(side)),
            )
            for side in sides
        ),
        issues=tuple(issue for issue, _ in issues if not issue.field),
    )


def draft(sides: Sequence[Side], issues: Sequence[tuple[Issue, int]]) -> str:
    """Return a profile as TOML with comments; each issue comes with the number of its positions.

    `parse_profile` of it gives `proposed(sides, issues)`.
    """
    lines = [*_HEAD, "", 'case = ""']
    for side in sides:
        lines += ["", *_side(side)]
    known = [(issue, count) for issue, count in issues if issue.field]
    own = [(issue, count) for issue, count in issues if not issue.field]
    if known:
        lines += ["", "# Issues of the lexicon that positions were found on:"]
        lines += [f"#   {issue.name} ({issue.field}): {count}" for issue, count in known]
    for issue, count in own:
        lines += ["", f"# {count} positions; found in the reports themselves", *_issue(issue)]
    return "\n".join([*lines, "", *_ALIAS, ""])


def _members(side: Side) -> Iterator[SideMember]:
    """Yield the people of a side, each name once."""
    seen: set[str] = set()
    for member in side.members:
        if member.name not in seen:
            seen.add(member.name)
            yield member


def _side(side: Side) -> Iterator[str]:
    yield from (f"# {_one_line(reason)}" for reason in side.reasons)
    yield "[[side]]"
    yield f"name = {_text(side.name)}"
    yield f"kind = {_text(side.kind)}"
    if side.names:
        yield f"names = {_texts(side.names)}"
    for member in _members(side):
        yield ""
        yield f"# {_one_line(member.reason)}"
        yield "[[side.member]]"
        yield f"name = {_text(member.name)}"
        yield f"relation = {_text(member.relation)}"


def _issue(issue: Issue) -> Iterator[str]:
    yield "[[issue]]"
    yield f"name = {_text(issue.name)}"
    yield f"words = {_texts(issue.words)}"
    if issue.not_words:
        yield f"not_words = {_texts(issue.not_words)}"


def _text(value: str) -> str:
    """Return a TOML basic string: JSON's escapes are TOML's, but for the character DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _texts(values: Sequence[str]) -> str:
    return "[" + ", ".join(_text(value) for value in values) + "]"


def _one_line(text: str) -> str:
    """Return a text as it can stand in a comment: on one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
