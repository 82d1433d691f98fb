// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Pentimento developers
//
// The official client drives the engine through its TCP door: ENGINE CLIENT_FOLDER.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { File } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

// Node 18 has it, but not as a global.
globalThis.File ??= File;

const [, , engine, folder] = process.argv;
const require = createRequire(join(resolve(folder), 'package.json'));
const OpenAI = require('openai').OpenAI;
const toFile = require('openai').toFile;

const work = mkdtempSync(join(tmpdir(), 'ptm-'));
const tokenFile = join(work, 'token');
const child = spawn(engine, ['--port', '0', '--token-file', tokenFile, '--parent-pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
const baseURL = await new Promise((done, fail) => {
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
    if (text.split('\n').length > 2) done(text.split('\n')[0]);
  });
  child.on('exit', () => fail(new Error('the engine ended')));
});
const token = readFileSync(tokenFile, 'utf8');
const client = new OpenAI({ apiKey: token, baseURL, maxRetries: 0 });
const model = 'pentimento-engine';

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

// An RGBA picture; pixel (x, y) gives four numbers.
function png(width, height, pixel) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let y = 0; y < height; y++) {
    rows.push(0);
    for (let x = 0; x < width; x++) rows.push(...pixel(x, y));
  }
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function decode(base64) {
  const bytes = Buffer.from(base64, 'base64');
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes };
}

const photo = png(96, 64, (x, y) => [(x * 7) % 40, 120 + ((y * 5) % 30), 60, 255]);
const mask = png(96, 64, (x, y) => (x >= 30 && x < 60 && y >= 20 && y < 40 ? [255, 255, 255, 0] : [0, 0, 0, 255]));
const upload = (bytes, name) => toFile(bytes, name, { type: 'image/png' });

const tests = {
  async models() {
    const ids = [];
    for await (const item of client.models.list()) ids.push(item.id);
    assert.deepEqual(ids, [model]);
  },

  async generation() {
    const answer = await client.images.generate({ model, prompt: 'Poster titled "Spring" with flowers', size: '128x192', n: 2 });
    assert.equal(answer.data.length, 2);
    assert.equal(answer.usage.total_tokens, 0);
    assert.equal(decode(answer.data[0].b64_json).width, 128);
    assert.notEqual(answer.data[0].b64_json, answer.data[1].b64_json);
  },

  async stream() {
    const stream = await client.images.generate({ model, prompt: 'Poster titled "Spring" with flowers', size: '128x192', stream: true, partial_images: 3 });
    const types = [];
    for await (const event of stream) {
      types.push(event.type);
      assert.equal(decode(event.b64_json).height, 192);
    }
    assert.deepEqual(types, [...Array(3).fill('image_generation.partial_image'), 'image_generation.completed']);
  },

  async edit() {
    const answer = await client.images.edit({ model, prompt: 'make it darker', image: await upload(photo, 'photo.png'), mask: await upload(mask, 'mask.png') });
    const picture = decode(answer.data[0].b64_json);
    assert.equal(picture.width, 96);
    assert.deepEqual(answer.data[0].pentimento.damage, [30, 20, 30, 20]);
  },

  async editStream() {
    const stream = await client.images.edit({ model, prompt: 'remove this', image: [await upload(photo, 'a.png'), await upload(photo, 'b.png')], mask: await upload(mask, 'mask.png'), stream: true, partial_images: 2 });
    let last;
    for await (const event of stream) last = event;
    assert.equal(last.type, 'image_edit.completed');
    assert.equal(last.pentimento.unmet.length, 1);
  },

  async notUnderstood() {
    await assert.rejects(client.images.generate({ model, prompt: '?!' }), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      assert.equal(error.code, 'not_understood');
      assert.equal(error.type, 'image_generation_user_error');
      return true;
    });
  },

  async badSize() {
    await assert.rejects(client.images.generate({ model, prompt: 'a cat', size: '1x1' }), (error) => error.status === 400 && error.code === 'invalid_size' && error.param === 'size');
  },

  async badMask() {
    const wrong = png(10, 10, () => [0, 0, 0, 0]);
    await assert.rejects(client.images.edit({ model, prompt: 'remove this', image: await upload(photo, 'a.png'), mask: await upload(wrong, 'm.png') }), (error) => error.code === 'invalid_image_file');
  },

  async wrongToken() {
    const stranger = new OpenAI({ apiKey: 'wrong', baseURL, maxRetries: 0 });
    await assert.rejects(stranger.models.list(), OpenAI.AuthenticationError);
  },

  async unknownRoute() {
    await assert.rejects(client.chat.completions.create({ model, messages: [] }), OpenAI.NotFoundError);
  },

  async cancel() {
    const stop = new AbortController();
    const running = client.images.generate({ model, prompt: 'Poster titled "Spring" with flowers', size: '4096x4096', n: 10 }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await assert.rejects(running, OpenAI.APIUserAbortError);
  },
};

let failed = 0;
let number = 0;
console.log(`1..${Object.keys(tests).length}`);
for (const [name, test] of Object.entries(tests)) {
  number++;
  try {
    await test();
    console.log(`ok ${number} - ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${number} - ${name}`);
    console.log(String(error.stack ?? error).replace(/^/gm, '# '));
  }
}
const ended = new Promise((done) => child.once('exit', done));
child.stdin.end();
await ended;
rmSync(work, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
