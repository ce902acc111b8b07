#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who is enrolled, alive and as a photograph that is held before the camera. A store that looks at the face takes
him and refuses the photograph; so does one that demands the active check, where the photograph becomes no sample either.
That a living man passes the active check is tested from inside (tests/ui/TestLivenessStory.cpp), where the challenge can
be one that the man of the clip follows."""

import sys

from desktop import Failure, main_guard, wait_for
from program import arguments
from story import Day

# What is asked for does not come, or the hand's movement comes again like a recording's: both are refused, with a
# sentence and this button.
REFUSED = "Try again"
NOTHING, LOOK, ACTING = "Nothing", "How the face looks", "That the head acts when asked"


class Photograph(Day):
    def demands(self, before, after):
        program = self.program
        self.go("ctrl+5", "Settings")
        program.tab_to(f"Before a decision is checked: {before}")
        program.key("space", "Down", "Return")
        program.sees(f"Before a decision is checked: {after}")

    def demands_a_look(self):
        self.demands(NOTHING, LOOK)
        self.look("settings-liveness")

    def demands_acting(self):
        self.demands(LOOK, ACTING)

    def claims_to_be_him(self):
        program = self.program
        self.go("ctrl+3", "People")
        program.press(f"{self.person}, 1017", "list item")
        program.press("Verify", last=True)
        program.sees(self.person)

    def is_a_match_alive(self):
        """Nothing is asked of him, so that his clip passes as he would."""
        self.claims_to_be_him()
        self.program.press("Camera")
        self.begin_unless_begun()
        self.program.verdict("Match")
        self.look("alive-match")

    def is_no_match(self):
        self.camera.show("photo")
        self.claims_to_be_him()
        self.program.key("F5")
        self.begin_unless_begun()
        self.program.window.enabled(REFUSED, "push button")
        self.program.no_verdict()
        self.look("photograph-no-match")

    def begin_unless_begun(self):
        """The check of a good picture begins by itself, and may be over before we look."""
        def look():
            button = self.program.window.find("Begin the check", "push button")
            begun = self.program.window.find("Start over", "push button") or self.program.window.find(REFUSED, "push button")
            begun = begun or self.program.window.find("Match. *", "alert")
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
        self.begins_enrolling("1018", "Somebody")
        program.press("Camera")
        program.press("Begin the check")
        program.window.enabled(REFUSED, "push button")
        program.sees("0 of the *")
        self.look("photograph-no-sample")

    def steps(self):
        return [self.makes_a_store, self.enrols_him, self.demands_a_look, self.is_a_match_alive, self.is_no_match,
                self.demands_acting, self.is_no_match, self.is_logged, self.is_no_sample]


def main():
    options = arguments()

    def story(processes):
        photograph = Photograph(processes, options)
        photograph.tell(photograph.steps())

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
