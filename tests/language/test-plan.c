/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences and the plans they mean, in the short form of summary.c. */

#include "config.h"

#include "ptm-error.h"
#include "summary.h"

static const SummaryCase poster_cases[] = {
  { "Poster for a spring concert titled \"Frühlingskonzert\", 12 May, 7 pm, town hall, with flowers and a violin",
    "poster (spring); title=Frühlingskonzert; date=12 May; time=7 pm; place=Town Hall; blossom x3; violin" },
  { "Plakat für ein Frühlingskonzert mit dem Titel „Frühlingskonzert“, 12. Mai, 19 Uhr, Rathaus, mit Blumen und einer Geige",
    "poster; title=Frühlingskonzert; date=12. Mai; time=19 Uhr; place=Rathaus; blossom x3; violin" },
  { "poster \"Jazz Night\" with a saxophone, Friday 8 pm, at the Blue Note",
    "poster; title=Jazz Night; saxophone; date=Friday; time=8 pm; place=Blue Note" },
  { "retro jazz night poster with a trumpet",
    "poster (retro night); trumpet; title=Jazz night" },
  { "title: Summer Fest, date: 12 July, place: City Park, poster with a sun and ice cream",
    "poster (summer); title=Summer Fest; date=12 July; place=City Park; sun; soft-ice-cream" },
  { "Make me an elegant A4 poster for a book club meeting with books and a cup of coffee",
    "poster (elegant) 1120x1584; closed-book x3; hot-beverage; title=Book club meeting" },
  { "Konzertplakat mit einer Trompete",
    "poster; trumpet; title=Konzert" },
  { "Poster in blue and gold for a gala dinner with champagne",
    "poster #1e88e5 #d4a017; clinking-glasses; title=Gala dinner" },
  { "Ein blaues Plakat mit einem Elefanten und drei Giraffen",
    "poster #1e88e5; elephant; giraffe x3" },
  { "poster with a dragon, 1080x1350, \"Dragons!\"",
    "poster 1080x1350; dragon; title=Dragons!" },
  { "Poster for a dog show",
    "poster; title=Dog show; dog" },
  { "Poster for the annual town library book sale, Saturday May 3rd, 10am-4pm, Free admission, with a stack of books and a cat wearing glasses",
    "poster; date=Saturday May 3rd; time=10am-4pm; note=Free admission; books; cat; glasses; title=Annual town library book sale" },
  { "poster with the text \"Stop\" and a stop sign",
    "poster; title=Stop; stop-sign" },
  { "Poster with a cat, 🎈 and «Été»",
    "poster; cat; balloon; title=Été" },
  { "Plakat „Größe“ mit drei roten Luftballons auf blauem Hintergrund",
    "poster; title=Größe; balloon x3 #e53935; bg plain #1e88e5" },
  { "poster titled \"日本語 タイトル\" with a rose",
    "poster; title=日本語 タイトル; rose" },
  { "Poster mit ‚Eins‘ und »Zwei«",
    "poster; title=Eins; subtitle=Zwei" },
  { "square poster with a lion",
    "poster 1024x1024; lion as lion; <lion lion>" },
  { "Poster im Querformat A4 mit einem Löwen",
    "poster 1584x1120; lion as Löwen; <Löwen lion>" },
  { NULL, NULL },
};

static const SummaryCase diagram_cases[] = {
  { "diagram of the water cycle with sun, cloud, rain and sea",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=Water cycle; @Sun; @Cloud; @Rain; @Sea; sun->cloud; cloud->rain; rain->sea; sea->sun" },
  { "labelled diagram of a plant cell with nucleus, cell wall and chloroplast",
    "diagram; figure plant-cell; @Nucleus; @Cell wall; @Chloroplast; title=Plant cell" },
  { "Infographic: how a plant grows, from seed to sprout to flower",
    "diagram; seeds; seedling; blossom; title=How a plant grows; @Seed; @Sprout; @Flower; seed->sprout; sprout->flower" },
  { "Schéma : de la graine à la pousse à la fleur",
    "diagram; seeds; seedling; blossom; @Graine; @Pousse; @Fleur; graine->pousse; pousse->fleur" },
  { "Infografik: vom Ei zur Raupe zum Schmetterling",
    "diagram; egg; bug; butterfly; @Ei; @Raupe; @Schmetterling; Ei->Raupe; Raupe->Schmetterling" },
  { "画一张示意图：从种子到幼苗到花",
    "diagram; seeds; seedling; blossom; @种子; @幼苗; @花; 种子->幼苗; 幼苗->花" },
  { "مخطط من البذرة إلى الشتلة إلى الزهرة",
    "diagram; seeds; seedling; blossom; @بذرة; @شتلة; @زهرة; بذرة->شتلة; شتلة->زهرة" },
  { "Diagram: sun -> plant -> rabbit -> fox",
    "diagram; sun; potted-plant; rabbit; fox; @Sun; @Plant; @Rabbit; @Fox; sun->plant; plant->rabbit; rabbit->fox" },
  { "diagram of photosynthesis with arrows from the sun to the plant",
    "diagram; sun; potted-plant; title=Photosynthesis; @Sun; @Plant; sun->plant" },
  { "Diagramm des Wasserkreislaufs mit Sonne, Wolke, Regen und Meer",
    "diagram; sun; cloud; cloud-with-rain; water-wave; title=Wasserkreislauf; @Sonne; @Wolke; @Regen; @Meer; Sonne->Wolke; Wolke->Regen; Regen->Meer; Meer->Sonne" },
  { "Beschriftetes Diagramm einer Pflanzenzelle mit Zellkern, Zellwand und Chloroplasten",
    "diagram; figure plant-cell; @Zellkern; @Zellwand; @Chloroplasten; title=Pflanzenzelle" },
  { "unlabelled diagram of the solar system with sun, earth and moon",
    "diagram; figure solar-system {labels: none}; title=Solar system" },
  { NULL, NULL },
};

static const SummaryCase flowchart_cases[] = {
  { "flowchart: wake up -> brush teeth -> school? yes: bus / no: sleep",
    "flowchart; start=wake up; step=brush teeth; decision=school?; end=bus; end=sleep; wake up->brush teeth; brush teeth->school?; school?->bus:yes; school?->sleep:no" },
  { "flowchart for making tea: boil water, add tea bag, wait 3 minutes, drink",
    "flowchart; start=boil water; step=add tea bag; step=wait 3 minutes; end=drink; title=Making tea; boil water->add tea bag; add tea bag->wait 3 minutes; wait 3 minutes->drink" },
  { "Flussdiagramm: Wecker klingelt -> Aufstehen -> Schule? ja: Bus / nein: Schlafen",
    "flowchart; start=Wecker klingelt; step=Aufstehen; decision=Schule?; end=Bus; end=Schlafen; Wecker klingelt->Aufstehen; Aufstehen->Schule?; Schule?->Bus:ja; Schule?->Schlafen:nein" },
  { "flowchart: 1. wake up 2. brush teeth 3. go to school",
    "flowchart; start=wake up; step=brush teeth; end=go to school; wake up->brush teeth; brush teeth->go to school" },
  { "Flowchart: get up, if it rains then take the umbrella else walk, go to school",
    "flowchart; start=get up; decision=It rains?; step=take the umbrella; step=walk; end=go to school; get up->It rains?; It rains?->take the umbrella:Yes; It rains?->walk:No; walk->go to school; take the umbrella->go to school" },
  { "Ablaufdiagramm: Wenn es regnet, dann Schirm nehmen, sonst laufen",
    "flowchart; decision=Es regnet?; end=Schirm nehmen; end=laufen; Es regnet?->Schirm nehmen:Ja; Es regnet?->laufen:Nein" },
  { "A -> B -> C",
    "flowchart; start=A; step=B; end=C; A->B; B->C" },
  { NULL, NULL },
};

static const SummaryCase grid_cases[] = {
  { "grid of 12 animals",
    "grid; grid of 12; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey; penguin; bear; fox" },
  { "Raster mit 9 Tieren",
    "grid; grid of 9; dog; cat; horse; cow; elephant; lion; tiger; rabbit; monkey" },
  { "grid with cat, dog, bird, fish",
    "grid; grid of 4; cat; dog; bird; fish" },
  { "grid 3x4 of fruits with names",
    "grid; grid of 12; red-apple; pear; banana; tangerine; lemon; strawberry; cherries; grapes; watermelon; pineapple; peach; mango; @Apple; @Pear; @Banana; @Orange; @Lemon; @Strawberry; @Cherry; @Grape; @Watermelon; @Pineapple; @Peach; @Mango" },
  { "Raster mit 6 Obstsorten, beschriftet",
    "grid; grid of 6; red-apple; pear; banana; tangerine; lemon; strawberry; @Apfel; @Birne; @Banane; @Orange; @Zitrone; @Erdbeere" },
  { "grid of 300 fruits",
    "grid; grid of 35; red-apple; pear; banana; tangerine; lemon; strawberry; cherries; grapes; watermelon; pineapple; peach; mango; kiwi-fruit; coconut; blueberries; melon; avocado; olive; fig; pomegranate; papaya; plum; apricot; raspberry; blackberry; lychee; date-fruit; guava; durian; dragon-fruit; persimmon; jackfruit; grapefruit; cranberry; gooseberry; ?noun 265 fruits" },
  { NULL, NULL },
};

static const SummaryCase scene_cases[] = {
  { "a cat without a dog", "scene; cat" },
  { "no dogs, just a cat", "scene; cat" },
  { "eine Katze ohne Hund", "scene; cat" },
  { "un chat sans chien", "scene; cat" },
  { "一只猫，没有狗", "scene; cat" },
  { "a sticker of a happy cat",
    "scene transparent 1024x1024; bg plain; cat as cat happy; <cat cat>" },
  { "a simple icon of a house, no background",
    "scene (clean) transparent 1024x1024; bg plain; house" },
  { "un chat, sans arrière-plan",
    "scene transparent 1024x1024; bg plain; cat" },
  { "背景なしでりんごを三つ",
    "scene transparent 1024x1024; bg plain; red-apple x3" },
  { "a dog on a plain white background",
    "scene (clean); dog; bg plain #ffffff" },
  { "a guitar and a sunset",
    "scene (evening); guitar" },
  { "a sunset",
    "scene (evening); bg sea" },
  { "a bear in front of a sunrise over mountains",
    "scene (morning); bear as bear; bg mountains; <bear bear>" },
  { "fireworks over the city",
    "scene (night); fireworks; bg city" },
  { "three red apples on a table under a tree",
    "scene; red-apple x3 #e53935; table; deciduous-tree; apples on table; table under tree" },
  { "a photorealistic dog riding a bicycle in the style of Vermeer",
    "scene; dog; bicycle; dog on bicycle; ?photograph photorealistic; ?style in the style of Vermeer" },
  { "Drei rote Äpfel auf einem Tisch unter einem Baum",
    "scene; red-apple x3 #e53935; table; deciduous-tree; Äpfel on Tisch; Tisch under Baum" },
  { "a cat and a dog on the beach at night",
    "scene (night); cat; dog; bg beach" },
  { "two birds above a house and a dog next to the house",
    "scene; bird x2; house; dog; birds above house; dog next-to house" },
  { "a small red car in front of a big house under a rainbow",
    "scene; automobile size 0.6 #e53935; house size 1.6; rainbow; car in-front house; house under rainbow" },
  { "ein kleiner Hund neben einer großen Katze am Strand bei Nacht",
    "scene (night); dog size 0.6; cat size 1.6; bg beach; Hund next-to Katze" },
  { "🐱 and 🐶 on a 🛋️",
    "scene; cat-face; dog-face; couch-and-lamp; 🐱 on 🛋️; 🐶 on 🛋️" },
  { "a zorb next to a glimmering tree",
    "scene; -zorb; deciduous-tree; zorb next-to tree; ?noun zorb; ?action glimmering" },
  { "Angela Merkel eating a pizza",
    "scene; pizza; ?action eating; ?person Angela Merkel" },
  { "a boat on the sea",
    "scene; sailboat; bg sea" },
  { "eine Katze auf einem Sofa",
    "scene; cat; sofa; Katze on Sofa" },
  { "A cat",
    "scene; cat" },
  { "draw a house with a garden and a tree",
    "scene; house; bg garden; deciduous-tree" },
  { "a castle in the mountains at sunset with a dragon",
    "scene (evening); castle; bg mountains; dragon; castle next-to dragon" },
  { "three cats, two dogs and a bird in a row",
    "scene; cat x3; dog x2; bird; cats in-a-row -; dogs in-a-row cats; bird in-a-row dogs" },
  { "a teacher in a classroom with ten students",
    "scene; teacher as teacher; bg classroom; student as students x10; teacher next-to students; <teacher teacher>; <students student>" },
  { "a photo of a cat in the style of Picasso, 8k, bokeh",
    "scene; cat; ?photograph photo of; ?style in the style of Picasso; ?light 8k; ?light bokeh" },
  { "ein fotorealistischer Hund reitet auf einem Pferd",
    "scene; dog; horse; Hund on Pferd; ?photograph fotorealistischer" },
  { "two dogs between a tree and a house",
    "scene; dog x2; deciduous-tree; house; dogs between tree; dogs between house" },
  { "a dark blue car and a light green bus",
    "scene; automobile #005395; bus #87cf87" },
  { "drei pastellgelbe Sterne",
    "scene; star x3 #fff3a8" },
  { NULL, NULL },
};

static const SummaryCase page_cases[] = {
  { "Flyer for a school summer party on Saturday, 12 July from 2 to 6 pm at the town hall, with balloons and a cake",
    "flyer (summer); date=Saturday, 12 July; time=2 to 6 pm; place=Town Hall; balloon x3; birthday-cake; title=School summer party" },
  { "Birthday card for Anna with a cake and 5 balloons",
    "card; birthday-cake; balloon x5; title=Happy birthday; subtitle=For Anna" },
  { "Invitation to Anna's 8th birthday party on Sunday at 3 pm, 12 Main Street, with balloons and a clown",
    "invitation; date=Sunday; time=3 pm; place=12 Main Street; balloon x3; clown-face; title=Anna's 8th birthday party" },
  { "Einladung zur Gartenparty am Samstag, 5. Juli um 15 Uhr im Stadtpark mit Luftballons und Kuchen",
    "invitation; date=Samstag, 5. Juli; time=15 Uhr; place=Stadtpark; balloon x3; birthday-cake; title=Gartenparty" },
  { "Geburtstagskarte für Oma mit Blumen und einer Torte",
    "card; blossom x3; birthday-cake; title=Alles Gute zum Geburtstag; subtitle=Für Oma" },
  { "16:9 slide titled Our Year with a chart and a rocket",
    "slide 1680x944; title=Our Year; rocket; ?word chart" },
  { "Logo for a bakery named \"Brot & Co\" with a croissant",
    "logo; title=Brot & Co; croissant" },
  { "Flyer: Flohmarkt, Sonntag 7.9., 10-16 Uhr, Schulhof, Eintritt frei",
    "flyer; date=Sonntag 7.9.; time=10-16 Uhr; place=Schulhof; note=Eintritt frei; title=Flohmarkt" },
  { "invitation: \"Wir heiraten\", Samstag, 14. Juni 2025, 14:30 Uhr, Kirche, mit zwei Ringen und Rosen",
    "invitation; title=Wir heiraten; date=Samstag, 14. Juni 2025; time=14:30 Uhr; place=Kirche; ring x2; rose x3" },
  { "logo with a #ff8800 fox",
    "logo; fox #ff8800" },
  { NULL, NULL },
};

static const SummaryCase more_cases[] = {
  { "labelled diagram of a flower with root, stem, leaf and blossom",
    "diagram; title=Flower; blossom; @Root; @Stem; @Leaf; @Blossom" },
  { "Poster with a red title \"Hello\" and a dog",
    "poster; title=Hello #e53935; dog" },
  { "Happy birthday card with a cake",
    "card (playful); birthday-cake; title=Happy birthday" },
  { "Poster for Christmas market, Dec 5-7, Market Square, with a Christmas tree and snowflakes",
    "poster (winter); date=Dec 5-7; place=Market Square; christmas-tree; snowflake x3; title=Christmas market" },
  { "Weihnachtskarte mit einem Schneemann",
    "card; snowman; title=Frohe Weihnachten" },
  { "Poster: save the bees, with a bee and sunflowers",
    "poster; honeybee; sunflower x3; title=Save the bees" },
  { "two children in a park",
    "scene; child as children; child as children-2; bg park; children right-of children; <children child>; <children-2 child>" },
  { "Poster for a summer camp with two children and a tent",
    "poster (summer); child as children; child as children-2; tent; title=Summer camp; children right-of children; <children child>; <children-2 child>" },
  { "a scientist with a microscope",
    "scene; scientist as scientist; microscope; scientist next-to microscope; <scientist scientist>" },
  { "Plakat für das Sommerfest der Grundschule am 3. Juli ab 14 Uhr auf dem Schulhof mit Luftballons, Eis und einer Sonne",
    "poster; date=3. Juli; time=ab 14 Uhr; place=Schulhof; balloon x3; soft-ice-cream; sun; title=Sommerfest der Grundschule" },
  { "Eine Einladung zum 40. Geburtstag von Peter am 8. August um 18 Uhr",
    "invitation; date=8. August; time=18 Uhr; title=40. Geburtstag von Peter" },
  { "Poster for a charity run on Sunday, 9 June at 10:00 in Central Park",
    "poster; date=Sunday, 9 June; time=10:00; place=Central Park; title=Charity run" },
  { "Show me a red dragon flying over a castle",
    "scene; dragon #e53935; castle; dragon above castle" },
  { "A4 poster portrait for the science fair with a microscope",
    "poster 1120x1584; microscope; title=Science fair" },
  { "Unterwasserszene mit fünf Fischen",
    "scene; bg underwater; fish x5" },
  { "Flowchart: is it raining? if yes take umbrella, otherwise wear sunglasses",
    "flowchart; decision=is it raining?; end=take umbrella; end=wear sunglasses; is it raining?->take umbrella:Yes; is it raining?->wear sunglasses:No" },
  { "Flussdiagramm: Regnet es? Wenn ja Schirm nehmen, sonst Sonnenbrille",
    "flowchart; decision=Regnet es?; end=Schirm nehmen; end=Sonnenbrille; Regnet es?->Schirm nehmen:Ja; Regnet es?->Sonnenbrille:Nein" },
  { "Ablaufdiagramm Feueralarm: Ruhe bewahren, Raum verlassen",
    "flowchart; start=Ruhe bewahren; end=Raum verlassen; title=Feueralarm; Ruhe bewahren->Raum verlassen" },
  { "Life cycle of a butterfly: egg, caterpillar, butterfly",
    "diagram; figure butterfly-life-cycle; @Egg; @Caterpillar; @Butterfly; title=Life cycle of a butterfly" },
  { "mind map about gardens with a tree and a flower",
    "mindmap; [Gardens]; deciduous-tree; blossom; Gardens->tree; Gardens->flower" },
  { "Zeitstrahl: 1789 Sturm auf die Bastille, 1791 Verfassung",
    "timeline; [1789: Sturm auf die Bastille]; [1791: Verfassung]" },
  { "comic with a cat and a dog",
    "comic; |; cat as cat; dog as dog; |; cat as cat walk; dog as dog walk; |; cat as cat think thinking; dog as dog think thinking; |; cat as cat jump surprised; dog as dog jump surprised; <cat cat>; <dog dog>" },
  { "poster for a summer party with a red title and balloons",
    "poster (summer); balloon x3; title=Summer party #e53935" },
  { "Plakat für ein Sommerfest mit rotem Titel und Luftballons",
    "poster; balloon x3; title=Sommerfest #e53935" },
  { "poster \"Open Day\" with a blue title on a yellow background",
    "poster; title=Open Day #1e88e5; bg plain #fdd835" },
  { "poster for a concert, title in dark green, with a guitar",
    "poster; guitar; title=Concert #006813" },
  { "a woman reading a book under a tree",
    "scene; woman-standing as woman hold; closed-book; deciduous-tree; woman under tree; book held woman; <woman adult female>" },
  { "a hedgehog holding a flower", "scene; hedgehog; blossom; flower held hedgehog" },
  { "拿着气球的刺猬", "scene; balloon; hedgehog; 气球 held 刺猬" },
  { "ein Igel mit einer Laterne in der Hand", "scene; hedgehog; red-paper-lantern; Laterne held Igel" },
  { "एक उल्लू जिसके हाथ में गुब्बारा हो", "scene; owl as उल्लू cheer; balloon; गुब्बारा held उल्लू; <उल्लू owl>" },
  { "ペンギンがかばんを持っている", "scene; penguin as ペンギン stand; handbag; かばん held ペンギン; <ペンギン penguin>" },
  { "a frog riding a bicycle", "scene; frog; bicycle; frog on bicycle" },
  { "create a flow chart with the steps: plan, build, test, ship",
    "flowchart; start=plan; step=build; step=test; end=ship; plan->build; build->test; test->ship" },
  { "grid of 9 vehicles with labels",
    "grid; grid of 9; rocket; automobile; sport-utility-vehicle; racing-car; taxi; bus; minibus; delivery-truck; articulated-lorry; @Rocket; @Car; @Suv; @Racing car; @Taxi; @Bus; @Minibus; @Truck; @Articulated lorry" },
  { "flowchart \"Tea\": boil -> pour -> drink",
    "flowchart; title=Tea; start=boil; step=pour; end=drink; boil->pour; pour->drink" },
  { "the lamp should be orange, the armchair grey",
    "scene; table-lamp #fb8c00; armchair #757575" },
  { "A dog and an orange",
    "scene; dog; tangerine" },
  { "The door of our school is yellow, draw it",
    "scene; door #fdd835" },
  { "Papas Auto ist schwarz, Omas Hut ist gelb",
    "scene; automobile #212121; top-hat #fdd835" },
  { "a cat, a dog and a bird, all of them blue",
    "scene; cat #1e88e5; dog #1e88e5; bird #1e88e5" },
  { "the umbrella is purple and so is the hat",
    "scene; umbrella #8e24aa; top-hat #8e24aa" },
  { "flyer Summer Sale, cash only, coming this autumn",
    "flyer (summer autumn); title=Summer Sale; subtitle=cash only; note=coming this autumn" },
  { "Plakat Tag der offenen Tür am 3. Juni, Eintritt frei",
    "poster; date=3. Juni; note=Eintritt frei; title=Tag der offenen Tür" },
  { "Tafel vor dem Lokal: „Suppe 4 €“, „Quiche 6 €“",
    "poster; title=Suppe 4 €; subtitle=Quiche 6 €" },
  { "business card style thing: \"Ana Ruiz\", \"Violin lessons\", \"ana@ruiz.example\"",
    "card; title=Ana Ruiz; subtitle=Violin lessons; note=ana@ruiz.example" },
  { NULL, NULL },
};

/* Nothing of a chain is lost, and the parts of a labelled whole are its labels. */
static const SummaryCase chain_cases[] = {
  { "Diagram: idea -> sketch -> model -> product",
    "diagram; -idea; -sketch; -model; -product; idea->sketch; sketch->model; model->product" },
  { "Diagramm: Idee → Skizze → Modell → Produkt",
    "diagram; -Idee; -Skizze; -Modell; -Produkt; Idee->Skizze; Skizze->Modell; Modell->Produkt" },
  { "Diagram: January -> February -> March -> April",
    "diagram; -January; -February; -March; -April; January->February; February->March; March->April" },
  { "Diagramm: Januar -> Februar -> März",
    "diagram; -Januar; -Februar; -März; Januar->Februar; Februar->März" },
  { "food chain: grass -> grasshopper -> frog -> snake -> eagle",
    "diagram; -grass; cricket; frog; snake; eagle; @Grasshopper; @Frog; @Snake; @Eagle; grass->grasshopper; grasshopper->frog; frog->snake; snake->eagle" },
  { "Nahrungskette: Gras -> Frosch -> Schlange",
    "diagram; -Gras; frog; snake; @Frosch; @Schlange; Gras->Frosch; Frosch->Schlange" },
  { "Diagram with sea, cloud and rain, arrows from the sea to the cloud and from the cloud to the rain",
    "diagram; water-wave; cloud; cloud-with-rain; @Sea; @Cloud; @Rain; sea->cloud; cloud->rain" },
  { "Diagramm mit Meer, Wolke und Regen, Pfeile vom Meer zur Wolke und von der Wolke zum Regen",
    "diagram; water-wave; cloud; cloud-with-rain; @Meer; @Wolke; @Regen; Meer->Wolke; Wolke->Regen" },
  { "Diagram: plan -> build -> test", "diagram; -plan; -build; -test; plan->build; build->test" },
  { "Diagram: 1 -> 2 -> 3", "diagram; -1; -2; -3; 1->2; 2->3" },
  { "Diagram of the water cycle: water evaporates from the sea -> clouds form -> it rains",
    "diagram; -water evaporates from the sea; -clouds form; -it rains; title=Water cycle; water evaporates from the sea->clouds form; clouds form->it rains" },
  { "Diagramm des Wasserkreislaufs: Wasser verdunstet -> Wolken entstehen -> Regen",
    "diagram; -Wasser verdunstet; -Wolken entstehen; cloud-with-rain; title=Wasserkreislauf; @Regen; Wasser verdunstet->Wolken entstehen; Wolken entstehen->Regen" },
  { "diagram: sun and rain -> plant", "diagram; sun; cloud-with-rain; potted-plant; @Sun; @Rain; @Plant; sun->plant; rain->plant" },
  { "diagram: egg -> chick -> hen -> egg", "diagram; egg; baby-chick; chicken; @Egg; @Chick; @Hen; egg->chick; chick->hen; hen->egg" },
  { "draw a diagram of idea -> product", "diagram; -idea; -product; idea->product" },
  { "Zeichne ein Diagramm: Idee -> Produkt", "diagram; -Idee; -Produkt; Idee->Produkt" },
  { "diagram titled Growth: seed -> plant", "diagram; title=Growth; seeds; potted-plant; @Seed; @Plant; seed->plant" },
  { "Diagram: boil the water -> add salt, stir well -> serve",
    "diagram; -boil the water; -add salt, stir well; -serve; boil the water->add salt, stir well; add salt, stir well->serve" },
  { "Diagram: sun -> plant, rabbit -> fox", "diagram; sun; potted-plant; rabbit; fox; @Sun; @Plant; @Rabbit; @Fox; sun->plant; rabbit->fox" },
  { "diagram with river, sea and cloud", "diagram; water-wave; water-wave; cloud; @River; @Sea; @Cloud" },
  { "Diagramm mit Fluss, Meer und Wolke", "diagram; water-wave; water-wave; cloud; @Fluss; @Meer; @Wolke" },
  { "Labelled diagram of a flower with petal, stem, leaf and root",
    "diagram; title=Flower; blossom; @Petal; @Stem; @Leaf; @Root" },
  { "Beschriftetes Diagramm einer Blume mit Blütenblatt, Stiel, Blatt und Wurzel",
    "diagram; title=Blume; blossom; @Blütenblatt; @Stiel; @Blatt; @Wurzel" },
  { "Beschriftetes Schaubild eines Baums mit Krone, Stamm und Wurzeln", "diagram; title=Baum; deciduous-tree; @Krone; @Stamm; @Wurzeln" },
  { "labelled diagram of a bicycle: wheel, saddle, pedal", "diagram; title=Bicycle; bicycle; @Wheel; @Saddle; @Pedal" },
  { "Diagram of a flower with labels petal, stem, leaf", "diagram; figure flower; @Petal; @Stem; @Leaf; title=Flower" },
  { "Diagramm einer Blume mit Beschriftungen Blütenblatt, Stiel, Blatt", "diagram; title=Blume; blossom; @Blütenblatt; @Stiel; @Blatt" },
  { NULL, NULL },
};

static const SummaryCase kind_cases[] = {
  { "Banner for a summer sale with a sun, 9 pm", "poster (summer) 1536x512; sun; time=9 pm; title=Summer sale" },
  { "Banner für ein Konzert mit einer Geige, 21 Uhr", "poster 1536x512; violin; time=21 Uhr; title=Konzert" },
  { "Story about a dragon", "poster 1080x1920; title=Dragon; dragon" },
  { "social post: Jazz night 9 pm with a trumpet", "poster (night) 1024x1024; time=9 pm; trumpet; title=Jazz night" },
  { "Beitrag für ein Konzert mit einer Geige", "poster 1024x1024; violin; title=Konzert" },
  { "banner 1080x400 with a cat", "poster 1080x400; cat" },
  { "bedtime story poster with a moon", "poster; crescent-moon; title=Bedtime story" },
  { "Poster for story time with a book", "poster; closed-book; title=Story time" },
  { "a cat with a banner", "scene; cat; banner; cat next-to banner" },
  { "a house with a red roof and a fence", "scene; house; fence; ?word a red roof" },
  { "une maison au toit vert", "scene; house; ?word toit vert" },
  { "赤い屋根の家", "scene; house; ?word 赤い屋根" },
  { "赤ちゃんとボール", "scene; baby; soccer-ball" },
  { "a hay bale", "scene; hay-bale" },
  { "Aushang für das Fest am 5. Mai", "poster; date=5. Mai; title=Fest" },
  { "a spacesuit", "scene; -spacesuit; ?noun spacesuit" },
  { "a lamp", "scene; table-lamp" },
  { "ein Raumanzug", "scene; -Raumanzug; ?noun Raumanzug" },
  { "eine Lampe", "scene; table-lamp" },
  { "A4 banner with a cat", "poster 1120x1584; cat" },
  { NULL, NULL },
};

/* Foreign scripts are texts, codepoint for codepoint; possessives stay in a derived title. */
static const SummaryCase script_cases[] = {
  { "Poster for a concert, 12 مايو, with a violin", "poster; date=12 مايو; violin; title=Concert" },
  { "Plakat für ein Konzert am 12 مايو mit einer Geige", "poster; date=12 مايو; violin; title=Konzert" },
  { "Poster for a concert on 5月12日 with a violin", "poster; date=5月12日; violin; title=Concert" },
  { "Plakat für ein Konzert, 5月12日, mit einer Geige", "poster; date=5月12日; violin; title=Konzert" },
  { "Poster for a concert, 2026年5月12日, with a violin", "poster; date=2026年5月12日; violin; title=Concert" },
  { "Poster for my teacher with a rose", "poster; rose; title=My teacher" },
  { "Plakat für meine Lehrerin mit einer Rose", "poster; rose; title=Für meine Lehrerin" },
  { "Poster for a concert, 12 \"مايو\", with a violin", "poster; date=12 \"مايو\"; violin; title=Concert" },
  { "Plakat mit 5 Katzen, ١٢ مايو", "poster; cat x5; date=١٢ مايو" },
  { "Poster with a cat and 春の祭り", "poster; cat; title=春の祭り" },
  { "Plakat mit einer Katze, Весенний концерт", "poster; cat; title=Весенний концерт" },
  { NULL, NULL },
};

/* How things stand among themselves, at both sides of another, in a corner; and what is corrected while it is said. */
static const SummaryCase formation_cases[] = {
  { "twelve chairs in three rows",
    "scene; chair x12; chairs in-rows:3 -" },
  { "three rows of four apples",
    "scene; red-apple x12; apples in-rows:3 -" },
  { "तीन कतारों में बारह भेड़ें",
    "scene; ewe x12; भेड़ें in-rows:3 -" },
  { "From left to right: a bear, a fox, an owl",
    "scene; bear as bear; fox as fox; owl; bear left-of fox; fox left-of owl; <bear bear>; <fox fox>" },
  { "Apfel, Banane, Birne von links nach rechts",
    "scene; red-apple; banana; pear; Apfel left-of Banane; Banane left-of Birne" },
  { "a lighthouse with a boat on either side of it",
    "scene; lighthouse; sailboat; sailboat; boat left-of lighthouse; boat right-of lighthouse" },
  { "お城の両側に木がある",
    "scene; deciduous-tree; castle; deciduous-tree; 木 left-of お城; 木 right-of お城" },
  { "un gâteau entouré de six bougies",
    "scene; birthday-cake; candle x6; bougies around gâteau" },
  { "oben links der Mond, unten rechts eine Eule",
    "scene; crescent-moon; owl; Mond above Eule; Mond left-of Eule" },
  { "a cat next to, no wait, underneath the table",
    "scene; cat; table; cat under table" },
  { "猫在椅子旁边，不对，在椅子下面",
    "scene; cat; chair; 猫 under 椅子" },
  { "كلب تحت الطاولة وتفاحة فوق الطاولة",
    "scene; dog; table; red-apple; كلب under طاولة; تفاحة on طاولة" },
  { "ペンギンが一列に六羽並んでいる",
    "scene; penguin x6; ペンギン in-a-row -; ペンギン in-a-row -" },
  { "two kids on either side of a snowman",
    "scene; child as kids; child as kids-2; snowman; kids left-of snowman; kids right-of snowman; <kids child>; <kids-2 child>" },
  { NULL }
};

/* Of a host and its guests only what is seen on a host of that kind is laid on it; later words about its place hold instead. */
static const SummaryCase company_cases[] = {
  { "a desk with a laptop, a lamp and a chair", "scene; desk; laptop; table-lamp; chair; laptop on desk; lamp on desk" },
  { "un escritorio con una lámpara", "scene; desk; table-lamp; lámpara on escritorio" },
  { "ein Tisch mit einer Vase und einem Buch", "scene; table; vase; closed-book; Vase on Tisch; Buch on Tisch" },
  { "a bench with a tree", "scene; bench; deciduous-tree; bench next-to tree" },
  { "a table with a lamp next to it", "scene; table; table-lamp; lamp next-to table" },
  { "a table with a cat under it", "scene; table; cat; cat under table" },
  { NULL, NULL },
};

/* A vessel and what is in it are one thing where what is in it is not seen, and a container with what it holds otherwise. */
static const SummaryCase vessel_cases[] = {
  { "a jug of milk on a table", "scene; jug; table; jug on table" },
  { "ein Eimer Wasser neben einem Pferd", "scene; bucket; horse; Eimer next-to Pferd" },
  { "un tarro de miel", "scene; honey-pot" },
  { "un seau d'eau", "scene; bucket" },
  { "钢琴左边有一盆绿植", "scene; potted-plant; grand-piano; 盆绿植 left-of 钢琴" },
  { "桌上有一篮苹果", "scene; basket; red-apple x3; table; 苹果 inside 篮苹果; 篮苹果 on 桌" },
  { "机の上にりんごの入ったかごがある", "scene; basket; red-apple x3; table; りんご inside かご; かご on 机" },
  { "मेज़ पर दूध का जग", "scene; jug; table; जग on मेज़" },
  { "دب بجانب جرة عسل", "scene; bear as دب; honey-pot; دب next-to جرة عسل; <دب bear>" },
  { "سلة تفاح على كرسي", "scene; basket; red-apple x3; chair; تفاح inside سلة; سلة on كرسي" },
  { NULL, NULL },
};

/* A relation binds what stands right before it; a comma begins anew. */
static const SummaryCase relation_cases[] = {
  { "a house and two trees on a meadow, a small red balloon above the house",
    "scene; house; deciduous-tree x2; bg meadow; balloon size 0.6 #e53935; balloon above house" },
  { "ein Haus und zwei Bäume auf einer Wiese, ein kleiner roter Luftballon über dem Haus",
    "scene; house; deciduous-tree x2; bg meadow; balloon size 0.6 #e53935; Luftballon above Haus" },
  { "a cat and a dog on a sofa, a bird above the cat",
    "scene; cat; dog; sofa; bird; cat on sofa; dog on sofa; bird above cat" },
  { "a cat, a dog and a bird on a sofa",
    "scene; cat; dog; bird; sofa; cat on sofa; dog on sofa; bird on sofa" },
  { "a house and a tree, a balloon above the house",
    "scene; house; deciduous-tree; balloon; balloon above house" },
  { "Rechts neben dem Haus steht ein Baum, links davon ein Hund",
    "scene; house; deciduous-tree; dog; Baum right-of Haus; Hund left-of Haus" },
  { "Auf dem Tisch liegt ein Buch, darunter ein Ball",
    "scene; table; closed-book; soccer-ball; Buch on Tisch; Ball under Tisch" },
  { "a dog under the table and a book on it",
    "scene; dog; table; closed-book; dog under table; book on table" },
  { "Over the house flies a kite",
    "scene; house; kite; kite above house" },
  { "The chair goes next to the table, not behind it",
    "scene; chair; table; chair next-to table" },
  { "Behind the fence, a horse",
    "scene; fence; horse; horse behind fence" },
  { "ein Schmetterling auf der Nase eines Hundes",
    "scene; butterfly; dog; Schmetterling on Hundes" },
  { "犬の鼻の上に蝶がとまっている",
    "scene; butterfly; dog; 蝶 on 犬" },
  { "three candles on a cake and a gift next to it",
    "scene; candle x3; birthday-cake; wrapped-gift; candles on cake; gift next-to cake" },
  { "Three owls on a fence, the moon above them",
    "scene; owl x3; fence; crescent-moon; owls on fence; moon above owls" },
  { "كرة تحت السرير وقبعة فوقه",
    "scene; soccer-ball; bed; top-hat; كرة under سرير; قبعة on سرير" },
  { "Oben auf dem Kleiderschrank liegt ein Koffer",
    "scene; wardrobe; luggage; Koffer on Kleiderschrank" },
  { "Sechs Stühle stehen um einen runden Tisch",
    "scene; chair x6; table; Stühle around Tisch" },
  { "À gauche de la maison, un puits ; à droite, un pommier",
    "scene; house; well; deciduous-tree; puits left-of maison; pommier right-of maison" },
  { NULL, NULL },
};

/* A colour for each of some things; what a thing is not. */
static const SummaryCase share_cases[] = {
  { "two hats, one red, the other green", "scene; top-hat #e53935; top-hat #43a047" },
  { "zwei Ballons, der eine blau, der andere gelb", "scene; balloon #1e88e5; balloon #fdd835" },
  { "dos globos, uno rojo y el otro azul", "scene; balloon #e53935; balloon #1e88e5" },
  { "deux ballons, l'un rouge et l'autre bleu", "scene; balloon #e53935; balloon #1e88e5" },
  { "three cats, one black, the others white", "scene; cat #212121; cat x2 #ffffff" },
  { "five hats: two red and three blue", "scene; top-hat x2 #e53935; top-hat x3 #1e88e5" },
  { "two cats, a white dog and a black bird", "scene; cat x2; dog #ffffff; bird #212121" },
  { "a frog that isn't green but purple", "scene; frog #8e24aa" },
  { "Fisch rot, Katze orange", "scene; fish #e53935; cat #fb8c00" },
  { "zwei Dutzend Äpfel", "scene; red-apple x24" },
  { "media docena de huevos y una docena de manzanas", "scene; egg x6; red-apple x12" },
  { "une quinzaine d'œufs et une demi-douzaine de pommes", "scene; egg x15; red-apple x6" },
  { NULL, NULL },
};

static PtmLanguage *language;

static void
test_nothing_to_draw (void)
{
  const char *sentences[] = { "", "   ", "?!…", "asdf qwer", "\xe2\x80\x8f", "please",
                              "no cats", "0 cats", "no cats or dogs", "keine Katzen", "null Katzen", "sin gatos", "ningún gato", "pas de chats", "aucun chat",
                              "没有猫", "零只猫", "猫なし", "猫はいない", "猫ゼロ", "बिना बिल्ली", "कोई बिल्ली नहीं", "بدون قطط", "لا قطط", "no animals" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GError) error = NULL;
      PtmScene *scene = ptm_language_plan (language, sentences[i], &error);

      g_assert_null (scene);
      g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
    }
}

static void
test_repeats (void)
{
  const char *sentence = "Poster for a spring concert titled \"A\", 12 May, with 3 red balloons and a dog on a table";
  g_autoptr (PtmScene) first = ptm_language_plan (language, sentence, NULL);
  g_autoptr (PtmScene) second = ptm_language_plan (language, sentence, NULL);
  g_autofree char *a = summary_of_plan (first);
  g_autofree char *b = summary_of_plan (second);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpuint (first->seed, ==, second->seed);
  g_assert_cmpuint (first->seed, !=, 0);
}

static const char *
find_role (PtmScene *scene, const char *asset)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (g_strcmp0 (node->asset, asset) == 0)
        return node->role;
    }
  return NULL;
}

/* A plural without a number surrounds what a page shows; a number is exact and may be the main thing. */
static void
test_decoration (void)
{
  g_autoptr (PtmScene) many = ptm_language_plan (language, "poster with flowers and a violin", NULL);
  g_autoptr (PtmScene) alone = ptm_language_plan (language, "Plakat mit Luftballons", NULL);
  g_autoptr (PtmScene) exact = ptm_language_plan (language, "poster with five balloons", NULL);

  g_assert_cmpstr (find_role (many, "noto:blossom"), ==, "decoration");
  g_assert_cmpstr (find_role (many, "noto:violin"), ==, "main");
  g_assert_cmpstr (find_role (alone, "noto:balloon"), ==, "decoration");
  g_assert_cmpstr (find_role (exact, "noto:balloon"), ==, "main");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_data_func ("/language/plan/poster", poster_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/diagram", diagram_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/flowchart", flowchart_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/grid", grid_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/scene", scene_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/page", page_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/more", more_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/chain", chain_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/kinds", kind_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/company", company_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/vessels", vessel_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/relations", relation_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/formations", formation_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/shares", share_cases, summary_check_cases);
  g_test_add_data_func ("/language/plan/scripts", script_cases, summary_check_cases);
  g_test_add_func ("/language/plan/decoration", test_decoration);
  g_test_add_func ("/language/plan/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/language/plan/repeats", test_repeats);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
