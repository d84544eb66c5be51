# Builds, tests and checks »Mødet med borgeren«. Each command sets up by itself what it lacks.
#   make build [BRAND=folder]  site/ with site, handbook, booklets, posters, cards and sheets
#   make test                  tests the code and what was built
#   make check                 checks the texts, and writes rapport.html: what to mend first
#   make kvalitet              does the same, and writes the numbers of the page »Kvalitet«
#   make serve                 preview at http://127.0.0.1:8000 (TRYK=1 takes print along)
#   make gennemgang            tells which pages are due for a read-through (GENNEMGANG=--streng makes that an error)
#   make weblinks              asks other sites whether the pages that we link to are still there
#   make zip                   packs site/ in one file, site.zip
#   make revision              asks whether the locked packages have known faults
#   make sbom                  writes sbom.json: all that the build consists of
#   make html                  has html-validate judge the built pages (needs node and a network)
#   make ny-kommune            makes a folder for another municipality's name, colours, pages and words
#   make udveje                builds the same pages with what may replace Material, and tells what is lost
#   make lock                  writes the four locks anew after a change of pyproject.toml
#   make ren                   deletes site/, .cache/ and the virtual environment
#   make bench                 measures time and language beside plain Material and plain WeasyPrint
#   make bench-soeg            measures the search beside Material's own and Pagefind

SHELL := /bin/bash
VENV := .venv
RUN := $(VENV)/bin/python
RAPPORT := --rapport rapport.html --junit fund.xml
EFTERSYN := $(VENV)/eftersyn
UDVEJE := .cache/udveje
LAASTE := --disable-pip-version-check --require-hashes --only-binary :all:
LAAS := $(EFTERSYN)/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
  --no-header --python-version 3.11.7
export NO_MKDOCS_2_WARNING := 1
export BRAND

.PHONY: build test check kvalitet serve gennemgang weblinks ny-kommune opsaet lock zip revision sbom html bench bench-soeg udveje ren

build: opsaet
	@$(RUN) -m scripts build

test: opsaet
	@echo "1 af 2: læser koden igennem: regler og typer …"
	@$(RUN) -m ruff check --quiet
	@$(RUN) -m mypy
	@echo "2 af 2: prøver koden og det den bygger …"
	@$(RUN) -m pytest --numprocesses auto --dist loadfile

check: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m scripts check $(RAPPORT)

kvalitet: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m scripts check --noter $(RAPPORT)

serve: opsaet
	@$(RUN) -m scripts serve

gennemgang: opsaet
	@$(RUN) -m scripts check gennemgang $(GENNEMGANG)

weblinks: opsaet
	@$(RUN) -m scripts weblinks

ny-kommune: opsaet
	@$(RUN) -m scripts ny-kommune

html: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m tests.benchmarks.html

bench: opsaet
	@$(RUN) -m tests.benchmarks
	@$(RUN) -m tests.benchmarks.scale
	@$(RUN) -m tests.benchmarks.printing
	@$(RUN) -m tests.benchmarks.language
	@$(RUN) -m tests.benchmarks.kinds

bench-soeg: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m tests.benchmarks.search

opsaet: $(VENV)/klar
	@$(RUN) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || bash scripts/opsaet.sh "$(VENV)"

$(VENV)/klar: requirements.lock opsaet.lock apt-packages.txt scripts/opsaet.sh
	@bash scripts/opsaet.sh "$(VENV)"

lock: $(EFTERSYN)/klar
	@$(LAAS) --extra udvikling pyproject.toml -o requirements.lock
	@$(LAAS) --group opsaet -o opsaet.lock
	@$(LAAS) --group eftersyn -o eftersyn.lock
	@$(LAAS) --group udveje --no-deps -o udveje.lock

zip: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m scripts zip

revision: $(EFTERSYN)/klar
	@$(RUN) -m scripts revision

sbom: $(EFTERSYN)/klar
	@$(RUN) -m scripts sbom

$(EFTERSYN)/klar: eftersyn.lock | opsaet
	@$(RUN) -m venv $(EFTERSYN)
	@$(EFTERSYN)/bin/python -m pip install -qq $(LAASTE) -r eftersyn.lock
	@touch $@

udveje: $(UDVEJE)/klar
	@$(RUN) -m scripts udveje

$(UDVEJE)/klar: udveje.lock | opsaet
	@rm -rf $(UDVEJE)
	@$(RUN) -m pip install -qq $(LAASTE) --no-deps --target $(UDVEJE)/pakker -r udveje.lock \
	  || { echo "Pakkerne kunne ikke hentes — se fejlen ovenfor, og prøv igen når der er net" >&2; exit 1; }
	@touch $@

ren:
	@rm -rf site site.ny.* .cache $(VENV)
