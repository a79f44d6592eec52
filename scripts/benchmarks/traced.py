"""A kiosk that writes what it draws to a trace, and what a visitor does to it."""
import json
import sys

from .common import until


class Traced:
    """Reads the trace of a kiosk below `process`; whoever derives from it starts that process."""

    def __init__(self, trace):
        self.trace = trace
        self.process = None

    def events(self):
        lines = self.trace.read_text().splitlines() if self.trace.exists() else []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def wait_for_frame(self):
        def drawn():
            if self.process.poll() is not None:
                sys.exit(f"the kiosk ended with {self.process.returncode} before its first frame; run scripts/demo once first")
            return any(event["event"] == "frame" for event in self.events())
        until(drawn, 30, "the kiosk's first frame", 0.005)


def replay(folder, steps):
    path = folder / "bench.jsonl"
    path.write_text("\n".join(json.dumps(step) for step in [{"clock": "real"}, *steps]) + "\n")
    return path


def opened(page):
    """From attract to a page that is shown."""
    return [{"after": 0, "expect": "page", "value": "attract", "within": 20000}, {"after": 300, "open": page},
            {"after": 0, "expect": "page", "value": page, "within": 20000}]


def fling(y_from, y_to, steps=8):
    """A finger drawn over the page in 160 ms, let go while it moves."""
    yield {"after": 400, "finger": 0, "phase": "down", "x": 0.5, "y": y_from}
    for i in range(1, steps + 1):
        yield {"after": 20, "finger": 0, "phase": "move", "x": 0.5, "y": y_from + (y_to - y_from) * i / steps}
    yield {"after": 10, "finger": 0, "phase": "up", "x": 0.5, "y": y_to}


def collection_flung(times=6):
    """The collection, flung upwards a few times."""
    steps = opened("collection") + [{"after": 2500, "mark": "swaps"}]
    for _ in range(times):
        steps += [*fling(0.75, 0.3), {"after": 1200, "mark": "swaps"}]
    return steps
