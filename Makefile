# What a person types: make run, make test. Everything else is called by these two.
#   make run      set up, build, read the sample catalogue, print its score
#   make test     set up, lint, build, run every test
#   make test-kills   workers, runs and merges are killed 500 times
#   make test-cluster  a run on Slurm for real, on this machine (part of make test)
#   make test-models   a real language model refines (fetches 0.5 GB)
#   make bench    compare speed, memory and recall with the peers
#   make install PREFIX=/usr/local   a folder that can be moved
#
# The run path of OpenVINO's libraries is given here and not in the manifest, so that other packages
# can depend on this one.

SHELL := /bin/bash
PREFIX ?= /usr/local
configuration ?= release
dependencies := $(CURDIR)/.dependencies
program := .build/$(configuration)/measurand

ifeq ($(shell uname -s),Darwin)
  installed_libraries := @executable_path/../lib/measurand
else
  installed_libraries := $$ORIGIN/../lib/measurand
endif

export PKG_CONFIG_PATH := $(dependencies)/lib/pkgconfig:$(PKG_CONFIG_PATH)
swift_flags := -c $(configuration) -Xlinker -rpath -Xlinker $(dependencies)/openvino/lib \
  -Xlinker -rpath -Xlinker '$(installed_libraries)'
# Tests see `package` declarations; the same flags for the program keep one build for both.
test_flags := $(swift_flags) -Xswiftc -enable-testing

.PHONY: run test test-kills test-cluster test-models lint format setup setup-tests build bench install clean

run: build
	@$(program) run Sample/catalogue.csv --images Sample --out predictions.csv; \
	  code=$$?; [ $$code -le 1 ] || exit $$code
	@$(program) score predictions.csv --truth Sample/truth.csv

test: setup setup-tests lint
	swift build $(test_flags) --build-tests
	swift test $(test_flags) --skip-build
	Tests/BrowserTests/run.sh $(program)
	Tests/KubernetesTests/run.sh $(program)
	Tests/ClusterTests/run.sh $(program)

# A run on Slurm for real, on this machine; installs Debian's slurm-wlm and munge.
test-cluster: build setup-tests
	Tests/ClusterTests/run.sh $(program)

# kill -9 at 500 random moments; MEASURAND_SEED=N makes them others.
test-kills: setup setup-tests
	swift build $(test_flags) --build-tests
	MEASURAND_KILLS=500 swift test $(test_flags) --skip-build --filter KillTests

# A real language model refines; fetches 0.5 GB once.
test-models: build setup-tests
	Scripts/test-models.sh $(program)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

setup:
	@Scripts/setup.sh

setup-tests: setup
	@Scripts/setup-tests.sh

build: setup
	swift build $(test_flags) --product measurand

bench: build setup-tests
	swift build $(test_flags) --product table-bench
	swift build $(test_flags) --product made-run
	swift build $(test_flags) --product engine-bench
	Benchmarks/run.sh

install: build
	Scripts/install.sh "$(program)" "$(PREFIX)"

clean:
	rm -rf .build
