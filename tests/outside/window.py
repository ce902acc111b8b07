# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The program's window as assistive technology sees it, over AT-SPI: what is shown, and what can be pressed."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import PATIENCE, Failure, wait_for  # noqa: E402

# A program under a sanitizer on a busy machine is slow to answer, and not gone.
Atspi.set_timeout(20_000, 60_000)
STATE = Atspi.StateType
# What somebody can do something with, so that it needs a name and an action.
PRESSABLE = {"push button", "check box", "radio button", "page tab", "combo box", "toggle button", "menu item", "link"}
EDITABLE = {"text", "password text", "entry", "spin button", "editbar"}


class Control:
    """One accessible; asks the program each time."""

    def __init__(self, node):
        self.node = node

    def __repr__(self):
        return f'{self.role} "{self.name}"'

    @property
    def name(self):
        return self.node.get_name() or ""

    @property
    def role(self):
        name = self.node.get_role_name() or ""
        return "push button" if name == "button" else name  # which AT-SPI calls it since 2.54

    def has(self, state):
        return self.node.get_state_set().contains(state)

    @property
    def is_enabled(self):
        return self.has(STATE.ENABLED)

    @property
    def is_checked(self):
        return self.has(STATE.CHECKED)

    @property
    def text(self):
        text = self.node.get_text_iface()
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""

    @property
    def length(self):
        text = self.node.get_text_iface()
        return Atspi.Text.get_character_count(text) if text else 0

    @property
    def actions(self):
        action = self.node.get_action_iface()
        return [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))] if action else []

    def press(self):
        """As a screen reader does it."""
        for wanted in ("press", "toggle"):
            for index, name in enumerate(self.actions):
                if name.lower() == wanted:
                    if not Atspi.Action.do_action(self.node.get_action_iface(), index):
                        raise Failure(f"{self} refused to be pressed")
                    return
        raise Failure(f"{self} cannot be pressed: its actions are {self.actions}")

    def focus(self):
        if not Atspi.Component.grab_focus(self.node.get_component_iface()):
            raise Failure(f"{self} does not take the focus")

    @property
    def place(self):
        component = self.node.get_component_iface()
        return Atspi.Component.get_extents(component, Atspi.CoordType.SCREEN) if component else None

    @property
    def middle(self):
        place = self.place
        return place.x + place.width // 2, place.y + place.height // 2


def is_beside(place, frame):
    """Whether it is something that has a place outside the frame."""
    return place is not None and (place.x >= frame.x + frame.width or place.x + place.width <= frame.x or
                                  place.y >= frame.y + frame.height or place.y + place.height <= frame.y)


class Window:
    """What one process shows."""

    def __init__(self, pid):
        self._pid = pid
        self._application = wait_for(self._find, "the program to appear on the accessibility bus")
        # What is asked must be true now, not when it was asked last.
        self._application.set_cache_mask(Atspi.Cache.NONE)
        wait_for(self.top, "a window")

    def _find(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self._pid:
                return child
        return None

    def top(self):
        for index in range(self._application.get_child_count()):
            child = self._application.get_child_at_index(index)
            if child is not None and child.get_state_set().contains(STATE.SHOWING):
                return child
        return None

    def shown(self, below=False):
        """Everything that is shown, from the top; with `below`, what one has to scroll to as well."""
        found = []

        def walk(node, frame):
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is None:
                    continue
                states = child.get_state_set()
                if not states.contains(STATE.VISIBLE) and not (below and is_beside(Control(child).place, frame)):
                    continue
                found.append(Control(child))
                walk(child, frame)

        try:
            for index in range(self._application.get_child_count()):
                top = self._application.get_child_at_index(index)
                if top is not None:
                    walk(top, Control(top).place)
        except GLib.Error:  # something went while we looked
            pass
        return found

    def focused(self):
        return next((control for control in self.shown() if control.has(STATE.FOCUSED)), None)

    def find(self, name, role=None, last=False):
        """The first control of that name, or the last; a name that ends with "*" is a beginning. None when it is not
        shown."""
        shown = self.shown()
        for control in reversed(shown) if last else shown:
            try:
                theirs = control.name
                fits = theirs.startswith(name[:-1]) if name.endswith("*") else theirs == name
                if fits and role in (None, control.role):
                    return control
            except GLib.Error:
                continue
        return None

    def wait_for(self, name, role=None, patience=PATIENCE):
        return wait_for(lambda: self.find(name, role), f'"{name}"' + (f" ({role})" if role else ""), patience)

    def enabled(self, name, role=None, last=False):
        def look():
            control = self.find(name, role, last)
            return control if control and control.is_enabled else None
        return wait_for(look, f'"{name}" to be enabled')

    def gone(self, name, role=None):
        wait_for(lambda: not self.find(name, role), f'"{name}" to go')

    def texts(self):
        return [control.name for control in self.shown() if control.name]

    def outline(self):
        return "\n".join(f"  {control!r} {'' if control.is_enabled else 'disabled '}{control.actions or ''}"
                         for control in self.shown())

    def flaws(self):
        """What assistive technology could not use, a sentence each."""
        flaws = []
        named = {"image", "list item"} | PRESSABLE | EDITABLE
        for control in self.shown(below=True):
            try:
                role = control.role
                focusable = control.has(STATE.FOCUSABLE)
                if role not in named and not focusable:
                    continue
                if role in ("frame", "window", "application"):
                    continue
                if not control.name:
                    flaws.append(f"{role} at {tuple(control.middle)} has no name")
                if role in ("", "invalid", "unknown", "filler"):
                    flaws.append(f'"{control.name}" has no role')
                names = [name.lower() for name in control.actions]
                if (role in PRESSABLE or (role == "list item" and focusable)) and not {"press", "toggle"} & set(names):
                    flaws.append(f"{control} cannot be pressed, only {names}")
                if role in EDITABLE and control.node.get_text_iface() is None:
                    flaws.append(f"{control} cannot be read")
                if role not in named and not names:
                    flaws.append(f"{control} takes the focus and has no action")
            except GLib.Error:
                continue
        return flaws
