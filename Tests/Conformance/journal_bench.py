"""What journal.py tests with: the tool, journals, faults of a disk, and a chain reader of five lines."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile

TOOL = ""
FOLDER = ""
# Where cases lie: in memory where that can be, since only a power cut asks for a disk.
CASES = ""
FAULTS = None
NAME = "case.jsonl"
RANDOM = random.Random(20131102)
PLAIN = {
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "COLUMNS": "400", "WHOSAID_BY": "Ann",
    "SOURCE_DATE_EPOCH": "1383386400",
}
violations = []


def prepare(tool):
    """Copies the tool to where any user can run it, and builds the faults; says what is not there."""
    global TOOL, FOLDER, CASES, FAULTS
    FOLDER = CASES = tempfile.mkdtemp(prefix="whosaid-journal-")
    if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 128 << 20:
        CASES = tempfile.mkdtemp(prefix="whosaid-journal-", dir="/dev/shm")
    os.chmod(FOLDER, 0o755)
    os.chmod(CASES, 0o755)
    TOOL = shutil.copy(tool, os.path.join(FOLDER, "whosaid"))
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "journal_faults.c")
    library = os.path.join(FOLDER, "faults.so")
    build = compiler and sys.platform == "linux" and subprocess.run(
        [compiler, "-O1", "-shared", "-fPIC", "-o", library, source], capture_output=True)
    if not build or build.returncode:
        return
    with Place("probe") as path:
        if run(["init", path], faults(path, "write:1:5", library))[0] == 2 and fired(path):
            FAULTS = library


def remove():
    for folder in {FOLDER, CASES}:
        shutil.rmtree(folder, ignore_errors=True)


def expect(condition, text):
    """Notes a violation where the condition does not hold."""
    if not condition:
        violations.append(text)
        # The first few of a section are enough to begin with.
        if sum(one.split(",")[0] == text.split(",")[0] for one in violations) <= 4 and len(violations) <= 60:
            print(f"  VIOLATION: {text}", flush=True)
    return condition


class Place:
    """A new folder for one case; the value is the path of a journal in it."""

    def __init__(self, name):
        self.folder = tempfile.mkdtemp(prefix=name + "-", dir=CASES)
        os.chmod(self.folder, 0o777)

    def __enter__(self):
        return os.path.join(self.folder, NAME)

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)


def run(arguments, environment=None, feed=b"", timeout=60, user=None, folder=None):
    """Runs the tool: its exit status, output and messages; the status is None where it did not end."""
    drop = (lambda: (os.setgid(user), os.setuid(user))) if user else None
    try:
        done = subprocess.run(
            [TOOL] + arguments, input=feed, capture_output=True, env=environment or PLAIN, timeout=timeout,
            preexec_fn=drop, cwd=folder or FOLDER)
    except subprocess.TimeoutExpired:
        return None, "", "did not end"
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def faults(path, what, library=None):
    """An environment in which calls on the files beside a journal fail."""
    return {
        **PLAIN, "LD_PRELOAD": library or FAULTS, "FAULT": what, "FAULT_PATH": os.path.dirname(path),
        "FAULT_MARK": os.path.dirname(path) + ".fired",
    }


def fired(path):
    """Whether a fault came since this was last asked."""
    mark = os.path.dirname(path) + ".fired"
    there = os.path.exists(mark)
    if there:
        os.remove(mark)
    return there


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def whole(data):
    """The whole lines of a journal: all that ends with a line feed, and no NULs in the last line."""
    data = data[: data.rfind(b"\n") + 1]
    last = data.rfind(b"\n", 0, -1) + 1
    return data[:last] if b"\0\0" in data[last:] else data


def chain(data):
    """The checkpoint of a journal, found without the tool; None where a hash does not fit."""
    previous = b"0" * 64
    for line in data.splitlines(keepends=True):
        if line[:6] != b'{"h":"' or line[6:70] != hashlib.sha256(previous + b"\n{" + line[72:-1]).hexdigest().encode():
            return None
        previous = line[6:70]
    return "%d:%s" % (data.count(b"\n"), previous.decode())


def verified(path, what):
    """Whether a journal is as it was kept, by five lines of our own and by the tool; a torn tail is a warning."""
    data = read(path)
    own = chain(whole(data))
    status, output, messages = run(["verify", path])
    expect(own, f"{what}: the chain does not hold")
    expect(status == 0 and f"checkpoint {own}\n" in output, f"{what}: verify says {status} {output!r} {messages!r}")
    torn = "not written to its end" in messages
    return expect(torn == (whole(data) != data), f"{what}: torn tail, and verify says {messages!r}")


def works(path, what, undo=False):
    """Whether work goes on: one more record can be added, and is there; and taken back, and nothing beside it."""
    name = f"after-{RANDOM.randrange(1 << 40)}"
    status, output, messages = run(["add", "--new", "source", path, "--id", name, "--name", name])
    expect(status == 0, f"{what}: add afterwards says {status} {messages!r}")
    data = read(path)
    expect(data == whole(data) and f'"id": "{name}"'.encode() in data, f"{what}: the record added afterwards is not there")
    if undo:
        status, output, messages = run(["undo", path])
        expect(status == 0 and f'"{name}" added' in output, f"{what}: undo afterwards says {output!r} {messages!r}")
    return verified(path, what + ", afterwards")


def begin(path, records=0):
    """A journal with some sources in it; its bytes."""
    if os.path.exists(path):
        os.remove(path)
    status, _, messages = run(["init", path, "--title", "Harbour fire"])
    expect(status == 0, f"init says {status} {messages!r}")
    for number in range(records):
        status, _, messages = run(["add", "--new", "source", path, "--id", f"s{number}", "--name", f"Source {number}"])
        expect(status == 0, f"add says {status} {messages!r}")
    return read(path)


def batch(names):
    """Sources as lines for `add records -`."""
    return "".join(f'{{"type":"source","id":"{name}","name":"{name}"}}\n' for name in names).encode()


def listing(folder):
    """Everything in a folder: names, bytes, when it was changed."""
    found = {}
    for parent, folders, files in os.walk(folder):
        for name in folders + files:
            at = os.path.join(parent, name)
            status = os.lstat(at)
            found[at] = (status.st_mtime_ns, status.st_mode, read(at) if os.path.isfile(at) else None)
    return found


class Loop:
    """A shell that runs the tool again and again, in a group of its own that can be killed."""

    def __init__(self, script, output, environment=None):
        self.output = open(output, "ab")
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", script], stdout=self.output, stderr=self.output, stdin=subprocess.DEVNULL,
            env={**(environment or PLAIN), "TOOL": TOOL}, start_new_session=True)

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.output.close()
