#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Pentimento developers
"""Packs the pictures, their names and the word tables into one resource file.

Everything is read from folders that are already there; the same input always gives the same bytes. The files it read are
written to a dependency file, so that the build packs again when one of them, or the list of them, changes.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

PREFIX = '/io/github/pentimento'
NAME_LANGUAGES = ('en', 'de', 'es', 'fr', 'zh', 'ja', 'hi', 'ar')
# Languages without a grammar of their own; their names are found by a search in one sorted table.
MORE_LANGUAGES = ('af', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'cs', 'cy', 'da', 'el', 'et', 'eu', 'fa', 'fi', 'fil', 'ga', 'gl', 'gu', 'he', 'hr',
                  'hu', 'hy', 'id', 'is', 'it', 'ka', 'kk', 'km', 'kn', 'ko', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'ms', 'my', 'ne',
                  'nl', 'no', 'pa', 'pl', 'pt', 'ro', 'ru', 'si', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'zu')
VARIATION_SELECTOR = 0xFE0F
# Letters the language room takes for the same, see unify_letter () there.
UNIFIED = {ord('-'): ' ', 0x2010: ' ', 0x2011: ' ', 0x2019: "'", 0x02BC: "'", 0x0622: 0x0627, 0x0623: 0x0627, 0x0625: 0x0627, 0x0671: 0x0627,
           0x0649: 0x064A, 0x06CC: 0x064A, 0x0629: 0x0647, 0x06A9: 0x0643, 0x0901: 0x0902, 0x0640: None, 0x0670: None, 0x093C: None,
           **dict.fromkeys(range(0x064B, 0x0653))}
# More variants: pronouns for animals, women and gods.
MORE_LETTERS = [('它', '牠'), ('你', '妳'), ('他', '祂'), ('峰', '峯')]
ICON_COLOR = '#37474f'
SKIN_TONES = ('-dark', '-light', '-medium')
LICENSES = '''The pictures under art/noto come from @iconify-json/noto (Google Noto Emoji), those under art/mdi from @iconify-json/mdi
(Material Design Icons, Pictogrammers), Apache License 2.0:
https://www.apache.org/licenses/LICENSE-2.0

The pictures under art/maki come from @iconify-json/maki (Maki, Mapbox), CC0 1.0:
https://creativecommons.org/publicdomain/zero/1.0/

The names under names come from the Unicode CLDR annotations, Unicode License:
https://www.unicode.org/license.txt

The pictures under art/fluent come from @iconify-json/fluent-emoji-flat (Fluent Emoji, Copyright (c) Microsoft Corporation), those
under art/tabler from @iconify-json/tabler (Tabler Icons, Copyright (c) Paweł Kuna), those under art/healthicons from
@iconify-json/healthicons (Health Icons, Copyright (c) Resolve to Save Lives), MIT License:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

Everything else belongs to Pentimento, GPL-3.0-or-later.
'''


class Pack:
    """The files of the resource by their path in it, and the files they were made from."""

    def __init__(self):
        self.files = {}
        self.inputs = set()

    def add(self, path, text):
        self.files[path] = text

    def read(self, path):
        self.inputs.add(path)
        return path.read_text(encoding='utf-8')

    def list(self, folder, *endings):
        """The files of a folder; a folder that is not there yet counts as empty, and its parent is watched."""
        if not folder.is_dir():
            self.inputs.add(folder.parent)
            return []
        self.inputs.add(folder)
        return sorted(path for path in folder.iterdir() if path.suffix in endings and not path.name.startswith('.'))


class IconSet:
    """One package of pictures; an alias is another picture, perhaps mirrored or turned."""

    def __init__(self, pack, art, name):
        folder = art / '@iconify-json' / name
        self.data = json.loads(pack.read(folder / 'icons.json'))
        self.icons = self.data['icons']
        self.aliases = self.data.get('aliases', {})
        self.chars = json.loads(pack.read(folder / 'chars.json')) if (folder / 'chars.json').exists() else {}

    def is_wanted(self, name):
        """Hidden pictures have newer ones in their place; one skin tone is enough; the sets have no flags of countries."""
        stem = name.removesuffix('-medium-dark').removesuffix('-medium-light')
        for tone in SKIN_TONES:
            stem = stem.removesuffix(tone)
        toned = 'skin-tone' in name or (stem != name and self.has(stem))
        return not toned and not self.icons.get(name, {}).get('hidden')

    def has(self, name):
        return name in self.icons or name in self.aliases

    def make_svg(self, name):
        alias = self.aliases.get(name, {})
        icon = self.icons[alias.get('parent', name)]
        left, top = icon.get('left', 0), icon.get('top', 0)
        width = icon.get('width', self.data.get('width', 16))
        height = icon.get('height', self.data.get('height', 16))
        body = icon['body'].replace('currentColor', ICON_COLOR)
        if alias.get('hFlip'):
            body = f'<g transform="translate({2 * left + width} 0) scale(-1 1)">{body}</g>'
        if alias.get('vFlip'):
            body = f'<g transform="translate(0 {2 * top + height}) scale(1 -1)">{body}</g>'
        if alias.get('rotate'):
            body = f'<g transform="rotate({90 * alias["rotate"]} {left + width / 2:g} {top + height / 2:g})">{body}</g>'
        xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if 'xlink:' in body else ''
        return (f'<svg xmlns="http://www.w3.org/2000/svg"{xlink} width="{width}" height="{height}" '
                f'viewBox="{left} {top} {width} {height}">{body}</svg>\n')


def add_set(pack, icons, prefix, names):
    for name in names:
        pack.add(f'art/{prefix}/{name}.svg', icons.make_svg(name))


def get_assets(pack, icons, prefix):
    """The asset of each character sequence, which is written without variation selectors."""
    assets = {}
    for codes, name in sorted(icons.chars.items()):
        if f'art/{prefix}/{name}.svg' not in pack.files:
            name = icons.aliases.get(name, {}).get('parent', name)
        if f'art/{prefix}/{name}.svg' in pack.files:
            points = (int(code, 16) for code in codes.split('-'))
            assets[''.join(chr(point) for point in points if point != VARIATION_SELECTOR)] = f'{prefix}:{name}'
    return assets


def add_emoji(pack, art):
    """Adds the two sets of emoji and the table that leads from the first to the flatter one; gives the first set's assets."""
    noto = IconSet(pack, art, 'noto')
    flat = IconSet(pack, art, 'fluent-emoji-flat')
    add_set(pack, noto, 'noto', filter(noto.is_wanted, sorted(noto.icons)))
    add_set(pack, flat, 'fluent', filter(flat.is_wanted, sorted({*flat.icons, *flat.aliases})))

    assets = get_assets(pack, noto, 'noto')
    flat_assets = get_assets(pack, flat, 'fluent')
    pairs = {asset: flat_assets[chars] for chars, asset in assets.items() if chars in flat_assets}
    pack.add('lexicon/flat.tsv', ''.join(f'{asset}\t{other}\n' for asset, other in sorted(pairs.items())))
    return assets


def add_icons(pack, art, table):
    """Adds the signs that the table selects from the large sets of icons."""
    lines = [line.split('\t')[0] for line in pack.read(table).splitlines() if not line.startswith('#')]
    for prefix in sorted({asset.partition(':')[0] for asset in lines}):
        icons = IconSet(pack, art, prefix)
        names = sorted(asset.partition(':')[2] for asset in lines if asset.startswith(prefix + ':'))
        for name in names:
            if not icons.has(name):
                sys.exit(f'{table}: {prefix} has no picture {name}')
        add_set(pack, icons, prefix, names)


def add_files(pack, folder, name, *endings):
    for path in pack.list(folder, *endings):
        text = pack.read(path)
        if path.suffix == '.svg':
            try:
                ElementTree.fromstring(text)
            except ElementTree.ParseError as error:
                sys.exit(f'{path}: {error}')
        pack.add(f'{name}/{path.name}', text)


def read_names(pack, folder, assets, language):
    """The short name of each picture; the derived annotations complete the plain ones."""
    names = {}
    for source in (folder, folder.with_name(folder.name + 'Derived')):
        path = source / f'{language}.xml'
        if source != folder and not path.exists():
            continue
        pack.inputs.add(path)
        for entry in ElementTree.parse(path).iter('annotation'):
            asset = assets.get(entry.get('cp', '').replace(chr(VARIATION_SELECTOR), ''))
            if entry.get('type') == 'tts' and asset and entry.text:
                names.setdefault(asset, ' '.join(entry.text.split()))
    return names


def read_keywords(pack, folder, assets, language):
    """The pictures each keyword of a language, or a word of one, stands at."""
    path = folder / f'{language}.xml'
    pack.inputs.add(path)
    keywords = {}
    for entry in ElementTree.parse(path).iter('annotation'):
        asset = assets.get(entry.get('cp', '').replace(chr(VARIATION_SELECTOR), ''))
        if entry.get('type') != 'tts' and asset and entry.text:
            for words in entry.text.split('|'):
                for word in sorted({' '.join(words.split()), *words.split()}):
                    keywords.setdefault(word, set()).add(asset)
    return keywords


def measure_share(one, other):
    return len(one & other) / len(one | other)


def list_keywords(keywords):
    """The keywords at each picture."""
    listed = {}
    for keyword, found in keywords.items():
        for asset in found:
            listed.setdefault(asset, []).append(keyword)
    return listed


def find_plain_names(nouns, english, english_at, keywords):
    """What a language calls a plain noun whose picture has a longer name: "apple", the picture being "red apple". It is the
    keyword that stands at the same pictures as the English one does, and as no other."""
    plain = {}
    keywords_at = list_keywords(keywords)
    for asset, word in nouns.items():
        wanted = english.get(word, set())
        best, least = None, 0.49
        for keyword in keywords_at.get(asset, ()) if asset in wanted else ():
            found = keywords[keyword]
            share = measure_share(wanted, found)
            if share > least and all(measure_share(english[other], found) < share for other in english_at[asset] if other != word):
                best, least = keyword, share
        if best:
            plain[asset] = best
    return plain


def inflect(name, rules):
    """The forms of a name by the line "plural" of its table, as ptm-inflect.c makes them."""
    for rule in rules:
        ending, _, forms = rule.partition('>')
        if name.endswith(ending):
            return [name[:len(name) - len(ending)] + form.lstrip('12~') for form in forms.split('/')]
    return []


def fold(name):
    """As ptm_text_fold () of the language room does, for the letters that names have."""
    name = unicodedata.normalize('NFKC', name).casefold().translate(UNIFIED)
    return ''.join(c for c in name if unicodedata.category(c) != 'Cf')


def add_names(pack, folder, assets, data):
    """A table of asset and name for each language with a grammar, however small, and one for all others of name, asset and the small
    languages it is a word of, sorted."""
    for language in NAME_LANGUAGES:
        names = read_names(pack, folder, assets, language)
        pack.add(f'names/{language}.tsv', ''.join(f'{asset}\t{name}\n' for asset, name in sorted(names.items())))
    rows = [line.split('\t') for line in pack.read(data / 'lexicon' / 'nouns.tsv').splitlines() if not line.startswith('#')]
    nouns = {row[0]: row[1].split('|')[0] for row in rows if len(row) > 1}
    named = read_names(pack, folder, assets, 'en')
    nouns = {asset: word for asset, word in nouns.items() if named.get(asset, word).casefold() != word}
    english = read_keywords(pack, folder, assets, 'en')
    english_at = list_keywords(english)
    small = {path.stem: path for path in pack.list(data / 'tongues', '.tsv')}
    others, words = {}, {}
    for language in MORE_LANGUAGES:
        names = sorted(read_names(pack, folder, assets, language).items())
        forms = []
        if language in small:
            lines = [line.split('\t') for line in pack.read(small[language]).splitlines() if not line.startswith('#')]
            rules = next((line[2].split('|') for line in lines if line[0] == 'plural'), [])
            plain = find_plain_names(nouns, english, english_at, read_keywords(pack, folder, assets, language))
            known = {fold(name) for _, name in names}
            names += sorted((asset, name) for asset, name in plain.items() if fold(name) not in known)
            pack.add(f'names/{language}.tsv', ''.join(f'{asset}\t{name}\n' for asset, name in names))
            forms = [form for _, name in names if ' ' not in name for form in inflect(name, rules)]
            joints = next((line[2].split('|') for line in lines if line[0] == 'joint'), [])
            forms += [name + joint for _, name in names if ' ' not in name for joint in joints]
            endings = next((line[2].split('|') for line in lines if line[0] == 'ending'), [])
            for line in lines:
                for form in line[2].split('|') if line[0] not in ('rule', 'ending', 'plural', 'prefix', 'joint') else ():
                    forms += [form[:-1] + ending for ending in endings] if form.endswith('*') else [form]
        for asset, name in names:
            if len(fold(name)) > (0 if language == 'ko' else 2) and not any(c in name for c in ':,('):
                others.setdefault(fold(name), asset)
                if language in small:
                    words.setdefault(fold(name), set()).add(language)
        for form in forms:
            words.setdefault(fold(form), set()).add(language)
    lines = sorted(f'{name}\t{others.get(name, "")}\t{",".join(sorted(words.get(name, ())))}\n'.encode() for name in {*others, *words})
    pack.add('names/others.tsv', b''.join(lines).decode())


def add_letters(pack, folder):
    """Pairs of a traditional and a simplified Chinese letter."""
    path = folder.parent / 'transforms' / 'Simplified-Traditional.xml'
    pack.inputs.add(path)
    rules = ''.join(rule.text for rule in ElementTree.parse(path).iter('tRule'))
    pairs = re.findall(r'^(.)[←↔](.);', rules, re.MULTILINE)
    pack.add('names/zh-letters.txt', ''.join(f'{traditional}{simplified}\n' for simplified, traditional in sorted(pairs) + MORE_LETTERS))


def is_written(letter, charset):
    return bool(letter.encode(charset, 'ignore'))


def add_han(pack):
    """The characters only Japanese has, and those only Chinese has, of the common character sets."""
    letters = [chr(code) for code in range(0x4E00, 0x9FA6)]
    chinese = {letter for letter in letters if is_written(letter, 'gb2312') or is_written(letter, 'big5')}
    japanese = {letter for letter in letters if is_written(letter, 'shift_jis')}
    pack.add('names/han.txt', ''.join(sorted(japanese - chinese)) + '\n' + ''.join(sorted(chinese - japanese)) + '\n')


def write_resource(pack, target):
    with tempfile.TemporaryDirectory(prefix='pentimento-art-') as name:
        folder = pathlib.Path(name)
        lines = ['<gresources>', f'<gresource prefix="{PREFIX}">']
        for path, text in sorted(pack.files.items()):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding='utf-8')
            lines.append(f'<file compressed="true">{path}</file>')
        lines += ['</gresource>', '</gresources>', '']
        manifest = folder / 'art.gresource.xml'
        manifest.write_text('\n'.join(lines), encoding='utf-8')
        subprocess.run(['glib-compile-resources', f'--sourcedir={folder}', f'--target={target.resolve()}', manifest],
                       check=True)


def write_depfile(pack, depfile, target):
    inputs = ' '.join(str(path).replace(' ', '\\ ') for path in sorted(pack.inputs))
    depfile.write_text(f'{target}: {inputs}\n', encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--art', type=pathlib.Path, required=True, help='folder of the picture packages (node_modules)')
    parser.add_argument('--names', type=pathlib.Path, required=True, help='folder of the CLDR annotations')
    parser.add_argument('--data', type=pathlib.Path, required=True, help='folder with art, lexicon, grammar and tongues')
    parser.add_argument('--depfile', type=pathlib.Path)
    parser.add_argument('target', type=pathlib.Path)
    options = parser.parse_args()

    pack = Pack()
    assets = add_emoji(pack, options.art)
    add_icons(pack, options.art, options.data / 'lexicon' / 'icons.tsv')
    add_names(pack, options.names, assets, options.data)
    add_letters(pack, options.names)
    add_han(pack)
    add_files(pack, options.data / 'art', 'art/own', '.svg')
    add_files(pack, options.data / 'figures', 'art/figure', '.svg')
    for name in ('lexicon', 'grammar', 'figures'):
        add_files(pack, options.data / name, name, '.tsv')
    add_files(pack, options.data / 'tongues', 'grammar', '.tsv')
    add_files(pack, options.data / 'characters', 'characters', '.svg', '.tsv', '.json')
    pack.add('licenses.txt', LICENSES)
    write_resource(pack, options.target)
    if options.depfile:
        write_depfile(pack, options.depfile, options.target)


if __name__ == '__main__':
    main()
