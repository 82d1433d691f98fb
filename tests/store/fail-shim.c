/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Preloaded into a program under test: from the call numbered PTM_FAIL_AT on (only that one with PTM_FAIL_ONCE), what goes to a regular
 * file fails with EIO or, with PTM_FAIL_FULL, ENOSPC. Tells by its exit status nothing; by the file PTM_FAIL_SEEN that it failed. */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

int rename (const char *from, const char *to);

static atomic_int calls;

static int
must_fail (void)
{
  const char *at = getenv ("PTM_FAIL_AT");
  const char *seen = getenv ("PTM_FAIL_SEEN");
  int         call = atomic_fetch_add (&calls, 1) + 1;

  if (at == NULL || call < atoi (at) || (getenv ("PTM_FAIL_ONCE") != NULL && call > atoi (at)))
    return 0;
  if (seen != NULL)
    close (open (seen, O_CREAT | O_WRONLY, 0600));
  errno = getenv ("PTM_FAIL_FULL") != NULL ? ENOSPC : EIO;
  return 1;
}

static int
is_file (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
}

ssize_t
write (int fd, const void *bytes, size_t size)
{
  static ssize_t (*real) (int, const void *, size_t);

  if (real == NULL)
    real = (ssize_t (*) (int, const void *, size_t))dlsym (RTLD_NEXT, "write");
  return is_file (fd) && must_fail () ? -1 : real (fd, bytes, size);
}

ssize_t
pwrite64 (int fd, const void *bytes, size_t size, off64_t offset)
{
  static ssize_t (*real) (int, const void *, size_t, off64_t);

  if (real == NULL)
    real = (ssize_t (*) (int, const void *, size_t, off64_t))dlsym (RTLD_NEXT, "pwrite64");
  return is_file (fd) && must_fail () ? -1 : real (fd, bytes, size, offset);
}

int
fsync (int fd)
{
  static int (*real) (int);

  if (real == NULL)
    real = (int (*) (int))dlsym (RTLD_NEXT, "fsync");
  return must_fail () ? -1 : real (fd);
}

int
fdatasync (int fd)
{
  static int (*real) (int);

  if (real == NULL)
    real = (int (*) (int))dlsym (RTLD_NEXT, "fdatasync");
  return must_fail () ? -1 : real (fd);
}

int
rename (const char *from, const char *to)
{
  static int (*real) (const char *, const char *);

  if (real == NULL)
    real = (int (*) (const char *, const char *))dlsym (RTLD_NEXT, "rename");
  return must_fail () ? -1 : real (from, to);
}
