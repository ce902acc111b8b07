#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The documents are true where a program can tell: links lead somewhere, commands and options in them exist, and the
manuals list what the programs' own help lists."""

import argparse
import functools
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OPTIONS = None


def tracked(pattern):
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", pattern],
                            capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file()]


@functools.cache
def words_of(document):
    """A document without its blocks of code, in which brackets are no links."""
    text = re.sub(r"^```.*?^```", "", document.read_text(), flags=re.DOTALL | re.MULTILINE)
    text = "\n".join(line for line in text.splitlines() if not line.startswith("    "))
    return re.sub(r"`[^`\n]*`", lambda code: code.group().replace("](", "] ("), text)


def links(document):
    return re.findall(r"\]\(([^)\s]+)\)", words_of(document))


@functools.cache
def anchors(document):
    """As forges make them of headings."""
    found = set()
    for heading in re.findall(r"^#+ (.*)$", words_of(document), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-"))
    return found


def code_lines(document):
    """Lines of the blocks of code, continued ones joined."""
    text = document.read_text()
    blocks = re.findall(r"^```.*?\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    blocks += ["\n".join(line[4:] for line in text.splitlines() if line.startswith("    "))]
    return [line for block in blocks for line in re.sub(r"\\\n\s*", "", block).splitlines()]


@functools.cache
def help_of(program, *command):
    return subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL,
                          env=dict(os.environ, QT_QPA_PLATFORM="offscreen")).stdout


def section(text, title):
    """The lines of a part of a help, up to the next empty line."""
    return re.search(rf"^{title}:\n(.*?)(?:\n\s*\n|\Z)", text, re.DOTALL | re.MULTILINE).group(1).splitlines()


def commands():
    return {line.split()[0] for line in section(help_of(OPTIONS.cli), "Subcommands") if re.match(r"  \w", line)}


def options_in(lines):
    return {option for line in lines for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", line[:40])}


class Manual:
    """The entries of a manual's sections, as they read."""

    def __init__(self, name):
        self.sections, section_now, is_entry = {}, None, False
        for line in (ROOT / "packaging/man" / name).read_text().replace("\\-", "-").splitlines():
            if line.startswith(".SH "):
                section_now = self.sections.setdefault(line[4:].strip('"'), [])
            elif is_entry and section_now is not None:
                section_now.append(re.sub(r'^\.[BIR]+ |[",]', "", line))
            is_entry = line == ".TP"

    def entries(self, *titles):
        return [entry for title in titles for entry in self.sections[title]]


class Documents(unittest.TestCase):
    def test_linksLeadSomewhere(self):
        count = 0
        for document in tracked("*.md"):
            for link in links(document):
                with self.subTest(document=str(document.relative_to(ROOT)), link=link):
                    count += 1
                    if re.match(r"[a-z]+:", link):
                        self.assertTrue(link.startswith("https://"), "a link that is not encrypted")
                        continue
                    path, _, anchor = link.partition("#")
                    target = (document.parent / path).resolve() if path else document
                    self.assertTrue(target.exists(), "nothing is there")
                    self.assertTrue(target.is_relative_to(ROOT), "outside the repository")
                    if anchor:
                        self.assertIn(anchor, anchors(target))
        self.assertGreater(count, 50, "hardly any links were found, so nothing is proved")

    def test_documentsThatAreInstalledLinkOnlyEachOther(self):
        """docs/ is installed as it is, and nothing beside it."""
        count = 0
        for document in tracked("docs/*.md"):
            for link in links(document):
                path = link.partition("#")[0]
                if path and not re.match(r"[a-z]+:", path):
                    count += 1
                    with self.subTest(document=str(document.relative_to(ROOT)), link=link):
                        self.assertTrue((document.parent / path).resolve().is_relative_to(ROOT / "docs"), "it is not installed")
        self.assertGreater(count, 50, "hardly any links were found, so nothing is proved")

    def test_everyDocumentIsReachedFromTheReadme(self):
        reached, todo = set(), [ROOT / "README.md"]
        while todo:
            document = todo.pop()
            if document in reached:
                continue
            reached.add(document)
            for link in links(document):
                target = (document.parent / link.partition("#")[0]).resolve()
                todo += [target] if target.suffix == ".md" and target.is_file() else tracked(f"{target.relative_to(ROOT)}/*.md") \
                    if target.is_dir() and target.is_relative_to(ROOT) and target != ROOT else []
        self.assertEqual([], [str(document.relative_to(ROOT)) for document in tracked("*.md") if document not in reached])

    def test_commandsInDocumentsExist(self):
        known, count = commands(), 0
        for document in tracked("*.md"):
            for line in code_lines(document):
                match = re.match(r"(?:\$ )?(?:likeness-cli|\./run|build/\w+/bin/likeness-cli) ([a-z][a-z-]*)( .*)?$", line)
                if not match:
                    continue
                with self.subTest(document=str(document.relative_to(ROOT)), line=line):
                    count += 1
                    command = match.group(1)
                    self.assertIn(command, known)
                    words = shlex.split(match.group(2) or "", comments=True)
                    help_text = help_of(OPTIONS.cli, command)
                    action = next((word for word in words if "Subcommands:" in help_text and not word.startswith("-")), None)
                    if action:
                        help_text = help_of(OPTIONS.cli, command, action)
                    for option in (word.partition("=")[0] for word in words if word.startswith("--") and len(word) > 2):
                        self.assertRegex(help_text, rf"(?<![\w-]){option}(?![\w-])")
        self.assertGreater(count, 30, "hardly any commands were found, so nothing is proved")


class Manuals(unittest.TestCase):
    def test_commandLine(self):
        manual, own_help = Manual("likeness-cli.1"), help_of(OPTIONS.cli)
        self.assertEqual(commands(), {entry.split()[0] for entry in manual.entries("COMMANDS ON PICTURES", "COMMANDS ON A STORE")})
        self.assertEqual(options_in(section(own_help, "Options") + section(own_help, "Options of every command")),
                         options_in(manual.entries("OPTIONS OF EVERY COMMAND")))
        codes = "\n".join(section(own_help, "Exit codes"))
        self.assertEqual(set(re.findall(r"(?:^|  )(\d+)(?= )", codes, re.MULTILINE)), set(manual.entries("EXIT STATUS")))
        self.assertEqual({line.split()[0] for line in section(own_help, "Environment")}, set(manual.entries("ENVIRONMENT")))

    def test_application(self):
        if not OPTIONS.program:
            return
        listed = options_in(section(help_of(OPTIONS.program), "Options"))
        self.assertEqual(listed, options_in(Manual("likeness.1").entries("OPTIONS")))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--program", help="the application, where it was built")
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
