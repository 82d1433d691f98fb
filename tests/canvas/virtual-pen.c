/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The smallest Wayland display that GTK shows a window on: surfaces, one output, one seat, and a tablet. Nothing is ever seen; a buffer is
 * given back as soon as it comes, and the next frame may follow some milliseconds later. */

#include "config.h"

#include "virtual-pen.h"

#include <sys/socket.h>
#include <unistd.h>
#include <wayland-server.h>

#include "tablet-server-protocol.h"
#include "xdg-shell-server-protocol.h"

#define FRAME_MS     8
#define MAX_PRESSURE 65535
#define SIDE         1000

typedef enum
{
  COME,
  MOVE,
  DOWN,
  UP,
  LEAVE,
  QUIT,
} OrderType;

typedef struct
{
  OrderType type;
  gboolean  rubber;
  double    x;
  double    y;
  double    pressure;
} Order;

struct _VirtualPen
{
  struct wl_display      *display;
  struct wl_event_source *frame_timer;
  GThread                *thread;
  int                     orders[2];
  gboolean                quits;

  /* The client's, on the thread. */
  struct wl_resource *surface; /* (nullable): the one with a window */
  struct wl_resource *tablet;
  struct wl_resource *tools[2]; /* the pen and the rubber */
  struct wl_resource *tool;     /* (nullable): the near one */
  GPtrArray          *callbacks;
};

static guint32
get_time (void)
{
  return (guint32)(g_get_monotonic_time () / 1000);
}

static void
destroy (struct wl_client *client, struct wl_resource *resource)
{
  wl_resource_destroy (resource);
}

/* For requests that change nothing here. */
static void
ignore (void)
{
}

#define IGNORE ((void *)ignore)

static struct wl_resource *
add_object (struct wl_resource *parent, const struct wl_interface *interface, guint32 id, const void *requests)
{
  struct wl_resource *object = wl_resource_create (wl_resource_get_client (parent), interface, wl_resource_get_version (parent), id);

  wl_resource_set_implementation (object, requests, wl_resource_get_user_data (parent), NULL);
  return object;
}

static void
callback_gone (struct wl_resource *callback)
{
  VirtualPen *pen = wl_resource_get_user_data (callback);

  g_ptr_array_remove (pen->callbacks, callback);
}

static void
surface_frame (struct wl_client *client, struct wl_resource *surface, guint32 id)
{
  VirtualPen         *pen = wl_resource_get_user_data (surface);
  struct wl_resource *callback = wl_resource_create (client, &wl_callback_interface, 1, id);

  wl_resource_set_implementation (callback, NULL, pen, callback_gone);
  g_ptr_array_add (pen->callbacks, callback);
}

static void
surface_attach (struct wl_client *client, struct wl_resource *surface, struct wl_resource *buffer, int x, int y)
{
  if (buffer != NULL)
    wl_buffer_send_release (buffer);
}

static void
surface_commit (struct wl_client *client, struct wl_resource *surface)
{
  VirtualPen *pen = wl_resource_get_user_data (surface);

  wl_event_source_timer_update (pen->frame_timer, FRAME_MS);
}

static int
frame_cb (void *user_data)
{
  VirtualPen *pen = user_data;

  while (pen->callbacks->len > 0)
    {
      struct wl_resource *callback = g_ptr_array_index (pen->callbacks, 0);

      wl_callback_send_done (callback, get_time ());
      wl_resource_destroy (callback);
    }
  return 0;
}

static const struct wl_surface_interface surface_requests = {
  .destroy = destroy,
  .attach = surface_attach,
  .damage = IGNORE,
  .frame = surface_frame,
  .set_opaque_region = IGNORE,
  .set_input_region = IGNORE,
  .commit = surface_commit,
  .set_buffer_transform = IGNORE,
  .set_buffer_scale = IGNORE,
  .damage_buffer = IGNORE,
};

static const struct wl_region_interface region_requests = { .destroy = destroy, .add = IGNORE, .subtract = IGNORE };

static void
surface_gone (struct wl_resource *surface)
{
  VirtualPen *pen = wl_resource_get_user_data (surface);

  if (pen->surface == surface)
    pen->surface = NULL;
}

static void
create_surface (struct wl_client *client, struct wl_resource *compositor, guint32 id)
{
  struct wl_resource *surface = add_object (compositor, &wl_surface_interface, id, &surface_requests);

  wl_resource_set_destructor (surface, surface_gone);
}

static void
create_region (struct wl_client *client, struct wl_resource *compositor, guint32 id)
{
  add_object (compositor, &wl_region_interface, id, &region_requests);
}

static const struct wl_compositor_interface compositor_requests = { create_surface, create_region };

static const struct xdg_toplevel_interface toplevel_requests = {
  .destroy = destroy,
  .set_parent = IGNORE,
  .set_title = IGNORE,
  .set_app_id = IGNORE,
  .show_window_menu = IGNORE,
  .move = IGNORE,
  .resize = IGNORE,
  .set_max_size = IGNORE,
  .set_min_size = IGNORE,
  .set_maximized = IGNORE,
  .unset_maximized = IGNORE,
  .set_fullscreen = IGNORE,
  .unset_fullscreen = IGNORE,
  .set_minimized = IGNORE,
};

static void
get_toplevel (struct wl_client *client, struct wl_resource *xdg_surface, guint32 id)
{
  VirtualPen         *pen = wl_resource_get_user_data (xdg_surface);
  struct wl_resource *toplevel = add_object (xdg_surface, &xdg_toplevel_interface, id, &toplevel_requests);
  struct wl_array     states;

  wl_array_init (&states);
  *(guint32 *)wl_array_add (&states, sizeof (guint32)) = XDG_TOPLEVEL_STATE_ACTIVATED;
  xdg_toplevel_send_configure (toplevel, 0, 0, &states);
  wl_array_release (&states);
  xdg_surface_send_configure (xdg_surface, wl_display_next_serial (pen->display));
}

static const struct xdg_surface_interface xdg_surface_requests = {
  .destroy = destroy,
  .get_toplevel = get_toplevel,
  .get_popup = IGNORE,
  .set_window_geometry = IGNORE,
  .ack_configure = IGNORE,
};

static void
get_xdg_surface (struct wl_client *client, struct wl_resource *shell, guint32 id, struct wl_resource *surface)
{
  VirtualPen *pen = wl_resource_get_user_data (shell);

  pen->surface = surface;
  add_object (shell, &xdg_surface_interface, id, &xdg_surface_requests);
}

static const struct xdg_wm_base_interface shell_requests = { .destroy = destroy, .create_positioner = IGNORE, .get_xdg_surface = get_xdg_surface, .pong = IGNORE };

static const struct wl_data_device_interface data_device_requests = { IGNORE, IGNORE, destroy };

static void
get_data_device (struct wl_client *client, struct wl_resource *clipboard, guint32 id, struct wl_resource *seat)
{
  add_object (clipboard, &wl_data_device_interface, id, &data_device_requests);
}

static const struct wl_data_device_manager_interface clipboard_requests = { .create_data_source = IGNORE, .get_data_device = get_data_device };

static const struct wl_seat_interface seat_requests = { .get_pointer = IGNORE, .get_keyboard = IGNORE, .get_touch = IGNORE, .release = destroy };

static const struct wl_output_interface output_requests = { destroy };

static const struct zwp_tablet_v2_interface tablet_requests = { destroy };

static const struct zwp_tablet_tool_v2_interface tool_requests = { IGNORE, destroy };

static const struct zwp_tablet_seat_v2_interface tablet_seat_requests = { destroy };

static void
get_tablet_seat (struct wl_client *client, struct wl_resource *tablets, guint32 id, struct wl_resource *seat)
{
  static const enum zwp_tablet_tool_v2_type types[] = { ZWP_TABLET_TOOL_V2_TYPE_PEN, ZWP_TABLET_TOOL_V2_TYPE_ERASER };
  VirtualPen                               *pen = wl_resource_get_user_data (tablets);
  struct wl_resource                       *tablet_seat = add_object (tablets, &zwp_tablet_seat_v2_interface, id, &tablet_seat_requests);

  pen->tablet = add_object (tablet_seat, &zwp_tablet_v2_interface, 0, &tablet_requests);
  zwp_tablet_seat_v2_send_tablet_added (tablet_seat, pen->tablet);
  zwp_tablet_v2_send_name (pen->tablet, "Virtual tablet");
  zwp_tablet_v2_send_id (pen->tablet, 1, 1);
  zwp_tablet_v2_send_done (pen->tablet);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      pen->tools[i] = add_object (tablet_seat, &zwp_tablet_tool_v2_interface, 0, &tool_requests);
      zwp_tablet_seat_v2_send_tool_added (tablet_seat, pen->tools[i]);
      zwp_tablet_tool_v2_send_type (pen->tools[i], types[i]);
      zwp_tablet_tool_v2_send_hardware_serial (pen->tools[i], 0, i + 1);
      zwp_tablet_tool_v2_send_capability (pen->tools[i], ZWP_TABLET_TOOL_V2_CAPABILITY_PRESSURE);
      zwp_tablet_tool_v2_send_done (pen->tools[i]);
    }
}

static const struct zwp_tablet_manager_v2_interface tablets_requests = { get_tablet_seat, destroy };

static void
bind_compositor (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  wl_resource_set_implementation (wl_resource_create (client, &wl_compositor_interface, (int)version, id), &compositor_requests, user_data, NULL);
}

static void
bind_shell (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  wl_resource_set_implementation (wl_resource_create (client, &xdg_wm_base_interface, (int)version, id), &shell_requests, user_data, NULL);
}

static void
bind_clipboard (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  wl_resource_set_implementation (wl_resource_create (client, &wl_data_device_manager_interface, (int)version, id), &clipboard_requests, user_data, NULL);
}

static void
bind_tablets (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  wl_resource_set_implementation (wl_resource_create (client, &zwp_tablet_manager_v2_interface, (int)version, id), &tablets_requests, user_data, NULL);
}

static void
bind_seat (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  struct wl_resource *seat = wl_resource_create (client, &wl_seat_interface, (int)version, id);

  wl_resource_set_implementation (seat, &seat_requests, user_data, NULL);
  wl_seat_send_capabilities (seat, 0);
  wl_seat_send_name (seat, "seat0");
}

static void
bind_output (struct wl_client *client, void *user_data, guint32 version, guint32 id)
{
  struct wl_resource *output = wl_resource_create (client, &wl_output_interface, (int)version, id);

  wl_resource_set_implementation (output, &output_requests, user_data, NULL);
  wl_output_send_geometry (output, 0, 0, SIDE, SIDE, WL_OUTPUT_SUBPIXEL_UNKNOWN, "Nobody", "Nothing", WL_OUTPUT_TRANSFORM_NORMAL);
  wl_output_send_mode (output, WL_OUTPUT_MODE_CURRENT, SIDE, SIDE, 60000);
  wl_output_send_scale (output, 1);
  wl_output_send_done (output);
}

static void
come (VirtualPen *pen, gboolean rubber)
{
  g_return_if_fail (pen->surface != NULL && pen->tablet != NULL);

  pen->tool = pen->tools[rubber ? 1 : 0];
  zwp_tablet_tool_v2_send_proximity_in (pen->tool, wl_display_next_serial (pen->display), pen->tablet, pen->surface);
}

static void
move (VirtualPen *pen, const Order *order)
{
  zwp_tablet_tool_v2_send_motion (pen->tool, wl_fixed_from_double (order->x), wl_fixed_from_double (order->y));
  zwp_tablet_tool_v2_send_pressure (pen->tool, (guint32)(order->pressure * MAX_PRESSURE));
}

/* What happens to the pen is an event when its frame is over. */
static void
follow (VirtualPen *pen, const Order *order)
{
  switch (order->type)
    {
    case COME:
      come (pen, order->rubber);
      break;
    case MOVE:
      move (pen, order);
      break;
    case DOWN:
      zwp_tablet_tool_v2_send_down (pen->tool, wl_display_next_serial (pen->display));
      break;
    case UP:
      zwp_tablet_tool_v2_send_up (pen->tool);
      break;
    case LEAVE:
      zwp_tablet_tool_v2_send_proximity_out (pen->tool);
      break;
    case QUIT:
    default:
      pen->quits = TRUE;
      return;
    }
  zwp_tablet_tool_v2_send_frame (pen->tool, get_time ());
}

static int
order_cb (int fd, guint32 mask, void *user_data)
{
  Order order;

  if (read (fd, &order, sizeof order) == (gssize)sizeof order)
    follow (user_data, &order);
  return 0;
}

static gpointer
serve (gpointer user_data)
{
  VirtualPen *pen = user_data;

  while (!pen->quits)
    {
      wl_display_flush_clients (pen->display);
      wl_event_loop_dispatch (wl_display_get_event_loop (pen->display), -1);
    }
  return NULL;
}

VirtualPen *
virtual_pen_new (void)
{
  VirtualPen      *pen = g_new0 (VirtualPen, 1);
  g_autofree char *socket = NULL;
  int              ends[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
  g_assert_cmpint (pipe (pen->orders), ==, 0);
  pen->callbacks = g_ptr_array_new ();
  pen->display = wl_display_create ();
  pen->frame_timer = wl_event_loop_add_timer (wl_display_get_event_loop (pen->display), frame_cb, pen);
  wl_event_loop_add_fd (wl_display_get_event_loop (pen->display), pen->orders[0], WL_EVENT_READABLE, order_cb, pen);
  wl_display_init_shm (pen->display);
  wl_global_create (pen->display, &wl_compositor_interface, 4, pen, bind_compositor);
  wl_global_create (pen->display, &wl_output_interface, 2, pen, bind_output);
  wl_global_create (pen->display, &wl_data_device_manager_interface, 3, pen, bind_clipboard);
  wl_global_create (pen->display, &xdg_wm_base_interface, 1, pen, bind_shell);
  wl_global_create (pen->display, &zwp_tablet_manager_v2_interface, 1, pen, bind_tablets);
  wl_global_create (pen->display, &wl_seat_interface, 4, pen, bind_seat);
  wl_client_create (pen->display, ends[0]);

  socket = g_strdup_printf ("%d", ends[1]);
  g_setenv ("WAYLAND_SOCKET", socket, TRUE);
  g_setenv ("GDK_BACKEND", "wayland", TRUE);
  /* GDK looks for no display without one. */
  g_setenv ("XDG_RUNTIME_DIR", g_get_tmp_dir (), FALSE);
  pen->thread = g_thread_new ("virtual-pen", serve, pen);
  return pen;
}

static void
give (VirtualPen *pen, Order order)
{
  g_assert_cmpint (write (pen->orders[1], &order, sizeof order), ==, sizeof order);
}

void
virtual_pen_free (VirtualPen *pen)
{
  give (pen, (Order){ .type = QUIT });
  g_thread_join (pen->thread);
  wl_display_destroy_clients (pen->display);
  wl_display_destroy (pen->display);
  g_ptr_array_unref (pen->callbacks);
  close (pen->orders[0]);
  close (pen->orders[1]);
  g_free (pen);
}

void
virtual_pen_come (VirtualPen *pen, gboolean rubber)
{
  give (pen, (Order){ .type = COME, .rubber = rubber });
}

void
virtual_pen_move (VirtualPen *pen, double x, double y, double pressure)
{
  give (pen, (Order){ .type = MOVE, .x = x, .y = y, .pressure = pressure });
}

void
virtual_pen_down (VirtualPen *pen)
{
  give (pen, (Order){ .type = DOWN });
}

void
virtual_pen_up (VirtualPen *pen)
{
  give (pen, (Order){ .type = UP });
}

void
virtual_pen_leave (VirtualPen *pen)
{
  give (pen, (Order){ .type = LEAVE });
}
