"""One writer at a time: an operating-system lock beside the record, which a kill releases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from parley.errors import RecordError, RecordLocked

__all__ = ["hold"]


def hold(path: Path, wait: float | None, on_wait: Callable[[], None] | None) -> FileLock:
    """Return the held lock of the record at `path`; its `release` lets the next writer in.

    Where another run holds it, calls `on_wait` once and waits up to `wait` seconds, None for as
    long as it takes. Raises RecordLocked when the time is up, RecordError where no lock can lie.
    """
    if not path.parent.is_dir():
        raise RecordError(f"{path}: there is no folder {path.parent}")
    lock = FileLock(f"{path}.lock", thread_local=False)
    locked = f"{path} is being written by another run"
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if on_wait is not None:
                on_wait()
            lock.acquire(timeout=-1 if wait is None else max(wait, 0.0))
    except Timeout:
        raise RecordLocked(locked) from None
    except RuntimeError as error:  # this very thread holds it: waiting would never end
        raise RecordLocked(locked) from error
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror or error}") from error
    return lock
