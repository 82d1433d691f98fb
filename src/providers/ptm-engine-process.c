/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The engine as a child: started when first needed, found dead and started again, ended with its parent. The pipe to its
 * standard input is never written to; its end is the signal that works even when this process is killed. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-engine-process.h"

#include <errno.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include "ptm-error.h"

#define START_SECONDS 20

/* Of the engine, in the sense of nice(1). */
#define NICE 10

/* What fits into sockaddr_un with its final NUL. */
#define MAX_SOCKET_PATH 107

struct _PtmEngineProcess
{
  GObject parent_instance;

  /* While it runs or starts. */
  GSubprocess        *process; /* (nullable) */
  GSocketConnectable *address; /* (nullable) */
  char               *folder;  /* (nullable) */
  guint               deadline_id;
  gboolean            ready;

  GQueue waiting; /* of GTask */
};

G_DEFINE_FINAL_TYPE (PtmEngineProcess, ptm_engine_process, G_TYPE_OBJECT)

static char *
dup_socket_path (const char *folder)
{
  return g_build_filename (folder, "engine", NULL);
}

static void
forget_process (PtmEngineProcess *self)
{
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  self->ready = FALSE;
  g_clear_object (&self->process);
  g_clear_object (&self->address);
  if (self->folder != NULL)
    {
      g_autofree char *path = dup_socket_path (self->folder);

      g_unlink (path);
      g_rmdir (self->folder);
    }
  g_clear_pointer (&self->folder, g_free);
}

static void
return_ready (PtmEngineProcess *self)
{
  g_autoptr (GTask) task = NULL;

  while ((task = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_task_return_pointer (task, g_object_ref (self->address), g_object_unref);
      g_clear_object (&task);
    }
}

static void
return_failure (PtmEngineProcess *self, const char *cause)
{
  g_autoptr (GTask) task = NULL;

  g_debug ("The engine did not start: %s", cause);
  while ((task = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The built-in engine did not start; try again, or reinstall Pentimento."));
      g_clear_object (&task);
    }
}

/* Callbacks of one start may come after that child is gone: they belong to the process they were begun with. */
typedef struct
{
  GWeakRef     self;
  GSubprocess *process;
} Start;

static Start *
start_new (PtmEngineProcess *self)
{
  Start *start = g_new0 (Start, 1);

  g_weak_ref_init (&start->self, self);
  start->process = g_object_ref (self->process);
  return start;
}

static void
start_free (Start *start)
{
  g_weak_ref_clear (&start->self);
  g_clear_object (&start->process);
  g_free (start);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (PtmEngineProcess) self = g_weak_ref_get (&start->self);

  g_subprocess_wait_finish (start->process, result, NULL);
  if (self == NULL || self->process != start->process)
    return;
  forget_process (self);
  return_failure (self, "it ended");
}

static void
line_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (PtmEngineProcess) self = g_weak_ref_get (&start->self);
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  if (self == NULL || self->process != start->process)
    return;
  if (g_strcmp0 (line, "ready") != 0)
    {
      g_subprocess_force_exit (start->process);
      return;
    }
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  self->ready = TRUE;
  return_ready (self);
}

static gboolean
deadline_cb (gpointer user_data)
{
  PtmEngineProcess *self = user_data;

  self->deadline_id = 0;
  g_subprocess_force_exit (self->process);
  return G_SOURCE_REMOVE;
}

/* A folder only this user can enter. The runtime folder is the place for it, unless its name is too long for a socket. */
static char *
make_folder (GError **error)
{
  const char *parents[] = { g_get_user_runtime_dir (), g_get_tmp_dir () };

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      g_autofree char *folder = g_build_filename (parents[i], "pentimento-XXXXXX", NULL);
      g_autofree char *path = dup_socket_path (folder);

      if (strlen (path) > MAX_SOCKET_PATH)
        continue;
      g_mkdir_with_parents (parents[i], 0700);
      if (g_mkdtemp (folder) != NULL)
        return g_steal_pointer (&folder);
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no folder for the socket");
  return NULL;
}

/* Drawing takes every processor there is, and the window comes first. Threads inherit this: the child has only its first one yet. */
static void
step_back (int pid)
{
  if (setpriority (PRIO_PROCESS, (id_t)pid, MAX (NICE, getpriority (PRIO_PROCESS, 0))) != 0)
    g_debug ("The engine draws at full priority: %s", g_strerror (errno));
}

static gboolean
spawn (PtmEngineProcess *self, GError **error)
{
  const char *program = g_getenv ("PENTIMENTO_ENGINE");
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char *path = NULL;

  self->folder = make_folder (error);
  if (self->folder == NULL)
    return FALSE;
  path = dup_socket_path (self->folder);
  address = g_unix_socket_address_new (path);
  self->address = G_SOCKET_CONNECTABLE (g_steal_pointer (&address));
  g_subprocess_launcher_unsetenv (launcher, "OPENAI_API_KEY");
  self->process = g_subprocess_launcher_spawn (launcher, error, program != NULL ? program : BINDIR "/pentimento-engine", "--socket", path, "--parent-pipe", NULL);
  if (self->process == NULL)
    return FALSE;
  step_back (ptm_engine_process_get_pid (self));
  return TRUE;
}

static void
start (PtmEngineProcess *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) output = NULL;

  if (!spawn (self, &error))
    {
      forget_process (self);
      return_failure (self, error->message);
      return;
    }
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_cb, start_new (self));
  g_subprocess_wait_async (self->process, NULL, exited_cb, start_new (self));
  self->deadline_id = g_timeout_add_seconds (START_SECONDS, deadline_cb, self);
}

static void
ptm_engine_process_dispose (GObject *object)
{
  PtmEngineProcess *self = PTM_ENGINE_PROCESS (object);

  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  forget_process (self);
  G_OBJECT_CLASS (ptm_engine_process_parent_class)->dispose (object);
}

static void
ptm_engine_process_class_init (PtmEngineProcessClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_engine_process_dispose;
}

static void
ptm_engine_process_init (PtmEngineProcess *self)
{
  g_queue_init (&self->waiting);
}

PtmEngineProcess *
ptm_engine_process_new (void)
{
  return g_object_new (PTM_TYPE_ENGINE_PROCESS, NULL);
}

/* The child may have ended with the news of it still on its way. It is left to be waited for by whoever watches it. */
static gboolean
has_ended (PtmEngineProcess *self)
{
  int       pid = ptm_engine_process_get_pid (self);
  siginfo_t news = { 0 };

  return pid == 0 || waitid (P_PID, (id_t)pid, &news, WEXITED | WNOHANG | WNOWAIT) != 0 || news.si_pid != 0;
}

/**
 * ptm_engine_process_ensure_async:
 * @self: the engine
 * @cancellable: (nullable): gives up waiting; the engine starts all the same
 *
 * Makes sure that the engine runs and listens. Several callers share one start.
 */
void
ptm_engine_process_ensure_async (PtmEngineProcess *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_engine_process_ensure_async);
  if (self->process != NULL && has_ended (self))
    forget_process (self);
  if (self->ready)
    {
      g_task_return_pointer (task, g_object_ref (self->address), g_object_unref);
      return;
    }
  g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  if (self->process == NULL)
    start (self);
}

/**
 * ptm_engine_process_ensure_finish:
 *
 * Returns: (transfer full): where it listens; NULL with PTM_ERROR_ENGINE or G_IO_ERROR_CANCELLED
 */
GSocketConnectable *
ptm_engine_process_ensure_finish (PtmEngineProcess *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ptm_engine_process_discard:
 * @address: where the engine listened that is no longer to be used
 *
 * Ends that engine, so that the next need starts another: a connection that broke tells of its end before the kernel has
 * anything to wait for. Nothing happens when another engine has taken its place.
 */
void
ptm_engine_process_discard (PtmEngineProcess *self, GSocketConnectable *address)
{
  if (self->address != address)
    return;
  g_subprocess_force_exit (self->process);
  forget_process (self);
}

/**
 * ptm_engine_process_get_pid:
 *
 * Returns: the child's process id, 0 while none runs
 */
int
ptm_engine_process_get_pid (PtmEngineProcess *self)
{
  const char *id = self->process != NULL ? g_subprocess_get_identifier (self->process) : NULL;

  return id != NULL ? (int)g_ascii_strtoll (id, NULL, 10) : 0;
}
