# Bygger, prøver og kontrollerer »Mødet med borgeren«. Hver kommando sætter selv op hvad den mangler.
#   make build [BRAND=mappe]   site/ med side, håndbog, pjecer, plakater, kort og ark
#   make test                  prøver koden og det byggede
#   make check                 kontrollerer teksterne, og skriver rapport.html: det der skal rettes først
#   make kvalitet              gør det samme, og skriver tallene til siden »Kvalitet«
#   make serve                 forhåndsvisning på http://127.0.0.1:8000 (TRYK=1 tager tryk med)
#   make gennemgang            siger hvilke sider der skal læses igennem
#   make weblinks              spørger andre websteder om de sider vi linker til, stadig er der
#   make zip                  pakker site/ i én fil, site.zip
#   make revision             spørger om de låste pakker har kendte fejl
#   make sbom                 skriver sbom.json: alt det som bygningen består af
#   make html                lader html-validate dømme de byggede sider (kræver node og net)
#   make ny-kommune            laver en mappe til en anden kommunes navn, farver, sider og ord
#   make lock                  skriver de tre låse på ny efter en ændring i pyproject.toml
#   make ren                   sletter site/, .cache/ og det virtuelle miljø
#   make bench                 måler tid og sprog ved siden af ren Material og ren WeasyPrint
#   make bench-soeg            måler søgningen ved siden af Materials egen og Pagefind

SHELL := /bin/bash
VENV := .venv
RUN := $(VENV)/bin/python
RAPPORT := --rapport rapport.html --junit fund.xml
EFTERSYN := $(VENV)/eftersyn
LAAS := $(EFTERSYN)/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
  --no-header --python-version 3.11.7
export NO_MKDOCS_2_WARNING := 1
export BRAND

.PHONY: build test check kvalitet serve gennemgang weblinks ny-kommune opsaet lock zip revision sbom html bench bench-soeg ren

build: opsaet
	@$(RUN) -m scripts build

test: opsaet
	@$(RUN) -m ruff check --quiet
	@$(RUN) -m mypy
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
	@$(RUN) -m scripts check gennemgang

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

# Skriver låsene på ny efter en ændring i pyproject.toml.
lock: $(EFTERSYN)/klar
	@$(LAAS) --extra udvikling pyproject.toml -o requirements.lock
	@$(LAAS) --group opsaet -o opsaet.lock
	@$(LAAS) --group eftersyn -o eftersyn.lock

zip: opsaet
	@$(RUN) -m scripts build --if-changed
	@$(RUN) -m scripts zip

revision: $(EFTERSYN)/klar
	@$(RUN) -m scripts revision

sbom: $(EFTERSYN)/klar
	@$(RUN) -m scripts sbom

$(EFTERSYN)/klar: eftersyn.lock | opsaet
	@$(RUN) -m venv $(EFTERSYN)
	@$(EFTERSYN)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r eftersyn.lock
	@touch $@

ren:
	@rm -rf site site.ny.* .cache $(VENV)
