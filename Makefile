# `make demo` and `make test` work in a fresh clone with Python 3.11+ and make; all is kept in .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
DEMO := build/demo.db

.PHONY: demo test check lint bench docs lock clean

demo: $(READY)
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-*
	@$(BIN)/parley read examples/reports --record $(DEMO)
	@$(BIN)/parley brief --record $(DEMO)
	@$(BIN)/parley dossier --record $(DEMO) -o build/talks.html
	@$(BIN)/parley check --record $(DEMO)
	@echo
	@echo "Look at: build/talks.html in a browser (every line opens its source at the words), and"
	@echo "  $(BIN)/parley positions --record $(DEMO)                 who wants what, issue by issue"
	@echo "  $(BIN)/parley proposals --record $(DEMO)                 each offer, its terms, its fate"
	@echo "  $(BIN)/parley disagreements --record $(DEMO)             where sources differ, and agree"
	@echo "  $(BIN)/parley brief --as-of 2031-02-23 --record $(DEMO)  the page as of that day"
	@echo "  $(BIN)/parley statements --by Corvane --record $(DEMO)   one speaker, across outlets"
	@echo "  $(BIN)/parley timeline --record $(DEMO)                  what happened, by day"
	@echo "  $(BIN)/parley figures missing --record $(DEMO)           one figure, as each report has it"
	@echo "  $(BIN)/parley show ID --record $(DEMO)                   any id above, in its context"
	@echo "  $(BIN)/parley variants --altered --record $(DEMO)        one utterance, told differently"
	@echo "  $(BIN)/parley copies --record $(DEMO)                    reports that go back to one"
	@echo "The case is told in examples/README.md; nothing in it is real. A second one, a takeover bid:"
	@echo "  $(BIN)/parley read examples/takeover/reports --record build/bid.db"

test: $(READY)
	@$(BIN)/pytest -q

check: lint test

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python docs/generate.py --check

docs: $(READY)
	@$(BIN)/python docs/generate.py

# Ratios to Daft are printed where it is there: .venv/bin/pip install "daft>=0.7,<0.8"
bench: $(READY)
	@$(BIN)/python bench/run.py
	@$(BIN)/python bench/copies.py

# New versions of everything, with hashes, for all declared Pythons.
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("Parley needs Python 3.11, 3.12 or 3.13: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv (once, some minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
