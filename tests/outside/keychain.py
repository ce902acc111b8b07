#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A store that the desktop's keychain opens, from outside the program: made, and open at the next start without its
passphrase."""

import subprocess
import sys

from desktop import main_guard
from program import Program, arguments
from story import Day


class KeychainDay(Day):
    def protects(self):
        keychain = "This computer's keychain, and a passphrase to recover"
        self.program.sees("Protection: A passphrase").focus()
        self.program.key("Down")
        self.program.sees(f"Protection: {keychain}")

    def starts_without_a_passphrase(self):
        self.program.quit()
        self.program = Program(self.processes, self.desktop, self.options)
        self.program.key("ctrl+3")
        self.sign_in()
        self.program.sees("Nobody is enrolled yet.")
        self.program.quit()


def main():
    options = arguments()

    def story(processes):
        # Ends with the session that the test runs in.
        subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"keychain", check=True,
                       stdout=subprocess.DEVNULL)
        day = KeychainDay(processes, options)
        day.tell([day.makes_a_store, day.starts_without_a_passphrase])

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
