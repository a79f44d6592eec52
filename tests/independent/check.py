"""Publishes with the independent publisher, lets the real programs take it, then spoils the feed in the ways of hostile.py.

usage: check.py BINARIES [--all] [--only WORDS] [--pictures FOLDER] [--verbose]
Without --all (or ETALASE_FULL=1) a representative set, of which only a few are drawn. Ends with 0 when everything went as
docs/feed.md says, with 77 where nothing can be signed.
"""

import argparse
import os
import pathlib
import re
import sys
import tempfile
import threading
import traceback

try:
    import hostile
    import hostile_metadata  # noqa: F401: adds its cases
    import sample
    from publisher import Publisher
    from station import Server, Station
except ModuleNotFoundError as missing:
    print(f"SKIPPED: no module {missing.name}: apt install python3-cryptography")
    sys.exit(77)

# Every name that docs/store.md knows.
STORE = re.compile(
    r"sources(/mandiri(/(lock|daemon|current|previous|set-aside|withdrawn\.json|metadata(/[a-z0-9.%_-]+)?"
    r"|blobs(/[0-9a-f]{2}(/[0-9a-f]{64})?)?|partial(/[0-9a-f]{64}\.(part|json))?"
    r"|generations(/\d{6}(/(feed\.json|parts(/[a-z_]+-\d{1,6}\.json)?|catalogue-2\.sqlite|blobs\.list|complete))?)?))?)?"
    r"|etalase\.toml|root\.json|(kiosk|runtime)(/.*)?")
PAGES = ("home", "product/BTK-012", "collection", "maker/MKR-01", "makers", "story/STO-01", "stories", "attract")
DRAWN = ("long: one word of 20,000", "Markdown: nested emphasis", "name: combining flood", "picture: 65,500 pixels square", "no parts at all")
LONGEST_LINE = 1500  # of a log, with the address of a file in it


class Check:
    def __init__(self, arguments, folder):
        self._arguments, self._folder = arguments, pathlib.Path(folder)
        self._server = Server(self._folder)
        self.faults, self._lock = 0, threading.Lock()

    def fault(self, name, words):
        with self._lock:
            self.faults += 1
            print(f"FAULT {name}: {words}", flush=True)

    def healthy(self):
        """The document's own feed: taken at once, whole in the store, and drawn."""
        publisher = Publisher(self._folder / "good" / "feed")
        publisher.publish(sample.site(), 1)
        self._station = Station(self._arguments.binaries, self._folder / "kiosk", f"{self._server.url}/good/feed")
        (self._station.folder / "root.json").write_bytes(publisher.root_file())
        for words in (("check-config",), ("once",), ("verify", "--strict")):
            ended = self._station.sync(*words)
            if ended.status != 0:
                self.fault("healthy feed", f"{words}: {ended.output.strip()[-500:]}")
        if self._station.on_show() != 1 or strangers(self._station):
            self.fault("healthy feed", f"feed {self._station.on_show()} is on show, {strangers(self._station)}")
        for page in PAGES if self._arguments.all else PAGES[:2]:
            for lang, size in (("id", "1080x1920"), ("en", "1920x1080")) if self._arguments.all else (("en", "1080x1920"),):
                self._draw(self._station, "healthy feed", page, lang=lang, size=size)

    def run(self, case):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self._folder))
        site = sample.site()
        site.feed["serial"], site.withdrawn["serial"] = 2, 2
        case.spoil(site)
        Publisher(folder / "feed").publish(site, 2)
        station = self._station.copy(folder / "kiosk", f"{self._server.url}/{folder.name}/feed")
        self._judge(station, case, station.sync("once"))
        drawn = case.pages if self._arguments.all or self._arguments.only else case.pages[:1] if case.name in DRAWN else ()
        for page in drawn:
            self._draw(station, case.name, page)

    def _judge(self, station, case, ended):
        if self._arguments.verbose:
            print(f"- {case.name} [{case.want}]: {ended.output.strip()[:400]}", flush=True)
        if ended.trouble():
            self.fault(case.name, f"etalase-sync {ended.trouble()}: {ended.output[-2500:]}")
        lines = ended.output.strip().splitlines()
        if case.want != "shown" and (ended.status != 1 or not 1 <= len(lines) <= 2):
            self.fault(case.name, f"expected one line that says what is wrong, got {ended.status}: {ended.output[-900:]}")
        if case.want == "shown" and ended.status != 0:
            self.fault(case.name, f"ended with {ended.status}: {ended.output[-900:]}")
        if any(len(line) > LONGEST_LINE for line in lines) or re.search(r"[\x00-\x08\x0b-\x1f\x7f]", ended.output):
            self.fault(case.name, f"not one plain line: {ended.output[:2000]!r}")
        shown = station.on_show()
        if case.want != "said" and (shown != 1) != (case.want == "shown"):
            self.fault(case.name, f"expected {case.want}, but feed {shown} is on show: {ended.output[-900:]}")
        if strangers(station):
            self.fault(case.name, f"files that no store has: {strangers(station)[:5]}")
        if case.want != "refused" or self._arguments.all:
            self._verify(station, case)

    def _verify(self, station, case):
        """A picture that did not come leaves the beginning of its download, for the next look."""
        half = any((station.folder / "sources" / "mandiri" / "partial").glob("*"))
        verified = station.sync("verify", *(() if half else ("--strict",)))
        if verified.status != 0:
            self.fault(case.name, f"verify: {verified.output[-500:]}")

    def _draw(self, station, name, page, **how):
        words = "-".join((name, page, *how.values()))
        folder = pathlib.Path(self._arguments.pictures or station.folder.parent)
        picture = folder / (re.sub(r"[^A-Za-z0-9]+", "-", words) + ".png")
        ended = station.render(page, picture, **how)
        if ended.trouble() or not picture.exists():
            self.fault(name, f"{page}: etalase-kiosk {ended.trouble()}: {ended.output[-2500:]}")


def strangers(station):
    """Files that the store has no name for: something left its folder, or was left lying about."""
    paths = (str(path.relative_to(station.folder)) for path in station.folder.rglob("*"))
    return [path for path in paths if not STORE.fullmatch(path)]


def wanted(case, arguments):
    return arguments.only in case.name and (case.quick or arguments.all or arguments.only)


def run_all(check, cases):
    queue, lock = iter(cases), threading.Lock()

    def work():
        while True:
            with lock:
                case = next(queue, None)
            if case is None:
                return
            try:
                check.run(case)
            except Exception:
                check.fault(case.name, traceback.format_exc())

    workers = [threading.Thread(target=work) for _ in range(min(4, os.cpu_count() or 1))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries")
    parser.add_argument("--all", action="store_true", default=os.environ.get("ETALASE_FULL") == "1")
    parser.add_argument("--only", default="")
    parser.add_argument("--pictures")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    cases = [case for case in hostile.CASES if wanted(case, arguments)]
    with tempfile.TemporaryDirectory() as folder:
        check = Check(arguments, folder)
        check.healthy()
        run_all(check, cases)
    outside = [path for path in ("/tmp/etalase-escape.json", "/tmp/etalase-escape-000.json") if pathlib.Path(path).exists()]
    if outside:
        check.fault("all", f"written outside every folder: {outside}")
    print(f"{len(cases)} hostile cases, {check.faults} faults")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
