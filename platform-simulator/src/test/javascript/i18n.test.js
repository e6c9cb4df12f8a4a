import { firstLanguage, t, TEXTS, useLanguage } from '../../main/resources/static/js/i18n.js';
import { STAGES } from '../../main/resources/static/js/journey.js';
import { assert, test } from './testing.js';

const PAGE = new URL('../../main/resources/static/index.html', import.meta.url);
const MAIN = new URL('js/main.js', PAGE);
/** Texts whose keys the page puts together. */
const COMPUTED = [...[0, 1, 2, 3, 4, 5].map((code) => `code${code}`), ...STAGES.map((stage) => `${stage}Hint`),
  ...['group', 'c2c', 'channel', 'dm'].map((scene) => `${scene}One`)];
const NOTICE = /^[A-Z0-9_]+$/;

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

test('every text that the page names exists, and every text is used', async () => {
  const scripts = (await modules(MAIN)).join('\n');
  const page = await (await fetch(PAGE)).text();
  const named = [...page.matchAll(/data-t(?:-\w+)?="(\w+)"/g), ...scripts.matchAll(/\bt\('(\w+)'/g)].map((match) => match[1]);
  assert.ok(named.length > 50);
  for (const key of [...named, ...COMPUTED]) {
    assert.ok(Object.hasOwn(TEXTS.en, key), key);
  }
  const quoted = new Set([...scripts.matchAll(/'(\w+)'/g)].map((match) => match[1]));
  const unused = Object.keys(TEXTS.en)
    .filter((key) => !named.includes(key) && !quoted.has(key) && !COMPUTED.includes(key) && !NOTICE.test(key));
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

/** The source of a module and of all that it imports, without the texts. */
async function modules(address, seen = new Set()) {
  if (seen.has(address.href) || address.pathname.includes('/texts/')) {
    return [];
  }
  seen.add(address.href);
  const source = await (await fetch(address)).text();
  const sources = [source];
  for (const [, imported] of source.matchAll(/from '(\.[^']+)'/g)) {
    sources.push(...await modules(new URL(imported, address), seen));
  }
  return sources;
}
