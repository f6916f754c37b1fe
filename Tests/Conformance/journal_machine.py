"""The sections of journal.py in which something goes wrong with the machine: programs killed, power cut, disks full."""

import collections
import fcntl
import functools
import glob
import os
import re
import shutil
import subprocess
import time

import journal_bench as bench
from journal_bench import (
    NAME, PLAIN, RANDOM, Loop, Place, batch, begin, chain, expect, faults, fired, read, run, verified, whole, works,
    write)

# b. Killed

ACTS = {
    "one by one": """i=0; while :; do i=$((i+1)); "$TOOL" add --new source JOURNAL --id rROUND-$i --name "Name $i"; done""",
    "in batches": """i=0; while :; do i=$((i+1)); seq 1 200 |"""
    """ sed 's/.*/{"type":"source","id":"rROUND-'$i'-&","name":"Name &"}/' | "$TOOL" add records JOURNAL -; done""",
}


def script(act, path, number):
    return ACTS[act].replace("JOURNAL", path).replace("ROUND", str(number))


def acknowledged(path, acknowledgements, what):
    """Counts what was acknowledged, and looks whether it is there."""
    lines = whole(read(path)).split(b"\n")[:-1] if os.path.exists(path) else []
    count = lost = 0
    # The last line may be one that was being printed.
    for text in acknowledgements[: acknowledgements.rfind(b"\n") + 1].decode().splitlines():
        match = re.search(r":(\d+): (?:source \"(.*?)\" added|(\d+) records added)", text)
        if not expect(match, f"{what}: the program said {text!r}"):
            continue
        first, number = int(match[1]), int(match[3] or 1)
        count += number
        there = lines[first - 1 : first - 1 + number]
        named = not match[2] or there and f'"id": "{match[2]}"'.encode() in there[0]
        lost += number - len(there) if named else number
    return count, lost


def killed():
    total = losses = torn = partial = 0
    for number in range(100):
        act = list(ACTS)[number % 2]
        with Place("kill") as path:
            begin(path)
            output = os.path.dirname(path) + ".out"
            loop = Loop(script(act, path, number), output)
            time.sleep(RANDOM.uniform(0.005, 0.15))
            loop.kill()
            what = f"killed {act}, round {number}"
            count, lost = acknowledged(path, read(output), what)
            expect(not lost, f"{what}: {lost} of {count} lost")
            total += count
            losses += lost
            data = read(path)
            torn += data != whole(data)
            partial += act == "in batches" and whole(data).count(b"\n") % 200 != 1
            verified(path, what)
            works(path, what, undo=True)
            os.remove(output)
    return f"100 rounds of kill -9, {total} records acknowledged, {losses} lost; {torn} torn tails, {partial} half batches"


def killed_inside():
    """Killed in the middle of a call: at a write that is half done, before a cut, before the disk has it."""
    came = collections.Counter()
    for act in COMMANDS:
        for call in ["write", "fsync", "ftruncate", "open", "link"]:
            for number in range(1, 5):
                for tail in [b"", b'{"h":"abc']:
                    came[call] += faulty(act, f"{call}:{number}:kill", tail, killed=True)
    expect(came["write"], "no program was killed while it wrote")
    figures = ", ".join(f"{call} {count}" for call, count in sorted(came.items()))
    return f"{came.total()} commands killed ({figures}); what was there before is there"


# c. The power goes

def can_mount():
    """Whether disks of our own can be mounted here."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        return False
    with Place("mount") as path:
        folder, image = os.path.dirname(path), os.path.dirname(path) + ".image"
        with open(image, "wb") as file:
            file.truncate(32 << 20)
        steps = [
            ["mkfs.ext4", "-q", "-F", image], ["mount", "-o", "loop,commit=300", image, folder], ["umount", folder]]
        try:
            return all(subprocess.run(step, capture_output=True).returncode == 0 for step in steps)
        finally:
            os.remove(image)


def power(rounds, environment, wanted):
    """Rounds of work on a disk that stops taking anything; how many were acknowledged, and how many lost."""
    total = losses = 0
    with Place("power") as path:
        folder, image = os.path.dirname(path), os.path.dirname(path) + ".image"
        with open(image, "wb") as file:
            file.truncate(32 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True, capture_output=True)
        mount = ["mount", "-o", "loop,commit=300", image, folder]
        subprocess.run(mount, check=True)
        try:
            for number in range(rounds):
                if not os.path.exists(path) or chain(whole(read(path))) is None:
                    begin(path)
                output = f"{folder}.{number}.out"
                loop = Loop(script(list(ACTS)[number % 2], path, f"p{number}"), output, environment)
                time.sleep(RANDOM.uniform(0.03, 0.25))
                said = read(output)
                device = os.open(folder, os.O_RDONLY)
                fcntl.ioctl(device, 0x8004587D, (2).to_bytes(4, "little"))
                os.close(device)
                loop.kill()
                os.remove(output)
                for _ in range(50):
                    if subprocess.run(["umount", folder], capture_output=True).returncode == 0:
                        break
                    time.sleep(0.1)
                subprocess.run(mount, check=True)
                what = f"power loss, round {number}"
                count, lost = acknowledged(path, said, what) if wanted else lost_of(path, said)
                total += count
                losses += lost
                if wanted:
                    expect(not lost, f"{what}: {lost} of {count} lost")
                    verified(path, what)
                    works(path, what, undo=True)
        finally:
            subprocess.run(["umount", folder], capture_output=True)
            if os.path.exists(image):
                os.remove(image)
    return total, losses


def lost_of(path, said):
    try:
        return acknowledged(path, said, "without waiting for the disk")
    except (OSError, UnicodeError):
        return 1, 1


def power_loss():
    total, lost = power(20, PLAIN, True)
    text = f"20 rounds, {total} records acknowledged, {lost} lost"
    if not bench.FAULTS:
        return text + "; CANNOT RUN the control: no preload"
    total, lost = power(3, {**PLAIN, "LD_PRELOAD": bench.FAULTS, "FAULT": "fsync:0:off", "FAULT_PATH": "/"}, False)
    expect(lost, "power loss, control: nothing was lost although nobody waited for the disk; this section shows nothing")
    return text + f"; control without fsync: {lost} of {total} lost"


# d. Disks that are full or fail

COMMANDS = {
    "init": ["init", NAME, "--title", "Harbour fire"],
    "add": ["add", "--new", "source", NAME, "--id", "new", "--name", "New"],
    "add records": ["add", "records", NAME, "-"],
    "amend": ["amend", NAME, "source:s1", "--name", "Another"],
    "retract": ["retract", NAME, "source:s1", "source:s2", "--reason", "twice"],
    "undo": ["undo", NAME],
}


@functools.cache
def seed():
    """The journal that each fault meets."""
    with Place("seed") as path:
        return begin(path, 4)


# Faults that a program gets over.
HARMLESS = {"link:1:1", "write:0:4", "write:0:short", "write:1:short", "write:1:4", "fsync:1:4", "open:1:4"}


def faulty(act, what, tail, killed=False):
    """Runs a command while the disk fails; 1 if the fault came."""
    told = f"{act} with {what}" + (" and a torn tail" if tail else "")
    with Place("fault") as path:
        isNew = act == "init"
        if not isNew:
            write(path, seed() + tail)
        elif tail:
            return 0
        feed = batch(f"n{number}" for number in range(20))
        status, output, messages = run(
            [path if word == NAME else word for word in COMMANDS[act]], faults(path, what),
            feed if act == "add records" else b"")
        if not fired(path):
            return 0
        wanted = (-9,) if killed else (0, 2)
        expect(status in wanted, f"{told}: ended with {status} {messages!r}")
        expect(status == 0 or killed or what not in HARMLESS, f"{told}: {status} {messages!r}")
        if not os.path.exists(path):
            expect(isNew and status != 0, f"{told}: the journal is gone")
            begin(path)
        data = read(path)
        kept, before = whole(data), b"" if isNew else seed()
        expect(kept.startswith(before), f"{told}: lines of before were changed")
        if status == 0:
            expect(kept != before and data == kept and output, f"{told}: acknowledged and not there: {output!r}")
        elif not killed and not isNew:
            expect(kept == before or "nothing was recorded" not in messages, f"{told}: there, and {messages!r}")
            expect(kept == before or "ftruncate" in what, f"{told}: refused, and there")
            expect(messages.startswith("whosaid: "), f"{told}: {messages!r}")
        aside = {read(name) for name in glob.glob(path + ".torn-*")}
        rest = set(os.listdir(os.path.dirname(path))) - {NAME} - {
            os.path.basename(name) for name in glob.glob(path + ".torn-*")}
        if not killed:
            expect(not rest, f"{told}: leaves {rest}")
            expect(aside <= {tail}, f"{told}: parts of a torn tail in a file of its own: {aside}")
        expect(data[len(kept):].startswith(tail) or tail in aside, f"{told}: a torn tail is gone")
        verified(path, told)
        works(path, told, undo=killed)
        return 1


def disk_faults():
    came = collections.Counter()
    kinds = [f"write:K:{kind}" for kind in ["28", "5", "4", "short", "full"]]
    kinds += ["fsync:K:5", "fsync:K:4", "open:K:4", "open:K:5", "open:K:24", "ftruncate:K:4", "ftruncate:K:5"]
    # 1: a disk whose files have one name each.
    kinds += ["link:K:1", "link:K:5"]
    kinds += ["write:K:full,ftruncate:1:5", "fsync:K:5,ftruncate:1:5", "write:K:full,ftruncate:1:4"]
    for act in COMMANDS:
        for kind in kinds:
            for number in range(1, 7):
                count = sum(
                    faulty(act, kind.replace("K", str(number)), tail)
                    for tail in [b"", b'{"h":"abc', b"\0" * 4096])
                came[kind.split(":")[0]] += count
                # A call that was not made a second time is not made a third time.
                if not count:
                    break
        for every in ["write:0:4", "write:0:short", "fsync:0:4", "open:0:4", "write:0:4,fsync:0:4,open:0:4,ftruncate:0:4"]:
            for tail in [b"", b'{"h":"abc']:
                came["every second call"] += faulty(act, every, tail)
    for call in ["write", "fsync", "open", "ftruncate", "link"]:
        expect(came[call] or call == "ftruncate", f"no fault of {call} came, so that this section shows nothing of it")
    figures = ", ".join(f"{call} {count}" for call, count in sorted(came.items()))
    return f"{came.total()} faults came in {len(COMMANDS)} commands ({figures})"


def full_disk():
    with Place("full") as path:
        folder = os.path.dirname(path)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], check=True)
        try:
            filler = os.path.join(folder, "filler")
            write(filler, b"x" * 64 * 1024)
            begin(path)
            kept = refused = 0
            for number in range(400):
                before = read(path)
                many = number % 3
                feed = batch(f"f{number}-{index}" for index in range(90)) if many else b""
                arguments = ["add", "records", path, "-"] if many else [
                    "add", "--new", "source", path, "--id", f"f{number}", "--name", "x" * 200]
                status, output, messages = run(arguments, feed=feed)
                if status == 0:
                    kept += 1
                else:
                    refused += 1
                    expect(status == 2 and "no space" in messages, f"full disk: {status} {messages!r}")
                    expect(read(path) == before, "full disk: refused, and the journal is another")
                if refused == 10:
                    break
            expect(refused == 10, "the disk never filled up")
            data = read(path)
            write(path, data + b'{"h":"torn')
            room = os.statvfs(folder).f_bavail * os.statvfs(folder).f_bsize
            if room:
                with open(filler, "ab") as file:
                    file.write(b"x" * room)
            status, _, messages = run(["add", "--new", "source", path, "--id", "t", "--name", "T"])
            expect(status == 2, f"full disk, torn tail: {status} {messages!r}")
            expect(read(path) == data + b'{"h":"torn', "full disk, torn tail: the journal was changed")
            expect(sorted(os.listdir(folder)) == [NAME, "filler"], f"full disk leaves {os.listdir(folder)}")
            verified(path, "full disk")
            os.remove(filler)
            works(path, "full disk, with room again")
            status, _, messages = run(["init", os.path.join(folder, "other.jsonl")])
            expect(status == 0, f"init with room again says {status} {messages!r}")
        finally:
            subprocess.run(["umount", folder])
    return f"{kept} acts kept, {refused} refused on a disk of 256 KiB; work goes on with room again"
