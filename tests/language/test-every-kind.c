/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences for every kind of picture, in English and German, and the plans they mean, in the short form of summary.c. */

#include "config.h"

#include "ptm-error.h"
#include "summary.h"

typedef struct
{
  const char *sentence;
  const char *plan;
} Case;

/* Charts and tables: names with their numbers in every order. */
static const Case chart_cases[] = {
  { "Bar chart: apples 12, pears 7, bananas 9",
    "chart; bar chart: Apples 12, Pears 7, Bananas 9" },
  { "pie chart of votes: Anna 12, Ben 7",
    "chart; title=Votes; pie chart: Anna 12, Ben 7" },
  { "line chart of visitors 2019: 12, 2020: 30, 2021: 25",
    "chart; title=Visitors; line chart: 2019 12, 2020 30, 2021 25" },
  { "Balkendiagramm: Äpfel 12, Birnen 7, Bananen 9",
    "chart; bar chart: Äpfel 12, Birnen 7, Bananen 9" },
  { "Kreisdiagramm der Stimmen: Anna 12, Ben 7, Enthaltung 2",
    "chart; title=Stimmen; pie chart: Anna 12, Ben 7, Enthaltung 2" },
  { "grouped bar chart of reading: boys 3,5,7; girls 4,6,2",
    "chart; grouped chart of Boys, Girls: 1 3 4, 2 5 6, 3 7 2" },
  { "Liniendiagramm Besucher: 2019: 1.200, 2020: 1.450, 2021: 980",
    "chart; title=Besucher; line chart: 2019 1200, 2020 1450, 2021 980" },
  { "pie chart: nectar 58 %, pollen 30 %, water 12 %",
    "chart; pie chart: Nectar 58, Pollen 30, Water 12 {unit: %}" },
  { "Pictogram: 9 apples, 6 bananas and 4 pears",
    "chart; pictogram chart: Apples 9 (red-apple), Bananas 6 (banana), Pears 4 (pear)" },
  { "chart of rainfall: Mon: Rome 3, Oslo 9; Tue: Rome 1, Oslo 7",
    "chart; title=Rainfall; grouped chart of Rome, Oslo: Mon 3 9, Tue 1 7" },
  { "Säulendiagramm Gewicht: Hund 12,5 kg, Katze 4,2 kg, Maus 0,1 kg",
    "chart; title=Gewicht; column chart: Hund 12.5, Katze 4.2, Maus 0.1 {unit: kg}" },
  { "Column chart \"Prices\": bread 2.50 €, milk 1.10 €",
    "chart; title=Prices; column chart: Bread 2.5, Milk 1.1 {unit: €}" },
  { "Table: Name, Age; Anna, 12; Ben, 11",
    "chart; table [Name, Age] [Anna, 12] [Ben, 11]" },
  { "Tabelle: Land, Hauptstadt; Italien, Rom; Spanien, Madrid",
    "chart; table [Land, Hauptstadt] [Italien, Rom] [Spanien, Madrid]" },
  { "Kuchendiagramm: Nektar 58 %, Pollen 30 %, Wasser 12 %",
    "chart; pie chart: Nektar 58, Pollen 30, Wasser 12 {unit: %}" },
  { "donut chart of time: sleep 8 h, school 6 h, play 4 h",
    "chart; title=Time; donut chart: Sleep 8, School 6, Play 4 {unit: h}" },
  { "stacked bar chart: Mon: coal 4, wind 6; Tue: coal 3, wind 8",
    "chart; stacked chart of Coal, Wind: Mon 4 6, Tue 3 8" },
  { "scatter plot: Anna 3 5, Ben 4 7, Carla 6 9",
    "chart; scatter chart: Anna 3 5, Ben 4 7, Carla 6 9" },
  { "chart of visitors: 2019: 12; 2020: 30; 2021: 44",
    "chart; title=Visitors; line chart: 2019 12, 2020 30, 2021 44" },
  { "Piktogramm: 5 Bäume, 3 Blumen",
    "chart; pictogram chart: Bäume 5 (deciduous-tree), Blumen 3 (blossom)" },
  { "Liniendiagramm der Temperatur: Mo: 12, Di: 14, Mi: 9",
    "chart; title=Temperatur; line chart: Mo 12, Di 14, Mi 9" },
  { "area chart of rain: Jan 20, Feb 35, Mar 28",
    "chart; title=Rain; area chart: Jan 20, Feb 35, Mar 28" },
  { "Bar chart of pets\ncats 5\ndogs 7\nfish 2",
    "chart; title=Pets; bar chart: Cats 5, Dogs 7, Fish 2" },
  { NULL, NULL },
};

/* Events, thoughts and facts. */
static const Case list_cases[] = {
  { "Timeline: 1843 first program, 1947 transistor, 1971 microprocessor",
    "timeline; [1843: First program]; [1947: Transistor]; [1971: Microprocessor]" },
  { "Timeline of space flight: 1957: Sputnik; 1961: Gagarin, first human in space; 1969: Moon landing",
    "timeline; title=Space flight; [1957: Sputnik]; [1961: Gagarin, first human in space]; [1969: Moon landing]" },
  { "Zeitstrahl der Raumfahrt: 1957: Sputnik, 1969: Mondlandung, 1998: ISS",
    "timeline; title=Raumfahrt; [1957: Sputnik]; [1969: Mondlandung]; [1998: ISS]" },
  { "timeline: seed, sprout, flower, fruit",
    "timeline; [Seed]; [Sprout]; [Flower]; [Fruit]" },
  { "Mind map about energy: heating (roof, radiators), transport (bike, train), food",
    "mindmap; [Energy]; [Heating]; [Roof]; radiator; [Transport]; bicycle; locomotive; [Food]; Energy->Heating; Heating->Roof; Heating->radiators; Energy->Transport; Transport->bike; Transport->train; Energy->Food" },
  { "Mindmap zum Thema Energie: Heizung (Dach, Heizkörper), Verkehr (Fahrrad, Zug), Essen",
    "mindmap; [Energie]; radiator; [Dach]; radiator; [Verkehr]; bicycle; locomotive; [Essen]; Energie->Heizung; Heizung->Dach; Heizung->Heizkörper; Energie->Verkehr; Verkehr->Fahrrad; Verkehr->Zug; Energie->Essen" },
  { "mind map: water: rain, river; fire: wood, heat",
    "mindmap; [Mind map]; water-wave; cloud-with-rain; water-wave; fire; [Wood]; [Heat]; Mind map->water; water->rain; water->river; Mind map->fire; fire->Wood; fire->Heat" },
  { "Infographic about bees: 2 million flowers for one jar of honey; 6 weeks a worker lives; 25 km an hour",
    "infographic; title=Bees; honeybee; body=2 million: flowers for one jar of honey; body=6: weeks a worker lives; body=25: km an hour" },
  { "Infografik über Bienen: 2 Millionen Blüten für ein Glas Honig; 6 Wochen lebt eine Arbeiterin",
    "infographic; title=Bienen; honeybee; body=2 Millionen: Blüten für ein Glas Honig; body=6: Wochen lebt eine Arbeiterin" },
  { "Zeitstrahl: 9 Uhr Ankunft, 10 Uhr Vortrag, 12 Uhr Mittagessen",
    "timeline; [9 Uhr: Ankunft]; [10 Uhr: Vortrag]; [12 Uhr: Mittagessen]" },
  { "timeline of a day: 7 am breakfast, 8 am school, 6 pm dinner",
    "timeline; title=Day; [7 am: Breakfast]; [8 am: School]; [6 pm: Dinner]" },
  { "Timeline\n1492 Columbus\n1776 Independence",
    "timeline; [1492: Columbus]; [1776: Independence]" },
  { "timeline: idea -> sketch -> model",
    "timeline; [Idea]; [Sketch]; [Model]" },
  { "Zeitleiste zum Thema Computer: 1941: Zuse Z3; 1981: IBM PC",
    "timeline; title=Computer; [1941: Zuse Z3]; [1981: IBM PC]" },
  { "timeline: 12 May 1969: start, 20 July 1969: landing",
    "timeline; [12 May 1969: Start]; [20 July 1969: Landing]" },
  { "Mindmap: Haustiere: Hund, Katze, Hamster",
    "mindmap; [Haustiere]; dog; cat; hamster; Haustiere->Hund; Haustiere->Katze; Haustiere->Hamster" },
  { "mind map about holidays: beach (sun, sea), mountains (hiking), city",
    "mindmap; [Holidays]; [Beach]; sun; water-wave; mountain; [Hiking]; [City]; Holidays->Beach; Beach->sun; Beach->sea; Holidays->mountains; mountains->Hiking; Holidays->City" },
  { "Infographic about water: 71 % of the earth; 2 % fresh water; 3 days without water",
    "infographic; title=Water; water-wave; body=71 %: of the earth; body=2 %: fresh water; body=3: days without water" },
  { "Infografik zum Thema Schlaf: 8 Stunden braucht ein Mensch; 90 Minuten dauert ein Zyklus",
    "infographic; title=Schlaf; body=8: Stunden braucht ein Mensch; body=90: Minuten dauert ein Zyklus" },
  { NULL, NULL },
};

/* Knowledge templates that are drawings, with their labels. */
static const Case drawing_cases[] = {
  { "labelled diagram of a plant cell",
    "diagram; figure plant-cell; title=Plant cell" },
  { "diagram of the heart",
    "diagram; figure heart; title=Heart" },
  { "the water cycle",
    "diagram; figure water-cycle; title=Water cycle" },
  { "Aufbau der Pflanzenzelle",
    "diagram; figure plant-cell; title=Pflanzenzelle" },
  { "unlabelled skeleton",
    "diagram; figure skeleton {labels: none}; title=Skeleton" },
  { "diagram of the eye, label with numbers",
    "diagram; figure eye {labels: numbers}; title=Eye" },
  { "Schaubild des Herzens mit Nummern",
    "diagram; figure heart {labels: numbers}; title=Herz" },
  { "Der Wasserkreislauf",
    "diagram; figure water-cycle; title=Wasserkreislauf" },
  { "Diagramm des Wasserkreislaufs",
    "diagram; figure water-cycle; title=Wasserkreislauf" },
  { "plant cell diagram with labels nucleus and cell wall",
    "diagram; figure plant-cell; @Nucleus; @Cell wall; title=Plant cell" },
  { "moon phases",
    "diagram; figure moon-phases; title=Moon phases" },
  { "Mondphasen",
    "diagram; figure moon-phases; title=Mondphasen" },
  { "labelled diagram of the ear",
    "diagram; figure ear; title=Ear" },
  { "Diagramm des Auges ohne Beschriftung",
    "diagram; figure eye {labels: none}; title=Auge" },
  { "parts of a microscope",
    "diagram; figure microscope; title=Parts of a microscope" },
  { "Aufbau eines Vulkans",
    "diagram; figure volcano; title=Aufbau eines Vulkans" },
  { "volcano cross section, labels blank to fill in",
    "diagram; figure volcano {labels: blank}; title=Volcano cross section" },
  { "diagram of the heart in watercolour",
    "diagram in watercolor; figure heart; title=Heart" },
  { NULL, NULL },
};

/* Knowledge templates that are built from what the sentence says. */
static const Case template_cases[] = {
  { "number line from 0 to 20 in steps of 2, mark 6 and 14",
    "diagram; figure number-line {from: 0} {marks: 6, 14} {step: 2} {to: 20}" },
  { "Zahlenstrahl von 0 bis 100 in Schritten von 10, markiere 30 und 70",
    "diagram; figure number-line {from: 0} {marks: 30, 70} {step: 10} {to: 100}" },
  { "3/4 as bars",
    "diagram; figure fractions {form: bars} {list: 3/4}" },
  { "fractions 1/2, 3/4 and 2/3 as circles",
    "diagram; figure fractions {form: circles} {list: 1/2, 3/4, 2/3}" },
  { "clock showing 10:10",
    "diagram; figure clock {time: 10:10}" },
  { "clocks at 3:00, 7:30",
    "diagram; figure clock {time: 3:00, 7:30}" },
  { "Uhr mit 7:30",
    "diagram; figure clock {time: 7:30}" },
  { "Uhren: 3 Uhr, 8.15 Uhr",
    "diagram; figure clock {time: 3:00, 8:15}" },
  { "Venn diagram of bats and birds: both have wings; bats fur; birds feathers",
    "diagram; figure venn {a: wings, fur} {b: wings, feathers} {sets: Bats; Birds}; title=Bats and birds" },
  { "Venn-Diagramm von Fledermaus und Vogel: beide haben Flügel; Fledermaus: Fell; Vogel: Federn, Eier",
    "diagram; figure venn {a: Flügel, Fell} {b: Flügel, Federn, Eier} {sets: Fledermaus; Vogel}; title=Fledermaus und Vogel" },
  { "SWOT analysis of a bakery: strengths: fresh bread, good place; weaknesses: small oven; opportunities: market; threats: rents",
    "diagram; figure swot {opportunities: market} {strengths: fresh bread; good place} {threats: rents} {weaknesses: small oven}; title=Bakery" },
  { "SWOT-Analyse Bäckerei: Stärken: frisches Brot; Schwächen: kleiner Ofen; Chancen: Markt; Risiken: Miete",
    "diagram; figure swot {opportunities: Markt} {strengths: frisches Brot} {threats: Miete} {weaknesses: kleiner Ofen}; title=Bäckerei" },
  { "pyramid: sweets, meat, grains, fruit",
    "diagram; figure pyramid {levels: sweets; meat; grains; fruit}" },
  { "fishbone diagram: late homework: people (tired, ill), time (sport, TV)",
    "diagram; figure fishbone {causes: People: Tired, Ill; Time: Sport, TV} {problem: Late homework}" },
  { "org chart: director (sales, design), sales (Ana, Ben)",
    "diagram; figure org-chart {tree: Director > Sales, Design; Sales > Ana, Ben}" },
  { "week plan: Monday maths, sport; Tuesday music; Friday art",
    "diagram; figure week-plan {friday: art} {monday: maths; sport} {tuesday: music}" },
  { "Wochenplan: Montag Mathe, Sport; Dienstag Musik",
    "diagram; figure week-plan {monday: Mathe; Sport} {tuesday: Musik}" },
  { "menu for Café Luna: Starters: tomato soup 4.50, salad 5; Mains: pizza 9",
    "diagram; figure menu {items: Starters:; Tomato soup 4.50; Salad 5; Mains:; Pizza 9}; title=Café Luna" },
  { "Speisekarte: Vorspeisen: Suppe 4,50; Hauptgerichte: Pizza 9",
    "diagram; figure menu {items: Vorspeisen:; Suppe 4,50; Hauptgerichte:; Pizza 9}" },
  { "recipe for pancakes: 2 eggs, 200 g flour, 300 ml milk. Mix everything. Bake in a pan.",
    "diagram; figure recipe {ingredients: 2 eggs; 200 g flour; 300 ml milk} {steps: Mix everything; Bake in a pan}; title=Pancakes" },
  { "certificate for Mia Berg for 100 metres swimming",
    "diagram; figure certificate {for: 100 metres swimming} {name: Mia Berg}" },
  { "Urkunde für Mia Berg für 100 Meter Schwimmen, 12. Mai",
    "diagram; figure certificate {date: 12. Mai} {for: 100 Meter Schwimmen} {name: Mia Berg}" },
  { "graph y = 2x+1",
    "diagram; figure coordinate-plane {lines: y = 2x+1}" },
  { "Graph von y = x^2 - 2",
    "diagram; figure coordinate-plane {lines: y = x^2 - 2}" },
  { "coordinate plane with points A(2,3) and B(-1,4)",
    "diagram; figure coordinate-plane {points: A(2,3); B(-1,4)}" },
  { "triangle with sides 3, 4, 5",
    "diagram; figure triangles {sides: 3, 4, 5}" },
  { "gleichseitiges Dreieck",
    "diagram; figure triangles {kind: equilateral}" },
  { "angles 30, 90 and 120",
    "diagram; figure angles {angles: 30, 90, 120}" },
  { "multiplication table of 7",
    "diagram; figure multiplication-table {highlight: 7}" },
  { "hundred square with multiples of 3",
    "diagram; figure hundred-square {multiples: 3}" },
  { "calendar March 2027",
    "diagram; figure calendar {month: 3} {year: 2027}" },
  { "Kalender März 2027",
    "diagram; figure calendar {month: 3} {year: 2027}" },
  { "periodic table tile of oxygen",
    "diagram; figure element-tile {element: oxygen}" },
  { "Bohr model of carbon",
    "diagram; figure atom-bohr {element: carbon}" },
  { "Bohrsches Atommodell von Kohlenstoff",
    "diagram; figure atom-bohr {element: Kohlenstoff}" },
  { "food chain: grass, rabbit, fox",
    "diagram; figure food-chain {list: grass, rabbit, fox}" },
  { "Punnett square of Bb and Bb",
    "diagram; figure punnett {father: Bb} {mother: Bb}" },
  { "periodic table highlight iron and copper",
    "diagram; figure periodic-table {highlight: iron; copper}" },
  { "graph of y = x^2 and y = x + 1",
    "diagram; figure coordinate-plane {lines: y = x^2; y = x + 1}" },
  { "calendar for May 2026 with 5 and 12 marked",
    "diagram; figure calendar {mark: 5, 12} {month: 5} {year: 2026}" },
  { "certificate for Tom",
    "diagram; figure certificate {name: Tom}" },
  { "Urkunde für Lena Kurz für den ersten Platz",
    "diagram; figure certificate {for: den ersten Platz} {name: Lena Kurz}" },
  { "recipe: ingredients: flour, milk, eggs; steps: mix, bake, serve",
    "diagram; figure recipe {ingredients: flour; milk; eggs} {steps: mix; bake; serve}" },
  { "Rezept für Pfannkuchen: 2 Eier, 200 g Mehl. Alles mischen. Backen.",
    "diagram; figure recipe {ingredients: 2 Eier; 200 g Mehl} {steps: Alles mischen; Backen}; title=Pfannkuchen" },
  { "pyramid: director; managers; workers",
    "diagram; figure pyramid {levels: director; managers; workers}" },
  { "Organigramm: Leitung (Verkauf, Technik), Technik (Ana, Ben)",
    "diagram; figure org-chart {tree: Leitung > Verkauf, Technik; Technik > Ana, Ben}" },
  { "Fischgrätendiagramm: Zu spät: Mensch (müde, krank), Weg (Stau)",
    "diagram; figure fishbone {causes: Mensch: Müde, Krank; Weg: Stau} {problem: Zu spät}" },
  { "Koordinatensystem mit A(1,2) und B(3,-1)",
    "diagram; figure coordinate-plane {points: A(1,2); B(3,-1)}" },
  { "rechtwinkliges Dreieck",
    "diagram; figure triangles {kind: right}" },
  { "Winkel 45, 90, 135",
    "diagram; figure angles {angles: 45, 90, 135}" },
  { "Einmaleins mit 7",
    "diagram; figure multiplication-table {highlight: 7}" },
  { "Hundertertafel mit Vielfachen von 4",
    "diagram; figure hundred-square {multiples: 4}" },
  { "Zahlenstrahl von 0 bis 20",
    "diagram; figure number-line {from: 0} {to: 20}" },
  { "Brüche 1/2 und 3/4 als Kreise",
    "diagram; figure fractions {form: circles} {list: 1/2, 3/4}" },
  { "Elementkarte Sauerstoff",
    "diagram; figure element-tile {element: Sauerstoff}" },
  { "Periodensystem",
    "diagram; figure periodic-table" },
  { NULL, NULL },
};

/* Somebody acts, in panels or frames. */
static const Case story_cases[] = {
  { "Comic about a girl and an umbrella in 4 panels: She walks in the park. It starts to rain. She opens the umbrella. She is happy.",
    "comic; title=A girl and an umbrella; |; girl as girl walk; bg park; caption=She walks in the park; |; cloud-with-rain; bg park; caption=It starts to rain; |; girl as girl; umbrella; bg park; caption=She opens the umbrella; |; girl as girl happy; bg park; caption=She is happy; <girl child female>" },
  { "Comic: Mia walks in the park. Mia: \"What a lovely day!\" Tom waves. Tom: \"Hello Mia!\"",
    "comic; |; -Mia as Mia walk; says “What a lovely day!”; bg park; |; -Tom as Tom wave; says “Hello Mia!”; bg park; <Mia>; <Tom>" },
  { "Comic mit 3 Bildern: 1: Mia läuft durch den Wald. 2: Ein Fuchs schläft. 3: Mia: \"Guten Morgen!\" Der Fuchs ist überrascht.",
    "comic; |; -Mia as Mia walk; bg forest; caption=Mia läuft durch den Wald; |; fox as Fuchs sleep; bg forest; caption=Ein Fuchs schläft; |; -Mia as Mia; says “Guten Morgen!”; fox as Fuchs surprised; bg forest; <Mia>; <Fuchs fox>" },
  { "comic about a fox named Rudi, 3 panels: Rudi runs | Rudi sleeps in the forest | Rudi thinks \"Tomorrow\"",
    "comic; title=A fox; |; fox as Rudi run; caption=Rudi runs; |; fox as Rudi sleep; bg forest; caption=Rudi sleeps in the forest; |; fox as Rudi think; thought “Tomorrow”; bg forest; <Rudi fox>" },
  { "Comic über einen Hund und eine Katze: Der Hund rennt. Die Katze schläft. Hund: „Aufwachen!“",
    "comic; title=Hund und Katze; |; dog as Hund run; caption=Der Hund rennt; |; cat as Katze sleep; dog as Hund; says “Aufwachen!”; <Hund dog>; <Katze cat>" },
  { "Storyboard: Wide shot: Anna walks home. Close-up: she sees a bicycle. Anna cheers in the park.",
    "storyboard; |; -Anna as Anna walk; house; shot=Wide shot; caption=Anna walks home; |; -Anna as Anna; bicycle; shot=Close-up; caption=She sees a bicycle; |; -Anna as Anna cheer; bg park; caption=Anna cheers in the park; <Anna>" },
  { "Storyboard for an ad in 3 panels: A girl sleeps in her bedroom; A robot wakes her; They dance in the kitchen",
    "storyboard; title=An ad; |; girl as girl sleep; bg bedroom; caption=A girl sleeps in her bedroom; |; robot as robot; bg bedroom; caption=A robot wakes her; |; girl as girl dance; robot as robot dance; bg kitchen; caption=They dance in the kitchen; <girl child female>; <robot robot>" },
  { "sprite sheet of a fox walking and running, 8 frames each",
    "spritesheet; fox as fox walk x8; fox as fox run x8; <fox fox>" },
  { "Spritesheet von einem Roboter: gehen, springen, 6 Frames",
    "spritesheet; robot as Roboter walk x6; robot as Roboter jump x6; <Roboter robot>" },
  { "Comic mit Mia und Tom auf 2 Seiten: Mia winkt. Tom lacht. Mia: \"Hallo!\" Tom schläft.",
    "comic; | on 1; -Mia as Mia wave; caption=Mia winkt; | on 1; -Tom as Tom laughing; -Mia as Mia; says “Hallo!”; | on 2; -Tom as Tom sleep; caption=Tom schläft; <Mia>; <Tom>" },
  { "Comic: A girl named Lea runs in the forest. She is scared. Lea: \"Help!\" A wolf cries.",
    "comic; |; girl as Lea run; bg forest; caption=A girl named Lea runs in the forest; |; girl as Lea scared; says “Help!”; bg forest; |; wolf as wolf cry; bg forest; caption=A wolf cries; <Lea child female>; <wolf wolf>" },
  { "Bildergeschichte über einen Roboter in 3 Bildern: Er wacht auf; Er tanzt; Er schläft",
    "comic; title=Roboter; |; robot as Roboter; caption=Er wacht auf; |; robot as Roboter dance; caption=Er tanzt; |; robot as Roboter sleep; caption=Er schläft; <Roboter robot>" },
  { "comic with a bear and a rabbit in 3 panels",
    "comic; |; bear as bear; rabbit as rabbit; |; bear as bear; rabbit as rabbit; |; bear as bear; rabbit as rabbit; <bear bear>; <rabbit rabbit>" },
  { "Comic: Tom shouts \"Stop!\" Anna whispers \"Why?\"",
    "comic; |; -Tom as Tom; shout “Stop!”; |; -Anna as Anna; whisper “Why?”; <Tom>; <Anna>" },
  { "Storyboard: Totale: Anna geht durch die Stadt. Nahaufnahme: sie lacht.",
    "storyboard; |; -Anna as Anna walk; bg city; shot=Totale; caption=Anna geht durch die Stadt; |; -Anna as Anna laughing; bg city; shot=Nahaufnahme; caption=Sie lacht; <Anna>" },
  { "Spritesheet eines Fuchses: laufen, springen",
    "spritesheet; fox as Fuchses walk x8; fox as Fuchses jump x8; <Fuchses fox>" },
  { "sprite sheet of a cat sleeping, 6 frames",
    "spritesheet; cat as cat sleep x6; <cat cat>" },
  { NULL, NULL },
};

/* Each sentence a task. */
static const Case worksheet_cases[] = {
  { "Worksheet: label the parts of a plant cell",
    "worksheet; figure plant-cell; title=Parts of a plant cell" },
  { "Arbeitsblatt Plus und Minus bis 20",
    "worksheet; title=Plus und Minus bis 20; task= {generate: addition and subtraction to 20, 12 tasks}" },
  { "worksheet with 12 additions to 100",
    "worksheet; title=12 additions to 100; task= {generate: addition to 100, 12 tasks}" },
  { "Worksheet: count the apples and pears",
    "worksheet; red-apple x6; pear x5" },
  { "Worksheet about capitals: fill in: The capital of France is ____ (Paris). The capital of Italy is ____ (Rome).",
    "worksheet; title=Capitals; task=The capital of France is ____ {answer: Paris}; task=The capital of Italy is ____ {answer: Rome}" },
  { "worksheet match animals and young: cow - calf, dog - puppy, cat - kitten",
    "worksheet; task=Match animals and young {pairs: cow = calf; dog = puppy; cat = kitten}" },
  { "Arbeitsblatt: Uhrzeiten ablesen",
    "worksheet; figure clock {time: 4:00, 8:30, 11:15, 6:45}" },
  { "Worksheet: telling the time, 6 clocks",
    "worksheet; figure clock {time: 4:00, 8:30, 11:15, 6:45, 2:20, 9:05}" },
  { "Arbeitsblatt zum Beschriften: Pflanzenzelle mit Wortspeicher",
    "worksheet; figure plant-cell {bank: yes}; title=Pflanzenzelle" },
  { "Worksheet: 12+7, 8-5, 3*4",
    "worksheet; task= {sums: 12+7; 8-5; 3*4}" },
  { "Worksheet \"Maths\": 10 multiplications to 100; what is a prime number? (A number with two divisors)",
    "worksheet; title=Maths; task= {generate: multiplication to 100, 10 tasks}; task=What is a prime number? {answer: A number with two divisors}" },
  { "Arbeitsblatt über Tiere: Ordne zu: Kuh - Kalb, Hund - Welpe; Zähle die Hunde; Was frisst die Kuh? (Gras)",
    "worksheet; title=Tiere; task=Ordne zu {pairs: Kuh = Kalb; Hund = Welpe}; dog x7; task=Was frisst die Kuh? {answer: Gras}" },
  { "Worksheet: What is the capital of Spain? a) Paris b) Madrid c) Rome (b)",
    "worksheet; task=What is the capital of Spain? {answer: b}; (null)=Paris; (null)=Madrid; (null)=Rome" },
  { "Worksheet: name the parts of the eye, with a word bank",
    "worksheet; figure eye {bank: yes}; title=Parts of the eye" },
  { "Arbeitsblatt: Beschrifte die Teile einer Blüte",
    "worksheet; figure flower; title=Blüte" },
  { "Arbeitsblatt Malaufgaben bis 100, 20 Aufgaben",
    "worksheet; title=Malaufgaben bis 100, 20 Aufgaben; task= {generate: multiplication to 100, 20 tasks}" },
  { "worksheet: subtraction to 50",
    "worksheet; title=Subtraction to 50; task= {generate: subtraction to 50, 12 tasks}" },
  { "Arbeitsblatt: Zähle die Äpfel und Birnen",
    "worksheet; red-apple x6; pear x5" },
  { "worksheet: count 7 stars",
    "worksheet; star x7" },
  { "Arbeitsblatt: Die Hauptstadt von Italien ist ____ (Rom). Die Hauptstadt von Spanien ist ____ (Madrid).",
    "worksheet; task=Die Hauptstadt von Italien ist ____ {answer: Rom}; task=Die Hauptstadt von Spanien ist ____ {answer: Madrid}" },
  { "Arbeitsblatt: Verbinde Tier und Junges: Kuh - Kalb, Hund - Welpe",
    "worksheet; task=Verbinde Tier und Junges {pairs: Kuh = Kalb; Hund = Welpe}" },
  { "Worksheet: 3 clocks at 4:00, 7:30 and 9:15",
    "worksheet; figure clock {time: 4:00, 7:30, 9:15}" },
  { "Arbeitsblatt: Wie viele Beine hat ein Hund? (vier)",
    "worksheet; task=Wie viele Beine hat ein Hund? {answer: vier}" },
  { "worksheet about fractions 1/2, 3/4",
    "worksheet; figure fractions {list: 1/2, 3/4}" },
  { NULL, NULL },
};

/* Finishes, places, and people who act. */
static const Case scene_cases[] = {
  { "a heart",
    "scene; red-heart" },
  { "a clock on a wall",
    "scene; alarm-clock; -wall; clock on wall; ?noun wall" },
  { "a fish in the sea",
    "scene; fish; bg sea" },
  { "360° panorama of mountains with a tent and 3 trees",
    "panorama; bg mountains; tent; deciduous-tree x3" },
  { "Panorama am Strand mit einem Boot",
    "panorama; bg beach; sailboat" },
  { "a girl runs on the beach",
    "scene; girl as girl run; bg beach; <girl child female>" },
  { "Ein Mädchen rennt am Strand",
    "scene; girl as Mädchen run; bg beach; <Mädchen child female>" },
  { "a happy boy waves in front of a house",
    "scene; boy as boy wave happy; house; boy in-front house; <boy child male>" },
  { "a sleeping cat on a sofa",
    "scene; cat as cat sleep; sofa; cat on sofa; <cat cat>" },
  { "a girl with a ponytail in a red dress dances on a stage",
    "scene; girl as girl dance; bg stage; <girl child female ponytail dress #e53935>" },
  { "Ein Hund schläft auf dem Sofa",
    "scene; dog as Hund sleep; sofa; <Hund dog>" },
  { "a castle in watercolour",
    "scene in watercolor; castle" },
  { "a dragon as pixel art",
    "scene in pixel; dragon" },
  { "a cat, pencil sketch",
    "scene in sketch; cat" },
  { "Ein Haus als Kreidezeichnung",
    "scene in chalk; house" },
  { "sticker sheet with 6 animals",
    "grid; grid of 6; dog; cat; horse; cow; elephant; lion" },
  { "panorama of a city at night with a car",
    "panorama (night); bg city; automobile" },
  { "a boy with glasses thinks",
    "scene; boy as boy think; <boy child male glasses>" },
  { "a sad dog in the rain",
    "scene; dog as dog sad; cloud-with-rain; <dog dog>" },
  { "Ein trauriger Junge mit Brille",
    "scene; boy as Junge sad; <Junge child male glasses>" },
  { "an old man waves",
    "scene; old-man as old man wave; <old man elder male>" },
  { "ein Pinguin tanzt am Strand",
    "scene; penguin as Pinguin dance; bg beach; <Pinguin penguin>" },
  { "a woman with long hair in a green coat walks in the city",
    "scene; woman-standing as woman walk; bg city; <woman adult female long coat #43a047>" },
  { "a bird flying over a house",
    "scene; bird as bird fly; house; bird above house; <bird bird>" },
  { "Ein Drache fliegt über ein Schloss",
    "scene; dragon as Drache fly; castle; Drache above Schloss; <Drache dragon>" },
  { "a house in crayon",
    "scene in crayon; house" },
  { "ein Schloss im Aquarellstil",
    "scene in watercolor; castle" },
  { "Eine Katze als Pixelart",
    "scene in pixel; cat" },
  { "a fish as a papercut",
    "scene in papercut; fish" },
  { "ein Baum als Skizze",
    "scene in sketch; deciduous-tree" },
  { "a teacher in a classroom",
    "scene; teacher; bg classroom" },
  { "ein Hund in der Küche",
    "scene; dog; bg kitchen" },
  { "a house in the forest in the evening",
    "scene (evening); house; bg forest" },
  { NULL, NULL },
};

/* Pages with figures, finishes and points. */
static const Case page_cases[] = {
  { "Poster about the water cycle",
    "poster; figure water-cycle; title=Water cycle" },
  { "Plakat über die Photosynthese mit einer Sonne",
    "poster; figure photosynthesis; sun; title=Photosynthese" },
  { "Maker fair poster in blueprint style with a robot",
    "poster in blueprint; robot; title=Maker fair" },
  { "Plakat für ein Konzert im Aquarellstil mit einer Geige",
    "poster in watercolor; violin; title=Konzert" },
  { "Slide \"How plants make food\": leaves catch light; roots bring water; sugar is made",
    "slide; body=Leaves catch light; body=Roots bring water; body=Sugar is made; title=How plants make food" },
  { "Folie „Unser Jahr“: mehr Kunden; neue Filiale; gutes Team",
    "slide; body=Mehr Kunden; body=Neue Filiale; body=Gutes Team; title=Unser Jahr" },
  { "Slide about energy: - solar - wind - water",
    "slide; body=Solar; body=Wind; body=Water; title=Energy" },
  { "Logo for a café called Luna with a moon",
    "logo; title=Luna; crescent-moon" },
  { "Poster mit beschriftetem Herz",
    "poster; figure heart" },
  { "Flyer about the solar system",
    "flyer; figure solar-system; title=Solar system" },
  { "poster for a jazz night, halftone, with a saxophone",
    "poster (night) in halftone; saxophone; title=Jazz night" },
  { "Slide about bees\n- they dance\n- they make honey",
    "slide; body=They dance; body=They make honey; title=Bees; honeybee" },
  { "Folie zum Thema Energie: Sonne; Wind; Wasser",
    "slide; body=Sonne; body=Wind; body=Wasser; title=Energie" },
  { NULL, NULL },
};

static PtmLanguage *language;

static void
check_table (gconstpointer data)
{
  for (const Case *c = data; c->sentence != NULL; c++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) scene = ptm_language_plan (language, c->sentence, &error);
      g_autofree char *plan = NULL;

      g_assert_no_error (error);
      plan = summary_of_plan (scene);
      if (g_strcmp0 (plan, c->plan) != 0)
        {
          g_test_message ("%s\n  is     %s\n  wanted %s", c->sentence, plan, c->plan);
          g_test_fail ();
        }
    }
}

/* Long lists of every kind end, with what goes beyond told. */
static void
test_endless (void)
{
  static const char *const heads[] = { "Bar chart: ", "Timeline: ", "Mind map about a: ", "Infographic: ", "Worksheet: ", "Comic: ", "Venn diagram of a and b: ", "menu: ", "Slide: ", "sprite sheet of a fox ", "graph of " };
  static const char *const parts[] = { "apple 12, ", "Mia runs. ", "(", "1: ", "y = x, ", "a) b; ", "\xe2\x80\x9cx\xe2\x80\x9d ", "12:30 - ", "____ (a) " };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      {
        g_autoptr (GString) sentence = g_string_new (heads[i]);
        g_autoptr (PtmScene) scene = NULL;

        for (guint n = 0; n < 3000; n++)
          g_string_append (sentence, parts[k]);
        scene = ptm_language_plan (language, sentence->str, NULL);
        if (scene != NULL)
          g_assert_cmpuint (scene->nodes->len, <=, 1000);
      }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/every-kind/chart", chart_cases, check_table);
  g_test_add_data_func ("/language/every-kind/list", list_cases, check_table);
  g_test_add_data_func ("/language/every-kind/drawing", drawing_cases, check_table);
  g_test_add_data_func ("/language/every-kind/template", template_cases, check_table);
  g_test_add_data_func ("/language/every-kind/story", story_cases, check_table);
  g_test_add_data_func ("/language/every-kind/worksheet", worksheet_cases, check_table);
  g_test_add_data_func ("/language/every-kind/scene", scene_cases, check_table);
  g_test_add_data_func ("/language/every-kind/page", page_cases, check_table);
  g_test_add_func ("/language/every-kind/endless", test_endless);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
