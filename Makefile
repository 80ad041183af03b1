# `make help` lists the commands. Each prepares what it needs first (scripts/setup.sh) and is quick about it the second time.
# More arguments: make demo ARGS="--theme dark", make test ARGS="-k store".

.DEFAULT_GOAL := help
.PHONY: help demo test check format screenshots bench package package-test setup setup-app setup-package clean
BIN := .venv/bin

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup-app ## Open the window on the demo data; nothing leaves this computer
	@$(BIN)/desktop-manager --demo $(ARGS)

# Where PYTHONDONTWRITEBYTECODE is set, each worker and each program under test would compile everything anew.
test: setup ## Run the tests, in parallel and in random order
	@env -u PYTHONDONTWRITEBYTECODE LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n logical $(ARGS)

check: setup ## Formatting, lint, types and the rules between rooms
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup ## Format the code and mend what ruff can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# The mock-ups' times are those of Zurich.
screenshots: export TZ := Europe/Zurich
screenshots: setup ## Picture every page and dialog into screenshots/
	@QT_QPA_PLATFORM=offscreen $(BIN)/desktop-manager --demo --screenshots screenshots/light --theme light $(ARGS)
	@QT_QPA_PLATFORM=offscreen $(BIN)/desktop-manager --demo --screenshots screenshots/dark --theme dark $(ARGS)
	@QT_QPA_PLATFORM=offscreen $(BIN)/desktop-manager --demo --screenshots screenshots/small --size 880x600 $(ARGS)
	@QT_QPA_PLATFORM=offscreen $(BIN)/desktop-manager --demo --screenshots screenshots/scaled --scale 1.5 $(ARGS)

bench: setup ## Measure start, memory and tables beside ../shared/bench
	@scripts/with-screen.sh $(BIN)/python bench/run.py $(ARGS)

package: setup-package ## Build the installers into dist/
	@env -u PYTHONDONTWRITEBYTECODE PYTHONPATH=packaging build/package/venv/bin/python -m making

package-test: setup package ## Prove the installers: sizes, an empty Debian, start time, removal (as root)
	@packaging/test/run.sh $(ARGS)

setup: ## Install everything for development
	@scripts/setup.sh dev

setup-app: ## Install what the window needs
	@scripts/setup.sh app

setup-package: ## Install what the installers are built with
	@scripts/setup.sh package

clean: ## Remove what was built or installed here; system packages stay
	rm -rf .venv .venv-clients .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist screenshots
	find src tests scripts packaging -name __pycache__ -type d -prune -exec rm -rf {} +
