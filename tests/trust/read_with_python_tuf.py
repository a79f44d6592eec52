# Reads a repository with python-tuf, an implementation that shares no code with ours, and prints what it trusts.
# Usage: python3 read_with_python_tuf.py METADATA_DIR METADATA_URL TARGET_DIR TARGET_URL TARGET…; exit 77 without it.
import inspect
import sys

try:
    from tuf.ngclient import Updater
except ImportError:
    sys.exit(77)


def main(metadata_dir, metadata_url, target_dir, target_url, *targets):
    # Newer releases want to be told that the root lies in the folder already.
    bootstrap = {"bootstrap": None} if "bootstrap" in inspect.signature(Updater).parameters else {}
    updater = Updater(metadata_dir, metadata_url, target_dir, target_url, **bootstrap)
    updater.refresh()
    for path in targets:
        info = updater.get_targetinfo(path)
        if info is None:
            raise ValueError(f"no such target: {path}")
        updater.download_target(info)
        print(path, info.length, info.hashes["sha256"])


try:
    main(*sys.argv[1:])
except Exception as error:  # whatever it refuses, by whatever name
    print(repr(error), file=sys.stderr)
    sys.exit(1)
