# One .venv: what running needs, from requirements.lock; for tests and checks their tools on top, from
# requirements-dev.lock; for tests alone a Chromium, found on the machine or installed. Beside it node_modules, from
# package-lock.json: tools of tests and checks, and what the scripts of the page are bundled with. Running needs no Node.
PYTHON ?= python3
NODE ?= node
NPM ?= npm
VENV := .venv
BIN := $(VENV)/bin
LOCKED := $(VENV)/.locked
RUNS := $(VENV)/.ready-run
TESTS := $(VENV)/.ready-test
CHROMIUM := $(VENV)/chromium
MODULES := node_modules/.ready

# Which releases are installed, only a lock says: pip takes its files by their hashes, chooses nothing, builds nothing, and
# compiles nothing that may never be imported.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-compile
FROM_LOCK := --require-hashes --only-binary=:all: -r
COMPLETE := $(BIN)/python -m pip --disable-pip-version-check check

FOUND = $(shell $(PYTHON) -c 'import sys; v = sys.version_info; print("enough" if v >= (3, 11) else "%d.%d.%d" % v[:3])' 2>/dev/null)
NEEDS_PYTHON = $(if $(filter enough,$(FOUND)),,$(error Waybill needs Python 3.11 or newer; $(PYTHON) is \
  $(or $(FOUND),not there). Name another: make PYTHON=python3.12))

FOUND_NODE = $(shell $(NODE) -p 'const [a, b] = process.versions.node.split("."); a > 20 || (a == 20 && b >= 19) ? "enough" : process.version' 2>/dev/null)
NEEDS_NODE = $(if $(filter enough,$(FOUND_NODE)),,$(error Tests, checks and bundles need Node.js 20.19 or newer; $(NODE) is \
  $(or $(FOUND_NODE),not there)))

.PHONY: setup setup-test run answer test check bench fuzz web geodata words statements lock clean
.DELETE_ON_ERROR:

setup: $(RUNS)

setup-test: $(MODULES) $(TESTS) $(CHROMIUM)

# Begun anew whenever the lock changes, so that nothing stays behind of an older one.
$(LOCKED): requirements.lock
	@$(NEEDS_PYTHON)
	$(PYTHON) -m venv --clear $(VENV)
	$(INSTALL) $(FROM_LOCK) requirements.lock
	@touch $@

$(RUNS): $(LOCKED) pyproject.toml
	$(INSTALL) --no-build-isolation -e .
	$(COMPLETE)
	@touch $@

$(TESTS): $(RUNS) requirements-dev.lock
	$(INSTALL) $(FROM_LOCK) requirements-dev.lock
	$(COMPLETE)
	@touch $@

$(CHROMIUM): $(TESTS) tools/find_chromium.sh
	sh tools/find_chromium.sh $(BIN)/python $@

# Nothing that a package brings is run to set it up.
$(MODULES): package.json package-lock.json .npmrc
	@$(NEEDS_NODE)
	$(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

run: $(RUNS)
	$(BIN)/python -m dashboard serve

# Meaningful after `make clean`: that requirements.lock alone is enough to run.
answer: $(RUNS)
	$(BIN)/python -m tools.answer

# Two browsers share their tests, each with a server of its own: more of them would want more than two cores.
test: $(MODULES) $(TESTS) $(CHROMIUM)
	$(BIN)/python -m pytest -m "not browser" -n auto --dist loadscope
	$(NODE) --test tests/web/*.test.js
	$(BIN)/python -m pytest -m browser -n 2 --dist loadscope tests/browser

check: $(MODULES) $(TESTS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NODE) node_modules/eslint/bin/eslint.js .

bench: $(TESTS) $(CHROMIUM)
	$(BIN)/python -m tools.bench

fuzz: $(TESTS)
	$(BIN)/python -m tools.fuzz
	$(BIN)/python -m tools.fuzz.statements

web: $(MODULES) $(RUNS)
	$(BIN)/python -m tools.bundles

geodata: $(RUNS)
	$(BIN)/python -m data.build

words: $(RUNS)
	$(BIN)/python -m tools.words

statements: $(RUNS)
	$(BIN)/python -m tools.statements

# One resolution of everything; the lock for running is the part of it that running needs.
RESOLVE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
  --only-binary :all: --no-emit-find-links --no-header --no-annotate
lock: $(TESTS)
	{ sed -n 's/^requires = \["\(.*\)"\]$$/\1/p' pyproject.toml; grep -Ev '^-e|^waybill-needs' requirements.txt; } >$(VENV)/run.in
	$(RESOLVE) $(VENV)/run.in requirements-dev.txt -o requirements-dev.lock
	$(RESOLVE) $(VENV)/run.in -c requirements-dev.lock -o requirements.lock

clean:
	rm -rf $(VENV) node_modules build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
