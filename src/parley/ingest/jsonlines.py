"""A JSON Lines file, compressed or not -> its lines, streamed, within limits.

A broken line costs itself; a broken end of a compressed file costs what lies behind it.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import IO, BinaryIO, Final, cast

from parley.ingest.options import IngestOptions
from parley.ingest.refusal import Refusal, size_in_words

__all__ = ["lines"]

GZIP: Final = b"\x1f\x8b"
WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


def lines(stream: BinaryIO, options: IngestOptions) -> Iterator[tuple[int, bytes | Refusal]]:
    """Yield (number from 1, line) for every line that is not blank; a Refusal for one too long.

    Raises Refusal, with the line at which it was met, where the rest cannot be read.
    """
    beginning = stream.read(2)
    stream.seek(0)
    if beginning in WIDE:
        raise Refusal("UTF-16; JSON Lines are UTF-8")
    packed = beginning == GZIP
    content = cast("IO[bytes]", gzip.GzipFile(fileobj=stream)) if packed else stream
    number = size = 0
    while True:
        try:
            blank = _blank_lines(content)
            number += blank.count(b"\n")
            line = content.readline(options.max_line + 1)
            whole = len(line) <= options.max_line or line.endswith(b"\n")
            limit = options.max_inflated if packed else None
            size += len(blank) + len(line) + (0 if whole else _skip(content, limit))
        except EOFError:
            raise Refusal("the compressed file ends too early", number + 1) from None
        except (OSError, zlib.error) as error:
            if not packed:
                raise
            raise Refusal(f"broken compression: {error}".lower(), number + 1) from None
        number += bool(line)
        if limit is not None and size > limit:
            raise Refusal(f"it unpacks to more than {size_in_words(limit)}", number)
        if not line and not blank:
            return
        if not whole:
            yield number, Refusal(f"a line of more than {size_in_words(options.max_line)}")
        elif line.strip():
            yield number, line.rstrip(b"\r\n")


def _blank_lines(content: IO[bytes]) -> bytes:
    """Read the blank lines ahead, as far as they are buffered.

    One by one they would take minutes a gigabyte, which is a megabyte when compressed.
    """
    ahead = cast("BufferedReader", content).peek(1)
    blank = ahead[: len(ahead) - len(ahead.lstrip())]
    return content.read(blank.rfind(b"\n") + 1)


def _skip(content: IO[bytes], limit: int | None) -> int:
    """Read on to the end of the line, or beyond the limit; return how many bytes that were."""
    skipped = 0
    while limit is None or skipped <= limit:
        part = content.readline(1 << 20)
        skipped += len(part)
        if not part or part.endswith(b"\n"):
            break
    return skipped
