# What a person types: make run, make test. Everything else is called by these two.
#   make run      set up, build, read the sample catalogue, print its score
#   make test     set up, lint, build, run every test
#   make test-kills   workers, runs and merges are killed 500 times
#   make test-faults   every change on disk goes wrong once
#   make test-sanitized   the suites under the address and the thread sanitizer (SANITIZER=thread: one of them)
#   make fuzz     looks for bytes that break a reader
#   make test-cluster  a run on Slurm for real, on this machine (part of make test)
#   make test-models   a real language model refines (fetches 0.5 GB)
#   make bench    compare speed, memory and recall with the peers
#   make install PREFIX=/usr/local   a folder that can be moved
#
# The run path of OpenVINO's libraries is given here and not in the manifest, so that other packages
# can depend on this one.

SHELL := /bin/bash
PREFIX ?= /usr/local
SANITIZER ?= address thread
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

# Temporary folders that tests leave go with this one.
in_scratch = scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; TMPDIR=$$scratch

.PHONY: run test test-models test-kills test-faults test-cluster test-sanitized fuzz \
  lint format setup setup-tests build bench install clean

run: build
	@$(program) run Sample/catalogue.csv --images Sample --out predictions.csv; \
	  code=$$?; [ $$code -le 1 ] || exit $$code
	@$(program) score predictions.csv --truth Sample/truth.csv

test: setup setup-tests lint
	swift build $(test_flags) --build-tests
	@$(in_scratch) swift test $(test_flags) --skip-build \
	  --experimental-maximum-parallelization-width 8
	Tests/BrowserTests/run.sh $(program)
	Tests/KubernetesTests/run.sh $(program)
	Tests/ClusterTests/run.sh $(program)

# A run on Slurm for real, on this machine; installs Debian's slurm-wlm and munge.
test-cluster: build setup-tests
	Tests/ClusterTests/run.sh $(program)

# kill -9 at 500 random moments; MEASURAND_SEED=N makes them others.
test-kills: setup setup-tests
	swift build $(test_flags) --build-tests
	@$(in_scratch) MEASURAND_KILLS=500 swift test $(test_flags) --skip-build --filter KillTests

# Every change that a run, a worker or a merge makes on disk goes wrong once, in every way.
test-faults: setup setup-tests test-kills
	swift build $(test_flags) --build-tests
	@$(in_scratch) MEASURAND_FAULTS=all swift test $(test_flags) --skip-build \
	  --filter 'DiskFaultTests|WorkFaultTests'

# The suites under each sanitizer, in builds of their own; FILTER=… takes some of them. What one finds does not
# keep the other from being asked.
test-sanitized: setup setup-tests
	@failed=; for sanitizer in $(SANITIZER); do \
	  Scripts/test-sanitized.sh $$sanitizer || failed="$$failed $$sanitizer"; done; \
	  [ -z "$$failed" ] || { echo "test-sanitized: failed under:$$failed" >&2; exit 1; }

# Looks for bytes that break a reader; ten minutes each, or FUZZ_SECONDS.
fuzz: setup
	Scripts/fuzz.sh

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
