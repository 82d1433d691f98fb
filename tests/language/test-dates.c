/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every month and every weekday of the eight languages (names of CLDR 41) arrives on a page as it was written, and in a calendar
 * as the right month; nothing of it is told to be missing. */

#include "config.h"

#include <string.h>

#include "summary.h"

typedef struct
{
  const char *lang;
  const char *page;     /* with a month */
  const char *weekly;   /* with a weekday */
  const char *calendar; /* with a month */
  const char *hours;    /* what the time is, behind a tab its sentence */
  const char *months[12];
  const char *weekdays[7];
} Tongue;

static const Tongue tongues[] = {
  { "en", "Poster for the fair, 12 %s", "Poster for the fair, %s", "calendar for %s 2026", "9 to 12\tPoster for the fair, Saturday from 9 to 12", { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" }, { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" } },
  { "de", "Plakat für das Fest, 12. %s", "Plakat für das Fest, %s", "Kalender für %s 2026", "9 bis 12 Uhr\tPlakat für das Fest, Samstag von 9 bis 12 Uhr", { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember" }, { "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag" } },
  { "es", "Cartel para la fiesta, 12 de %s", "Cartel para la fiesta, %s", "calendario de %s de 2026", "9 a 12\tCartel para la fiesta, sábado de 9 a 12", { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre" }, { "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo" } },
  { "fr", "Affiche pour la fête, 12 %s", "Affiche pour la fête, %s", "calendrier %s 2026", "9 h à 12 h\tAffiche pour la fête, samedi de 9 h à 12 h", { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre" }, { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" } },
  { "zh", "音乐会海报，%s12日", "音乐会海报，%s", "2026年%s日历", "9点到12点\t音乐会海报，星期六9点到12点", { "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月" }, { "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日" } },
  { "ja", "音楽会のポスター、%s12日", "音楽会のポスター、%s", "2026年%sのカレンダー", "9時から12時\t音楽会のポスター、土曜日 9時から12時", { "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月" }, { "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日" } },
  { "hi", "मेले का पोस्टर, 12 %s", "मेले का पोस्टर, %s", "%s 2026 का कैलेंडर", "9 से 12 बजे\tमेले का पोस्टर, शनिवार 9 से 12 बजे", { "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर" }, { "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार" } },
  { "ar", "ملصق للحفلة، 12 %s", "ملصق للحفلة، %s", "تقويم %s 2026", "9 إلى 12\tملصق للحفلة، السبت من 9 إلى 12", { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" }, { "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد" } },
};

static PtmLanguage *language;

static char *
dup_sentence (const char *pattern, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 2);

  return g_strconcat (parts[0], word, parts[1], NULL);
}

static PtmScene *
plan (const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, &error);

  g_test_message ("%s", sentence);
  g_assert_no_error (error);
  g_assert_cmpuint (scene->unmet->len, ==, 0);
  return g_steal_pointer (&scene);
}

/* (nullable) */
static const char *
find_text (PtmScene *scene, const char *role)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = scene->nodes->pdata[i];

      if (g_strcmp0 (node->role, role) == 0)
        return node->text;
    }
  return NULL;
}

static void
check_date (const char *pattern, const char *word)
{
  g_autofree char *sentence = dup_sentence (pattern, word);
  g_autoptr (PtmScene) scene = plan (sentence);
  const char *date = find_text (scene, "date");

  g_assert_nonnull (date);
  g_assert_nonnull (strstr (date, word));
}

static void
check_calendar (const char *pattern, const char *word, int month)
{
  g_autofree char *sentence = dup_sentence (pattern, word);
  g_autofree char *number = g_strdup_printf ("%d", month);
  g_autoptr (PtmScene) scene = plan (sentence);
  const PtmNode *figure = scene->nodes->pdata[0];

  g_assert_cmpstr (figure->template, ==, "calendar");
  g_assert_cmpstr (ptm_node_get_param (figure, "month"), ==, number);
  g_assert_cmpstr (ptm_node_get_param (figure, "year"), ==, "2026");
}

static void
test_tongue (gconstpointer data)
{
  const Tongue *tongue = data;
  g_auto (GStrv) hours = g_strsplit (tongue->hours, "\t", 2);
  g_autoptr (PtmScene) scene = plan (hours[1]);

  g_assert_cmpstr (find_text (scene, "time"), ==, hours[0]);
  for (int i = 0; i < 12; i++)
    {
      check_date (tongue->page, tongue->months[i]);
      check_calendar (tongue->calendar, tongue->months[i], i + 1);
    }
  for (int i = 0; i < 7; i++)
    check_date (tongue->weekly, tongue->weekdays[i]);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  for (guint i = 0; i < G_N_ELEMENTS (tongues); i++)
    {
      g_autofree char *path = g_strconcat ("/language/dates/", tongues[i].lang, NULL);

      g_test_add_data_func (path, &tongues[i], test_tongue);
    }
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
