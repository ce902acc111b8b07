#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Compares what two builds take for the same jobs on this computer, now.

    tests/bench/compare_builds.py before/bin/likeness-cli after/bin/likeness-cli -- --pack standard --seconds 0.5
    tests/bench/compare_builds.py before/bin/bench_engine after/bin/bench_engine -- --benchmark_filter=detect
    tests/bench/compare_builds.py --process before/bin/likeness-cli after/bin/likeness-cli -- verify one.jpg other.jpg

The two take turns, so that what else the computer does meets both. Each turn gives one ratio per figure, after / before; printed
are their median and, in brackets, their quartiles. Below 1 is faster. What stands behind "--" goes to both programs; with --process
it is all that they are told, and the figures are those of the whole process from its start to its end."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

# The least exit code of likeness-cli that is no answer.
FIRST_FAILURE = 64


def figures_of_jobs(answer):
    """{figure: milliseconds} of `likeness-cli bench --json`."""
    figures = {}
    for job in answer["jobs"]:
        for run in job["runs"]:
            if "milliseconds" in run:
                figures[f"{job['name']}, cores: {run['cores']}"] = run["milliseconds"]["median"]
    for batch in answer["batches"]:
        for size in batch["sizes"]:
            figures[f"faceprints on {batch['device']}, faces: {size['faces']}"] = size["milliseconds_per_face"]["median"]
    return figures


def figures_of_benchmarks(answer):
    """{figure: time} of Google Benchmark; of repetitions the median."""
    times = {}
    for benchmark in answer["benchmarks"]:
        if benchmark["run_type"] == "iteration" and not benchmark.get("error_occurred"):
            times.setdefault(benchmark["run_name"], []).append(benchmark["real_time"])
    return {name: statistics.median(each) for name, each in times.items()}


def measure_process(program, options):
    """The figures of one run from start to end. Raises RuntimeError when it fails."""
    start = time.monotonic()
    process = subprocess.Popen([program, *options], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode < FIRST_FAILURE:
        raise RuntimeError(f"{program} failed ({process.returncode}); run it by itself to see why")
    return {"clock, s": clock, "processor, s": used.ru_utime + used.ru_stime, "most memory, MB": used.ru_maxrss / 1024}


def measure(program, options):
    """The figures of one run. Raises RuntimeError with what the program said when it fails."""
    is_benchmark = program.name.startswith("bench_")
    command = [program, "--benchmark_format=json", *options] if is_benchmark else [program, "bench", "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{program} failed ({done.returncode}): {(done.stderr or done.stdout).strip()}")
    answer = json.loads(done.stdout)
    return figures_of_benchmarks(answer) if is_benchmark else figures_of_jobs(answer)


def spread(values):
    """(low quartile, median, high quartile); one value is all three."""
    return tuple(statistics.quantiles(values, n=4, method="inclusive")) if len(values) > 1 else tuple(values * 3)


def compare(before, after, rounds, take):
    """{figure: (ratios, times before, times after)} of figures that both programs have."""
    figures = {}
    for number in range(rounds):
        # Who is first changes, since the second finds the caches as the first left them.
        turns = [("before", before), ("after", after)]
        times = {name: take(program) for name, program in (turns if number % 2 == 0 else reversed(turns))}
        for figure in times["before"]:
            if figure in times["after"]:
                ratios, *both = figures.setdefault(figure, ([], [], []))
                ratios.append(times["after"][figure] / times["before"][figure])
                for all_times, name in zip(both, ("before", "after")):
                    all_times.append(times[name][figure])
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=pathlib.Path, help="likeness-cli, or a bench_* program, of one build")
    parser.add_argument("after", type=pathlib.Path, help="the same program of the other build")
    parser.add_argument("--rounds", type=int, default=9, help="turns of each (%(default)s)")
    parser.add_argument("--process", action="store_true", help="measure likeness-cli with what stands behind --")
    arguments = sys.argv[1:]
    split = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:split])
    if options.rounds < 1:
        parser.error("at least one round is needed")
    how = measure_process if options.process else measure
    try:
        figures = compare(options.before.resolve(), options.after.resolve(), options.rounds,
                          lambda program: how(program, arguments[split + 1:]))
    except (OSError, RuntimeError) as error:
        sys.exit(f"compare_builds.py: {error}")
    if not figures:
        sys.exit("compare_builds.py: the two programs have no figure in common")
    width = max(map(len, figures))
    print(f"{'':{width}}  {'before':>9}  {'after':>9}  after / before")
    for figure, (ratios, before, after) in figures.items():
        low, median, high = spread(ratios)
        print(f"{figure:{width}}  {statistics.median(before):9.3f}  {statistics.median(after):9.3f}  {median:.3f} [{low:.3f} {high:.3f}]")


if __name__ == "__main__":
    main()
