# Standortlotse. `make recommend` and `make test` are all that is needed to begin.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PACKAGES := libsqlite3-dev libxlsxwriter-dev libyaml-dev libzip-dev
ENQUIRY ?= seeds/enquiries/e06_medizintechnik.yaml
LOTSE := .build/release/lotse
SERVER := .build/release/lotse-server
PORT ?= 8080
DATA ?= .build/lotse.sqlite
SOURCES := Package.swift Sources Tests
# Warnings are errors in CI; on a desk they may wait until the commit.
STRICT := $(if $(CI),-Xswiftc -warnings-as-errors,)
# Products that are needed for the first answer only: the server would cost most of the build.
RELEASE := LOTSE_COMMAND_ONLY=1 swift build -c release --product lotse
REPORT := LOTSE_COMMAND_ONLY=1 swift build -c release --product lotse-report

.PHONY: help setup first build server run recommend test rules-test setup-http-tests test-http setup-browser-tests test-browser setup-reports test-reports \
  setup-exports test-exports lint format bench bench-screening bench-http bench-reports bench-pages \
  soak-http soak clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## install the system libraries that are missing (apt), check for Swift
	@command -v swift >/dev/null || { echo "Swift 6.3 or newer is missing: https://www.swift.org/install/" >&2; exit 1; }
	@if ! command -v dpkg-query >/dev/null; then \
	  pkg-config --exists yaml-0.1 sqlite3 xlsxwriter libzip || { echo "Missing: the development files of libyaml, SQLite 3, libxlsxwriter and libzip." >&2; exit 1; }; exit 0; fi; \
	need=(); for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' "$$p" 2>/dev/null | grep -q 'ok installed' || need+=("$$p"); done; \
	if (($${#need[@]})); then \
	  as=(); if [ "$$(id -u)" != 0 ]; then \
	    command -v sudo >/dev/null || { echo "Missing: $${need[*]}. Install them as root: apt-get install $${need[*]}" >&2; exit 1; }; as=(sudo); fi; \
	  "$${as[@]}" apt-get update -qq; \
	  "$${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${need[@]}" >/dev/null; fi

# The first answer needs this one only; the rest follows with `make build`.
first: setup
	$(RELEASE)

build: first ## the command lotse, and lotse-report for reports and exports, optimised
	$(REPORT)

server: build ## `lotse serve` and the commands over the database too, optimised (the first time 10 to 15 minutes)
	swift build -c release --product lotse-server

run: setup ## try out the server, not optimised (PORT=8080, DATA=.build/lotse.sqlite)
	swift build --product lotse-server
	.build/debug/lotse-server serve --port $(PORT) --data $(DATA)

recommend: first ## an explained shortlist for a sample enquiry (ENQUIRY=file for another)
	@$(LOTSE) recommend $(ENQUIRY)

# Tests of exports need LibreOffice and GDAL: `make test-exports`.
EXPORT_TESTS := ^ExportTests[.]
# Tests of the server wait for real time; beside the long computations of the others they would wait too long.
SERVER_TESTS := ^(Server|Store)Tests[.]

test: setup ## all tests
	swift test $(STRICT) --skip '$(SERVER_TESTS)' --skip '$(EXPORT_TESTS)'
	swift test $(STRICT) --skip-build --filter '$(SERVER_TESTS)'

rules-test: build ## the rule tests of policy staff, with coverage
	@$(LOTSE) rules test

setup-http-tests: ## schemathesis and the OpenAPI validator from PyPI, of pinned versions, in .build/http-tests
	@[ -x .build/http-tests/bin/python ] || python3 -m venv .build/http-tests
	@.build/http-tests/bin/pip install -q --disable-pip-version-check -r Tests/HTTP/requirements.txt

test-http: setup setup-http-tests ## random requests by the OpenAPI document to a started server, about 3 minutes
	swift build --product lotse-server $(STRICT)
	@Tests/HTTP/run

setup-browser-tests: ## Chromium from Debian, Playwright and axe-core from PyPI, in .build/browser-tests
	@command -v chromium >/dev/null || { as=(); [ "$$(id -u)" = 0 ] || as=(sudo); "$${as[@]}" apt-get update -qq; \
	  "$${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }
	@[ -x .build/browser-tests/bin/python ] || python3 -m venv .build/browser-tests
	@.build/browser-tests/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt

test-browser: setup setup-browser-tests ## the pages of a started server in a real browser (SCREENSHOTS=folder for pictures)
	swift build --product lotse-server $(STRICT)
	@Tests/Browser/run

# Pango sets the text of PDF files; poppler reads them in the tests; Open Sans is the type.
REPORT_PACKAGES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-open-sans poppler-utils

setup-reports: ## WeasyPrint from PyPI, of pinned versions, in .build/reports, and Pango from Debian: for reports as PDF
	@if command -v dpkg-query >/dev/null; then need=(); for p in $(REPORT_PACKAGES); do \
	  dpkg-query -W -f='$${Status}' "$$p" 2>/dev/null | grep -q 'ok installed' || need+=("$$p"); done; \
	  if (($${#need[@]})); then as=(); [ "$$(id -u)" = 0 ] || as=(sudo); "$${as[@]}" apt-get update -qq; \
	    "$${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${need[@]}" >/dev/null; fi; fi
	@[ -x .build/reports/bin/python ] || python3 -m venv .build/reports
	@.build/reports/bin/pip install -q --disable-pip-version-check -r Sources/lotse-report/requirements.txt

test-reports: setup setup-reports ## reports as PDF: tags, figures, bytes; with the real WeasyPrint
	@.build/reports/bin/pip install -q --disable-pip-version-check -r Tests/Reports/requirements.txt
	LOTSE_PDF_TESTS=1 swift test $(STRICT) --filter '^DocumentsTests[.]'

setup-exports: ## LibreOffice Calc and GDAL from Debian, which read what `lotse export` writes
	@command -v soffice >/dev/null && command -v ogrinfo >/dev/null && command -v python3 >/dev/null || { as=(); [ "$$(id -u)" = 0 ] || as=(sudo); \
	  "$${as[@]}" apt-get update -qq; "$${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
	  --no-install-recommends libreoffice-calc gdal-bin python3 >/dev/null; }

test-exports: setup setup-exports ## workbooks computed by LibreOffice, maps opened by GDAL, numbers found again by verify.py
	swift test $(STRICT) --filter '$(EXPORT_TESTS)'

lint: setup ## layout and style
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## put the layout of the sources in order
	swift format --in-place --parallel --recursive $(SOURCES)

bench: build ## measure the cold start and the counting of places against their limits, and expressions a second
	@docs/bench/cold-start $(LOTSE) $(ENQUIRY)
	@docs/bench/feel $(LOTSE)
	@docs/bench/ranks $(LOTSE)
	@docs/bench/compare $(LOTSE)

bench-screening: build ## measure `lotse screen` beside a loop in C (LARGE=--large: 10 000 000 rows too)
	@docs/bench/screening $(LOTSE) $(LARGE)

bench-http: server ## measure `lotse serve` beside a route that does nothing and beside FastAPI (SECONDS_HTTP=5 a run)
	@docs/bench/http $(SERVER) $(or $(SECONDS_HTTP),5)

bench-pages: server ## measure the first byte and the size of pages
	@docs/bench/pages $(SERVER)

bench-reports: build setup-reports ## measure a report about a site as HTML and as PDF
	@docs/bench/reports $(LOTSE) $(ENQUIRY)

soak-http: server ## the server at full load for 10 minutes (SECONDS_HTTP=600): memory flat, overload refused early
	@mkdir -p .build/bench-http && python3 docs/bench/http_sites.py sites .build/bench-http/sites 1000
	@python3 docs/bench/http_soak.py $(SERVER) .build/bench-http $(or $(SECONDS_HTTP),600)

soak: setup soak-http ## long random runs, 1 000 kills of writer and server, and libFuzzer (SECONDS_FUZZ=60), not part of CI
	LOTSE_SOAK=1 swift test --filter '[Rr]andom|SIGKILL'
	Tests/Fuzz/run $(or $(SECONDS_FUZZ),60)

clean: ## delete what was built
	rm -rf .build
