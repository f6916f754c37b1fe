/* Faults of a disk, for journal.py: loaded before the C library, it fails calls on files whose path holds FAULT_PATH.
 *
 * FAULT is CALL:N:KIND and more of them after commas. CALL is write, fsync, ftruncate, link or open; N counts its calls
 * from 1, and 0 is every second one. KIND is a number of errno, or short (half is written), full (half is written,
 * and nothing from then on), kill (half is written, and the program is killed), off (nothing is done, and success is
 * said, from the first call on). A fault that came makes the file that FAULT_MARK names.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { NONE, FAIL, SHORT, FULL, KILL, OFF };
static struct { char call[16], kind[16]; long at, seen, full; } faults[8];
static int count = -1;

static int due(const char *call, const char *path) {
    if (count < 0) {
        count = 0;
        for (const char *text = getenv("FAULT"); text && *text && count < 8; text = strchr(text, ',')) {
            text += *text == ',';
            if (sscanf(text, "%15[a-z]:%ld:%15[a-z0-9]", faults[count].call, &faults[count].at, faults[count].kind) == 3)
                count++;
        }
    }
    const char *wanted = getenv("FAULT_PATH"), *mark = getenv("FAULT_MARK");
    if (!wanted || !strstr(path, wanted)) return NONE;
    for (int i = 0; i < count; i++) {
        if (strcmp(faults[i].call, call)) continue;
        const char *kind = faults[i].kind;
        long seen = ++faults[i].seen, at = faults[i].at;
        int off = !strcmp(kind, "off");
        if (!off && !faults[i].full && (at ? seen != at : seen % 2 == 0)) continue;
        if (mark) close((int)syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0666));
        errno = faults[i].full ? ENOSPC : atoi(kind);
        if (off) return OFF;
        if (!strcmp(kind, "kill")) return KILL;
        if (!strcmp(kind, "short")) return SHORT;
        if (!strcmp(kind, "full") && !faults[i].full) return faults[i].full = 1, FULL;
        return FAIL;
    }
    return NONE;
}

static int due_at(const char *call, int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return NONE;
    path[length] = 0;
    return due(call, path);
}

ssize_t write(int file, const void *bytes, size_t size) {
    int fault = due_at("write", file);
    if (fault == FAIL) return -1;
    if (fault == OFF) return (ssize_t)size;
    if (fault != NONE) size = (size + 1) / 2;
    ssize_t done = syscall(SYS_write, file, bytes, size);
    if (fault == KILL) kill(getpid(), SIGKILL);
    return done;
}

static int on_file(const char *name, long call, int file, off_t size) {
    int fault = due_at(name, file);
    if (fault == KILL) kill(getpid(), SIGKILL);
    return fault == OFF ? 0 : fault != NONE ? -1 : (int)syscall(call, file, size);
}
int fsync(int file) { return on_file("fsync", SYS_fsync, file, 0); }
int fdatasync(int file) { return on_file("fsync", SYS_fdatasync, file, 0); }
int ftruncate(int file, off_t size) { return on_file("ftruncate", SYS_ftruncate, file, size); }
int ftruncate64(int file, off_t size) { return on_file("ftruncate", SYS_ftruncate, file, size); }

int link(const char *from, const char *path) {
    int fault = due("link", path);
    if (fault == KILL) kill(getpid(), SIGKILL);
    return fault == NONE ? (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, path, 0) : -1;
}

int openat(int folder, const char *path, int flags, ...) {
    __builtin_va_list list;
    __builtin_va_start(list, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? __builtin_va_arg(list, mode_t) : 0;
    __builtin_va_end(list);
    int fault = due("open", path);
    if (fault == KILL) kill(getpid(), SIGKILL);
    return fault == NONE ? (int)syscall(SYS_openat, folder, path, flags, mode) : -1;
}
int open(const char *path, int flags, ...) {
    __builtin_va_list list;
    __builtin_va_start(list, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? __builtin_va_arg(list, mode_t) : 0;
    __builtin_va_end(list);
    return openat(AT_FDCWD, path, flags, mode);
}
int open64(const char *, int, ...) __attribute__((alias("open")));
