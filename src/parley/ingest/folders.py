"""A folder -> its files in sorted order, each once, with what could not be listed.

Folders proper come first and links to folders last, so that a file is found under its own name
before it is found through a link. Each folder is entered once: a cycle of links ends there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["Found", "readable_name", "reason_of", "walk"]

ENTERED_BEFORE: Final = "a link to a folder that was read already (links go in a circle)"
NOWHERE: Final = "a link that leads nowhere"


@dataclass(frozen=True, slots=True)
class Found:
    """A file below the folder, under its relative name; or, with a `reason`, what can't be read."""

    name: str
    path: Path
    reason: str | None = None


def walk(root: Path) -> Iterator[Found]:
    """Yield the files below root in the order of their names; hidden ones are passed over."""
    entered: set[tuple[int, int]] = set()
    links: list[Path] = []
    pending = [root]
    while pending or links:
        folder = pending.pop() if pending else links.pop(0)
        name = _relative(folder, root)
        try:
            status = folder.stat()
            identity = (status.st_dev, status.st_ino)
            if identity in entered:
                yield Found(name, folder, ENTERED_BEFORE)
                continue
            entered.add(identity)
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Found(name, folder, reason_of(error))
            continue
        inner: list[Path] = []
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                inner.append(path)
            elif entry.is_symlink() and path.is_dir():
                links.append(path)
            else:
                gone = entry.is_symlink() and not path.exists()
                yield Found(_relative(path, root), path, NOWHERE if gone else None)
        pending.extend(reversed(inner))


def reason_of(error: OSError) -> str:
    """Return what the operating system said, as a short clause without any path."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file"
    return (error.strerror or type(error).__name__).lower()


def readable_name(name: str) -> str:
    """Return a file's name as one line of valid Unicode, whatever bytes it is made of."""
    decoded = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in decoded)


def _relative(path: Path, root: Path) -> str:
    name = path.relative_to(root).as_posix()
    return readable_name(root.resolve().name if name == "." else name)
