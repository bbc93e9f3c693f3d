# The commands of the project. `make` alone lists them. Works with GNU make 3.81 (macOS) and up.

PORT ?= 8000
export PORT

PYTHON_ENV = .venv/bin/python

.PHONY: help demo demo-reset test isolation lint format bench screenshots messages lock

help: ## List all commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1 \2/p' Makefile | \
	while read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

demo: ## Start the demo portal on http://localhost:8000 (PORT=8001 for another port)
	@sh scripts/demo.sh serve

demo-reset: ## Throw away the demo's database, files and cache, and start over
	@sh scripts/demo.sh reset

test: ## Run all tests, those in a real browser included (ARGS="-k finder" for some)
	@sh scripts/test.sh $(ARGS)

isolation: ## Ask every address of the CMS for another region's work, as every role
	@WITHOUT_BROWSER=1 sh scripts/test.sh tests/isolation -q $(ARGS)

lint: ## Check style, missing migrations, deployment settings, messages and lock files
	@sh scripts/lint.sh

format: ## Put the Python code in the project's style
	@sh scripts/format.sh

bench: ## Measure queries, processor time and bytes per page (prints JSON)
	@sh scripts/python-env.sh requirements-dev.txt
	@$(PYTHON_ENV) -m tests.performance.bench $(ARGS)

screenshots: ## Photograph the running demo at 320 and 1280 px, into var/screenshots
	@sh scripts/screenshots.sh $(ARGS)

messages: ## Collect the texts to translate and compile the translations (needs gettext)
	@sh scripts/messages.sh

lock: ## Renew requirements.txt and requirements-dev.txt from pyproject.toml (needs uv)
	@sh scripts/lock.sh
