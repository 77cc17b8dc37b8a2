"""Bytes of a text or a page -> its characters.

Certain signs go first (byte order mark, UTF-8 that decodes), then what the page declares, then
detection; only newlines are ever altered.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from parley.ingest.refusal import Refusal

__all__ = ["decode", "decode_page", "with_plain_newlines"]

BINARY: Final = "binary file, not text"
EMPTY: Final = "empty"
SAMPLE: Final = 1 << 16
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the longer one first, since that of UTF-16 begins that of UTF-32."""

MAGIC: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"{\\rtf",
    b"SQLite format 3",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
)
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
CONTROL_SHARE: Final = 0.1
NUL_SHARE: Final = 0.3
GOOD_TO_BROKEN: Final = 4
WESTERN_SHARE: Final = 0.04
"""With fewer bytes beyond ASCII than this, detection guesses (an English text with one é was
called Latin-2), and Windows-1252 is the better guess; French stays below it, Polish does not."""

DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE
)
XML_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)""")


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of the bytes, newlines made line feeds and nothing else altered.

    `declared` is the charset that the input names for itself. Raises Refusal where the bytes are
    no text, or hold none.
    """
    text = _characters(data, declared)
    if "\x00" in text or _mostly_control(text[:SAMPLE]):
        raise Refusal(BINARY)
    if not text.strip():
        raise Refusal(EMPTY)
    return with_plain_newlines(text)


def decode_page(data: bytes) -> str:
    """Return the source of an HTML page; as `decode`, with the charset that the page declares."""
    found = XML_DECLARED.match(data.lstrip()) or DECLARED.search(data, 0, 4096)
    return decode(data, found[1].decode("ascii") if found else None)


def with_plain_newlines(text: str) -> str:
    """Return the text with carriage returns, alone or before a line feed, made line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _characters(data: bytes, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if data.startswith(MAGIC):
        raise Refusal(BINARY)
    sixteen = _sixteen_bit(data[:SAMPLE])
    if sixteen is not None:
        return _strictly(data, sixteen)
    if b"\x00" in data:
        raise Refusal(BINARY)
    return _utf8(data) or _single_byte(data, declared)


def _utf8(data: bytes) -> str | None:
    """Return the text if it is UTF-8, with U+FFFD for a few bad bytes among many good ones."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(letter > "\x7f" for letter in text) - broken
    return text if good >= GOOD_TO_BROKEN * broken else None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        printed = encoding.removesuffix("-sig").upper()
        raise Refusal(f"broken {printed} at byte {error.start:,}") from None


def _sixteen_bit(sample: bytes) -> str | None:
    """Return UTF-16's byte order where every second byte is mostly NUL and the others are not."""
    pairs = len(sample) // 2
    if pairs == 0:
        return None
    first = sample[0 : pairs * 2 : 2].count(0) / pairs
    second = sample[1 : pairs * 2 : 2].count(0) / pairs
    if second >= NUL_SHARE and first == 0:
        return "utf-16-le"
    if first >= NUL_SHARE and second == 0:
        return "utf-16-be"
    return None


def _single_byte(data: bytes, declared: str | None) -> str:
    from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

    foreign = sum(byte > 0x7F for byte in data[:SAMPLE]) > WESTERN_SHARE * len(data[:SAMPLE])
    candidates = [
        map_encoding_to_html5(declared, fallback_utf8=False) if declared else None,
        detect_encoding(data, max_len=SAMPLE) if foreign else None,
        "cp1252",
    ]
    for encoding in candidates:
        if encoding is None or encoding.lower().startswith("utf-"):
            continue
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _mostly_control(sample: str) -> bool:
    return len(CONTROL.findall(sample)) > CONTROL_SHARE * len(sample)
