# The project's chores. Each does its own set-up; a second run is quick. `make help` lists them.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv/bin
BENCH ?= ../shared/bench
# Every task of the benchmark that has its input; `make quality QUALITY_TASKS="gold neus"` runs some.
QUALITY_TASKS ?= clean_text clean_html scraped sentences neus realsumm gold salience quotes bias verbatim
PYTEST_ARGS ?=

run := .venv/.run-is-set-up
dev := .venv/.dev-is-set-up
locked := requirements/run.txt requirements/build.txt pyproject.toml scripts/setup.sh

.DEFAULT_GOAL := help
.PHONY: help demo test hostile check fix quality bench offline audit lock picture reference clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(run) ## make the example's one-page PDF in output/
	$(VENV)/briefing make examples/harbour-dispute.txt

test: $(dev) ## run the tests
	$(VENV)/python -m pytest $(PYTEST_ARGS)

hostile: $(dev) ## try every hostile file: a quarter of an hour
	$(VENV)/python -m pytest tests/test_hostile.py --every-hostile $(PYTEST_ARGS)

check: $(dev) ## format, lint, types, imports
	$(VENV)/ruff format --check .
	$(VENV)/ruff check .
	$(VENV)/mypy
	$(VENV)/lint-imports

fix: $(dev) ## put right what can be put right by itself: format and lint
	$(VENV)/ruff check --fix .
	$(VENV)/ruff format .

quality: $(dev) ## measure the quality against its floors, with the benchmark in BENCH
	$(VENV)/python $(BENCH)/score.py $(QUALITY_TASKS) --floors quality/floors.json

bench: $(dev) ## measure the speed, and write the comparison with others in docs/reference/speed-peers.md
	$(VENV)/python benchmarks/speed.py
	$(VENV)/python benchmarks/peers.py

offline: $(dev) ## install from wheels in a clean environment without a network, and make a page there
	sh scripts/offline.sh

audit: $(run) ## look the locked dependencies up among known weaknesses; asks PyPI itself, no mirror
	$(VENV)/python -m venv .venv/audit
	.venv/audit/bin/python -m pip install --quiet pip-audit
	.venv/audit/bin/pip-audit --require-hashes --disable-pip --requirement requirements/run.txt

lock: ## choose the dependencies' versions anew
	PYTHON=$(PYTHON) sh scripts/lock.sh

picture: $(dev) ## draw the README's picture of the page
	$(VENV)/briefing make examples/harbour-dispute.txt --output output/picture.pdf
	$(VENV)/python scripts/picture.py output/picture.pdf docs/page.png

reference: $(dev) ## write docs/reference/cli.md anew from the help texts
	$(VENV)/python scripts/reference.py

clean: ## remove what the other chores made, but not the results in output/
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(run): $(locked)
	PYTHON=$(PYTHON) sh scripts/setup.sh run
	@touch $@

$(dev): $(locked) requirements/dev.txt
	PYTHON=$(PYTHON) sh scripts/setup.sh dev
	@touch $(run) $@
