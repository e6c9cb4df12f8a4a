import { readEntry } from '../../main/resources/static/js/entry.js';
import { assert, test } from './testing.js';

const question = { id: 'e-7', revision: 12, kind: 'message', from: { kind: 'user', id: 'A1', name: 'alice' },
  at: '2026-11-20T10:20:30.123Z', messageId: 'M1', text: 'hello', mention: true, pushed: true, answers: 1,
  images: [{ url: '/chat/api/uploads/u-1', width: 640, height: 480 }], journey: { totalMs: 4.7 } };
const reply = { id: 'e-8', revision: 13, kind: 'message', from: { kind: 'bot', id: '1', name: 'demo bot' },
  at: '2026-11-20T10:20:30Z', state: 'delivered', replyTo: 'e-7' };

test('a message of a user', () => {
  assert.deepEqual(readEntry(question), { id: 'e-7', revision: 12, kind: 'message', at: Date.parse(question.at),
    from: question.from, text: 'hello', index: '', quote: '', mention: true, images: question.images, pushed: true,
    journey: { total: 4.7, stages: null }, answers: 1 });
});

test('a message of the bot has everything, even if it sent nothing', () => {
  const entry = readEntry(reply);
  assert.deepEqual([entry.text, entry.markdown, entry.keyboard, entry.images, entry.ark, entry.embed, entry.reactions],
    ['', '', [], [], null, null, []]);
});

test('buttons keep their fields and lose wrong ones', () => {
  const entry = readEntry({ ...reply, keyboard: [[{ id: 'b', label: 'OK', action: 'callback', style: 1 }, null, 7], 'x'] });
  assert.deepEqual(entry.keyboard, [[{ id: 'b', label: 'OK', visitedLabel: '', style: 1, action: 'callback', data: '',
    enter: false, disabled: false, onlyUsers: [] }], []]);
});

test('whatever comes, the page gets its types', () => {
  const strange = [null, undefined, 7, 'x', [], {}, { id: 'e-1' }, { id: 1, kind: 'message' }, { id: 'e', kind: 'other' }];
  assert.deepEqual(strange.map(readEntry), strange.map(() => null));
  for (const value of [null, 7, 'x', [], {}, [[]], [null], true]) {
    const fields = ['from', 'at', 'text', 'markdown', 'keyboard', 'images', 'ark', 'embed', 'card', 'reactions', 'state', 'journey'];
    const entry = readEntry({ ...reply, ...Object.fromEntries(fields.map((field) => [field, value])), from: reply.from });
    assert.equal(typeof entry.text, 'string');
    assert.ok(Array.isArray(entry.keyboard) && Array.isArray(entry.images) && Array.isArray(entry.reactions));
    assert.ok(Number.isFinite(entry.at));
    assert.equal(readEntry({ ...question, from: value }).from.kind, 'user');
  }
});

test('lists and names are bounded', () => {
  const keyboard = Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => ({ id: 'b', label: 'x'.repeat(9999) })));
  const entry = readEntry({ ...reply, keyboard, images: Array.from({ length: 1000 }, () => ({ url: 'https://a.b' })) });
  assert.deepEqual([entry.keyboard.length, entry.keyboard[0].length, entry.keyboard[0][0].label.length, entry.images.length],
    [10, 10, 100, 20]);
});
