# One .venv holds everything: the product, the test tools; a Chromium is found or installed beside it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup run test check bench geodata words lock clean
.DELETE_ON_ERROR:

setup: $(READY)

$(READY): requirements.lock pyproject.toml tools/find_chromium.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps -e .
	PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/find_chromium.sh $(VENV)/chromium
	@touch $@

run: $(READY)
	$(BIN)/python -m dashboard serve

# Two browsers share their tests, each with a server of its own: more of them would want more than two cores.
test: $(READY)
	$(BIN)/python -m pytest -m "not browser" -n auto --dist loadscope
	$(BIN)/python -m pytest -m browser -n 2 --dist loadscope tests/browser

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m tools.bench

geodata: $(READY)
	$(BIN)/python -m data.build

words: $(READY)
	$(BIN)/python -m tools.words

lock: $(READY)
	grep -v '^-e' requirements.txt | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-find-links --no-header --no-annotate - requirements-dev.txt -o requirements.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
