"""What the measurements share: where things are, waits that end, how a table is printed."""
import os
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = ROOT / "build/release/bin"
DEMO = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "etalase-demo"


def until(met, seconds, what, pause=0.02):
    """Waits until met() returns something and returns it; after so many seconds the bench ends and says what did not come."""
    deadline = time.monotonic() + seconds
    while not (found := met()):
        if time.monotonic() > deadline:
            sys.exit(f"{what} did not come within {seconds:.0f} s")
        time.sleep(pause)
    return found


def ended(process, seconds, name):
    """Waits for a process and returns its exit status; one that does not end is killed, and the bench ends and names it."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        sys.exit(f"{name} did not end within {seconds:.0f} s")


def run(*command, seconds=1800, **options):
    """Runs a command to its end; the bench ends when it fails or takes longer."""
    try:
        subprocess.run([str(part) for part in command], check=True, timeout=seconds, **options)
    except subprocess.TimeoutExpired:
        sys.exit(f"{command[0]} did not end within {seconds:.0f} s")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{command[0]} failed with {error.returncode}")


def usage_of(process, seconds, name):
    """Waits as ended() does, and returns the exit status and what the process used (rusage)."""
    late = threading.Timer(seconds, process.kill)
    late.start()
    _, status, usage = os.wait4(process.pid, 0)
    if not late.is_alive():
        sys.exit(f"{name} did not end within {seconds:.0f} s")
    late.cancel()
    return os.waitstatus_to_exitcode(status), usage


def table(title, rows):
    print(f"\n### {title}\n\n| what | figure |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")


def wide_table(title, head, rows):
    print(f"\n### {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |", flush=True)
