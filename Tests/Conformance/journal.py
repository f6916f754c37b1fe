"""Shows that nothing a journal has acknowledged is ever lost: programs killed, power cut, disks full, lines changed.

usage: journal.py TOOL    (Python's standard library; cc, strace and root are used where they are there)

Prints a line for each section, and one for each thing that cannot run here. Ends with 1 if anything was lost, torn,
accepted though changed, or changed though refused.
"""

import concurrent.futures
import fcntl
import json
import os
import shutil
import stat
import subprocess
import sys
import time

import journal_bench as bench
import journal_machine as machine
from journal_bench import (
    NAME, PLAIN, RANDOM, Loop, Place, batch, begin, expect, listing, read, run, verified, whole, works, write)

NOBODY = 65534
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def section(name, body, *arguments):
    start = time.monotonic()
    print(f"{name}: {body(*arguments)} ({time.monotonic() - start:.1f} s)", flush=True)


# a. The chain, without the tool

def chains():
    with Place("chain") as path:
        begin(path, 50)
        verified(path, "50 records")
        run(["add", "records", path, "-"], feed=batch(f"b{number}" for number in range(50)))
        run(["amend", path, "source:s3", "--name", "Another"])
        run(["retract", path, "source:s4", "--reason", "entered twice"])
        run(["undo", path])
        verified(path, "amended, retracted, undone")
        return f"{read(path).count(10)} lines have the hashes that hashlib gives"


# e. Several at once

def writers():
    with Place("writers") as path:
        begin(path, 4)
        outputs = [f"{os.path.dirname(path)}.{number}.out" for number in range(4)]
        loops = [
            Loop(
                f"""i=0; while [ $i -lt 300 ]; do i=$((i+1)); "$TOOL" add --new source '{path}' --name "Writer"; done""",
                output) for output in outputs]
        for loop in loops:
            loop.process.wait()
            loop.kill()
        told = [line for output in outputs for line in read(output).decode().splitlines()]
        lines = read(path).decode().splitlines()
        ids = {json.loads(line)["id"] for line in lines[5:]}
        expect(len(told) == 1200 and all(" added (" in line for line in told), f"four writers said {told[:3]}")
        expect(len(lines) == 1205 and len(ids) == 1200, f"four writers: {len(lines) - 5} lines, {len(ids)} ids")
        for line in told:
            number, name = line.split(":", 2)[1], line.split('"')[1]
            expect(f'"id": "{name}"' in lines[int(number) - 1], f"four writers: {line} is not there")
        verified(path, "four writers")
        for output in outputs:
            os.remove(output)
        return f"4 writers x 300, {len(ids)} records, as many ids"


def held(by_record_too):
    """Another program holds the journal and does not let go."""
    with Place("held") as path:
        before = begin(path, 1)
        holder = subprocess.Popen(
            [sys.executable, "-c", "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.flock(f, fcntl.LOCK_EX)\n"
             "if sys.argv[2] == 'True': fcntl.lockf(f, fcntl.LOCK_EX)\nprint(flush=True); sys.stdin.read()", path,
             str(by_record_too)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        holder.stdout.readline()
        status, _, messages = run(["add", "--new", "source", path, "--name", "Late"])
        who = f"process {holder.pid}" if by_record_too else "another program"
        expect(status == 2 and who in messages, f"a journal in use: {status} {messages!r}, wanted {who}")
        expect(read(path) == before, "a journal in use was changed")
        # Readers do not wait.
        expect(run(["status", path])[0] == 0 and run(["verify", path])[0] == 0, "a reader minds a writer")
        waiting = subprocess.Popen(
            [bench.TOOL, "add", "--new", "source", path, "--name", "In time"], env=PLAIN, stdout=subprocess.PIPE)
        time.sleep(0.3)
        holder.communicate()
        expect(waiting.wait() == 0 and b"In time" in read(path), "who waited was not let in")
        waiting.stdout.close()
        works(path, "after a journal in use")


def exchanged():
    """Another journal takes the name while a writer waits: it writes to that one, or says that it did not."""
    with Place("exchanged") as path:
        begin(path, 1)
        with open(path, "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            waiting = subprocess.Popen(
                [bench.TOOL, "add", "--new", "source", path, "--id", "waited", "--name", "W"], env=PLAIN,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(0.3)
            other = path.replace(".jsonl", "-new.jsonl")
            before = begin(other, 2)
            os.rename(other, path)
        output, messages = waiting.communicate()
        there = b'"waited"' in read(path)
        expect((waiting.returncode == 0) == there, f"exchanged while waiting: {waiting.returncode}, there: {there}")
        expect(there or read(path) == before and b"try again" in messages, f"exchanged while waiting: {messages!r}")
        works(path, "exchanged while waiting")


# f. Changed behind its back

def verdict(path, data, what, line, more=()):
    write(path, data)
    status, output, messages = run(["verify", path, *more])
    if line is None:
        expect(status == 0 and "not written to its end" in messages, f"{what}: {status} {output!r} {messages!r}")
    else:
        expect(status == 1 and f"{path}:{line}: " in output.split("; ")[0], f"{what}: line {line}: {status} {output!r}")
    return 1


def changed():
    count = 0
    with Place("changed") as path:
        data = begin(path, 5)
        lines = data.splitlines(keepends=True)
        mark = run(["verify", path])[1].split("checkpoint ")[1].strip()
        for at in sorted(RANDOM.sample(range(len(data)), min(300, len(data)))):
            bit = RANDOM.randrange(8)
            other = data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
            line = None if at == len(data) - 1 else data.count(b"\n", 0, at) + 1
            count += verdict(path, other, f"byte {at}, bit {bit}", line)
        for first in range(6):
            for second in range(first + 1, 6):
                other = lines.copy()
                other[first], other[second] = lines[second], lines[first]
                count += verdict(path, b"".join(other), f"lines {first + 1} and {second + 1} swapped", first + 1)
            other = lines[: first + 1] + lines[first:]
            count += verdict(path, b"".join(other), f"line {first + 1} twice", first + 2)
            if first < 5:
                other = lines[:first] + lines[first + 1 :]
                count += verdict(path, b"".join(other), f"line {first + 1} left out", first + 1)
        for cut in range(1, 6):
            write(path, b"".join(lines[:-cut]))
            status, output, _ = run(["verify", path, "--checkpoint", mark])
            expect(status == 1 and "lines are missing" in output, f"{cut} last lines left out: {status} {output!r}")
            expect(run(["verify", path])[0] == 0, "the chain alone cannot know of lines at the end")
        write(path, data)
        works(path, "changed and restored")
        expect(run(["verify", path, "--checkpoint", mark])[0] == 0, "lines after the checkpoint")
        write(path, data.replace(b"\n", b"\r\n"))
        for arguments in [["verify", path], ["add", "--new", "source", path, "--name", "N"], ["report", path]]:
            status, output, messages = run(arguments)
            expect(status in (1, 2) and ".gitattributes" in output + messages, f"CRLF, {arguments[0]}: {status}")
        expect(read(path) == data.replace(b"\n", b"\r\n"), "CRLF: the journal was changed")
        verdict(path, data[:-1], "the last line feed gone", None)
    return f"{count + 5} changes found, each with its line; those at the end with the checkpoint"


# g. Torn tails

def torn():
    count = 0
    with Place("torn") as path:
        data = begin(path, 3)
        start = data.rfind(b"\n", 0, -1) + 1
        for cut in range(start, len(data) + 1):
            for nuls in [0, 1, 4096]:
                tail = data[start:cut] if cut < len(data) else b""
                kept = data if cut == len(data) else data[:start]
                tail += b"\0" * nuls
                write(path, kept + tail)
                what = f"cut {cut - start} bytes into the last line, {nuls} NULs"
                status, output, messages = run(["add", "--new", "source", path, "--id", "next", "--name", "Next"])
                after = read(path)
                expect(status == 0, f"{what}: add says {status} {messages!r}")
                expect(after.startswith(kept) and after.count(b"\n") == kept.count(b"\n") + 1, f"{what}: other lines")
                expect(b'"id": "next"' in after[len(kept) :] and bench.chain(after), f"{what}: the record is not there")
                aside = f"{path}.torn-{len(kept)}"
                wanted = {NAME, os.path.basename(aside)} if tail else {NAME}
                expect(set(os.listdir(os.path.dirname(path))) == wanted, f"{what}: other files")
                if tail:
                    expect(read(aside) == tail and aside in messages, f"{what}: the torn bytes are not set aside")
                    if cut % 16 == 0:
                        write(path, kept + tail)
                        run(["add", "--new", "source", path, "--id", "next", "--name", "Next"])
                        expect(read(aside) == tail and read(aside + "-2") == tail, f"{what}: written over")
                        os.remove(aside + "-2")
                    os.remove(aside)
                count += 1
    return f"{count} torn tails set aside byte for byte, whole lines as they were"


# h. Readers

READERS = [
    ["report", NAME], ["report", NAME, "--format", "html"], ["status", NAME], ["check", NAME], ["log", NAME],
    ["verify", NAME], ["convert", NAME, "--to", "json"], ["sources", NAME], ["graph", NAME],
    ["add", "--new", "source", NAME, "--name", "N", "--dry-run"], ["undo", NAME, "--dry-run"],
]
WRITES = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC")


def readers():
    strace = shutil.which("strace")
    traced = strace and subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    calls = 0
    with Place("readers") as path:
        folder = os.path.dirname(path)
        for tail in [b"", b'{"h":"abc']:
            begin(path, 3)
            write(path, read(path) + tail)
            os.chmod(path, 0o444)
            os.chmod(folder, 0o555)
            before = listing(folder)
            for arguments in READERS:
                what = f"{' '.join(arguments)}{' on a torn journal' if tail else ''}"
                status, _, messages = run(arguments, user=NOBODY if IS_ROOT else None, folder=folder)
                expect(status == 0, f"{what} in a folder for reading: {status} {messages!r}")
                if traced:
                    trace = folder + ".trace"
                    subprocess.run(
                        [strace, "-f", "-y", "-o", trace, "-e", "trace=file,desc,network", bench.TOOL, *arguments],
                        cwd=folder, env=PLAIN, capture_output=True)
                    for line in read(trace).decode(errors="replace").splitlines():
                        calls += 1
                        expect(not wrote(line), f"{what}: {line}")
                    os.remove(trace)
            expect(listing(folder) == before, "readers changed the folder")
            os.chmod(folder, 0o777)
            os.chmod(path, 0o666)
        begin(path, 3)
        if traced:
            trace = folder + ".trace"
            for arguments in [["add", "--new", "source", NAME, "--name", "N"], ["report", NAME], ["verify", NAME], ["undo", NAME]]:
                subprocess.run(
                    [strace, "-f", "-o", trace, "-e", "trace=network", bench.TOOL, *arguments], cwd=folder, env=PLAIN,
                    capture_output=True)
                lines = [line for line in read(trace).decode().splitlines() if "(" in line]
                expect(not lines, f"{arguments[0]} calls the network: {lines[:1]}")
            os.remove(trace)
    text = f"{len(READERS)} readers, whole and torn, in a folder for reading"
    return text + (f"; {calls} calls traced, none writes, none of the network" if traced else "; CANNOT TRACE: no strace")


def wrote(line):
    """Whether a line of strace changes a file, or calls the network."""
    call = line.split(None, 1)[-1].split("(")[0]
    if call in ("open", "openat", "openat2", "creat"):
        return any(word in line for word in WRITES) and "/dev/" not in line
    if call in ("write", "pwrite64", "writev"):
        return not line.split("(")[1].startswith(("1<", "2<"))
    return call in (
        "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "link", "linkat", "symlink",
        "truncate", "ftruncate", "fsync", "flock", "chmod", "fchmod", "socket", "connect", "sendto", "bind")


# i. What is no journal

def paths():
    count = 0
    with Place("paths") as path:
        folder = os.path.dirname(path)
        begin(path, 1)
        at = lambda name: os.path.join(folder, name)
        os.symlink(NAME, at("link.jsonl"))
        os.symlink("nowhere.jsonl", at("dangling.jsonl"))
        os.mkdir(at("folder.jsonl"))
        os.mkfifo(at("pipe.jsonl"))
        os.symlink("/dev/null", at("null.jsonl"))
        write(at("empty.jsonl"), b"")
        write(at("plain.jsonl"), b'{"type":"source","id":"a","name":"A"}\n')
        write(at("locked.jsonl"), read(path))
        os.chmod(at("locked.jsonl"), 0o444)
        names = [
            "link.jsonl", "dangling.jsonl", "folder.jsonl", "pipe.jsonl", "null.jsonl", "empty.jsonl", "plain.jsonl",
            "locked.jsonl", "nowhere/case.jsonl", "missing.jsonl", "/dev/null", "/dev/zero", "/dev/full",
        ]
        try:
            os.mknod(at("device.jsonl"), 0o666 | stat.S_IFCHR, os.makedev(1, 5))
            names.append("device.jsonl")
        except (AttributeError, OSError):
            print("i. no journal: CANNOT RUN with a device of our own: no right to make one", flush=True)
        before = listing(folder)
        for name in names:
            full = name if name.startswith("/") else at(name)
            for arguments in [
                    ["add", "--new", "source", full, "--name", "N"], ["undo", full], ["init", full],
                    ["retract", full, "source:s0"]]:
                if arguments[0] == "init" and name == "missing.jsonl":
                    continue
                status, output, messages = run(
                    arguments, timeout=5, user=NOBODY if IS_ROOT and name == "locked.jsonl" else None)
                what = f"{arguments[0]} on {name}"
                expect(status == 2 and not output, f"{what}: {status} {output!r} {messages!r}")
                expect(messages.startswith("whosaid: ") and name in messages, f"{what}: {messages!r}")
                # Only where nothing is there does it help to begin something.
                advised = "init " in messages and "begins a journal of that name" in messages
                expect(not advised or name == "missing.jsonl", f"{what}: wrong advice: {messages!r}")
                count += 1
        expect(listing(folder) == before, "a path that is no journal: the folder was changed")
    return f"{count} commands on links, folders, pipes, devices and files that are no journal refused"


# All of them

def main():
    bench.prepare(sys.argv[1])
    try:
        if not bench.FAULTS:
            print("CANNOT RUN the faults of a disk: no C compiler, or the tool does not load them", flush=True)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            waiting = [pool.submit(held, by_record_too) for by_record_too in (True, False)]
            section("a. chain", chains)
            section("b. killed", machine.killed)
            if bench.FAULTS:
                section("b. killed inside of a call", machine.killed_inside)
            if machine.can_mount():
                section("c. power cut", machine.power_loss)
            else:
                print("c. power cut: CANNOT RUN: no root, no mkfs.ext4 or no mount", flush=True)
            if bench.FAULTS:
                section("d. failing disk", machine.disk_faults)
            if machine.can_mount():
                section("d. full disk", machine.full_disk)
            else:
                print("d. full disk: CANNOT RUN: no root or no mount", flush=True)
            section("e. at once", writers)
            for one in waiting:
                one.result()
            exchanged()
            print("e. in use: whoever waits in vain is told by whom, and nothing is written", flush=True)
            section("f. changed", changed)
            section("g. torn", torn)
            section("h. readers", readers)
            section("i. no journal", paths)
    finally:
        bench.remove()
    print(f"journals: {len(bench.violations)} violations")
    sys.exit(1 if bench.violations else 0)


if __name__ == "__main__":
    main()
