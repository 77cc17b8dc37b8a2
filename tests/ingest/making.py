"""Inputs made for the tests, and the short way through the room."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from parley.ingest import IngestOptions, Sighted, Source, documents, sources
from parley.model import Document, Rejected

STORY = (
    "The ferry crews went back to work on Thursday after the harbour board agreed to pay the "
    "winter bonus in full, a spokeswoman for the board said.\n\n"
    "“We have a deal for this winter, and for this winter only,” said Mara Ilves, who leads the "
    "union. She added that talks on next year's rosters would begin in May."
)


def read(
    paths: Iterable[Path | str], options: IngestOptions | None = None
) -> tuple[list[Sighted], list[Rejected]]:
    """Return the documents of the paths, and what was rejected."""
    chosen = options or IngestOptions()
    taken: list[Sighted] = []
    refused: list[Rejected] = []
    for source in sources([str(path) for path in paths], chosen):
        for found in documents(source, chosen) if isinstance(source, Source) else [source]:
            if isinstance(found, Sighted):
                taken.append(found)
            else:
                refused.append(found)
    return taken, refused


def read_one(path: Path, options: IngestOptions | None = None) -> Document:
    """Return the one document of a file of which nothing is rejected."""
    taken, refused = read([path], options)
    assert refused == []
    (only,) = taken
    return only.document


def refusal(path: Path, options: IngestOptions | None = None) -> str:
    """Return the one rejection of a file that holds nothing else, as it is printed."""
    taken, refused = read([path], options)
    assert taken == []
    (only,) = refused
    assert only.stage == "ingest"
    assert "\n" not in str(only)
    return str(only)


def written(path: Path, content: str | bytes) -> Path:
    """Write the bytes, or the text as UTF-8, and return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class Typed:
    """Standard input that holds the given bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def type_in(monkeypatch: pytest.MonkeyPatch, content: str | bytes) -> None:
    """Put the content on standard input."""
    data = content.encode() if isinstance(content, str) else content
    monkeypatch.setattr(sys, "stdin", Typed(data))


Line = tuple[int, int, str]


def pdf(pages: list[list[Line]], info: str = "", trailer: str = "") -> bytes:
    """Return a PDF of pages of lines (x, y, text), y in points from the bottom of the page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids: list[str] = []
    for lines in pages:
        shown = "".join(f"1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj\n" for x, y, text in lines)
        stream = f"BT /F1 11 Tf\n{shown}ET"
        length = len(stream.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    return _file_of(objects, trailer)


def encrypted_pdf() -> bytes:
    """Return a PDF that asks for a password (its keys fit no password at all)."""
    keys = f"/O <{'41' * 32}> /U <{'42' * 32}>"
    encryption = f" /Encrypt << /Filter /Standard /V 1 /R 2 {keys} /P -44 >> /ID [<00> <00>]"
    return pdf([[(50, 780, "Nobody reads this.")]], trailer=encryption)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file_of(objects: list[str], trailer: str) -> bytes:
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R"
    return out + f"{end}{trailer} >>\nstartxref\n{len(out)}\n%%EOF".encode()
