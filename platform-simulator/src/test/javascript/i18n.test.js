import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstLanguage, t, TEXTS, useLanguage } from '../../main/resources/static/js/i18n.js';

const STATIC = new URL('../../main/resources/static/', import.meta.url);

test('both languages have the same texts, with the same values in them', () => {
  assert.deepEqual(Object.keys(TEXTS.zh).sort(), Object.keys(TEXTS.en).sort());
  for (const key of Object.keys(TEXTS.en)) {
    assert.equal(typeof TEXTS.zh[key], typeof TEXTS.en[key], key);
    assert.deepEqual(mentioned(TEXTS.zh[key]), mentioned(TEXTS.en[key]), key);
  }
});

test('no text is empty, and what is filled in appears', () => {
  const anything = new Proxy({}, { get: (_, name) => (name === 'length' || name === 'count' ? 7 : `<${String(name)}>`) });
  for (const [language, texts] of Object.entries(TEXTS)) {
    for (const [key, text] of Object.entries(texts)) {
      const written = typeof text === 'function' ? text(anything) : text;
      assert.ok(typeof written === 'string' && written.trim() !== '', `${language}.${key}`);
      assert.doesNotMatch(written, /undefined|NaN|\[object/, `${language}.${key}`);
    }
  }
});

test('every text that the page names exists, and every text is used', () => {
  const page = readFileSync(new URL('index.html', STATIC), 'utf8');
  const scripts = readdirSync(new URL('js/', STATIC)).filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(new URL(`js/${name}`, STATIC), 'utf8')).join('\n');
  const named = [...page.matchAll(/data-t(?:-\w+)?="(\w+)"/g), ...scripts.matchAll(/\bt\('(\w+)'/g)].map((match) => match[1]);
  for (const key of named) {
    assert.ok(Object.hasOwn(TEXTS.en, key), key);
  }
  const computed = /^(code\d|media\w+|\w+One|\w+Hint|[A-Z_0-9]+)$/;
  const unused = Object.keys(TEXTS.en)
    .filter((key) => !named.includes(key) && !computed.test(key) && !new RegExp(`['"]${key}['"]`).test(scripts));
  assert.deepEqual(unused, []);
});

test('the first language is the remembered one, else one that the reader understands', () => {
  assert.equal(firstLanguage('zh', ['en-US']), 'zh');
  assert.equal(firstLanguage(null, ['fr-FR', 'zh-TW', 'en']), 'zh');
  assert.equal(firstLanguage(null, ['en-GB', 'zh']), 'en');
  assert.equal(firstLanguage(null, ['fr']), 'en');
  assert.equal(firstLanguage('toString', []), 'en');
});

test('texts follow the chosen language', () => {
  useLanguage('zh');
  assert.equal(t('botConnected', { shards: 2 }), '已连接 · 2 个分片');
  useLanguage('en');
  assert.equal(t('botConnected', { shards: 2 }), 'Connected · 2 shards');
  assert.equal(t('botConnected', { shards: 1 }), 'Connected · 1 shard');
});

function mentioned(text) {
  return typeof text === 'function' ? [...String(text).matchAll(/\{ (\w+(?:, \w+)*) \}/g)].map((match) => match[1]).slice(0, 1) : [];
}
