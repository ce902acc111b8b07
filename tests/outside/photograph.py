#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A photograph of somebody who is enrolled, held before the camera of a store that demands the active check: it is
nobody's match, and no sample. That a living man passes is tested from inside (tests/ui/TestLivenessStory.cpp), where
the challenge can be one that the man of the clip follows."""

import sys

from desktop import Failure, main_guard, wait_for
from program import arguments
from story import Day

# What is asked for does not come, or the hand's movement comes again like a recording's: both are refused, with a
# sentence and this button.
REFUSED = "Try again"


class Photograph(Day):
    def demands_acting(self):
        program = self.program
        self.go("ctrl+5", "Settings")
        program.tab_to("Before a decision is checked: Nothing")
        program.key("space", "Down", "Down", "Return")
        program.sees("Before a decision is checked: That the head acts when asked")
        self.look("settings-liveness")

    def is_no_match(self):
        program = self.program
        self.camera.show("photo")
        self.go("ctrl+3", "People")
        program.press(f"{self.person}, 1017", "list item")
        program.press("Verify", last=True)
        program.sees(self.person)
        program.press("Camera")
        self.begin_unless_begun()
        program.window.enabled(REFUSED, "push button")
        program.no_verdict()
        self.look("photograph-no-match")

    def begin_unless_begun(self):
        """The check of a good picture begins by itself, and may be over before we look."""
        def look():
            button = self.program.window.find("Begin the check", "push button")
            begun = self.program.window.find("Start over", "push button") or self.program.window.find(REFUSED, "push button")
            return button if button and button.is_enabled else begun
        found = wait_for(look, "the check, or its button")
        if found.name == "Begin the check":
            found.press()

    def is_logged(self):
        self.go("ctrl+4", "Unbroken, *")
        if not any("Refused: no living person was seen" in text for text in self.program.window.texts()):
            raise Failure("the log does not say that the photograph was refused")

    def is_no_sample(self):
        program = self.program
        self.go("ctrl+2", "Enrol another person")
        program.press("Enrol another person")
        self.begins_enrolling("1018", "Somebody")  # the camera is still on
        program.press("Begin the check")
        program.window.enabled(REFUSED, "push button")
        program.sees("0 pictures good")
        self.look("photograph-no-sample")

    def steps(self):
        return [self.makes_a_store, self.enrols_him, self.demands_acting, self.is_no_match, self.is_logged,
                self.is_no_sample]


def main():
    options = arguments()

    def story(processes):
        photograph = Photograph(processes, options)
        photograph.tell(photograph.steps())

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
