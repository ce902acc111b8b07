#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The packages keep to the rules of Debian and of desktops: lintian, and the checkers of the files that desktops read. So
does the recipe for Flatpak, as far as can be told without building it."""

import json
import pathlib
import re
import tempfile

from packages import ROOT, Failure, found, parser, run


def lintian_is_silent(packages):
    said = run("lintian", "--allow-root", "--fail-on", "error,warning", *packages.values())
    if said.strip():
        raise Failure(f"lintian says:\n{said}")


def desktop_files_are_valid(folder):
    share = folder / "usr/share"
    entries = sorted((share / "applications").glob("*.desktop"))
    if not entries:
        raise Failure("there is no menu entry")
    said = run("desktop-file-validate", *entries)
    if said.strip():
        raise Failure(f"desktop-file-validate says:\n{said}")
    catalogue, = (share / "metainfo").glob("*.xml")
    run("appstreamcli", "validate", "--no-net", catalogue)


def catalogue_has_pictures(scratch):
    """When there is a project page that the pictures are on."""
    run("cmake", "--preset", "package", "-B", scratch, "-D", "LIKENESS_HOMEPAGE=https://example.org/likeness", cwd=ROOT)
    catalogue, = (scratch / "packaging").glob("*.metainfo.xml")
    run("appstreamcli", "validate", "--no-net", catalogue)
    pictures = re.findall(r"<image>https://example.org/likeness/(docs/images/.*)</image>", catalogue.read_text())
    if len(pictures) < 3 or not all((ROOT / picture).is_file() for picture in pictures):
        raise Failure(f"the catalogue's pictures are {pictures}")


def publisher_is_asked_for(scratch):
    """Whoever makes packages is told which names they lack; whoever sets them is not, and finds them inside."""
    names = {"LIKENESS_MAINTAINER": "Ada Lovelace <ada@example.org>", "LIKENESS_HOMEPAGE": "https://example.org/likeness",
             "LIKENESS_APP_ID": "org.example.Likeness"}

    def configure(settings, expect=0):
        return run("cmake", "--preset", "package", "-B", scratch, *(option for name, value in settings.items()
                                                                   for option in ("-D", f"{name}={value}")), cwd=ROOT, expect=expect)

    for name in names:
        said = configure({other: value for other, value in names.items() if other != name} | {name: placeholders()[name]})
        if [other for other in names if f"  {other} (" in said] != [name]:
            raise Failure(f"with all set but {name}, configuring says:\n{said}")
    if "not for publishing" in configure(names):
        raise Failure("configuring warns although all names are set")
    if names["LIKENESS_MAINTAINER"] not in (scratch / "packaging/debian/changelog").read_text():
        raise Failure("the changelog does not name the maintainer")
    if not (scratch / "packaging/org.example.Likeness.metainfo.xml").is_file():
        raise Failure("the catalogue's entry has another name than its id")
    configure({"LIKENESS_MAINTAINER": "nobody"}, expect=1)


def placeholders():
    """What is set where nobody sets anything."""
    return dict(re.findall(r'^set\((LIKENESS_\w+) "([^"]*)" CACHE', (ROOT / "packaging/Publisher.cmake").read_text(), re.MULTILINE))


def file_types_are_known(folder):
    """As the system's own program reads them; and each has a program that opens it."""
    opened = "".join(entry.read_text() for entry in (folder / "usr/share/applications").glob("*.desktop"))
    mime = folder / "usr/share/mime"
    run("update-mime-database", mime, env={"PKGSYSTEM_ENABLE_FSYNC": "0"})
    types = (mime / "globs2").read_text()
    for pattern, kind in (("*.lkns", "application/vnd.likeness.export"), ("*.likeness", "application/vnd.likeness.store"),
                          ("*.faceprint.json", "application/vnd.likeness.faceprint+json")):
        if f":{kind}:{pattern}" not in types:
            raise Failure(f"{pattern} is not known as {kind}:\n{types}")
        if not re.search(rf"^MimeType=(.*;)?{re.escape(kind)};", opened, re.MULTILINE):
            raise Failure(f"no menu entry opens {kind}")


def flatpak_is_understood(scratch):
    """The recipe as flatpak-builder reads it: it warns of what it does not know, and goes on."""
    recipe, = (ROOT / "packaging/flatpak").glob("*.yml")
    said = run("flatpak-builder", "--show-manifest", recipe, cwd=scratch)
    if not said.startswith("{"):
        raise Failure(f"flatpak-builder warns of {recipe.name}:\n{said[:1000]}")
    if "likeness" not in [module["name"] for module in json.loads(said)["modules"]]:
        raise Failure(f"the recipe does not build Likeness:\n{said}")


def cameras_are_there(package):
    """A build without the development files of PipeWire would have none of its cameras."""
    if "libpipewire-0.3-0" not in run("dpkg-deb", "--field", package, "Depends"):
        raise Failure("the application was built without PipeWire")


def main():
    packages = found(parser().parse_args().packages)
    cameras_are_there(packages["likeness"])
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "package"
        run("dpkg-deb", "--extract", packages["likeness"], folder)
        desktop_files_are_valid(folder)
        file_types_are_known(folder)
        catalogue_has_pictures(pathlib.Path(scratch) / "build")
        flatpak_is_understood(scratch)
        publisher_is_asked_for(pathlib.Path(scratch) / "published")
    lintian_is_silent(packages)


if __name__ == "__main__":
    main()
