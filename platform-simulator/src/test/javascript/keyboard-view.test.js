import { readEntry } from '../../main/resources/static/js/entry.js';
import { useLanguage } from '../../main/resources/static/js/i18n.js';
import { keyboardView } from '../../main/resources/static/js/keyboard-view.js';
import { assert, test } from './testing.js';

useLanguage('en');

const callback = { id: 'b', label: 'OK', visitedLabel: 'done', action: 'callback', style: 1 };

function key(button, press) {
  const entry = readEntry({ id: 'e-1', kind: 'message', from: { kind: 'bot', id: '1', name: 'bot' }, keyboard: [[button]] });
  const pressed = [];
  const presses = new Map(press === undefined ? [] : [['b', { button: 'b', label: 'OK', code: null, afterMs: 0, ...press }]]);
  const view = keyboardView(entry, { presses, user: { name: 'alice', ids: ['A1'] }, onPress: (_, { id }) => pressed.push(id) })
    .querySelector('.key');
  view.addEventListener('click', (event) => event.preventDefault());
  view.click();
  return { pressed, label: view.querySelector('.key-label').textContent, title: view.title,
    sign: view.querySelector('use')?.getAttribute('href') ?? view.querySelector('.spinner')?.className ?? '' };
}

test('a button waits for its answer, and can be pressed again after it', () => {
  assert.deepEqual(key(callback), { pressed: ['b'], label: 'OK', title: '', sign: '' });
  assert.deepEqual(key(callback, { state: 'spinning' }), { pressed: [], label: 'OK', title: '', sign: 'spinner' });
  assert.deepEqual(key(callback, { state: 'answered', code: 0 }), { pressed: ['b'], label: 'done', title: '', sign: '#icon-check' });
});

test('a press that came to nothing says why', () => {
  assert.deepEqual(key(callback, { state: 'timed-out' }),
    { pressed: ['b'], label: 'OK', title: 'no answer in time', sign: '#icon-absent' });
  assert.deepEqual(key(callback, { state: 'answered', code: 4, afterMs: 12 }),
    { pressed: ['b'], label: 'OK', title: 'answered: no permission after 12 ms', sign: '#icon-absent' });
});

test('a button for others, and a link to elsewhere than the web, do nothing', () => {
  assert.deepEqual(key({ ...callback, onlyUsers: ['B2'] }),
    { pressed: [], label: 'OK', title: 'alice may not press this button.', sign: '' });
  assert.deepEqual(key({ ...callback, onlyUsers: ['A1'] }).pressed, ['b']);
  assert.deepEqual(key({ ...callback, action: 'link', data: 'javascript:alert(1)' }),
    { pressed: [], label: 'OK', title: 'This link is neither http nor https and is not opened.', sign: '#icon-open' });
  assert.equal(key({ ...callback, action: 'link', data: 'https://a.b/' }).title, 'https://a.b/');
});
