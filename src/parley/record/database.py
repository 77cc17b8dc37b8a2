"""A path -> a connection: for writing (made or brought up to date first), or for reading only.

Every database error leaves this room as a RecordError of one line. A file is a record when it
carries our `application_id`; nothing else is ever written to.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from importlib.resources import files
from pathlib import Path
from typing import Final, cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, delete, event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import NullPool

from parley.errors import RecordError, RecordMissing, RecordTooNew
from parley.record import schema, workings
from parley.record.driver import PATH, failure
from parley.record.tables import ALL
from parley.record.words import mentions

__all__ = ["APPLICATION", "VERSION", "check_file", "copy", "open_for_reading", "open_for_writing"]

APPLICATION: Final = 0x50524C59
"""`PRAGMA application_id` of a record: "PRLY"."""


def _keep_names(connection: Connection) -> None:
    """Make the tables of names; all findings are found anew from the claims by the next run."""
    for table in (workings.block_entries, schema.finding_members, schema.finding_names):
        table.drop(connection, checkfirst=True)
    connection.execute(delete(schema.findings))
    ALL.create_all(connection)
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "reconcile"))


def _keep_placements(connection: Connection) -> None:
    """Make room for what tells of reports without a date; the next run places them."""
    columns = connection.exec_driver_sql("PRAGMA table_info(documents)")
    if "placed" not in {row.name for row in columns}:
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN placed TEXT")
    ALL.create_all(connection)
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "reconcile"))


def _keep_families(connection: Connection) -> None:
    """Make room for copies and for what was said once; the next run finds both from the claims."""
    columns = connection.exec_driver_sql("PRAGMA table_info(documents)")
    if "family" not in {row.name for row in columns}:
        connection.exec_driver_sql(
            "ALTER TABLE documents ADD COLUMN family TEXT NOT NULL DEFAULT ''"
        )
        connection.exec_driver_sql("UPDATE documents SET family = id")
    workings.appearances.drop(connection, checkfirst=True)
    connection.execute(delete(schema.findings).where(schema.findings.c.kind == "family"))
    members = schema.finding_members
    connection.execute(delete(members).where(members.c.kind == "family"))
    for table in (workings.block_entries, workings.touched):
        connection.execute(delete(table).where(table.c.step == "families"))
    ALL.create_all(connection)
    for index in schema.documents.indexes:
        index.create(connection, checkfirst=True)
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "reconcile"))


def _keep_leads(connection: Connection) -> None:
    """Make room for what reports lead to; the next run notes it from the claims."""
    ALL.create_all(connection)
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "reconcile"))


MIGRATIONS: Final[tuple[Callable[[Connection], None], ...]] = (
    _keep_names,
    _keep_placements,
    _keep_families,
    _keep_leads,
)
"""Step n takes a record of version n + 1 to the next; a new record needs none of them."""

VERSION: Final = 1 + len(MIGRATIONS)
"""`PRAGMA user_version` of a record that this Parley writes."""

_WRITING: Final = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "cache_size = -16384",  # KiB: claims come in no order of their ids, all over the tree
)
_HEADER: Final = b"SQLite format 3\0"
_PATIENCE: Final = 30.0  # seconds that a statement waits for another connection's short locks


def check_file(path: Path) -> bool:
    """Tell whether something lies at `path` that may be a record; False where nothing does.

    Raises RecordError for a folder, a file that cannot be read, and a file of another kind.
    """
    try:
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):  # a pipe would be waited for
            raise RecordError(f"{path} is not a Parley record")
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror or error}") from None
    if header and header != _HEADER:
        raise RecordError(f"{path} is not a Parley record")
    return bool(header)


def open_for_writing(path: Path) -> Connection:
    """Return a connection whose transactions are the caller's to commit; make the record if new.

    The caller holds the writing lock. Raises RecordError for a database of another kind,
    RecordTooNew for the record of a newer Parley.
    """
    check_file(path)
    engine = _engine(path, lambda: sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    connection = engine.connect()
    connection.info[PATH] = path
    try:
        _refuse_others(path, connection)
        connection.rollback()
        driver = connection.connection.cursor()
        for pragma in _WRITING:
            driver.execute(f"PRAGMA {pragma}")
        driver.close()
        _bring_up_to_date(connection)
    except sqlite3.Error as error:
        connection.close()
        raise failure(path, error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path) -> Connection:
    """Return a connection that can change nothing and sees each commit of a writer at work.

    A reader that may write to the folder tidies SQLite's side files up when it is the last to
    leave; one that may not still reads, from a folder without write permission too.
    """
    if not check_file(path):
        raise RecordMissing(f"no record at {path}: run `parley read` first")
    refusal: Exception | None = None
    for mode in _modes(path):
        uri = f"file:{quote(str(path.absolute()))}?{mode}"
        engine = _engine(path, _opener(uri)).execution_options(isolation_level="AUTOCOMMIT")
        try:
            connection = engine.connect()
        except RecordError as error:
            refusal = error
            continue
        connection.info[PATH] = path
        try:
            _require_current(path, connection)
        except BaseException:
            connection.close()
            raise
        return connection
    raise RecordError(str(refusal)) from refusal


def copy(connection: Connection, path: Path) -> None:
    """Write all that a connection sees to a new database at `path`.

    Raises RecordError where the disk or the database fails.
    """
    source = cast("sqlite3.Connection", connection.connection.driver_connection)
    try:
        with closing(sqlite3.connect(path)) as target:
            source.backup(target)
    except sqlite3.Error as error:
        raise failure(path, error) from error


def _modes(path: Path) -> Iterator[str]:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        yield "mode=rw"
    yield "mode=ro"
    journal = path.with_name(f"{path.name}-wal")
    with suppress(OSError):
        if not journal.exists() or journal.stat().st_size == 0:
            yield "mode=ro&immutable=1"


def _opener(uri: str) -> Callable[[], sqlite3.Connection]:
    def opener() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.create_function("mentions", 2, mentions, deterministic=True)
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA schema_version").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    return opener


def _engine(path: Path, opener: Callable[[], sqlite3.Connection]) -> Engine:
    def creator() -> sqlite3.Connection:
        try:
            return opener()
        except sqlite3.Error as error:
            raise failure(path, error) from error

    engine = create_engine("sqlite://", creator=creator, poolclass=NullPool)

    @event.listens_for(engine, "handle_error")
    def tell(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            error = context.original_exception
            raise failure(path, error) from error

    return engine


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _is_empty(connection: Connection) -> bool:
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    return int(tables) == 0


def _refuse_others(path: Path, connection: Connection) -> None:
    application = _pragma(connection, "application_id")
    if application != APPLICATION and not (application == 0 and _is_empty(connection)):
        raise RecordError(f"{path} is not a Parley record")
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise RecordTooNew(
            f"{path} was written by a newer Parley (version {version} of the record; "
            f"this one knows {VERSION})"
        )


def _require_current(path: Path, connection: Connection) -> None:
    _refuse_others(path, connection)
    version = _pragma(connection, "user_version")
    if version == 0:
        raise RecordMissing(f"no record at {path}: run `parley read` first")
    if version < VERSION:
        raise RecordError(f"{path} is of an older Parley: run `parley read` to bring it up to date")


def _bring_up_to_date(connection: Connection) -> None:
    """Make the tables of a new record, or take an older one through the steps it lacks."""
    version = _pragma(connection, "user_version")
    if version == 0:
        ALL.create_all(connection)
        for statement in _statements(files(__package__).joinpath("search.sql").read_text("utf-8")):
            connection.exec_driver_sql(statement)
    for step in MIGRATIONS[version - 1 :] if version else ():
        step(connection)
    if version != VERSION:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    connection.commit()


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; a trigger is one, whatever it holds."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
