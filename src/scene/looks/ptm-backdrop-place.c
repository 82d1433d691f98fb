/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows the places there are backdrops of, by their names and by what people call them. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop-private.h"
#include "ptm-backdrop-words.h"

typedef enum
{
  OUTDOORS, /* hour and season show */
  INDOORS,  /* the hour shows */
  TIMELESS,
} Weather;

static const struct
{
  const char *name;
  guint32     fill;    /* its main tone; what edits compare with */
  double      horizon; /* 0 = things float */
  Weather     weather;
  void (*draw) (PtmGround *ground);
  const char *words;
} places[] = {
  { "meadow", 0x6fbdec, 0.68, OUTDOORS, ptm_place_meadow, "meadow meadows field fields grass grassland lawn hill spring picnic wiese wiesen feld felder gras rasen pré prairie champ herbe prado pradera campo césped hierba 草地 草原 草坪 田野 原っぱ 野原 芝生 घास मैदान खेत مرج حقل عشب" },
  { "landscape", 0x74b8e6, 0.7, OUTDOORS, ptm_place_landscape, "landscape countryside hills valley river rolling_hills stream landschaft hügel tal fluss bach paysage campagne collines vallée rivière fleuve paisaje colinas valle río 风景 山谷 河流 丘陵 风光 景色 風景 景観 川 丘 谷 नदी घाटी पहाड़ियाँ दृश्य تلال وادي نهر منظر_طبيعي" },
  { "forest", 0xb9dfd9, 0.72, OUTDOORS, ptm_place_forest, "forest forests wood woods woodland wald wälder forêt bois bosque 森林 树林 森 林 जंगल वन غابة غابات" },
  { "jungle", 0xbfe6c8, 0.73, OUTDOORS, ptm_place_jungle, "jungle rainforest tropical tropics dschungel urwald regenwald tropen forêt_tropicale tropiques jungle selva tropical 丛林 热带雨林 雨林 ジャングル 熱帯雨林 वर्षावन घना_जंगल أدغال غابة_مطيرة" },
  { "mountains", 0x6fb2e4, 0.71, OUTDOORS, ptm_place_mountains, "mountain mountains alps alpine peak berg berge gebirge alpen montagne montagnes alpes montaña montañas sierra 山 高山 群山 山脉 山脈 पहाड़ पर्वत हिमालय جبل جبال" },
  { "desert", 0xf2a65e, 0.66, OUTDOORS, ptm_place_desert, "desert sand dune dunes sahara wüste düne désert dunes desierto dunas 沙漠 砂漠 沙丘 रेगिस्तान मरुस्थल صحراء" },
  { "beach", 0x62bdf0, 0.69, OUTDOORS, ptm_place_beach, "beach beaches coast shore seaside strand küste ufer plage côte rivage playa costa 海滩 沙滩 海边 海岸 ビーチ 浜辺 समुद्र_तट तट شاطئ ساحل" },
  { "island", 0x55b6ee, 0.72, OUTDOORS, ptm_place_island, "island islands insel inseln île ile isla 岛 海岛 小岛 島 द्वीप टापू جزيرة" },
  { "harbour", 0x74b9e6, 0.8, OUTDOORS, ptm_place_harbour, "harbour harbor port marina dock docks hafen port puerto muelle 港口 港 码头 波止場 बंदरगाह ميناء مرفأ" },
  { "sea", 0x6fbdec, 0.6, OUTDOORS, ptm_place_sea, "sea seas ocean water waves meer ozean wasser mer océan eau mar océano agua 海 大海 海洋 समुद्र सागर بحر محيط" },
  { "lake", 0x74bdea, 0.68, OUTDOORS, ptm_place_lake, "lake lakes lakeside pond see seeufer teich lac étang lago laguna 湖 湖边 池塘 湖畔 池 झील तालाब بحيرة بركة" },
  { "underwater", 0x8fe3e4, 0, TIMELESS, ptm_place_underwater, "underwater reef aquarium seabed coral unterwasser unterwasserwelt riff meeresgrund sous_l'eau sous-marin récif fond_marin submarino bajo_el_agua arrecife acuario 水下 海底 珊瑚礁 水中 水族館 पानी_के_नीचे समुद्र_के_नीचे تحت_الماء قاع_البحر" },
  { "sky", 0x4fa6e4, 0, OUTDOORS, ptm_place_sky, "sky skies cloud clouds air himmel wolken luft ciel nuages cielo nubes 天空 蓝天 云 空 雲 आकाश आसमान बादल سماء غيوم" },
  { "snow", 0x9cc3e6, 0.69, OUTDOORS, ptm_place_snow, "snow snowy snowfield winter ice arctic schnee winter eis winterlandschaft neige hiver glace nieve invierno hielo 雪 雪地 冬天 雪景 बर्फ बर्फ़ ثلج شتاء" },
  { "night", 0x0c1437, 0.68, TIMELESS, ptm_place_night, "night nights evening moon moonlight starry nacht abend sternenhimmel nuit soir noche anochecer 夜晚 夜空 夜 星空 रात ليل ليلة" },
  { "space", 0x080b22, 0, TIMELESS, ptm_place_space, "space outer_space galaxy universe cosmos weltraum weltall galaxie universum espace univers galaxie espacio galaxia universo 太空 宇宙 银河 银河系 अंतरिक्ष ब्रह्मांड فضاء الفضاء مجرة" },
  { "city", 0x84c2ea, 0.745, OUTDOORS, ptm_place_city, "city cities town downtown skyline urban stadt großstadt ville ciudad urbano 城市 都市 市区 街並み 町 शहर नगर مدينة" },
  { "street", 0x8cc6ea, 0.8, OUTDOORS, ptm_place_street, "street streets straße strasse gasse rue calle 街道 街 大街 通り 街角 सड़क गली شارع" },
  { "road", 0x74bcec, 0.66, OUTDOORS, ptm_place_road, "road roads highway country_road landstraße autobahn route autoroute carretera camino autopista 公路 道路 马路 高速公路 हाईवे राजमार्ग طريق" },
  { "village", 0x7cbfea, 0.7, OUTDOORS, ptm_place_village, "village hamlet suburb dorf dörfer village pueblo aldea 村庄 村子 乡村 村 田舎 गाँव गांव قرية" },
  { "castle", 0x8abdec, 0.71, OUTDOORS, ptm_place_castle, "castle castles palace fortress kingdom fairy_tale castle_grounds burg schloss schlossgarten märchen château palais castillo palacio 城堡 宫殿 城 お城 宮殿 किला महल قلعة قصر" },
  { "park", 0x84c6ee, 0.74, OUTDOORS, ptm_place_park, "park parks stadtpark parc parque 公园 公園 पार्क उद्यान حديقة_عامة منتزه" },
  { "playground", 0x7cc4f0, 0.75, OUTDOORS, ptm_place_playground, "playground playgrounds spielplatz aire_de_jeux terrain_de_jeux patio_de_recreo parque_infantil 游乐场 操场 遊び場 खेल_का_मैदान ملعب_أطفال" },
  { "sports-field", 0x74bcec, 0.69, OUTDOORS, ptm_place_sports, "sports_field sports-field pitch stadium soccer_field football_field football_pitch sportplatz fußballplatz fussballplatz stadion terrain_de_sport terrain_de_foot stade campo_de_fútbol campo_de_deportes estadio cancha 球场 体育场 足球场 運動場 競技場 グラウンド サッカー場 स्टेडियम ملعب استاد" },
  { "market", 0x8cc6ea, 0.73, OUTDOORS, ptm_place_market, "market marketplace fair bazaar markt marktplatz flohmarkt wochenmarkt marché mercado mercadillo feria 市场 集市 市場 マーケット 朝市 बाज़ार बाजार मेला سوق" },
  { "farm", 0x7cc0ec, 0.73, OUTDOORS, ptm_place_farm, "farm farms barn farmyard bauernhof hof scheune ferme grange granja 农场 農場 牧場 农田 खेत-खलिहान फ़ार्म مزرعة" },
  { "garden", 0x84c6ee, 0.71, OUTDOORS, ptm_place_garden, "garden gardens backyard yard vegetable_patch garten gärten beet jardin potager jardín huerto 花园 菜园 庭 庭園 花園 बगीचा बाग़ बाग حديقة بستان" },
  { "cave", 0xf9dfae, 0.75, TIMELESS, ptm_place_cave, "cave caves cavern grotto höhle grotte caverne cueva gruta 洞穴 山洞 洞窟 洞 गुफा गुफ़ा كهف مغارة" },
  { "room", 0xf7e9d2, 0.72, INDOORS, ptm_place_room, "room living_room livingroom lounge indoor indoors inside house home table zimmer wohnzimmer stube raum haus drinnen salon séjour pièce maison intérieur sala salón casa habitación interior 客厅 室内 房间 家里 部屋 居間 リビング 室内 家の中 कमरा बैठक घर غرفة غرفة_جلوس منزل بيت" },
  { "bedroom", 0xdfe6f2, 0.73, INDOORS, ptm_place_bedroom, "bedroom nursery kids_room schlafzimmer kinderzimmer chambre chambre_à_coucher dormitorio recámara 卧室 寝室 子供部屋 儿童房 शयनकक्ष बेडरूम غرفة_نوم" },
  { "kitchen", 0xfaf0d8, 0.73, INDOORS, ptm_place_kitchen, "kitchen kitchens küche cuisine cocina 厨房 台所 キッチン रसोई रसोईघर مطبخ" },
  { "bathroom", 0xdff0f2, 0.74, INDOORS, ptm_place_bathroom, "bathroom shower_room washroom bad badezimmer duschbad salle_de_bain salle_de_bains baño cuarto_de_baño 浴室 卫生间 洗手间 お風呂場 バスルーム स्नानघर बाथरूम حمام" },
  { "classroom", 0xf3ecd2, 0.74, INDOORS, ptm_place_classroom, "classroom school schoolroom klassenzimmer schule klassenraum salle_de_classe classe école aula salón_de_clases escuela 教室 学校 课堂 कक्षा पाठशाला विद्यालय स्कूल صف فصل_دراسي مدرسة" },
  { "laboratory", 0xeaf2f4, 0.74, INDOORS, ptm_place_laboratory, "laboratory lab science_lab labor laboratoire laboratorio 实验室 実験室 研究室 प्रयोगशाला مختبر معمل" },
  { "library", 0xe9d8bc, 0.71, INDOORS, ptm_place_library, "library bookstore bibliothek bücherei buchhandlung bibliothèque librairie biblioteca librería 图书馆 書店 图书室 図書館 図書室 पुस्तकालय مكتبة" },
  { "shop", 0xf6e6d6, 0.72, INDOORS, ptm_place_shop, "shop store supermarket grocery bakery laden geschäft supermarkt kaufladen bäckerei magasin boutique épicerie supermarché tienda supermercado panadería 商店 超市 店 お店 スーパー दुकान متجر دكان محل" },
  { "office", 0xeef0ec, 0.74, INDOORS, ptm_place_office, "office workplace büro bureau oficina 办公室 オフィス 事務所 कार्यालय दफ़्तर مكتب" },
  { "hospital", 0xe6f3f0, 0.74, INDOORS, ptm_place_hospital, "hospital clinic ward krankenhaus klinik hôpital clinique hospital clínica 医院 病院 病房 अस्पताल مستشفى عيادة" },
  { "stage", 0x2a0a1c, 0.8, TIMELESS, ptm_place_stage, "stage theatre theater concert bühne theaterbühne scène théâtre escenario teatro 舞台 剧院 ステージ 劇場 मंच रंगमंच مسرح" },
};

/* Those an hour or a season alone would also name. */
static gboolean
is_mere_weather (int place)
{
  return place >= 0 && (strcmp (places[place].name, "sky") == 0 || strcmp (places[place].name, "snow") == 0 || strcmp (places[place].name, "night") == 0);
}

/* The name of place i in front of its hour and season: -1 when there is none. */
static int
find_place (const char *setting)
{
  for (guint i = 0; setting != NULL && i < G_N_ELEMENTS (places); i++)
    {
      gsize      length = strlen (places[i].name);
      PtmWeather weather;

      if (strncmp (places[i].name, setting, length) != 0)
        continue;
      if (setting[length] == '\0')
        return i;
      weather = ptm_weather_read (setting + length);
      if (setting[length] != '-' || places[i].weather == TIMELESS || (places[i].weather == INDOORS && weather.season != PTM_SEASON_NONE))
        continue;
      if (strcmp (ptm_weather_name (places[i].name, weather), setting) == 0)
        return i;
    }
  return -1;
}

static PtmWeather
get_weather (int place, const char *setting)
{
  return ptm_weather_read (setting + strlen (places[place].name));
}

gboolean
ptm_ground_is_place (const char *setting)
{
  return find_place (setting) >= 0;
}

gboolean
ptm_backdrop_is_indoors (const char *setting)
{
  int place = find_place (setting);

  return place >= 0 && places[place].weather == INDOORS;
}

PtmWeather
ptm_ground_get_weather (const char *setting)
{
  int place = find_place (setting);

  return place >= 0 ? get_weather (place, setting) : (PtmWeather){ PTM_LIGHT_DAY, PTM_SEASON_NONE };
}

gboolean
ptm_ground_draw_place (PtmGround *ground, const char *setting)
{
  int place = find_place (setting);

  if (place < 0)
    return FALSE;
  places[place].draw (ground);
  if (ground->weather.season == PTM_SEASON_WINTER && strcmp (places[place].name, "snow") != 0)
    ptm_ground_flakes (ground);
  return TRUE;
}

guint
ptm_backdrop_get_n (void)
{
  return G_N_ELEMENTS (places);
}

const char *
ptm_backdrop_get_place (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (places), NULL);
  return places[i].name;
}

gboolean
ptm_backdrop_has_sky (const char *setting)
{
  static const char *const without[] = { "underwater", "cave", "stage", NULL };
  int                      place = find_place (setting);

  return place >= 0 && !g_strv_contains (without, places[place].name);
}

gboolean
ptm_backdrop_is_place (const char *setting)
{
  return find_place (setting) >= 0;
}

gboolean
ptm_backdrop_has_ground (const char *setting, double *horizon)
{
  int place = find_place (setting);

  if (place < 0)
    return FALSE;
  if (horizon != NULL)
    *horizon = places[place].horizon > 0 ? places[place].horizon : 0.7;
  return places[place].horizon > 0;
}

PtmColor
ptm_backdrop_get_fill (const char *setting, const PtmPalette *palette)
{
  int     place = find_place (setting);
  guint32 hex[3];

  if (place < 0)
    return palette->bg[0];
  hex[0] = places[place].fill;
  if (places[place].weather == OUTDOORS)
    ptm_weather_get_sky (get_weather (place, setting), hex);
  return PTM_RGB ((hex[0] >> 16) & 0xff, (hex[0] >> 8) & 0xff, hex[0] & 0xff);
}

PtmColor
ptm_backdrop_get_light (const char *setting)
{
  static const PtmColor lights[] = { [PTM_LIGHT_DAY] = { 0 }, [PTM_LIGHT_MORNING] = { 255, 214, 180, 20 }, [PTM_LIGHT_EVENING] = { 120, 40, 70, 46 }, [PTM_LIGHT_NIGHT] = { 16, 26, 84, 92 } };
  int                   place = find_place (setting);
  PtmLight              light;

  if (place < 0)
    return PTM_COLOR_NONE;
  light = strcmp (places[place].name, "night") == 0 ? PTM_LIGHT_NIGHT : get_weather (place, setting).light;
  if (places[place].weather == INDOORS && light == PTM_LIGHT_NIGHT)
    return (PtmColor){ 70, 40, 20, 64 };
  return lights[light];
}

/* The place the longest word names, -1 for none; without those that are mere weather when asked. */
static int
find_place_word (const char *folded, gboolean real, guint *length)
{
  int best = -1;

  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint found = real && is_mere_weather (i) ? 0 : ptm_words_find (folded, places[i].words, NULL);

      if (found > *length)
        {
          *length = found;
          best = i;
        }
    }
  return best;
}

const char *
ptm_backdrop_find (const char *setting)
{
  g_autofree char *folded = ptm_words_fold (setting);
  guint            length, printed;
  const char      *print;
  int              place, real;

  if (*folded == '\0')
    return "";
  if (ptm_backdrop_is_known (setting))
    return g_intern_string (setting);
  place = find_place_word (folded, FALSE, &length);
  print = ptm_ground_find_print (folded, &printed);
  if (print != NULL && printed >= length)
    return print;
  /* Of "a forest at night" the forest is the place. */
  real = find_place_word (folded, TRUE, &length);
  place = real >= 0 ? real : place;
  return place >= 0 ? places[place].name : "";
}

/* The weather as far as the place knows any. Where it is always winter no word has to say so. */
static const char *
name_place (int place, PtmWeather weather)
{
  if (places[place].weather == TIMELESS)
    return places[place].name;
  if (places[place].weather == INDOORS || strcmp (places[place].name, "snow") == 0)
    weather.season = PTM_SEASON_NONE;
  return ptm_weather_name (places[place].name, weather);
}

const char *
ptm_backdrop_find_styled (const char *setting, const char *style)
{
  const char      *found = ptm_backdrop_find (setting);
  g_autofree char *folded = ptm_words_fold (style);
  PtmWeather       weather = ptm_weather_read (setting);
  guint            length;
  int              place = find_place (found), other = find_place_word (folded, TRUE, &length);

  ptm_weather_merge (&weather, style);
  if (place < 0)
    return found;
  if (other >= 0 && places[other].weather == OUTDOORS && is_mere_weather (place))
    place = other;
  else if (strcmp (places[place].name, "night") == 0 && weather.season == PTM_SEASON_WINTER)
    place = find_place ("snow");
  return name_place (place, weather);
}

const char *
ptm_backdrop_compose (const char *setting, const char *wish)
{
  const char      *now = ptm_backdrop_find (setting);
  g_autofree char *folded = ptm_words_fold (wish);
  PtmWeather       weather = { PTM_LIGHT_DAY, PTM_SEASON_NONE };
  guint            length, printed;
  int              place = find_place (now), asked = find_place_word (folded, TRUE, &length);

  if (ptm_backdrop_is_known (wish) && (!is_mere_weather (find_place (wish)) || place < 0))
    return g_intern_string (wish);
  /* Paper has no hours: the low sun is one over the sea. */
  if (place < 0 && asked < 0 && ptm_weather_merge (&weather, wish) && (weather.light == PTM_LIGHT_EVENING || weather.light == PTM_LIGHT_MORNING))
    return name_place (find_place ("sea"), weather);
  if (place < 0 || asked >= 0 || (*folded != '\0' && ptm_ground_find_print (folded, &printed) != NULL) || places[place].weather == TIMELESS)
    {
      /* The night has hills under it, and they are seen at other hours. */
      weather = (PtmWeather){ PTM_LIGHT_NIGHT, PTM_SEASON_NONE };
      if (asked < 0 && place >= 0 && strcmp (places[place].name, "night") == 0 && ptm_weather_merge (&weather, wish))
        return name_place (find_place ("landscape"), weather);
      return asked < 0 && place >= 0 && ptm_weather_merge (&weather, wish) ? now : ptm_backdrop_find_styled (wish, NULL);
    }
  weather = get_weather (place, now);
  return ptm_weather_merge (&weather, wish) ? name_place (place, weather) : ptm_backdrop_find_styled (wish, NULL);
}
