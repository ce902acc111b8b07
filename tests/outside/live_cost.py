#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""What the live picture costs: processor time of each thread and memory of the program while a virtual camera of 1280 × 720
at 30 pictures a second is shown on the page Verify, with faces followed and outlined.

    tests/capture/run_with_cameras.sh /usr/bin/python3 tests/outside/live_cost.py --program build/release/bin/likeness \\
        --cli - --camera build/dev/bin/VirtualCamera --samples build/dev/share/likeness/samples --screenshots FOLDER [SECONDS]

Not a test: figures depend on the machine. Drawing is done by the thread "likeness", in software, as is speaking to
assistive technology, which is on."""

import collections
import os
import pathlib
import sys
import time

from desktop import Camera, main_guard, wait_for
from program import Program, arguments, desktop_for
from story import HIM

TICKS = os.sysconf("SC_CLK_TCK")
WARM_UP = 20  # seconds
STEP = 10
PARTS = 6


def processor_times(process):
    """Seconds that each kind of thread used by now."""
    times = collections.Counter()
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        try:
            name, rest = (task / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
        except FileNotFoundError:
            continue  # it ended meanwhile
        fields = rest.split()
        times[name] += (int(fields[11]) + int(fields[12])) / TICKS
    return times


def megabytes(process, what):
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    raise KeyError(what)


def measure(program, seconds):
    process = program.process.pid
    time.sleep(WARM_UP)
    begin, before = time.monotonic(), processor_times(process)
    memory = [megabytes(process, "VmRSS")]
    while time.monotonic() - begin < seconds:
        time.sleep(STEP)
        memory.append(megabytes(process, "VmRSS"))
    took = time.monotonic() - begin
    used = processor_times(process)
    used.subtract(before)
    print(f"{took:.0f} s, share of one processor core:")
    for name, share in used.most_common():
        if share > 0.001 * took:
            print(f"  {100 * share / took:5.1f} %  {name}")
    print(f"  {100 * sum(used.values()) / took:5.1f} %  in all")
    parts = [memory[i * len(memory) // PARTS:(i + 1) * len(memory) // PARTS] for i in range(min(PARTS, len(memory)))]
    means = " ".join(f"{sum(part) / len(part):.1f}" for part in parts)
    print(f"memory in MB, mean of each {'sixth' if len(parts) == PARTS else 'part'} of the time: {means}; "
          f"of the whole run at most {megabytes(process, 'VmHWM'):.0f}")


def main():
    seconds = int(sys.argv.pop()) if sys.argv[-1].isdigit() else 60
    options = arguments()

    def story(processes):
        settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "likeness" / "likeness.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[General]\nformat=1\n[camera]\nautomatic=false\n")
        desktop = desktop_for(processes)
        camera = Camera(processes, options.camera, options.samples)
        camera.plug_in(HIM)
        program = Program(processes, desktop, options)
        program.press("Camera")
        wait_for(lambda: program.window.find("Take the picture"), "the live picture")
        measure(program, seconds)
        program.picture("live-cost")
        program.quit()

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
