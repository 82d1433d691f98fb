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
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PREFIX = '/io/github/pentimento'
NAME_LANGUAGES = ('en', 'de')
VARIATION_SELECTOR = 0xFE0F
LICENSES = '''The pictures under art/noto come from @iconify-json/noto (Google Noto Emoji), Apache License 2.0:
https://www.apache.org/licenses/LICENSE-2.0

The names under names come from the Unicode CLDR annotations, Unicode License:
https://www.unicode.org/license.txt

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


def is_wanted(name, icon):
    """Hidden pictures have newer ones in their place; one skin tone is enough; the set has no flags of countries."""
    return not icon.get('hidden') and 'skin-tone' not in name


def make_svg(icon, icons):
    left, top = icon.get('left', 0), icon.get('top', 0)
    width = icon.get('width', icons.get('width', 16))
    height = icon.get('height', icons.get('height', 16))
    body = icon['body']
    xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if 'xlink:' in body else ''
    return (f'<svg xmlns="http://www.w3.org/2000/svg"{xlink} width="{width}" height="{height}" '
            f'viewBox="{left} {top} {width} {height}">{body}</svg>\n')


def add_noto(pack, art):
    """Adds the pictures of the Noto set; gives the asset of each character sequence."""
    folder = art / '@iconify-json' / 'noto'
    icons = json.loads(pack.read(folder / 'icons.json'))
    chars = json.loads(pack.read(folder / 'chars.json'))
    for name, icon in sorted(icons['icons'].items()):
        if is_wanted(name, icon):
            pack.add(f'art/noto/{name}.svg', make_svg(icon, icons))

    assets = {}
    for codes, name in sorted(chars.items()):
        name = icons.get('aliases', {}).get(name, {}).get('parent', name)
        if f'art/noto/{name}.svg' in pack.files:
            points = (int(code, 16) for code in codes.split('-'))
            assets[''.join(chr(point) for point in points if point != VARIATION_SELECTOR)] = f'noto:{name}'
    return assets


def add_files(pack, folder, name, *endings):
    for path in pack.list(folder, *endings):
        text = pack.read(path)
        if path.suffix == '.svg':
            try:
                ElementTree.fromstring(text)
            except ElementTree.ParseError as error:
                sys.exit(f'{path}: {error}')
        pack.add(f'{name}/{path.name}', text)


def add_names(pack, folder, assets):
    """One line for each picture: its asset and its short name; the derived annotations complete the plain ones."""
    for language in NAME_LANGUAGES:
        names = {}
        for source in (folder, folder.with_name(folder.name + 'Derived')):
            path = source / f'{language}.xml'
            pack.inputs.add(path)
            for entry in ElementTree.parse(path).iter('annotation'):
                asset = assets.get(entry.get('cp', '').replace(chr(VARIATION_SELECTOR), ''))
                if entry.get('type') == 'tts' and asset and entry.text:
                    names.setdefault(asset, ' '.join(entry.text.split()))
        pack.add(f'names/{language}.tsv', ''.join(f'{asset}\t{name}\n' for asset, name in sorted(names.items())))


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
    parser.add_argument('--data', type=pathlib.Path, required=True, help='folder with art, lexicon and grammar')
    parser.add_argument('--depfile', type=pathlib.Path)
    parser.add_argument('target', type=pathlib.Path)
    options = parser.parse_args()

    pack = Pack()
    assets = add_noto(pack, options.art)
    add_names(pack, options.names, assets)
    add_files(pack, options.data / 'art', 'art/own', '.svg')
    add_files(pack, options.data / 'figures', 'art/figure', '.svg')
    for name in ('lexicon', 'grammar', 'figures'):
        add_files(pack, options.data / name, name, '.tsv')
    add_files(pack, options.data / 'characters', 'characters', '.svg', '.tsv', '.json')
    pack.add('licenses.txt', LICENSES)
    write_resource(pack, options.target)
    if options.depfile:
        write_depfile(pack, options.depfile, options.target)


if __name__ == '__main__':
    main()
