#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""What the window says while a camera comes, goes and misbehaves, from outside the program: each state has a sentence
and a way on, and each ends by itself when its cause does. Leaves a picture of each."""

import sys

from desktop import Camera, main_guard, wait_for
from program import Program, Story, arguments, desktop_for

HIM = "franck.mp4"


class CameraStates(Story):
    def __init__(self, processes, options):
        self.camera = Camera(processes, options.camera, options.samples)
        super().__init__(Program(processes, desktop_for(processes), options))

    def says(self, name, sentence, way_on):
        """The state is named, says what to do, and lets a person do something else."""
        self.program.sees(sentence)
        self.program.sees(way_on)
        self.program.picture(f"camera-{name}")
        for button in ("Switch the camera off", "Choose another camera", "Open a picture instead"):
            self.program.window.enabled(button, "push button")

    def is_live(self):
        self.program.window.enabled("Take the picture", "push button")

    def takes_pictures_by_hand(self):
        """A good picture that takes itself would switch the camera off before it misbehaves."""
        choice = "At verifying, a picture is taken: "
        self.program.key("ctrl+5")
        self.program.sees(choice + "By itself, as soon as it is good").focus()
        self.program.key("Down")
        self.program.sees(choice + "With the Space key or the button")
        self.program.key("ctrl+1")

    def no_camera(self):
        self.program.press("Camera")
        self.says("none", "No camera is connected.", "Connect one and it starts by itself, or open a picture instead.")

    def plugged_in(self):
        self.camera.plug_in(HIM)
        self.is_live()
        self.program.picture("camera-live")

    def black(self):
        self.camera.show("black")
        self.says("black", "The picture is black.", "Open the camera's cover, or switch on a light.")
        self.camera.show("play")
        self.is_live()

    def frozen(self):
        for mode in ("still", "stall"):
            self.camera.show(mode)
            self.says(f"frozen-{mode}", "The picture stands still.",
                      "If it stays so, unplug the camera and plug it in again.")
            self.camera.show("play")
            self.is_live()

    def unplugged_in_the_middle_of_a_capture(self):
        self.program.key("space")
        self.camera.unplug()
        if self.was_taken():
            self.program.press("Remove the picture")
            self.program.press("Camera")
            self.program.sees("No camera is connected.")
            return
        self.says("unplugged", "The camera was unplugged.",
                  "Plug it in again and it goes on by itself, or choose another one.")

    def was_taken(self):
        """The picture was taken before the camera went, or it was not; both are right."""
        shown = wait_for(lambda: self.program.window.find("The camera was unplugged.") or
                         self.program.window.find("Remove the picture", "push button"), "a picture or a sentence")
        return shown.role == "push button"

    def back_again(self):
        self.camera.plug_in(HIM)
        self.is_live()
        self.program.picture("camera-back")

    def busy(self):
        self.camera.unplug()
        self.program.sees("The camera was unplugged.")
        self.camera.plug_in(HIM, mode="stall")  # as one whose frames go to another program
        self.says("busy", "The camera does not answer.", "Close other programs that use it; it starts by itself then.")
        self.camera.show("play")
        self.is_live()

    def quits(self):
        self.program.quit()

    def steps(self):
        return [self.takes_pictures_by_hand, self.no_camera, self.plugged_in, self.black, self.frozen, self.unplugged_in_the_middle_of_a_capture,
                self.back_again, self.busy, self.quits]


def main():
    options = arguments()

    def story(processes):
        states = CameraStates(processes, options)
        states.tell(states.steps())

    return main_guard(story)


if __name__ == "__main__":
    sys.exit(main())
