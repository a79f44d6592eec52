"""A web server and a kiosk's folders around the real programs."""

import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import threading


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Server:
    """`python3 -m http.server` of one folder, on a free port of the loopback."""

    def __init__(self, folder):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class Ended:
    """How a program ended; `trouble` says what no input may cause."""

    def __init__(self, status, output):
        self.status, self.output = status, output

    def trouble(self):
        if self.status is None:
            return "did not end in time"
        for sign in ("AddressSanitizer", "runtime error", "bug: ", "terminate called"):
            if sign in self.output:
                return sign
        return f"ended with {self.status}" if self.status not in (0, 1) else ""


class Station:
    def __init__(self, binaries, folder, url):
        self._binaries, self.folder = pathlib.Path(binaries), pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.configuration = self.folder / "etalase.toml"
        self.configure(url)

    def configure(self, url):
        lines = ["[languages]", 'offer = ["id", "en"]', "[paths]", *(f'{name} = "{self.folder}/{name}"' for name in ("sources", "kiosk", "runtime")),
                 "[[source]]", 'id = "mandiri"', f'url = "{url}"', f'root = "{self.folder}/root.json"', "[sync]", 'reserve = "1MB"']
        self.configuration.write_text("\n".join(lines) + "\n")

    def copy(self, folder, url):
        """The same kiosk at the same moment, in a folder of its own."""
        shutil.copytree(self.folder, folder, symlinks=True)
        other = Station.__new__(Station)
        other._binaries, other.folder, other.configuration = self._binaries, pathlib.Path(folder), pathlib.Path(folder) / "etalase.toml"
        other.configure(url)
        return other

    def on_show(self):
        """The serial of the feed that the kiosk shows; docs/store.md: `current` and its `complete`."""
        complete = self.folder / "sources" / "mandiri" / "current" / "complete"
        return json.loads(complete.read_text())["serial"] if complete.exists() else None

    def sync(self, *arguments, limit=60):
        return self._run("etalase-sync", *arguments, limit=limit)

    def render(self, page, picture, *, lang="id", size="1080x1920", now="2026-01-06", limit=60, extra=()):
        return self._run("etalase-kiosk", "--render", page, "--lang", lang, "--size", size, "--now", now, "--out", str(picture), *extra, limit=limit)

    def _run(self, program, *arguments, limit):
        command = [str(self._binaries / program), "--config", str(self.configuration), *arguments]
        # What the graphics driver keeps until the end is no leak of ours.
        surroundings = os.environ | {"ASAN_OPTIONS": "detect_leaks=0", "UBSAN_OPTIONS": "print_stacktrace=1"}
        try:
            done = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=limit, check=False)
        except subprocess.TimeoutExpired as slow:
            return Ended(None, (slow.stdout or b"").decode(errors="replace"))
        return Ended(done.returncode, done.stdout.decode(errors="replace"))
