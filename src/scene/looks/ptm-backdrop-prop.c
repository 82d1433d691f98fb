/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds small drawings for places, as layers for ptm_ground_prop (). Light comes from the upper left. */

#include "config.h"

#include "ptm-backdrop-private.h"

static const char *const cottage[] = {
  "f4e8d2 R-46 44 92 56", "dccbb0 R18 44 28 56", "8a4a36 R22 8 12 26", "b5563c M-56 48 L-30 12 L36 12 L56 48Z", "9b4632 M36 12 L56 48 L22 48 L14 12Z", "fffaf0 R-36 58 22 22", "*8db9cf R-33 61 16 16", "fffaf0 R-26 61 2 16R-33 68 16 2",
  "7a4f34 R-6 62 17 38", "5f3d28 R-6 62 3 38", "e8c46a O7 82 1.3", "fffaf0 R20 58 20 22", "*7da9c0 R23 61 14 16", "fffaf0 R29 61 2 16R23 68 14 2", "6f9c58 R-38 80 26 4R18 80 24 4", NULL
};
static const char *const house[] = {
  "eac79a R-36 36 72 64", "d3ae82 R14 36 22 64", "5e6f86 M-44 40 L0 4 L44 40Z", "4f5f76 M0 4 L44 40 L14 40Z", "fffaf0 O0 26 7", "*8db9cf O0 26 5", "fffaf0 R-28 46 18 18R10 46 18 18", "*8db9cf R-26 48 14 14R12 48 14 14",
  "fffaf0 R-20 48 2 14R18 48 2 14", "3f6f6a R-8 68 16 32", "335b57 R-8 68 3 32", "fffaf0 R-30 72 16 16R14 72 16 16", "*8db9cf R-28 74 12 12R16 74 12 12", NULL
};
static const char *const barn[] = {
  "b8483a M-56 100 L-56 46 L-38 20 L0 6 L38 20 L56 46 L56 100Z", "9c3b30 M0 6 L38 20 L56 46 L56 100 L30 100 L30 30Z", "7c4236 M-62 48 L-41 16 L0 0 L41 16 L62 48 L54 50 L36 24 L0 11 L-36 24 L-54 50Z", "fbf2e4 R-20 54 40 46",
  "8c3428 R-16 58 15 42R1 58 15 42", "fbf2e4 M-16 58 L-13 58 L-1 98 L-1 100 L-4 100 L-16 62ZM16 58 L13 58 L1 98 L1 100 L4 100 L16 62Z", "fbf2e4 R-10 26 20 18", "*5b3a34 R-7 29 14 13", NULL
};
static const char *const castle[] = {
  "8f9bb0 R-30 46 60 54", "7e8aa0 R10 46 20 54", "8f9bb0 M-30 46 L-30 38 L-22 38 L-22 43 L-14 43 L-14 38 L-6 38 L-6 43 L2 43 L2 38 L10 38 L10 43 L18 43 L18 38 L30 38 L30 46Z", "a7b3c6 R-52 34 20 66R32 34 20 66", "8f9bb0 R-40 34 8 66R44 34 8 66",
  "a7b3c6 R-14 22 24 24", "8f9bb0 R2 22 8 24", "b5563c M-58 34 L-42 6 L-26 34ZM26 34 L42 6 L58 34Z", "9c4632 M-42 6 L-26 34 L-38 34ZM42 6 L58 34 L46 34Z", "7d4a8c M-19 22 L-2 -8 L15 22Z", "693d78 M-2 -8 L15 22 L3 22Z",
  "e5b84c R-2.6 -18 1.4 12", "d9534a M-1.2 -18 L10 -14.5 L-1.2 -11Z", "4d3a30 M-10 100 L-10 76 C-10 62 10 62 10 76 L10 100Z", "6b5242 R-1 66 2 34R-10 80 20 2", "*5a6b86 R-45 46 6 12R39 46 6 12R-5 28 6 11R-22 56 6 11R16 56 6 11", NULL
};
static const char *const lighthouse[] = {
  "fbf7ee M-12 100 L-8 26 L8 26 L12 100Z", "e3ddd0 M2 26 L8 26 L12 100 L4 100Z", "d94f42 M-10.6 74 L-9.7 56 L9.7 56 L10.6 74ZM-8.8 42 L-8 26 L8 26 L8.8 42Z", "b83f35 M3.4 74 L3 56 L9.7 56 L10.6 74ZM2.3 42 L2 26 L8 26 L8.8 42Z",
  "3d4a5c R-11 22 22 4", "*ffe9a8 R-6 10 12 12", "3d4a5c R-6 10 1.4 12R-0.7 10 1.4 12R4.6 10 1.4 12", "d94f42 M-9 10 C-7 2 7 2 9 10Z", "3d4a5c R-0.8 -3 1.6 7", "5f4636 M-3.5 100 L-3.5 90 C-3.5 86 3.5 86 3.5 90 L3.5 100Z", "*6f8ba0 R-2 48 4 6", NULL
};
static const char *const windmill[] = {
  "f3e6d0 M-16 100 L-10 40 L10 40 L16 100Z", "dbc9ac M3 40 L10 40 L16 100 L5 100Z", "8a4a36 M-13 42 C-10 26 10 26 13 42Z", "6b4a36 R-5 80 10 20", "*8db9cf R-3 56 6 9", "fffaf0 M0 36 L24 4 L30 9 L4 38ZM0 36 L32 60 L27 66 L-2 40ZM0 36 L-24 68 L-30 63 L-4 34ZM0 36 L-32 12 L-27 6 L2 32Z",
  "8d6b4c M-0.8 36 L29 6 L30 7 L0.8 37ZM0 35.2 L30 64 L29 65 L-0.8 36ZM0.8 36 L-29 66 L-30 65 L-0.8 35ZM0 36.8 L-30 8 L-29 7 L0.8 36Z", "6b4a36 O0 36 3", NULL
};
static const char *const church[] = {
  "f6eddc R-34 58 50 42", "b5563c M-40 60 L-30 40 L12 40 L20 60Z", "f6eddc R8 36 20 64", "dfd2ba R20 36 8 64", "5e6f86 M4 38 L18 2 L32 38Z", "4f5f76 M18 2 L32 38 L21 38Z", "e5b84c R17.4 -6 1.2 9R15.6 -3.6 4.8 1.2", "*6f8ba0 M14 54 C14 47 22 47 22 54 L22 62 L14 62Z",
  "6b4a36 M12 100 L12 84 C12 77 24 77 24 84 L24 100Z", "*6f8ba0 M-28 72 C-28 67 -22 67 -22 72 L-22 84 L-28 84ZM-14 72 C-14 67 -8 67 -8 72 L-8 84 L-14 84Z", NULL
};
static const char *const sailboat[] = { "fffaf0 M2 4 C18 28 30 52 33 74 L2 74Z", "e8604c M-2 14 C-14 36 -24 56 -28 74 L-2 74Z", "5f4636 R-1 0 2.4 82", "f4e3c4 M-38 80 L40 80 C36 94 28 100 20 100 L-20 100 C-30 100 -36 92 -38 80Z", "c9803f M-38 80 L40 80 L38.5 85 L-37 85Z", NULL };
static const char *const trawler[] = {
  "5f4636 R14 18 2 44", "8d6b4c M15 20 L42 56 L41 57 L14 24Z", "fbf4e6 R-30 40 30 26", "e3d8c4 R-10 40 10 26", "d94f42 R-33 36 36 6", "*8db9cf R-26 46 9 9R-13 46 9 9", "2f6a8c M-48 64 L48 58 C46 80 40 94 32 100 L-34 100 C-42 92 -46 78 -48 64Z", "d94f42 M-40.5 90 L39 90 C37 95 35 98 32 100 L-34 100 C-37 97 -39 94 -40.5 90Z",
  "fbf4e6 M-48 64 L48 58 L47.6 63 L-47.4 69Z", NULL
};
static const char *const crane[] = { "e0a23a M-8 100 L-3 10 L3 10 L8 100 L4.5 100 L1 40 L-1 40 L-4.5 100ZM-30 14 L60 8 L60 12 L-30 18Z", "c4862a R-34 14 14 10", "5a6672 R43 11 1 34", "d94f42 R36 44 15 10", "*8db9cf R-5 18 10 9", NULL };
static const char *const bench[] = { "4c5560 R-42 44 5 56R37 44 5 56", "a8744a R-50 10 100 9R-50 24 100 9", "8f5f3b R-50 44 100 10", "6f4a2e R-50 54 100 4", NULL };
static const char *const lantern[] = { "3d4a5c M-5 100 L-2 88 L-1.4 20 L1.4 20 L2 88 L5 100Z", "3d4a5c M-7 6 L0 0 L7 6ZM-4 20 L4 20 L3 22 L-3 22Z", "*f2ead0 M-6 6 L6 6 L4 20 L-4 20Z", "3d4a5c R-0.5 6 1 14", NULL };
static const char *const swing[] = { "d9763f M-46 100 L-34 6 L-30 6 L-40 100ZM-22 100 L-34 6 L-30 6 L-17 100ZM46 100 L34 6 L30 6 L40 100ZM22 100 L34 6 L30 6 L17 100Z", "c4622f R-36 4 72 5", "6b7682 R-20 9 1 55R-8 9 1 55R8 9 1 55R20 9 1 55", "2f7fb0 R-22 63 17 4", "d94f6a R6 63 17 4", NULL };
static const char *const slide[] = { "5a7f9c R-34 20 4 80R-18 20 4 80", "5a7f9c R-34 36 20 3R-34 52 20 3R-34 68 20 3R-34 84 20 3", "f0b83c M-22 26 C0 30 14 84 48 92 L48 98 C8 94 -6 44 -24 36Z", "d99a25 M-24 36 C-6 44 8 94 48 98 L48 100 C4 98 -10 48 -24 40Z", "d9534a M-44 20 L-24 2 L-6 20Z", NULL };
static const char *const goal[] = { "e4ecef R-94 8 0.6 88R-80 8 0.6 88R-66 8 0.6 88R-52 8 0.6 88R-38 8 0.6 88R-24 8 0.6 88R-10 8 0.6 88R4 8 0.6 88R18 8 0.6 88R32 8 0.6 88R46 8 0.6 88R60 8 0.6 88R74 8 0.6 88R88 8 0.6 88", "e4ecef R-100 20 200 0.6R-100 34 200 0.6R-100 48 200 0.6R-100 62 200 0.6R-100 76 200 0.6R-100 90 200 0.6", "ffffff R-104 2 208 6R-104 2 6 98R98 2 6 98", NULL };
static const char *const stall[] = {
  "8d6b4c R-48 24 4 76R44 24 4 76", "e9d7b4 R-50 66 100 8", "c79a63 R-48 74 96 26", "a97f4e R-48 86 96 3R-18 74 3 26R15 74 3 26", "d94f42 O-38 62 5O-29 62 5O-20 62 5O-33 55 5O-24 55 5", "7cab4c O-6 61 6O6 61 6O0 53 6", "f0a83c O20 62 5O29 62 5O38 62 5O24.5 55 5O33.5 55 5",
  "fbf4e6 M-44 8 L44 8 L56 30 L-56 30Z", "d9534a M-44 8 L-29.5 8 L-37 30 L-56 30ZM-15 8 L0 8 L0 30 L-18.5 30ZM14.5 8 L29 8 L37 30 L18.5 30Z", "d9534a O-46.5 30 9.3O-9.3 30 9.3O27.8 30 9.3", "fbf4e6 O-27.9 30 9.3O9.3 30 9.3O46.5 30 9.3", NULL
};
static const char *const cactus[] = { "5a8a5c M-9 100 L-9 12 C-9 -2 9 -2 9 12 L9 100ZM-9 66 C-30 66 -32 56 -32 36 C-32 26 -20 26 -20 36 L-20 50 C-20 54 -16 54 -9 54ZM9 54 C28 54 30 46 30 26 C30 16 19 16 19 26 L19 36 C19 42 15 42 9 42Z", "4a7650 M3 100 L3 4 C7 5 9 8 9 12 L9 100ZM26 18 C29 20 30 23 30 26 C30 46 28 54 9 54 L9 50 C24 50 26 42 26 18Z", "74a56e R-4 12 1.4 86", NULL };
static const char *const hay[] = { "d9b04c O0 54 46", "c4983a O4 58 40", "e3c067 O-3 51 34", "c4983a O-3 51 22", "e3c067 O-5 49 11", NULL };
static const char *const sofa[] = { "5f3f2e R-72 94 8 6R64 94 8 6", "3f7f83 M-66 26 C-66 12 -58 8 -46 8 L46 8 C58 8 66 12 66 26 L66 70 L-66 70Z", "35706f R-2 12 3 48", "4c9296 M-62 56 L62 56 L62 80 L-62 80Z", "438589 R-1 56 2 24", "3a7478 M-84 48 C-84 36 -62 36 -62 48 L-62 94 L-84 94ZM62 48 C62 36 84 36 84 48 L84 94 L62 94Z", "35696d R-62 78 124 16", "f0b45c M-52 26 L-28 22 L-24 50 L-50 53Z", "e8604c M28 24 L52 28 L50 54 L25 50Z", NULL };
static const char *const bed[] = { "8d6244 R-88 2 8 98R80 40 7 60", "a97a58 R-88 2 8 10", "fdfaf4 R-80 50 160 24", "ffffff M-78 40 C-78 28 -34 28 -34 40 L-34 54 L-78 54Z", "ebe6f2 M-78 50 L-34 50 L-34 54 L-78 54Z", "6f8fc4 M-38 46 L80 50 L80 80 L-42 80Z", "5c7cb2 M-38 46 L-26 46.5 L-30 80 L-42 80Z", "87a5d4 O4 62 4O28 70 4O52 60 4O-12 72 4", "8d6244 R-82 80 164 8", NULL };
static const char *const floor_lamp[] = { "5f4a3c R-1.2 26 2.4 70", "5f4a3c M-12 100 C-12 94 12 94 12 100Z", "*f6dfa8 M-11 4 L11 4 L18 28 L-18 28Z", NULL };
static const char *const pot_plant[] = { "c9764a M-16 70 L16 70 L12 100 L-12 100Z", "b0633c R-18 66 36 8", "3f8a5a M0 68 C-14 50 -36 46 -40 20 C-20 26 -4 44 0 68ZM0 68 C14 48 30 46 42 26 C40 52 20 60 0 68Z", "57a86a M0 68 C-10 44 -6 20 4 2 C14 22 14 48 0 68Z", "2f7a50 M0 68 C-20 62 -30 66 -44 54 C-24 46 -8 54 0 68ZM0 68 C8 58 30 62 44 50 C36 70 14 70 0 68Z", NULL };
static const char *const stove[] = { "e9edf0 R-40 20 80 80", "cfd6dc R20 20 20 80", "3b434c R-42 16 84 6", "2f363e R-30 42 60 40", "*4f5d6b R-24 48 48 28", "b4bdc6 R-28 36 56 3", "59636e O-28 29 3.4O-14 29 3.4O0 29 3.4O14 29 3.4O28 29 3.4", "c9534a M-26 2 L4 2 L2 16 L-24 16Z", "a33f38 R-30 0 38 3", "3b434c R6 6 14 2.6", NULL };
static const char *const cupboard[] = { "8fb3a4 R-60 0 120 100", "7fa394 R40 0 20 100", "a3c4b6 R-55 6 34 88R-17 6 34 88R21 6 34 88", "d9a94c R-25 50 2 12R13 50 2 12R25 50 2 12", NULL };
static const char *const fridge[] = { "dfe8ec R-24 0 48 100", "c7d3d9 R12 0 12 100", "b2c0c8 R-24 34 48 1.6", "8a98a2 R-19 14 3 14R-19 42 3 24", "f0b83c R0 12 7 8", "e8604c R4 46 8 6", NULL };
static const char *const benchtop[] = { "eef2f4 R-120 0 240 10", "d3dadf R-120 8 240 3", "7fa7b8 R-114 11 228 89", "6f97a8 R-114 11 228 5", "93b8c7 R-108 22 48 36R-52 22 48 36R4 22 48 36R60 22 48 36", "93b8c7 R-108 63 48 34R-52 63 48 34R4 63 48 34R60 63 48 34", "e8edf0 R-92 38 16 3R-36 38 16 3R20 38 16 3R76 38 16 3R-92 78 16 3R-36 78 16 3R20 78 16 3R76 78 16 3", NULL };
static const char *const flasks[] = {
  "d9eef4 M-86 20 L-78 20 L-78 50 L-64 92 C-62 98 -64 100 -68 100 L-96 100 C-100 100 -102 98 -100 92 L-86 50Z", "4fb7a0 M-91 66 L-73 66 L-64 92 C-62 98 -64 100 -68 100 L-96 100 C-100 100 -102 98 -100 92Z", "d9eef4 O-30 74 25R-35 24 10 30", "e8604c M-54.6 70 L-5.4 70 C-4 100 -20 99 -30 99 C-42 99 -56 98 -54.6 70Z", "f0a79a O-40 80 3O-26 86 2.4",
  "a97a58 R14 84 66 6R14 40 66 5R14 40 4 60R76 40 4 60", "d9eef4 R22 30 9 58R38 30 9 58R54 30 9 58", "f0b83c R22 58 9 30", "7c6fd0 R38 50 9 38", "5aa7e0 R54 66 9 22", "5a6672 M100 100 L100 94 L112 94 L112 40 L104 30 L110 26 L120 38 L120 94 L132 94 L132 100Z", "3d4a5c M92 34 L106 14 L114 20 L100 40Z", NULL
};
static const char *const board[] = { "9b6f48 R-104 0 208 100", "2f5a4c R-98 5 196 88", "376656 R-98 5 196 12", "b98a5e R-104 94 208 6", "fbf7ee R-20 91 12 3R60 91 8 3", "dfe8e2 R-86 22 60 2R-86 34 46 2R-86 46 54 2", "f6e08a M30 66 L58 66 L58 67.6 L30 67.6ZM30 66 L44 36 L58 66 L56 66 L44 39 L32 66Z", "a9d8e8 O76 36 10", "2f5a4c O76 36 8.4", NULL };
static const char *const globe[] = { "8d6244 M-22 100 C-22 92 22 92 22 100ZM-2.4 80 L2.4 80 L2.4 96 L-2.4 96Z", "c79a5a M-34 60 C-24 96 30 92 36 50 L32 50 C26 84 -20 86 -30 58Z", "5aa7d4 O0 46 32", "6fb46a M-22 30 C-12 20 2 22 4 32 C6 42 -8 40 -10 50 C-14 60 -28 48 -22 30ZM10 40 C20 32 30 40 28 54 C24 66 12 66 10 56Z", "4a93c0 M14 18 C34 30 34 64 14 74 C26 60 26 32 14 18Z", NULL };
static const char *const clock_face[] = { "4d5a68 O0 50 50", "fffaf0 O0 50 43", "4d5a68 R-2 20 4 32", "4d5a68 M0 48 L24 62 L22 65.4 L-1 52Z", "d9534a O0 50 4", NULL };
static const char *const desk[] = { "6b7682 R-44 50 4 50R40 50 4 50", "d9a86a R-52 40 104 10", "b98a50 R-52 48 104 4", "c9553f R-18 60 36 5R-18 34 36 5", "6b7682 R-15 62 3 38R12 62 3 38", NULL };
static const char *const hospital_bed[] = { "b4c3cc R-92 20 6 80R86 34 6 66", "8797a2 O-84 97 4O84 97 4", "fdfdfd M-84 40 L-40 56 L84 56 L84 70 L-84 70Z", "ffffff M-84 30 L-44 46 L-46 58 L-84 46Z", "7fc0b4 M-36 54 L84 54 L84 72 L-40 72Z", "6aac9f M-36 54 L-26 54 L-30 72 L-40 72Z", "d3dfe5 R-90 70 180 6", NULL };
static const char *const computer[] = { "3d4652 R-44 0 88 60", "*8cc3e0 R-40 4 80 50", "b4dcf0 R-34 10 34 4R-34 18 50 3R-34 25 44 3", "f0b83c R14 32 8 18", "4fb7a0 R24 24 8 26", "b4bdc6 M-8 60 L8 60 L12 90 L-12 90Z", "9aa5af R-24 90 48 6", NULL };
static const char *const coral[] = { "e8706a M-6 100 L-4 66 C-20 62 -30 50 -30 28 C-30 22 -22 22 -22 28 C-22 44 -14 52 -4 54 L-4 20 C-4 12 6 12 6 20 L6 60 C18 56 22 48 22 36 C22 29 30 29 30 36 C30 56 20 68 7 70 L8 100Z", "d2554f M2 16 C6 15 6 18 6 20 L6 60 C18 56 22 48 22 36 C22 32 25 31 27 32 C28 54 18 66 3 67Z", "f2928c R-1 22 2 40", NULL };
static const char *const rock[] = { "9a948c M-60 100 L-52 62 L-30 36 L4 28 L38 46 L56 74 L62 100Z", "807a74 M4 28 L38 46 L56 74 L62 100 L20 100 L26 66Z", "b2aca2 M-52 62 L-30 36 L4 28 L-6 50 L-34 60Z", NULL };

const char *const *
ptm_prop_get (PtmProp prop)
{
  static const char *const *const props[] = {
    [PTM_PROP_COTTAGE] = cottage, [PTM_PROP_HOUSE] = house, [PTM_PROP_BARN] = barn, [PTM_PROP_CASTLE] = castle, [PTM_PROP_LIGHTHOUSE] = lighthouse, [PTM_PROP_WINDMILL] = windmill, [PTM_PROP_CHURCH] = church, [PTM_PROP_SAILBOAT] = sailboat, [PTM_PROP_TRAWLER] = trawler, [PTM_PROP_CRANE] = crane, [PTM_PROP_BENCH] = bench, [PTM_PROP_LANTERN] = lantern, [PTM_PROP_SWING] = swing, [PTM_PROP_SLIDE] = slide, [PTM_PROP_GOAL] = goal, [PTM_PROP_STALL] = stall, [PTM_PROP_CACTUS] = cactus, [PTM_PROP_HAY] = hay, [PTM_PROP_SOFA] = sofa, [PTM_PROP_BED] = bed, [PTM_PROP_FLOOR_LAMP] = floor_lamp, [PTM_PROP_POT_PLANT] = pot_plant, [PTM_PROP_STOVE] = stove, [PTM_PROP_CUPBOARD] = cupboard, [PTM_PROP_FRIDGE] = fridge, [PTM_PROP_BENCHTOP] = benchtop, [PTM_PROP_FLASKS] = flasks, [PTM_PROP_BOARD] = board, [PTM_PROP_GLOBE] = globe, [PTM_PROP_CLOCK] = clock_face, [PTM_PROP_DESK] = desk, [PTM_PROP_HOSPITAL_BED] = hospital_bed, [PTM_PROP_COMPUTER] = computer, [PTM_PROP_CORAL] = coral, [PTM_PROP_ROCK] = rock
  };

  g_return_val_if_fail (prop < G_N_ELEMENTS (props), cottage);
  return props[prop];
}

/* Houses and churches stand in rows, which are the place itself. */
gboolean
ptm_ground_has_prop (PtmGround *g, PtmProp prop)
{
  static const char *const pieces[] = {
    [PTM_PROP_BARN] = "barn",
    [PTM_PROP_CASTLE] = "castle",
    [PTM_PROP_LIGHTHOUSE] = "lighthouse",
    [PTM_PROP_WINDMILL] = "windmill",
    [PTM_PROP_SAILBOAT] = "boat",
    [PTM_PROP_TRAWLER] = "boat",
    [PTM_PROP_BENCH] = "bench",
    [PTM_PROP_LANTERN] = "lantern",
    [PTM_PROP_SWING] = "swing",
    [PTM_PROP_SLIDE] = "slide",
    [PTM_PROP_CACTUS] = "cactus",
    [PTM_PROP_HAY] = "hay",
    [PTM_PROP_SOFA] = "sofa",
    [PTM_PROP_BED] = "bed",
    [PTM_PROP_FLOOR_LAMP] = "lamp",
    [PTM_PROP_POT_PLANT] = "plant",
    [PTM_PROP_STOVE] = "stove",
    [PTM_PROP_FRIDGE] = "fridge",
    [PTM_PROP_BOARD] = "board",
    [PTM_PROP_GLOBE] = "globe",
    [PTM_PROP_CLOCK] = "clock",
    [PTM_PROP_DESK] = "desk",
    [PTM_PROP_HOSPITAL_BED] = "bed",
    [PTM_PROP_COMPUTER] = "computer",
  };

  return prop >= G_N_ELEMENTS (pieces) || pieces[prop] == NULL || ptm_ground_has (g, pieces[prop]);
}
