"""`__all__` of every package and module of Parley is what it offers: no more, no less."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import parley

MODULES = ["parley", *(m.name for m in pkgutil.walk_packages(parley.__path__, "parley."))]
ROOMS = [
    "parley.model",
    "parley.language",
    "parley.extract",
    "parley.extract.dates",
    "parley.extract.events",
    "parley.extract.figures",
    "parley.extract.legibility",
    "parley.copies",
    "parley.reconcile",
]


def modules_of(room: str) -> list[str]:
    """Return the modules of a room; a room inside of it has its own turn."""
    path = import_module(room).__path__
    return [f"{room}.{m.name}" for m in pkgutil.iter_modules(path) if not m.ispkg]


@cache
def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module, without importing it."""
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return ast.parse(Path(spec.origin).read_text(encoding="utf-8"))


def defined_in(module: str) -> set[str]:
    """Return the functions and classes without a leading underscore that a module defines."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {n.name for n in tree_of(module).body if isinstance(n, kinds) and n.name[0] != "_"}


def exported(module: str) -> list[str]:
    return list(getattr(import_module(module), "__all__", []))


@pytest.mark.parametrize("module", MODULES)
def test_every_name_offered_is_there(module: str) -> None:
    if module.endswith("__main__"):
        pytest.skip("importing it runs the command line")
    found = import_module(module)
    missing = [name for name in exported(module) if not hasattr(found, name)]
    assert missing == []
    assert len(set(exported(module))) == len(exported(module))


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_module_offers_is_its_own(room: str) -> None:
    for module in modules_of(room):
        own = {
            target.id
            for node in tree_of(module).body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        assert set(exported(module)) <= own | defined_in(module), module


@pytest.mark.parametrize(
    "room",
    ROOMS,
)
def test_everything_that_another_room_could_want_is_offered(room: str) -> None:
    for module in modules_of(room):
        imported = {
            alias.name
            for other in MODULES
            if not other.startswith(room)
            for node in ast.walk(tree_of(other))
            if isinstance(node, ast.ImportFrom) and node.module == module
            for alias in node.names
        }
        assert imported <= set(exported(module)), module


def test_importing_parley_loads_no_language_model_and_no_database() -> None:
    code = "import sys, parley; print({'spacy', 'sqlalchemy', 'numpy', 'typer'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_rooms_of_the_model_and_of_reconcile_load_no_language_model() -> None:
    names = ", ".join(ROOMS)
    code = f"import sys, {names}; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("package", ["parley", "parley.language", "parley.record"])
def test_an_unknown_name_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match="no attribute 'Rumour'"):
        _ = import_module(package).Rumour
