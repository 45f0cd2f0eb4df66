# The few verbs. A fresh machine needs git, make and Python >= 3.11 with its venv module; nothing else.
# Written for GNU make 3.81 and for BSD make: no functions, no conditionals, no pattern rules.

PYTHON ?= python3
BIN = .venv/bin
# pip reads both from its environment, relative to here: the second one holds for what builds the package, too.
PIP = PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	$(BIN)/python -m pip install --quiet
NODE = PATH="`pwd`/$(BIN):$$PATH"
INPUTS = pyproject.toml constraints.txt hatch_build.py npm/package-lock.json

.NOTPARALLEL:
.PHONY: help site serve check test lint goldens fuzz bench-search clean moved

help:
	@echo 'make site      build the site into site/'
	@echo 'make serve     the same with live reload, at http://127.0.0.1:8000/'
	@echo 'make check     report every fault of banks, answers and figures; warnings count'
	@echo 'make test      run every test, those in a browser included'
	@echo 'make lint      ruff, mypy and tsc'
	@echo 'make goldens   rewrite the expected texts of the tests; review their diff'
	@echo 'make fuzz      hostile input for MINUTES=5, from SEED=1: what comes out is held against an HTML5 parser'
	@echo 'make bench-search  the search beside two others, over banks of SIZES="0 3000" questions (0: the real one)'
	@echo 'make clean     remove everything that was made'
	@echo
	@echo 'Another Python: make site PYTHON=python3.13'

site: moved .venv/.installed-site
	@$(BIN)/python -m studyguide site

serve: moved .venv/.installed-site
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs serve --livereload

check: moved .venv/.installed-site
	@$(BIN)/python -m studyguide check --strict

test: lint check
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m pytest --cov

lint: moved .venv/.installed-test
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m mypy
	@$(NODE) npm/node_modules/.bin/tsc --project npm

goldens: moved .venv/.installed-test
	@$(BIN)/python -m pytest --update-goldens

fuzz: moved .venv/.installed-test
	@$(BIN)/python -m tests.fuzz "$${MINUTES:-5}" "$${SEED:-1}"

bench-search: moved .venv/.installed-test
	@$(PIP) --editable '.[bench]'
	@$(BIN)/python -m tests.bench.search $$SIZES

clean:
	rm -rf .venv .cache npm/node_modules .site-* site build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

# A virtual environment holds absolute paths: one that was moved or copied with its checkout is made anew.
moved:
	@if [ -f .venv/.place ] && { [ "`cat .venv/.place`" != "`pwd`" ] || [ ! -x $(BIN)/python ]; }; then rm -rf .venv; fi

.venv/.place:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'studyguide needs Python 3.11 or later, and "$(PYTHON)" is not: name another with make PYTHON=...' >&2; \
	    exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo 'studyguide needs the venv module of Python (on Debian and Ubuntu: apt install python3-venv)' >&2; \
	    exit 1; }
	@echo 'Making the virtual environment .venv'
	@$(PYTHON) -m venv .venv
	@pwd > $@

.venv/.installed-site: .venv/.place $(INPUTS)
	@echo 'Installing (the first time takes a minute)'
	@$(PIP) --editable .
	@touch $@

.venv/.installed-test: .venv/.place $(INPUTS)
	@echo 'Installing, with what the tests need (the first time takes some minutes)'
	@$(PIP) --editable '.[test]'
	@$(NODE) npm --prefix npm ci --ignore-scripts --no-audit --no-fund --loglevel error
	@touch .venv/.installed-site $@
