"""Chromium over its own debugging pipe: a real browser without a driver to install."""

import base64
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--remote-debugging-pipe",
)


def chromium():
    """The browser's path, None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Browser:
    """One running Chromium."""

    def __init__(self, folder: Path):
        to_child, self._out = os.pipe()
        self._in, from_child = os.pipe()

        def pipes():
            # Chromium reads its orders from 3 and answers on 4; both are moved out of the way first.
            reading, writing = os.dup(to_child), os.dup(from_child)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        command = [chromium(), *FLAGS, f"--user-data-dir={folder}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=pipes, pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_child)
        os.close(from_child)
        self._number, self._rest, self.events = 0, b"", []

    def order(self, method, session=None, wait=60, **params):
        """One order and its answer."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + wait
        while (left := end - time.monotonic()) > 0:
            for found in self._read(left):
                if found.get("id") == number:
                    assert "error" not in found, (method, found)
                    return found["result"]
        raise TimeoutError(method)

    def _read(self, wait):
        if not select.select([self._in], [], [], wait)[0]:
            return
        *messages, self._rest = (self._rest + os.read(self._in, 1 << 20)).split(b"\0")
        # All of a read is noted before any of it is handed on.
        found = [json.loads(message) for message in messages]
        self.events += [one for one in found if "method" in one]
        yield from found

    def page(self, width=1440, height=900, scheme="light"):
        """A new tab of that size."""
        return Page(self, width, height, scheme)

    def close(self):
        """Ends the browser that was started here."""
        try:
            self.order("Browser.close", wait=10)
        except (TimeoutError, OSError):
            self.process.kill()
        self.process.wait(20)
        os.close(self._in)
        os.close(self._out)


class Page:
    """One tab, with what went wrong in it."""

    def __init__(self, browser, width, height, scheme):
        self.browser = browser
        self.target = browser.order("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.order("Target.attachToTarget", targetId=self.target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.order(f"{domain}.enable")
        media = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.order("Emulation.setEmulatedMedia", features=media)
        self.order(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def order(self, method, **params):
        return self.browser.order(method, self.session, **params)

    def open(self, path, fragment="", ready="document.body && document.body.dataset.ready", wait=90):
        """Opens a file and waits until it says that it is ready; returns the milliseconds that took."""
        self.order("Page.navigate", url=Path(path).resolve().as_uri() + fragment)
        return int(self.until(ready, wait))

    def until(self, expression, wait=30):
        """The first truthy value of an expression."""
        end = time.monotonic() + wait
        value = f"(() => {{ const found = {expression}; return found instanceof Node ? true : found; }})()"
        while time.monotonic() < end:
            try:
                if found := self.run(value):
                    return found
            except AssertionError:
                pass  # the old document is just being replaced
            time.sleep(0.03)
        raise TimeoutError(expression)

    def run(self, expression):
        """The value of a JavaScript expression; promises are awaited."""
        answer = self.order("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def click(self, x, y, count=1):
        """A click of the mouse, or a double click."""
        at = {"x": x, "y": y, "button": "left"}
        self.order("Input.dispatchMouseEvent", type="mouseMoved", **{**at, "button": "none"})
        for number in range(1, count + 1):
            for kind in ("mousePressed", "mouseReleased"):
                self.order("Input.dispatchMouseEvent", type=kind, clickCount=number, **at)

    def press(self, key, code=0):
        """A key, by its name."""
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.order("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text)

    def write(self, text):
        """Text typed where the focus is."""
        self.order("Input.insertText", text=text)

    def picture(self, path):
        """A PNG of what is to be seen."""
        path.write_bytes(base64.b64decode(self.order("Page.captureScreenshot")["data"]))

    def _events(self, method):
        return [
            e["params"] for e in self.browser.events if e["method"] == method and e.get("sessionId") == self.session
        ]

    def faults(self):
        """Errors on the console, exceptions, dialogues."""
        self.run("1")
        logged = [e["entry"]["text"] for e in self._events("Log.entryAdded") if e["entry"]["level"] == "error"]
        called = [str(e["args"]) for e in self._events("Runtime.consoleAPICalled") if e["type"] in ("error", "assert")]
        thrown = [str(e["exceptionDetails"]) for e in self._events("Runtime.exceptionThrown")]
        return logged + called + thrown + [str(e) for e in self._events("Page.javascriptDialogOpening")]

    def requests(self):
        """Whatever was asked for beyond the file itself."""
        urls = [e["request"]["url"] for e in self._events("Network.requestWillBeSent")]
        return [url for url in urls if not url.startswith(("file:", "data:", "blob:"))]

    def close(self):
        self.browser.order("Target.closeTarget", targetId=self.target)
