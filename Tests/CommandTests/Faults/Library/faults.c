// Loaded before a program (LD_PRELOAD), counts what it changes below a folder and makes the n-th change go
// wrong; lets its clock jump. What the program does elsewhere passes untouched.
//
//   FAULT_FOLDER   changes below it are counted
//   FAULT_AT       the change that goes wrong, from 1
//   FAULT_KIND     full    from it on nothing can be made or written (ENOSPC); deleting and renaming work
//                  broken  it alone fails (EIO)
//                  torn    a write brings half of its bytes to disk; then the process dies
//                  kill    the process dies before it
//   FAULT_LOG      gets a line for each change: number, call, path
//   CLOCK_AT       the reading of the wall clock from which on it is wrong, from 1
//   CLOCK_SECONDS  by how much
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

typedef enum { NONE, FULL, BROKEN, TORN, KILL } Kind;
// What is to happen to a call.
typedef enum { PASS, FAIL, TEAR } Verdict;

static char folder[PATH_MAX];
static size_t folder_length;
static long fault_at;
static Kind kind;
static const char *log_path;
static long clock_at;
static long clock_seconds;
static long changes;
static long readings;

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void prepare(void) {
  const char *text = getenv("FAULT_FOLDER");
  if (text && realpath(text, folder)) folder_length = strlen(folder);
  if ((text = getenv("FAULT_AT"))) fault_at = atol(text);
  text = getenv("FAULT_KIND");
  if (text) {
    kind = !strcmp(text, "full")     ? FULL
           : !strcmp(text, "broken") ? BROKEN
           : !strcmp(text, "torn")   ? TORN
           : !strcmp(text, "kill")   ? KILL
                                     : NONE;
  }
  log_path = getenv("FAULT_LOG");
  if ((text = getenv("CLOCK_AT"))) clock_at = atol(text);
  if ((text = getenv("CLOCK_SECONDS"))) clock_seconds = atol(text);
}

static int is_below(const char *path) {
  return folder_length && !strncmp(path, folder, folder_length)
         && (path[folder_length] == '/' || path[folder_length] == 0);
}

// The absolute path of a file that may not exist; links in it are not followed.
static const char *absolute(int directory, const char *path, char *room) {
  if (!path) return "";
  if (path[0] == '/') return path;
  char name[64];
  ssize_t length;
  if (directory == AT_FDCWD) {
    length = readlink("/proc/self/cwd", room, PATH_MAX - 1);
  } else {
    snprintf(name, sizeof name, "/proc/self/fd/%d", directory);
    length = readlink(name, room, PATH_MAX - 1);
  }
  if (length < 0) return "";
  snprintf(room + length, PATH_MAX - length, "/%s", path);
  return room;
}

static const char *path_of(int descriptor, char *room) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(name, room, PATH_MAX - 1);
  room[length < 0 ? 0 : length] = 0;
  return room;
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// Counts a change and decides on it; sets errno where it is to fail.
static Verdict judge(const char *call, const char *path, int takes_room) {
  if (!is_below(path)) return PASS;
  int before = errno;
  long number = __atomic_add_fetch(&changes, 1, __ATOMIC_SEQ_CST);
  if (log_path) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
    int log = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (log >= 0) {
      syscall(SYS_write, log, line, length);
      syscall(SYS_close, log);
    }
  }
  errno = before;
  if (!fault_at || number < fault_at) return PASS;
  if (kind == FULL && takes_room) {
    errno = ENOSPC;
    return FAIL;
  }
  if (number > fault_at) return PASS;
  if (kind == BROKEN) {
    errno = EIO;
    return FAIL;
  }
  if (kind == KILL) die();
  return kind == TORN ? TEAR : PASS;
}

// A call that has no half: the process dies after it.
#define WHOLE(judged, call) \
  do { \
    Verdict decided = judged; \
    if (decided == FAIL) return -1; \
    __typeof__(call) result = call; \
    if (decided == TEAR) die(); \
    return result; \
  } while (0)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  char room[PATH_MAX];
  Verdict verdict = folder_length ? judge("write", path_of(descriptor, room), 1) : PASS;
  WHOLE(verdict, real(descriptor, bytes, verdict == TEAR ? count / 2 : count));
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  REAL(writev);
  char room[PATH_MAX];
  Verdict verdict = folder_length ? judge("writev", path_of(descriptor, room), 1) : PASS;
  WHOLE(verdict, real(descriptor, parts, verdict == TEAR ? count / 2 : count));
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  char room[PATH_MAX];
  Verdict verdict = judge("pwrite", path_of(descriptor, room), 1);
  WHOLE(verdict, real(descriptor, bytes, verdict == TEAR ? count / 2 : count, offset));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  char room[PATH_MAX];
  Verdict verdict = judge("pwrite", path_of(descriptor, room), 1);
  WHOLE(verdict, real(descriptor, bytes, verdict == TEAR ? count / 2 : count, offset));
}

int ftruncate(int descriptor, off_t length) {
  REAL(ftruncate);
  char room[PATH_MAX];
  WHOLE(judge("ftruncate", path_of(descriptor, room), 0), real(descriptor, length));
}

int ftruncate64(int descriptor, off64_t length) {
  REAL(ftruncate64);
  char room[PATH_MAX];
  WHOLE(judge("ftruncate", path_of(descriptor, room), 0), real(descriptor, length));
}

int fsync(int descriptor) {
  REAL(fsync);
  char room[PATH_MAX];
  WHOLE(judge("fsync", path_of(descriptor, room), 0), real(descriptor));
}

int fdatasync(int descriptor) {
  REAL(fdatasync);
  char room[PATH_MAX];
  WHOLE(judge("fsync", path_of(descriptor, room), 0), real(descriptor));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  char room[PATH_MAX];
  WHOLE(judge("rename", absolute(AT_FDCWD, to, room), 0), real(from, to));
}

int renameat(int from_directory, const char *from, int to_directory, const char *to) {
  REAL(renameat);
  char room[PATH_MAX];
  WHOLE(
    judge("rename", absolute(to_directory, to, room), 0),
    real(from_directory, from, to_directory, to));
}

int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned flags) {
  REAL(renameat2);
  char room[PATH_MAX];
  WHOLE(
    judge("rename", absolute(to_directory, to, room), 0),
    real(from_directory, from, to_directory, to, flags));
}

int link(const char *from, const char *to) {
  REAL(link);
  char room[PATH_MAX];
  WHOLE(judge("link", absolute(AT_FDCWD, to, room), 1), real(from, to));
}

int unlink(const char *path) {
  REAL(unlink);
  char room[PATH_MAX];
  WHOLE(judge("unlink", absolute(AT_FDCWD, path, room), 0), real(path));
}

int unlinkat(int directory, const char *path, int flags) {
  REAL(unlinkat);
  char room[PATH_MAX];
  WHOLE(judge("unlink", absolute(directory, path, room), 0), real(directory, path, flags));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  char room[PATH_MAX];
  WHOLE(judge("mkdir", absolute(AT_FDCWD, path, room), 1), real(path, mode));
}

// Opening changes something only where it makes a file.
static Verdict judge_open(int directory, const char *path, int flags) {
  if (!(flags & O_CREAT) || !folder_length) return PASS;
  char room[PATH_MAX];
  const char *whole = absolute(directory, path, room);
  struct stat known;
  return lstat(whole, &known) == 0 ? PASS : judge("open", whole, 1);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    Verdict verdict = judge_open(AT_FDCWD, path, flags); \
    WHOLE(verdict, real(path, flags, mode)); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int directory, const char *path, int flags, ...) { \
    REAL(name); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    Verdict verdict = judge_open(directory, path, flags); \
    WHOLE(verdict, real(directory, path, flags, mode)); \
  }
OPENAT(openat)
OPENAT(openat64)

#define TEMPORARY(name, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    char room[PATH_MAX]; \
    Verdict verdict = judge("open", absolute(AT_FDCWD, pattern, room), 1); \
    WHOLE(verdict, real arguments); \
  }
TEMPORARY(mkstemp, (char *pattern), (pattern))
TEMPORARY(mkstemp64, (char *pattern), (pattern))
TEMPORARY(mkostemp, (char *pattern, int flags), (pattern, flags))
TEMPORARY(mkostemp64, (char *pattern, int flags), (pattern, flags))

static long jump(void) {
  if (!clock_at) return 0;
  return __atomic_add_fetch(&readings, 1, __ATOMIC_SEQ_CST) >= clock_at ? clock_seconds : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(clock_gettime);
  int result = real(clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    time->tv_sec += jump();
  }
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  REAL(gettimeofday);
  int result = real(time, zone);
  if (result == 0) time->tv_sec += jump();
  return result;
}

time_t time(time_t *out) {
  REAL(time);
  time_t now = real(NULL) + jump();
  if (out) *out = now;
  return now;
}
