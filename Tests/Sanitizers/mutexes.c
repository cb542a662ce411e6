// Loaded before a program with the thread sanitizer in it (LD_PRELOAD), tells it of Swift's own locks.
//
// A `Synchronization.Mutex` that nobody holds is taken in the program's own code, which the sanitizer sees. One
// that is held is waited for in the standard library (`_lockSlow`, `_unlockSlow`), which it does not: it would
// report a race wherever two threads have really waited for each other. These two stand before the library's
// and say what they do; in a program without the sanitizer they say nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

typedef void Annotation(void *);
typedef SWIFT void Lock(uint32_t, SELF);
typedef SWIFT void Unlock(SELF);

static Annotation *acquire;
static Annotation *release;
static Lock *real_lock;
static Unlock *real_unlock;

__attribute__((constructor)) static void prepare(void) {
  acquire = (Annotation *)dlsym(RTLD_DEFAULT, "__tsan_acquire");
  release = (Annotation *)dlsym(RTLD_DEFAULT, "__tsan_release");
}

SWIFT void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, SELF) {
  if (!real_lock) real_lock = (Lock *)dlsym(RTLD_NEXT, LOCK);
  real_lock(thread, self);
  if (acquire) acquire(self);
}

SWIFT void unlock_slow(SELF) __asm__(UNLOCK);
SWIFT void unlock_slow(SELF) {
  if (!real_unlock) real_unlock = (Unlock *)dlsym(RTLD_NEXT, UNLOCK);
  if (release) release(self);
  real_unlock(self);
}
