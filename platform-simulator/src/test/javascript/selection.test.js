import { address, isPersonal, memory, readHash, reference, writeHash } from '../../main/resources/static/js/selection.js';
import { assert, test } from './testing.js';

test('a link says what is selected', () => {
  const selection = { bot: '102000001', scene: 'channel', conversation: 'other/night shift', user: '爱丽丝&?#' };
  assert.deepEqual(readHash(writeHash(selection)), selection);
  assert.equal(writeHash({ bot: '1', scene: 'group', conversation: 'lobby', user: 'alice' }), '#/1/group/lobby?as=alice');
  assert.deepEqual(readHash('#/1/c2c/bob'), { bot: '1', scene: 'c2c', conversation: 'bob', user: '' });
});

test('what is no such link selects nothing', () => {
  for (const hash of ['', '#', '#/', '#/1/group', '#/1/other/x', '#/1/group/', '#//group/x', '#/1/group/%E0%A4', '#x/1/group/y',
    `#/1/group/${'x'.repeat(999)}`]) {
    assert.equal(readHash(hash), null, hash);
  }
});

test('channels outside of the usual guild name theirs', () => {
  assert.equal(reference({ scene: 'channel', guild: 'demo', name: 'general' }), 'general');
  assert.equal(reference({ scene: 'channel', guild: 'other', name: 'general' }), 'other/general');
  assert.equal(reference({ scene: 'group', name: 'lobby' }), 'lobby');
  assert.deepEqual(['group', 'c2c', 'channel', 'dm'].map(isPersonal), [false, true, false, true]);
});

test('calls name a conversation, unless its name is no name', () => {
  assert.equal(address({ scene: 'group', id: '9F3A01', name: 'night shift' }), 'night shift');
  assert.equal(address({ scene: 'channel', guild: 'other', id: '12', name: 'general' }), 'other/general');
  assert.equal(address({ scene: 'group', id: '9F3A01', name: '9F3A' }), '9F3A01');
  assert.equal(address({ scene: 'group', id: '9F3A01', name: '..' }), '9F3A01');
});

test('a browser that remembers nothing does no harm', () => {
  const storages = [{ getItem: () => '[not json', setItem: () => {} }, { getItem: () => null, setItem: refuse }, null];
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  try {
    for (const storage of storages) {
      Object.defineProperty(window, 'localStorage', { configurable: true, get: () => storage ?? refuse() });
      memory.write({ language: 'zh' });
      assert.deepEqual(memory.read(), {});
    }
  } finally {
    Object.defineProperty(window, 'localStorage', own);
  }
});

test('what is remembered is kept with what was remembered before', () => {
  memory.write({ language: 'zh' });
  memory.write({ mention: false });
  assert.deepEqual(memory.read(), { language: 'zh', mention: false });
  localStorage.clear();
});

function refuse() {
  throw new DOMException('not allowed', 'SecurityError');
}
