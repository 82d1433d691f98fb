#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Pentimento developers
"""The whole story in the real window with the real engine, driven from outside as assistive technology and a mouse would:
draw, mark, change, compare, branch, open a photograph, remove a thing, export, close, and find everything there again.

story.py PROGRAM [SCREENSHOTS]   prints TAP
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

# A complaint of GLib ends the program that is tested; what looks at it from outside outlives applications that come and go.
os.environ.pop("G_DEBUG", None)

try:
    import gi

    gi.require_version("Gtk", "4.0")
    import pyatspi
    from gi.repository import GLib
except (ImportError, ValueError) as missing:
    print(f"1..0 # SKIP {missing}")
    sys.exit(0)

PROGRAM = sys.argv[1]
SCREENSHOTS = sys.argv[2] if len(sys.argv) > 2 else None
PATIENCE = 40
SENTENCE = "Poster for a spring concert titled “Frühlingskonzert”, 12 May, 7 pm, town hall, with flowers and a violin"


class Window:
    """The program's window, seen through AT-SPI."""

    def __init__(self, folder):
        self.environment = dict(os.environ, GTK_A11Y="atspi", GSK_RENDERER="cairo", GDK_BACKEND="x11", GSETTINGS_BACKEND="keyfile", GTK_USE_PORTAL="0",
                                XDG_DATA_HOME=f"{folder}/data", XDG_CACHE_HOME=f"{folder}/cache", XDG_CONFIG_HOME=f"{folder}/config",
                                XDG_RUNTIME_DIR=f"{folder}/runtime")
        self.environment["G_DEBUG"] = "fatal-criticals"
        self.environment.pop("NO_AT_BRIDGE", None)
        self.process = subprocess.Popen([PROGRAM], env=self.environment)
        self.frame = wait_for("the window", self.find_frame)

    def find_frame(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == "pentimento" and application.childCount > 0:
                return application[0]
        return None

    def seen(self, node=None):
        """Every widget below as (widget, role, name), but for those that went away while they were looked at."""
        try:
            node = node or self.find_frame()
            count = node.childCount
        except Exception:
            return
        for index in range(count):
            try:
                child = node[index]
                role, name = child.getRoleName(), child.name
            except Exception:
                continue
            yield child, role, name
            yield from self.seen(child)

    def find(self, role, name):
        """The first widget of that role whose name begins so; a button that stays pressed is one of its own role in newer GTK."""
        roles = ("push button", "button", "toggle button") if role == "push button" else (role,)
        return next((node for node, of, called in self.seen() if of in roles and called.startswith(name)), None)

    def wait(self, role, name):
        return wait_for(f"{role} “{name}”", lambda: self.find(role, name))

    def press(self, name):
        def find_sensitive():
            button = self.find("push button", name)
            return button if button is not None and button.getState().contains(pyatspi.STATE_SENSITIVE) else None

        wait_for(f"a sensitive “{name}”", find_sensitive).queryAction().doAction(0)

    def say(self, sentence, send):
        text = self.wait("text", "What to draw or change")
        text.queryEditableText().setTextContents(sentence)
        self.press(send)

    def mark_rectangle(self, left, top, right, bottom):
        """Drags the rectangle tool over these shares of the visible picture."""
        self.press("Mark a Rectangle")
        picture = self.wait("image", "Picture v")
        box = picture.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        origin = find_window_origin()
        points = [(origin[0] + box.x + box.width * x, origin[1] + box.y + box.height * y) for x, y in ((left, top), (right, bottom))]
        middle = tuple((a + b) / 2 for a, b in zip(*points))
        for words in (("mousemove", *points[0]), ("mousedown", 1), ("mousemove", *middle), ("mousemove", *points[1]), ("mouseup", 1)):
            xdotool(*words)
            time.sleep(0.2)  # A hand takes that long, too; the press must not overtake the pointer.
        self.wait("push button", "Remove Region")

    def press_card(self, name, key):
        """Presses a card below the picture with the mouse while a key is held."""
        card = wait_for(f"the card “{name}”", lambda: next((node for node, _, called in self.seen() if called == name), None))
        box = card.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        origin = find_window_origin()
        xdotool("mousemove", origin[0] + box.x + box.width / 2, origin[1] + box.y + box.height / 2)
        for words in (("keydown", key), ("mousedown", 1), ("mouseup", 1), ("keyup", key)):
            time.sleep(0.2)
            xdotool(*words)

    def labels(self):
        return [name for _, role, name in self.seen() if role == "label"]

    def screenshot(self, name):
        if SCREENSHOTS is not None:
            time.sleep(0.6)
            subprocess.run(["import", "-window", "root", f"{SCREENSHOTS}/{name}.png"], check=True)

    def close(self):
        self.press("Close")
        self.process.wait(timeout=PATIENCE)


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except GLib.Error:  # A widget went away between two questions.
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come in {PATIENCE} s")


def xdotool(*words):
    subprocess.run(["xdotool", *(str(round(word)) if isinstance(word, float) else str(word) for word in words)], check=True)


def find_window_origin():
    """Where the window's own coordinates begin on the screen."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "pentimento"], capture_output=True, text=True, check=True)
    geometry = subprocess.run(["xdotool", "getwindowgeometry", "--shell", found.stdout.split()[0]], capture_output=True, text=True, check=True)
    values = dict(line.split("=") for line in geometry.stdout.split())
    return int(values["X"]), int(values["Y"])


def command(window, *words):
    done = subprocess.run([PROGRAM, *words], env=window.environment, capture_output=True, text=True, check=True, timeout=PATIENCE)
    return done.stdout


def outside_badge(window):
    return wait_for("the badge", lambda: next((label for label in window.labels() if label.endswith("outside changed")), None))


def test_draw(window, folder):
    window.wait("push button", "Poster")
    window.screenshot("1-empty")
    window.say(SENTENCE, "Draw · free")
    window.wait("push button", "Version 1")
    wait_for("the plan", lambda: any("“Frühlingskonzert”" in label and "1024" in label for label in window.labels()))
    wait_for("the picture", lambda: window.find("image", "Picture v1"))
    window.screenshot("2-poster")


def test_change_region(window, folder):
    window.mark_rectangle(0.28, 0.27, 0.715, 0.9)
    window.screenshot("3-marked")
    window.say("replace it with a red balloon", "Change · free")
    window.wait("push button", "Version 2")
    wait_for("the picture", lambda: window.find("image", "Picture v2"))
    assert outside_badge(window) == "Nothing outside changed", outside_badge(window)
    window.screenshot("4-changed")


def test_compare(window, folder):
    window.press("Compare")
    window.wait("push button", "Side by Side")
    window.screenshot("5-side-by-side")
    window.press("One over the Other")
    window.screenshot("6-slider")
    window.press("Only What Differs")
    wait_for("the count", lambda: any("pixels differ" in label for label in window.labels()))
    window.press("Next Change")
    wait_for("the sentence", lambda: any(name.startswith("Change 1 of") for _, _, name in window.seen()))
    window.screenshot("6-difference")
    window.press("Side by Side")
    window.press("Compare")


def test_branch(window, folder):
    window.press("Version 1")
    wait_for("version 1 to show", lambda: window.find("image", "Picture v1"))
    window.say("make the background darker", "Change · free")
    window.wait("push button", "Version 3")
    wait_for("the picture", lambda: window.find("image", "Picture v3"))
    window.screenshot("7-branch")


def test_open_photograph(window, folder):
    photo = f"{folder}/holiday.jpg"
    command(window, "draw", "a small red balloon above a house", "--size", "1024x768", "-o", photo)
    command(window, photo)
    window.wait("push button", "Version 4")
    wait_for("the photograph", lambda: window.find("image", "Picture v4"))
    window.mark_rectangle(0.55, 0.14, 0.66, 0.34)
    window.say("remove this", "Change · free")
    window.wait("push button", "Version 5")
    wait_for("the picture", lambda: window.find("image", "Picture v5"))
    assert outside_badge(window) == "Nothing outside changed", outside_badge(window)
    window.screenshot("8-photograph")


def test_four_at_once(window, folder):
    """With Ctrl held a press on a card compares, and chooses no other version."""
    def find_compared():
        return {name for node, _, name in window.seen(window.find("image", "Picture v5")) if node.getState().contains(pyatspi.STATE_VISIBLE)}

    compared = {"v5"}
    for number in (1, 2, 3):
        window.press_card(f"Version {number}", "ctrl")
        compared.add(f"v{number}")
        wait_for(f"{compared} side by side", lambda: find_compared() == compared)
    window.screenshot("8-four-at-once")
    window.press("Compare")
    wait_for("the version from before", lambda: window.find("image", "Picture v5"))


def test_errors_are_said(window, folder):
    window.say("qwrtz plmk", "Change · free")
    window.wait("push button", "Try Again")
    window.screenshot("9-not-understood")


def test_export(window, folder):
    projects = json.loads(command(window, "projects", "--json"))
    ours = next(project for project in projects if project["title"].startswith("Frühlingskonzert"))
    assert [version["version"] for version in ours["versions"]] == [1, 2, 3, 4, 5], ours
    command(window, "export", ours["id"], "v2", "-o", f"{folder}/v2.png")
    assert open(f"{folder}/v2.png", "rb").read(8) == b"\x89PNG\r\n\x1a\n"


def test_everything_is_there_again(window, folder):
    window.close()
    assert window.process.returncode == 0
    again = Window(folder)
    window.__dict__.update(again.__dict__)
    for number in range(1, 6):
        window.wait("push button", f"Version {number}")
    wait_for("a picture", lambda: window.find("image", "Picture v"))
    assert any(SENTENCE in label for label in window.labels())
    window.screenshot("10-again")


def test_every_control_has_a_name(window, folder):
    states = (pyatspi.STATE_FOCUSABLE, pyatspi.STATE_VISIBLE)
    nameless = [role for node, role, name in window.seen()
                if (not name or name.startswith(("Gtk", "Adw", "Ptm"))) and role not in ("table cell", "scroll bar")
                and all(node.getState().contains(state) for state in states)]
    assert not nameless, nameless


def test_grow_region(window, folder):
    window.press("Version 1")
    wait_for("version 1 to show", lambda: window.find("image", "Picture v1"))
    window.mark_rectangle(0.35, 0.35, 0.66, 0.8)
    window.say("replace it with a red balloon", "Change · free")
    window.wait("push button", "Version 6")
    wait_for("the picture", lambda: window.find("image", "Picture v6"))
    window.press("Grow Region")
    window.wait("push button", "Version 7")
    wait_for("the picture", lambda: window.find("image", "Picture v7"))
    assert outside_badge(window) == "Nothing outside changed", outside_badge(window)
    window.screenshot("11-grown")


def test_done_here(window, folder):
    """What the window does itself: by a sentence, and by hand."""
    window.say("crop to A4", "Change · free")
    window.wait("push button", "Version 8")
    wait_for("the picture", lambda: window.find("image", "Picture v8"))
    assert "Done here, exactly and free" in window.labels(), window.labels()
    window.press("Crop and Adjust")
    window.press("Turn, Flip")
    window.press("Turn Right")
    window.screenshot("12-turned")
    window.press("Apply")
    window.wait("push button", "Version 9")
    wait_for("the picture", lambda: window.find("image", "Picture v9"))
    window.screenshot("13-done-here")


def test_kill(window, folder):
    """What was shown is there after kill -9 in the middle of an edit."""
    window.press("Version 1")
    wait_for("version 1 to show", lambda: window.find("image", "Picture v1"))
    window.say("make the title red", "Change · free")
    window.process.kill()
    window.process.wait()
    again = Window(folder)
    window.__dict__.update(again.__dict__)
    for number in range(1, 10):
        window.wait("push button", f"Version {number}")
    window.screenshot("14-after-kill")
    window.close()


def main():
    tests = [test_draw, test_change_region, test_compare, test_branch, test_open_photograph, test_four_at_once, test_errors_are_said, test_export,
             test_everything_is_there_again, test_every_control_has_a_name, test_grow_region, test_done_here, test_kill]
    folder = tempfile.mkdtemp(prefix="pentimento-story-")
    os.mkdir(f"{folder}/runtime", 0o700)
    failed = False
    window = None
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_").replace("_", " ")
        if failed:
            print(f"not ok {number} {name} # the story ended before", flush=True)
            continue
        try:
            window = window or Window(folder)
            test(window, folder)
            print(f"ok {number} {name}", flush=True)
        except Exception as error:
            failed = True
            print(f"not ok {number} {name}\n# {type(error).__name__}: {error}", flush=True)
            if window is not None:
                print(*(f"# sees {role} “{text[:80]}”" for _, role, text in window.seen() if text), sep="\n", flush=True)
                window.screenshot("failed")
    if window is not None and window.process.poll() is None:
        window.process.kill()
    shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)


main()
