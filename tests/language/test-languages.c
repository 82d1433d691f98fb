/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences in the languages beyond English and German, as people write them, and the plans and operations they mean, in the
 * short form of summary.c. */

#include "config.h"

#include <string.h>

#include "ptm-lexicon.h"
#include "ptm-scene-json.h"
#include "summary.h"

typedef struct
{
  const char *sentence;
  const char *wanted;
} Case;

typedef struct
{
  const char *lang;
  const Case *plans;
  const Case *edits;
  const Case *region_edits;
} Tongue;

/* The picture the edits are said of. */
static const char POSTER[] = "{\"v\":1,\"kind\":\"poster\",\"lang\":\"en\",\"nodes\":["
                             "{\"id\":\"n1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Garden\"},"
                             "{\"id\":\"n2\",\"type\":\"object\",\"role\":\"main\",\"noun\":\"violin\",\"asset\":\"noto:violin\"},"
                             "{\"id\":\"n3\",\"type\":\"object\",\"noun\":\"balloons\",\"asset\":\"noto:balloon\",\"count\":3},"
                             "{\"id\":\"n4\",\"type\":\"object\",\"noun\":\"sun\",\"asset\":\"noto:sun\"}]}";

static const Case spanish_plans[] = {
  { "una casa, a un lado un árbol y al otro lado un coche",
    "scene; house; deciduous-tree; automobile; árbol left-of casa; coche right-of casa" },
  { "un póster para la feria del libro el 23 de abril a las 18:00 en la biblioteca",
    "poster; date=23 de abril; time=18:00; place=Biblioteca; title=Feria del libro; closed-book" },
  { "tres gatos negros sobre una mesa roja",
    "scene; cat x3 #212121; table #e53935; gatos on mesa" },
  { "Cartel para un concierto de primavera titulado «Concierto de primavera», 12 de mayo, 19:30 h, ayuntamiento, con flores y un violín",
    "poster (spring); title=Concierto de primavera; date=12 de mayo; time=19:30 h; place=Ayuntamiento; blossom x3; violin" },
  { "Dibuja un perro pequeño junto a una casa grande",
    "scene; dog size 0.6; house size 1.6; perro next-to casa" },
  { "un gato y un perro en la playa",
    "scene; cat; dog; bg beach" },
  { "dos pájaros encima de un árbol",
    "scene; bird x2; deciduous-tree; pájaros on árbol" },
  { "veintitrés globos azules",
    "scene; balloon x23 #1e88e5" },
  { "una invitación para el cumpleaños de Ana con un pastel y globos",
    "invitation; birthday-cake; balloon x3; title=Cumpleaños de Ana" },
  { "diagrama del ciclo del agua con sol, nube, lluvia y mar",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=Ciclo del agua; @Sol; @Nube; @Lluvia; @Mar; sol->nube; nube->lluvia; lluvia->mar; mar->sol" },
  { "Diagrama: sol -> planta -> conejo -> zorro",
    "diagram; sun; potted-plant; rabbit; fox; @Sol; @Planta; @Conejo; @Zorro; sol->planta; planta->conejo; conejo->zorro" },
  { "cuadrícula de 12 animales",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "cuadrícula con gato, perro, pájaro y pez",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "cuadrícula de 6 frutas con nombres",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @Manzana; @Pera; @Plátano; @Naranja; @Limón; @Fresa" },
  { "diagrama de flujo: despertarse -> desayunar -> ¿llueve? sí: paraguas / no: caminar",
    "flowchart; start=despertarse; step=desayunar; decision=¿llueve?; end=paraguas; end=caminar; despertarse->desayunar; desayunar->¿llueve?; ¿llueve?->paraguas:sí; ¿llueve?->caminar:no" },
  { "Un cartel elegante A4 para el club de lectura con libros y una taza de café",
    "poster (elegant) 1120x1584; closed-book x3; hot-beverage; title=Club de lectura" },
  { "Folleto «Mercadillo», sábado 14 de junio, de 10:00 a 14:00, en la plaza mayor, entrada libre",
    "flyer; title=Mercadillo; date=sábado 14 de junio; time=10:00 a 14:00; place=Plaza Mayor; note=Entrada libre" },
  { "Cartel azul y dorado para una cena de gala",
    "poster #1e88e5 #d4a017; title=Cena de gala" },
  { "una casa roja bajo un arcoíris con tres árboles verdes",
    "scene; house #e53935; rainbow; deciduous-tree x3 #43a047; casa under arcoíris; arcoíris next-to árboles" },
  { "El sol está encima de la montaña y un barco en el mar",
    "scene; sun; mountain; ship; bg sea; sol above montaña" },
  { "un gato entre dos perros",
    "scene; cat; dog x2; gato between perros" },
  { "un caballo delante de una casa",
    "scene; horse; house; caballo in-front casa" },
  { "cinco manzanas rojas en una cesta",
    "scene; red-apple x5 #e53935; basket; manzanas inside cesta" },
  { "Tarjeta de cumpleaños con globos y una tarta",
    "card; balloon x3; birthday-cake; title=Feliz cumpleaños" },
  { "Diagrama de flujo para hacer té: hervir agua, añadir el té, esperar, beber",
    "flowchart; start=hervir agua; step=añadir el té; step=esperar; end=beber; title=Hacer té; hervir agua->añadir el té; añadir el té->esperar; esperar->beber" },
  { "Póster con el título \"Jazz Night\" y una trompeta dorada",
    "poster; title=Jazz Night; trumpet #d4a017" },
  { "un dragón verde enorme en las montañas de noche",
    "scene (night); dragon size 2.2 #43a047; bg mountains" },
  { "línea de tiempo: 1492 llegada a América, 1789 Revolución francesa, 1969 llegada a la Luna",
    "timeline; [1492: Llegada a América]; [1789: Revolución francesa]; [1969: Llegada a la Luna]" },
  { "gráfico de barras: manzanas 12, peras 30, plátanos 8",
    "chart; bar chart: Manzanas 12, Peras 30, Plátanos 8" },
  { "mapa mental sobre los animales: mamíferos, aves, peces",
    "mindmap; [Animales]; [Mamíferos]; bird; fish; Animales->Mamíferos; Animales->aves; Animales->peces" },
  { "un perro acuarela",
    "scene in watercolor; dog" },
  { NULL, NULL },
};

static const Case spanish_edits[] = {
  { "elimina el violín",
    "remove violin" },
  { "reemplaza el violín por una trompeta",
    "replace violin; trumpet" },
  { "haz el violín más grande",
    "resize violin x1.25" },
  { "mueve el violín a la izquierda",
    "move violin by -64,0" },
  { "pinta el violín de rojo",
    "recolor violin #e53935" },
  { "haz el título rojo",
    "recolor title #e53935" },
  { "cambia el título a \"Fiesta de verano\"",
    "setText title “Fiesta de verano”" },
  { "añade un sol amarillo",
    "add; sun #fdd835" },
  { "pon el título abajo",
    "move title to bottom" },
  { "un poco más oscuro",
    "adjust ALL L-0.12 C1 W0 K1" },
  { "cambia el fondo a azul",
    "recolor background #1e88e5" },
  { "reemplaza el violín por un globo rojo",
    "replace violin; balloon #e53935" },
  { "quita los globos",
    "remove balloon" },
  { "más contraste",
    "adjust ALL L0 C1 W0 K1.2" },
  { "haz el violín el doble de grande",
    "resize violin x2" },
  { "sube el violín",
    "move violin by 0,-64" },
  { "pon una trompeta debajo del título",
    "add under title; trumpet" },
  { "pon el violín a la derecha",
    "move violin by 64,0" },
  { "baja el título",
    "move title by 0,64" },
  { "elimina el violín y el sol",
    "remove violin + remove sun" },
  { "más claro",
    "adjust ALL L0.18 C1 W0 K1" },
  { "elimina el globo rojo",
    "remove balloon" },
  { "cambia el sol por una luna",
    "replace sun; crescent-moon" },
  { "haz el fondo más oscuro",
    "adjust background L-0.18 C1 W0 K1" },
  { "desplaza el violín unos píxeles a la derecha",
    "move violin by 6,0" },
  { NULL, NULL },
};

static const Case spanish_region_edits[] = {
  { "reemplázalo por un globo rojo",
    "replace MASK; balloon #e53935" },
  { "bórralo",
    "remove MASK" },
  { NULL, NULL },
};

static const Case french_plans[] = {
  { "trois chats noirs sur une table rouge",
    "scene; cat x3 #212121; table #e53935; chats on table" },
  { "Affiche pour un concert de printemps intitulée « Concert de printemps », le 12 mai à 19h30, à la mairie, avec des fleurs et un violon",
    "poster (spring); title=Concert de printemps; date=12 mai; time=19h30; place=Mairie; blossom x3; violin" },
  { "Dessine un petit chien à côté d'une grande maison",
    "scene; dog size 0.6; house size 1.6; chien next-to maison" },
  { "un chat et un chien sur la plage",
    "scene; cat; dog; bg beach" },
  { "deux oiseaux au-dessus de l'arbre",
    "scene; bird x2; deciduous-tree; oiseaux above arbre" },
  { "vingt-trois ballons bleus",
    "scene; balloon x23 #1e88e5" },
  { "une invitation pour l'anniversaire de Léa avec un gâteau et des ballons",
    "invitation; birthday-cake; balloon x3; title=Anniversaire de Léa" },
  { "schéma du cycle de l'eau avec soleil, nuage, pluie et mer",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=Cycle de l'eau; @Soleil; @Nuage; @Pluie; @Mer; soleil->nuage; nuage->pluie; pluie->mer; mer->soleil" },
  { "Schéma : soleil -> plante -> lapin -> renard",
    "diagram; sun; potted-plant; rabbit; fox; @Soleil; @Plante; @Lapin; @Renard; soleil->plante; plante->lapin; lapin->renard" },
  { "grille de 12 animaux",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "grille avec chat, chien, oiseau et poisson",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "grille de 6 fruits avec les noms",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @Pomme; @Poire; @Banane; @Orange; @Citron; @Fraise" },
  { "logigramme : se réveiller -> déjeuner -> école ? oui : bus / non : dormir",
    "flowchart; start=se réveiller; step=déjeuner; decision=école ?; end=bus; end=dormir; se réveiller->déjeuner; déjeuner->école ?; école ?->bus:oui; école ?->dormir:non" },
  { "Une affiche élégante A4 pour le club de lecture avec des livres et une tasse de café",
    "poster (elegant) 1120x1584; closed-book x3; hot-beverage; title=Club de lecture" },
  { "Flyer « Brocante », samedi 14 juin, de 10h à 14h, sur la place du marché, entrée libre",
    "flyer; title=Brocante; date=samedi 14 juin; time=10h à 14h; place=Place du Marché; note=Entrée libre" },
  { "Affiche en bleu et or pour un dîner de gala",
    "poster #1e88e5 #d4a017; title=Dîner de gala" },
  { "une maison rouge sous un arc-en-ciel avec trois arbres verts",
    "scene; house #e53935; rainbow; deciduous-tree x3 #43a047; maison under arc-en-ciel; arc-en-ciel next-to arbres" },
  { "un chat entre deux chiens",
    "scene; cat; dog x2; chat between chiens" },
  { "un cheval devant une maison",
    "scene; horse; house; cheval in-front maison" },
  { "cinq pommes rouges dans un panier",
    "scene; red-apple x5 #e53935; basket; pommes inside panier" },
  { "Carte d'anniversaire avec des ballons et un gâteau",
    "card; balloon x3; birthday-cake; title=Joyeux anniversaire" },
  { "Logigramme pour faire du thé : bouillir l'eau, ajouter le thé, attendre, boire",
    "flowchart; start=bouillir l'eau; step=ajouter le thé; step=attendre; end=boire; title=Faire du thé; bouillir l'eau->ajouter le thé; ajouter le thé->attendre; attendre->boire" },
  { "Affiche avec le titre \"Jazz Night\" et une trompette dorée",
    "poster; title=Jazz Night; trumpet #d4a017" },
  { "un énorme dragon vert dans les montagnes la nuit",
    "scene (night); dragon size 2.2 #43a047; bg mountains" },
  { "l'oiseau sur la branche",
    "scene; bird; branch; oiseau on branche" },
  { "soixante-quinze étoiles",
    "scene; star x75" },
  { "graphique en barres : pommes 12, poires 30",
    "chart; bar chart: Pommes 12, Poires 30" },
  { "fiche : 8 additions",
    "worksheet; title=8 additions; task= {generate: addition to 20, 8 tasks}" },
  { "un panorama des montagnes",
    "panorama; bg mountains" },
  { NULL, NULL },
};

static const Case french_edits[] = {
  { "supprime le violon",
    "remove violin" },
  { "remplace le violon par une trompette",
    "replace violin; trumpet" },
  { "agrandis le violon",
    "resize violin x1.25" },
  { "déplace le violon à gauche",
    "move violin by -64,0" },
  { "colorie le violon en rouge",
    "recolor violin #e53935" },
  { "mets le titre en rouge",
    "recolor title #e53935" },
  { "change le titre en « Fête d'été »",
    "setText title “Fête d'été”" },
  { "ajoute un soleil jaune",
    "add; sun #fdd835" },
  { "mets le titre en bas",
    "move title to bottom" },
  { "un peu plus sombre",
    "adjust ALL L-0.12 C1 W0 K1" },
  { "rends le violon plus petit",
    "resize violin x0.8" },
  { "enlève les ballons",
    "remove balloon" },
  { "plus de contraste",
    "adjust ALL L0 C1 W0 K1.2" },
  { "mets le violon à droite",
    "move violin by 64,0" },
  { "descends le titre",
    "move title by 0,64" },
  { "supprime le violon et le soleil",
    "remove violin + remove sun" },
  { "plus clair",
    "adjust ALL L0.18 C1 W0 K1" },
  { "double la taille du violon",
    "resize violin x2" },
  { "mets le fond en bleu",
    "recolor background #1e88e5" },
  { "mets une trompette sous le titre",
    "add under title; trumpet" },
  { "change la couleur du violon en vert",
    "recolor violin #43a047" },
  { "mets le violon au-dessus du soleil",
    "move violin above sun" },
  { "rends le fond plus sombre",
    "adjust background L-0.18 C1 W0 K1" },
  { NULL, NULL },
};

static const Case french_region_edits[] = {
  { "remplace-le par un ballon rouge",
    "replace MASK; balloon #e53935" },
  { "efface-le",
    "remove MASK" },
  { NULL, NULL },
};

static const Case chinese_plans[] = {
  { "桌子上并排放着三个杯子",
    "scene; mug x3; table; 杯子 in-a-row -; 杯子 on 桌子" },
  { "3 猫",
    "scene; cat x3" },
  { "猫三只",
    "scene; cat x3" },
  { "三只黑猫在红色的桌子上",
    "scene; black-cat x3; table #e53935; 黑猫 on 桌子" },
  { "桌子上有三只黑猫",
    "scene; black-cat x3; table; 黑猫 on 桌子" },
  { "春季音乐会海报，标题“春之声”，5月12日晚上7点，市政厅，有鲜花和小提琴",
    "poster (spring); title=春之声; date=5月12日; time=晚上7点; place=市政厅; blossom x3; violin" },
  { "画一只小狗在大房子旁边",
    "scene; dog size 0.6; house size 1.6; 狗 next-to 房子" },
  { "一只猫和一只狗在海滩上",
    "scene; cat; dog; bg beach" },
  { "树下有一张桌子，桌子上有三个红苹果",
    "scene; table; deciduous-tree; red-apple x3; 桌子 under 树; 红苹果 on 桌子" },
  { "二十三个蓝色气球",
    "scene; balloon x23 #1e88e5" },
  { "生日贺卡，有蛋糕和气球",
    "card; birthday-cake; balloon; title=生日快乐" },
  { "水循环示意图：太阳、云、雨、海",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=水循环; @太阳; @云; @雨; @海; 太阳->云; 云->雨; 雨->海; 海->太阳" },
  { "示意图：太阳 -> 植物 -> 兔子 -> 狐狸",
    "diagram; sun; potted-plant; rabbit; fox; @太阳; @植物; @兔子; @狐狸; 太阳->植物; 植物->兔子; 兔子->狐狸" },
  { "12种动物的网格",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "网格：猫、狗、鸟、鱼",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "6种水果的网格，带名称",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @苹果; @梨; @香蕉; @橙子; @柠檬; @草莓" },
  { "流程图：起床 -> 刷牙 -> 上学？是：公交车 / 否：睡觉",
    "flowchart; start=起床; step=刷牙; decision=上学？; end=公交车; end=睡觉; 起床->刷牙; 刷牙->上学？; 上学？->公交车:是; 上学？->睡觉:否" },
  { "读书节海报，4月23日下午6点在图书馆",
    "poster; date=4月23日; time=下午6点; place=图书馆; title=读书节" },
  { "优雅的A4海报，标题《读书会》，有书和咖啡",
    "poster (elegant) 1120x1584; title=读书会; closed-book; hot-beverage" },
  { "传单“跳蚤市场”，6月14日星期六上午10点，中央公园，免费入场",
    "flyer; title=跳蚤市场; date=6月14日星期六; time=上午10点; place=中央公园; note=免费入场" },
  { "房子前面有一匹马",
    "scene; horse; house; 马 in-front 房子" },
  { "篮子里有五个红苹果",
    "scene; red-apple x5; basket; 红苹果 inside 篮子" },
  { "两只狗之间有一只猫",
    "scene; cat; dog x2; 猫 between 狗" },
  { "彩虹下面有一座红色的房子和三棵绿树",
    "scene; house #e53935; deciduous-tree x3 #43a047; rainbow; 房子 under 彩虹; 树 under 彩虹" },
  { "山上有一个太阳",
    "scene; sun; mountain; 太阳 above 山" },
  { "月亮在云的上方",
    "scene; crescent-moon; cloud; 月亮 above 云" },
  { "一条巨大的绿龙在森林里",
    "scene; dragon size 2.2 #43a047; bg forest" },
  { "海报，标题“Jazz Night”，有一把吉他",
    "poster; title=Jazz Night; guitar" },
  { "泡茶流程图：烧水，放茶叶，等待，喝茶",
    "flowchart; start=烧水; step=放茶叶; step=等待; end=喝茶; title=泡茶; 烧水->放茶叶; 放茶叶->等待; 等待->喝茶" },
  { "海报《中秋晚会》，九月二十五日晚上八点半，学校操场，有月亮和兔子",
    "poster; title=中秋晚会; date=九月二十五日; time=晚上八点半; place=学校操场; crescent-moon; rabbit" },
  { "一张生日海报，有蛋糕、气球和礼物",
    "poster; birthday-cake; balloon; wrapped-gift; title=生日" },
  { "时间线：1949 建国，1978 改革开放，2008 北京奥运会",
    "timeline; [1949: 建国]; [1978: 改革开放]; [2008: 北京奥运会]" },
  { "柱状图：苹果 12，梨 30，香蕉 8",
    "chart; column chart: 苹果 12, 梨 30, 香蕉 8" },
  { "水彩风格的猫",
    "scene in watercolor; cat" },
  { NULL, NULL },
};

static const Case chinese_edits[] = {
  { "删除小提琴",
    "remove violin" },
  { "把小提琴换成小号",
    "replace violin; trumpet" },
  { "把小提琴放大",
    "resize violin x1.25" },
  { "把小提琴移到左边",
    "move violin to left" },
  { "把小提琴变成红色",
    "recolor violin #e53935" },
  { "把标题改成红色",
    "recolor title #e53935" },
  { "把标题改成“夏日节”",
    "setText title “夏日节”" },
  { "添加一个黄色的太阳",
    "add; sun #fdd835" },
  { "把标题放在底部",
    "move title to bottom" },
  { "暗一点",
    "adjust ALL L-0.18 C1 W0 K1" },
  { "去掉气球",
    "remove balloon" },
  { "对比度更高",
    "adjust ALL L0 C1 W0 K1.2" },
  { "把太阳移到右边",
    "move sun to right" },
  { "小提琴大一点",
    "resize violin x1.25" },
  { "把背景改成蓝色",
    "recolor background #1e88e5" },
  { "亮一点",
    "adjust ALL L0.18 C1 W0 K1" },
  { "向左移动小提琴",
    "move violin by -64,0" },
  { "删掉小提琴和太阳",
    "remove violin + remove sun" },
  { "把小提琴缩小",
    "resize violin x0.8" },
  { "在标题下面加一个小号",
    "add under title; trumpet" },
  { "把小提琴移到太阳上面",
    "move violin on sun" },
  { "让背景更暗",
    "adjust background L-0.18 C1 W0 K1" },
  { "小提琴往右移10像素",
    "move violin by 10,0" },
  { NULL, NULL },
};

static const Case chinese_region_edits[] = {
  { "换成红色的气球",
    "replace MASK; balloon #e53935" },
  { "删除它",
    "remove MASK" },
  { NULL, NULL },
};

static const Case japanese_plans[] = {
  { "テーブルにりんごとコップ",
    "scene; table; red-apple; mug; りんご on テーブル; コップ on テーブル" },
  { "木に鳥が二羽とまっている",
    "scene; deciduous-tree; bird x2; 鳥 inside 木" },
  { "猫を3匹",
    "scene; cat x3" },
  { "テーブルの上に猫が3匹",
    "scene; cat x3; table; 猫 on テーブル" },
  { "赤いテーブルの上に黒い猫を三匹描いて",
    "scene; cat x3 #212121; table #e53935; 猫 on テーブル" },
  { "木の下のテーブルの上に赤いりんごが3つ",
    "scene; red-apple x3 #e53935; table; deciduous-tree; りんご on テーブル; テーブル under 木" },
  { "春の音楽会のポスター、タイトル「春の調べ」、5月12日午後7時、市民会館、花とバイオリン",
    "poster (spring); title=春の調べ; date=5月12日; time=午後7時; place=市民会館; blossom; violin" },
  { "大きな家の隣に小さな犬を描いて",
    "scene; dog size 0.6; house size 1.6; 犬 next-to 家" },
  { "浜辺に猫と犬",
    "scene; bg beach; cat; dog" },
  { "青い風船を23個",
    "scene; balloon x23 #1e88e5" },
  { "誕生日カード、ケーキと風船",
    "card; birthday-cake; balloon; title=お誕生日おめでとう" },
  { "水の循環の図：太陽、雲、雨、海",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=水の循環; @太陽; @雲; @雨; @海; 太陽->雲; 雲->雨; 雨->海; 海->太陽" },
  { "図：太陽 -> 植物 -> うさぎ -> きつね",
    "diagram; sun; potted-plant; rabbit; fox; @太陽; @植物; @うさぎ; @きつね; 太陽->植物; 植物->うさぎ; うさぎ->きつね" },
  { "12種類の動物のグリッド",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "グリッド：猫、犬、鳥、魚",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "名前付きの果物6種類のグリッド",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @りんご; @梨; @バナナ; @みかん; @レモン; @いちご" },
  { "フローチャート：起きる -> 歯を磨く -> 学校？ はい：バス / いいえ：寝る",
    "flowchart; start=起きる; step=歯を磨く; decision=学校？; end=バス; end=寝る; 起きる->歯を磨く; 歯を磨く->学校？; 学校？->バス:はい; 学校？->寝る:いいえ" },
  { "4月23日18:00から図書館で開催の読書祭のポスター",
    "poster; date=4月23日; time=18:00; title=図書館開催の読書祭" },
  { "上品なA4ポスター、タイトル「読書会」、本とコーヒー",
    "poster (elegant) 1120x1584; title=読書会; closed-book; hot-beverage" },
  { "チラシ「フリーマーケット」、6月14日土曜日午前10時、中央公園、入場無料",
    "flyer; title=フリーマーケット; date=6月14日土曜日; time=午前10時; place=中央公園; note=入場無料" },
  { "家の前に馬がいる",
    "scene; horse; house; 馬 in-front 家" },
  { "かごの中に赤いりんごが5個",
    "scene; red-apple x5 #e53935; basket; りんご inside かご" },
  { "2匹の犬の間に猫",
    "scene; cat; dog x2; 猫 between 犬" },
  { "虹の下に赤い家と緑の木が3本",
    "scene; house #e53935; deciduous-tree x3 #43a047; rainbow; 家 under 虹; 木 under 虹" },
  { "森の中の巨大な緑のドラゴン",
    "scene; dragon size 2.2 #43a047; bg forest" },
  { "「Jazz Night」のポスター、金色のトランペット",
    "poster; title=Jazz Night; trumpet #d4a017" },
  { "Pentimento Caféのポスター、コーヒーとケーキ",
    "poster; hot-beverage; birthday-cake; title=Pentimento Café" },
  { "お茶の入れ方のフローチャート：お湯を沸かす、茶葉を入れる、待つ、飲む",
    "flowchart; start=お湯を沸かす; step=茶葉を入れる; step=待つ; end=飲む; title=お茶の入れ方; お湯を沸かす->茶葉を入れる; 茶葉を入れる->待つ; 待つ->飲む" },
  { "猫と犬が浜辺で遊んでいる",
    "scene; cat; dog; bg beach; ?action 遊んでいる" },
  { "夏祭りのポスター、八月十日、夜七時、駅前広場、花火と金魚",
    "poster (summer night); date=八月十日; time=夜七時; place=駅前広場; fireworks; goldfish; title=夏祭り; bg night" },
  { "三枚の葉っぱと二つのどんぐり",
    "scene; leaf-fluttering-in-wind x3; acorn x2" },
  { "棒グラフ：りんご 12、梨 30",
    "chart; bar chart: りんご 12, 梨 30" },
  { "マインドマップ 動物：哺乳類、鳥類、魚類",
    "mindmap; [動物]; [哺乳類]; [鳥類]; [魚類]; 動物->哺乳類; 動物->鳥類; 動物->魚類" },
  { "水彩画風の猫",
    "scene in watercolor; cat" },
  { NULL, NULL },
};

static const Case japanese_edits[] = {
  { "バイオリンを消して",
    "remove violin" },
  { "バイオリンをトランペットに変えて",
    "replace violin; trumpet" },
  { "バイオリンを大きくして",
    "resize violin x1.25" },
  { "バイオリンを左に動かして",
    "move violin by -64,0" },
  { "バイオリンを赤くして",
    "recolor violin #e53935" },
  { "タイトルを赤くして",
    "recolor title #e53935" },
  { "タイトルを「夏祭り」に変えて",
    "setText title “夏祭り”" },
  { "黄色い太陽を追加して",
    "add; sun #fdd835" },
  { "タイトルを一番下に置いて",
    "move title to bottom" },
  { "少し暗くして",
    "adjust ALL L-0.12 C1 W0 K1" },
  { "風船を削除してください",
    "remove balloon" },
  { "コントラストを上げて",
    "adjust ALL L0 C1 W0 K1.2" },
  { "太陽を右に置いて",
    "move sun by 64,0" },
  { "バイオリンを小さくして",
    "resize violin x0.8" },
  { "背景を青にして",
    "recolor background #1e88e5" },
  { "明るくして",
    "adjust ALL L0.18 C1 W0 K1" },
  { "バイオリンと太陽を消して",
    "remove violin + remove sun" },
  { "バイオリンを2倍にして",
    "resize violin x2" },
  { "タイトルを上に移動して",
    "move title by 0,-64" },
  { "タイトルの下にトランペットを追加して",
    "add under title; trumpet" },
  { "太陽を月に変えて",
    "replace sun; crescent-moon" },
  { "背景をもっと暗くして",
    "adjust background L-0.18 C1 W0 K1" },
  { "バイオリンを太陽の上に移動して",
    "move violin on sun" },
  { NULL, NULL },
};

static const Case japanese_region_edits[] = {
  { "赤い風船に置き換えて",
    "replace MASK; balloon #e53935" },
  { "それを消して",
    "remove MASK" },
  { NULL, NULL },
};

static const Case hindi_plans[] = {
  { "एक घोड़ा और एक गाय, दोनों खलिहान के सामने",
    "scene; horse; cow; barn; घोड़ा in-front खलिहान; गाय in-front खलिहान" },
  { "दुकान की मेज पर तराज़ू",
    "scene; bg shop; balance-scale; table; तराज़ू on मेज" },
  { "तीन बिल्लियाँ",
    "scene; cat x3" },
  { "मेज़ पर तीन काली बिल्लियाँ",
    "scene; cat x3 #212121; table; बिल्लियाँ on मेज़" },
  { "लाल मेज़ पर तीन काली बिल्लियाँ बनाओ",
    "scene; cat x3 #212121; table #e53935; बिल्लियाँ on मेज़" },
  { "एक बड़े घर के पास एक छोटा कुत्ता",
    "scene; dog size 0.6; house size 1.6; कुत्ता next-to घर" },
  { "समुद्र तट पर एक बिल्ली और एक कुत्ता",
    "scene; bg beach; cat; dog" },
  { "पुस्तक मेले के लिए पोस्टर, 23 अप्रैल, शाम 6 बजे, पुस्तकालय में, किताबों के साथ",
    "poster; closed-book; date=23 अप्रैल; time=शाम 6 बजे; place=पुस्तकालय; closed-book x3; title=पुस्तक मेले" },
  { "वसंत संगीत समारोह का पोस्टर, शीर्षक \"वसंत की धुन\", 12 मई, शाम 7 बजे, टाउन हॉल, फूल और वायलिन",
    "poster (spring); title=वसंत की धुन; date=12 मई; time=शाम 7 बजे; place=टाउन हॉल; blossom; violin" },
  { "तेईस नीले गुब्बारे",
    "scene; balloon x23 #1e88e5" },
  { "जन्मदिन का कार्ड जिसमें केक और गुब्बारे हों",
    "card; birthday-cake; balloon x3; title=जन्मदिन मुबारक" },
  { "जल चक्र का आरेख: सूरज, बादल, बारिश, समुद्र",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=जल चक्र; @सूरज; @बादल; @बारिश; @समुद्र; सूरज->बादल; बादल->बारिश; बारिश->समुद्र; समुद्र->सूरज" },
  { "आरेख: सूरज -> पौधा -> खरगोश -> लोमड़ी",
    "diagram; sun; potted-plant; rabbit; fox; @सूरज; @पौधा; @खरगोश; @लोमड़ी; सूरज->पौधा; पौधा->खरगोश; खरगोश->लोमड़ी" },
  { "12 जानवरों का ग्रिड",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "ग्रिड: बिल्ली, कुत्ता, चिड़िया, मछली",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "नाम के साथ 6 फलों का ग्रिड",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @सेब; @नाशपाती; @केला; @संतरा; @नींबू; @स्ट्रॉबेरी" },
  { "फ़्लोचार्ट: उठना -> नहाना -> स्कूल? हाँ: बस / नहीं: सोना",
    "flowchart; start=उठना; step=नहाना; decision=स्कूल?; end=बस; end=सोना; उठना->नहाना; नहाना->स्कूल?; स्कूल?->बस:हाँ; स्कूल?->सोना:नहीं" },
  { "एक शानदार A4 पोस्टर, शीर्षक \"पुस्तक क्लब\", किताबें और कॉफ़ी",
    "poster (elegant) 1120x1584; title=पुस्तक क्लब; closed-book x3; hot-beverage" },
  { "पर्चा \"मेला\", शनिवार 14 जून, सुबह 10 बजे, पार्क में, प्रवेश निःशुल्क",
    "flyer; title=मेला; date=शनिवार 14 जून; time=सुबह 10 बजे; place=पार्क; note=प्रवेश निःशुल्क" },
  { "घर के सामने एक घोड़ा",
    "scene; horse; house; घोड़ा in-front घर" },
  { "टोकरी में पाँच लाल सेब",
    "scene; red-apple x5 #e53935; basket; सेब inside टोकरी" },
  { "दो कुत्तों के बीच एक बिल्ली",
    "scene; cat; dog x2; बिल्ली between कुत्तों" },
  { "इंद्रधनुष के नीचे एक लाल घर और तीन हरे पेड़",
    "scene; house #e53935; deciduous-tree x3 #43a047; rainbow; घर under इंद्रधनुष; पेड़ under इंद्रधनुष" },
  { "पेड़ के नीचे मेज़ पर एक किताब",
    "scene; closed-book; table; deciduous-tree; किताब on मेज़; मेज़ under पेड़" },
  { "पहाड़ के पीछे सूरज",
    "scene; sun; mountain; सूरज behind पहाड़" },
  { "जंगल में एक विशाल हरा ड्रैगन",
    "scene; dragon size 2.2 #43a047; bg forest" },
  { "२३ अप्रैल का पोस्टर \"कविता शाम\"",
    "poster; date=२३ अप्रैल; title=कविता शाम" },
  { "पोस्टर, शीर्षक \"Jazz Night\", एक सुनहरी तुरही",
    "poster; title=Jazz Night; trumpet #d4a017" },
  { "बार चार्ट: सेब 12, केला 30",
    "chart; bar chart: सेब 12, केला 30" },
  { "समयरेखा: 1857 क्रांति, 1947 स्वतंत्रता",
    "timeline; [1857: क्रांति]; [1947: स्वतंत्रता]" },
  { NULL, NULL },
};

static const Case hindi_edits[] = {
  { "वायलिन हटाओ",
    "remove violin" },
  { "वायलिन को तुरही से बदलो",
    "replace violin; trumpet" },
  { "वायलिन को बड़ा करो",
    "resize violin x1.25" },
  { "वायलिन को बाएँ ले जाओ",
    "move violin by -64,0" },
  { "वायलिन को लाल करो",
    "recolor violin #e53935" },
  { "शीर्षक को लाल करो",
    "recolor title #e53935" },
  { "शीर्षक बदलकर \"गर्मी का मेला\" करो",
    "setText title “गर्मी का मेला”" },
  { "एक पीला सूरज जोड़ो",
    "add; sun #fdd835" },
  { "शीर्षक को सबसे नीचे रखो",
    "move title to bottom" },
  { "थोड़ा और गहरा",
    "adjust ALL L-0.12 C1 W0 K1" },
  { "गुब्बारे हटा दो",
    "remove balloon" },
  { "ज़्यादा कंट्रास्ट",
    "adjust ALL L0 C1 W0 K1.2" },
  { "सूरज को दाएँ रखो",
    "move sun by 64,0" },
  { "वायलिन को छोटा करो",
    "resize violin x0.8" },
  { "पृष्ठभूमि को नीला करो",
    "recolor background #1e88e5" },
  { "वायलिन और सूरज हटाओ",
    "remove violin + remove sun" },
  { "शीर्षक के नीचे एक तुरही जोड़ो",
    "add under title; trumpet" },
  { "वायलिन को दोगुना करो",
    "resize violin x2" },
  { "वायलिन को ऊपर ले जाओ",
    "move violin by 0,-64" },
  { "सूरज की जगह चाँद लगाओ",
    "replace sun; crescent-moon" },
  { "पृष्ठभूमि को और गहरा करो",
    "adjust background L-0.18 C1 W0 K1" },
  { "वायलिन को सूरज के ऊपर रखो",
    "move violin on sun" },
  { "वायलिन का रंग हरा करो",
    "recolor violin #43a047" },
  { NULL, NULL },
};

static const Case hindi_region_edits[] = {
  { "इसे लाल गुब्बारे से बदलो",
    "replace MASK; balloon #e53935" },
  { "इसे हटाओ",
    "remove MASK" },
  { NULL, NULL },
};

static const Case arabic_plans[] = {
  { "قطتي تحت السرير",
    "scene; cat; bed; قطتي under سرير" },
  { "كلبنا أمام بيتنا",
    "scene; dog; house; كلبنا in-front بيتنا" },
  { "ثلاث قطط",
    "scene; cat x3" },
  { "ارسم ثلاث قطط سوداء على طاولة حمراء",
    "scene; cat x3 #212121; table #e53935; قطط on طاولة" },
  { "قطتان على الأريكة",
    "scene; cat x2; sofa; قطتان on أريكة" },
  { "كلب صغير بجانب بيت كبير",
    "scene; dog size 0.6; house size 1.6; كلب next-to بيت" },
  { "قطة وكلب على الشاطئ",
    "scene; cat; dog; bg beach" },
  { "ملصق لمعرض الكتاب يوم 23 أبريل الساعة 6 مساءً في المكتبة مع كتب",
    "poster; date=23 أبريل; time=الساعة 6 مساءً; place=المكتبة; closed-book x3; title=معرض الكتاب" },
  { "ملصق لحفلة الربيع بعنوان «أنغام الربيع»، 12 مايو، الساعة 7 مساءً، قاعة المدينة، مع زهور وكمان",
    "poster (spring); title=أنغام الربيع; date=12 مايو; time=الساعة 7 مساءً; place=قاعة المدينة; blossom x3; violin" },
  { "ثلاثة وعشرون بالونا أزرق",
    "scene; balloon x23 #1e88e5" },
  { "٣ تفاحات حمراء تحت الشجرة",
    "scene; red-apple x3 #e53935; deciduous-tree; تفاحات under شجرة" },
  { "بطاقة عيد ميلاد مع كعكة وبالونات",
    "card; birthday-cake; balloon x3; title=عيد ميلاد سعيد" },
  { "مخطط دورة الماء: شمس، سحابة، مطر، بحر",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=دورة الماء; @شمس; @سحابة; @مطر; @بحر; شمس->سحابة; سحابة->مطر; مطر->بحر; بحر->شمس" },
  { "مخطط: شمس -> نبات -> أرنب -> ثعلب",
    "diagram; sun; potted-plant; rabbit; fox; @شمس; @نبات; @أرنب; @ثعلب; شمس->نبات; نبات->أرنب; أرنب->ثعلب" },
  { "شبكة من 12 حيوانا",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "شبكة: قطة، كلب، طائر، سمكة",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "شبكة من 6 فواكه مع الأسماء",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @تفاحة; @كمثرى; @موزة; @برتقالة; @ليمونة; @فراولة" },
  { "ملصق أنيق A4 بعنوان «نادي القراءة» مع كتب وفنجان قهوة",
    "poster (elegant) 1120x1584; title=نادي القراءة; closed-book x3; hot-beverage" },
  { "نشرة «سوق الكتب»، السبت 14 يونيو، الساعة 10 صباحاً، الساحة، الدخول مجاني",
    "flyer; title=سوق الكتب; date=السبت 14 يونيو; time=الساعة 10 صباحاً; place=الساحة; note=الدخول مجاني" },
  { "حصان أمام البيت",
    "scene; horse; house; حصان in-front بيت" },
  { "خمس تفاحات حمراء في السلة",
    "scene; red-apple x5 #e53935; basket; تفاحات inside سلة" },
  { "قطة بين كلبين",
    "scene; cat; dog x2; قطة between كلبين" },
  { "بيت أحمر تحت قوس قزح وثلاث أشجار خضراء",
    "scene; house #e53935; rainbow; deciduous-tree x3 #43a047; بيت under قوس قزح" },
  { "تنين أخضر ضخم في الغابة",
    "scene; dragon size 2.2 #43a047; bg forest" },
  { "شمس فوق الجبل وقارب في البحر",
    "scene; sun; mountain; sailboat; bg sea; شمس above جبل" },
  { "ملصق بعنوان \"Jazz Night\" مع بوق ذهبي",
    "poster; title=Jazz Night; trumpet #d4a017" },
  { "كتابان على الطاولة",
    "scene; closed-book x2; table; كتابان on طاولة" },
  { "ارسم سيارة حمراء أمام مدرسة",
    "scene; automobile #e53935; school; سيارة in-front مدرسة" },
  { "ملصق لمهرجان الصيف يوم الجمعة ١٤ يوليو في الحديقة العامة مع بالونات",
    "poster (summer); date=يوم الجمعة ١٤ يوليو; place=الحديقة العامة; balloon x3; title=مهرجان الصيف" },
  { "مخطط انسيابي: استيقاظ -> فطور -> مطر؟ نعم: مظلة / لا: مشي",
    "flowchart; start=استيقاظ; step=فطور; decision=مطر؟; end=مظلة; end=مشي; استيقاظ->فطور; فطور->مطر؟; مطر؟->مظلة:نعم; مطر؟->مشي:لا" },
  { "مخطط أعمدة: تفاح 12، موز 30",
    "chart; bar chart: تفاح 12, موز 30" },
  { "خط زمني: 1922 استقلال، 1956 التأميم",
    "timeline; [1922: استقلال]; [1956: التأميم]" },
  { "خريطة ذهنية عن الحيوانات: ثدييات، طيور، أسماك",
    "mindmap; [الحيوانات]; [ثدييات]; bird; fish; الحيوانات->ثدييات; الحيوانات->طيور; الحيوانات->أسماك" },
  { NULL, NULL },
};

static const Case arabic_edits[] = {
  { "احذف الكمان",
    "remove violin" },
  { "استبدل الكمان ببوق",
    "replace violin; trumpet" },
  { "كبر الكمان",
    "resize violin x1.25" },
  { "حرك الكمان إلى اليسار",
    "move violin by -64,0" },
  { "لون الكمان بالأحمر",
    "recolor violin #e53935" },
  { "اجعل العنوان أحمر",
    "recolor title #e53935" },
  { "غير العنوان إلى \"مهرجان الصيف\"",
    "setText title “مهرجان الصيف”" },
  { "أضف شمسا صفراء",
    "add; sun #fdd835" },
  { "ضع العنوان في الأسفل",
    "move title to bottom" },
  { "أغمق قليلا",
    "adjust ALL L-0.12 C1 W0 K1" },
  { "أزل البالونات",
    "remove balloon" },
  { "زد التباين",
    "adjust ALL L0 C1 W0 K1.2" },
  { "اجعل الكمان أصغر",
    "resize violin x0.8" },
  { "ضع الشمس على اليمين",
    "move sun to right" },
  { "أفتح قليلا",
    "adjust ALL L0.12 C1 W0 K1" },
  { "غير الخلفية إلى الأزرق",
    "recolor background #1e88e5" },
  { "احذف الكمان والشمس",
    "remove violin + remove sun" },
  { "ضع بوقا تحت العنوان",
    "add under title; trumpet" },
  { "حرك الكمان إلى الأعلى",
    "move violin by 0,-64" },
  { "غير لون الكمان إلى الأحمر",
    "recolor violin #e53935" },
  { "استبدل الشمس بقمر",
    "replace sun; crescent-moon" },
  { "اجعل الخلفية أغمق",
    "adjust background L-0.18 C1 W0 K1" },
  { "ضع الكمان فوق الشمس",
    "move violin above sun" },
  { "حرك الكمان 10 بكسل إلى اليمين",
    "move violin by 10,0" },
  { NULL, NULL },
};

static const Case arabic_region_edits[] = {
  { "استبدله ببالون أحمر",
    "replace MASK; balloon #e53935" },
  { "احذفه",
    "remove MASK" },
  { NULL, NULL },
};

static const Tongue TONGUES[] = {
  { "es", spanish_plans, spanish_edits, spanish_region_edits },
  { "fr", french_plans, french_edits, french_region_edits },
  { "zh", chinese_plans, chinese_edits, chinese_region_edits },
  { "ja", japanese_plans, japanese_edits, japanese_region_edits },
  { "hi", hindi_plans, hindi_edits, hindi_region_edits },
  { "ar", arabic_plans, arabic_edits, arabic_region_edits },
};

static PtmLanguage *language;

static void
compare (const char *sentence, const char *is, const char *wanted)
{
  if (strcmp (is, wanted) == 0)
    return;
  g_test_message ("%s", sentence);
  g_test_message ("  is     %s", is);
  g_test_message ("  wanted %s", wanted);
  g_test_fail ();
}

static void
test_plans (gconstpointer user_data)
{
  const Tongue *tongue = user_data;

  for (const Case *row = tongue->plans; row->sentence != NULL; row++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) scene = ptm_language_plan (language, row->sentence, &error);
      g_autofree char *line = scene != NULL ? summary_of_plan (scene) : g_strdup (error->message);

      compare (row->sentence, line, row->wanted);
      if (scene != NULL)
        g_assert_cmpstr (scene->lang, ==, tongue->lang);
    }
}

static void
read_edits (const Case *rows, gboolean has_region)
{
  for (const Case *row = rows; row->sentence != NULL; row++)
    {
      g_autoptr (PtmScene) scene = ptm_scene_from_json (POSTER, -1, NULL);
      g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, row->sentence, scene, has_region, unmet);
      g_autofree char *line = summary_of_edit (ops, unmet);

      compare (row->sentence, line, row->wanted);
      if (ptm_language_is_draw (language, row->sentence))
        compare (row->sentence, "asks for a new picture", "asks for an edit");
    }
}

static void
test_edits (gconstpointer user_data)
{
  const Tongue *tongue = user_data;

  read_edits (tongue->edits, FALSE);
  read_edits (tongue->region_edits, TRUE);
}

/* Languages without a grammar are read by the names of the pictures; a title may be in another language than its sentence. */
static void
test_mixed (void)
{
  const Case rows[] = {
    { "gatto", "scene; cat" },
    { "кошка и собака", "scene; cat; dog" },
    { "고양이", "scene; cat" },
    { "köpek", "scene; dog" },
    { "แมว 3 ตัว", "scene; cat x3" },
    { "poster \"Katten\" with a cat", "poster; title=Katten; cat" },
    { "Poster \"Größe\" with three red balloons", "poster; title=Größe; balloon x3 #e53935" },
    { "poster titled 日本の祭り with a cat", "poster; title=日本の祭り; cat" },
    { "Jazz Nightのポスター、猫とトランペット", "poster; cat; trumpet; title=Jazz Night" },
    { "海报 \"Summer Fest\"，有太阳", "poster; title=Summer Fest; sun" },
    { "ملصق \"Open Day\" مع شمس", "poster; title=Open Day; sun" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PtmScene) scene = ptm_language_plan (language, rows[i].sentence, NULL);
      g_autofree char *line = scene != NULL ? summary_of_plan (scene) : g_strdup ("nothing");

      compare (rows[i].sentence, line, rows[i].wanted);
    }
}

/* Every line of words.tsv belongs to a noun and has a word in all six languages. */
static void
test_words (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (PtmLexicon) lexicon = ptm_lexicon_new (art, NULL);
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, "lexicon/words.tsv");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
    g_hash_table_add (heads, ptm_noun_dup_label (ptm_lexicon_get (lexicon, i), "en"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      n++;
      if (g_strv_length (columns) != PTM_N_LANGUAGES - 1 || !g_hash_table_contains (heads, columns[0]) || g_strv_contains ((const char *const *)columns, ""))
        {
          g_test_message ("%s", lines[i]);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (n, >=, 300);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  for (guint i = 0; i < G_N_ELEMENTS (TONGUES); i++)
    {
      g_autofree char *plans = g_strdup_printf ("/language/tongues/%s/plans", TONGUES[i].lang);
      g_autofree char *edits = g_strdup_printf ("/language/tongues/%s/edits", TONGUES[i].lang);

      g_test_add_data_func (plans, &TONGUES[i], test_plans);
      g_test_add_data_func (edits, &TONGUES[i], test_edits);
    }
  g_test_add_func ("/language/tongues/mixed", test_mixed);
  g_test_add_func ("/language/tongues/words", test_words);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
