import { parseMarkdown, wordsOf } from '../../main/resources/static/js/markdown.js';
import { parsePlain, parseTyped } from '../../main/resources/static/js/markdown-inline.js';
import { assert, test } from './testing.js';

/** Far beyond what any of them takes, also on a busy machine. */
const HANGS_MS = 5000;

const text = (content) => ({ type: 'text', text: content });
const paragraph = (...children) => ({ type: 'paragraph', children });

function inline(source) {
  const [block, ...others] = parseMarkdown(source);
  assert.deepEqual(others, []);
  assert.equal(block.type, 'paragraph');
  return block.children;
}

test('headings have a level and lose closing marks', () => {
  assert.deepEqual(parseMarkdown('# One\n### Three ###\n#none'), [
    { type: 'heading', level: 1, children: [text('One')] },
    { type: 'heading', level: 3, children: [text('Three')] },
    paragraph(text('#none')),
  ]);
});

test('line ends inside of a paragraph are kept, empty lines part paragraphs', () => {
  assert.deepEqual(parseMarkdown('a\nb\n\nc'),
    [paragraph(text('a'), { type: 'break' }, text('b')), paragraph(text('c'))]);
});

test('lists nest and count on', () => {
  assert.deepEqual(parseMarkdown('- a\n  - b\n- c'), [{ type: 'list', ordered: false, start: 1, items: [
    [paragraph(text('a')), { type: 'list', ordered: false, start: 1, items: [[paragraph(text('b'))]] }],
    [paragraph(text('c'))],
  ] }]);
  assert.deepEqual(parseMarkdown('3. x\n4. y'),
    [{ type: 'list', ordered: true, start: 3, items: [[paragraph(text('x'))], [paragraph(text('y'))]] }]);
});

test('a list after a list of the other kind is a new one', () => {
  assert.deepEqual(parseMarkdown('- a\n\n1. b').map((block) => [block.type, block.ordered]),
    [['list', false], ['list', true]]);
});

test('quotes, rules and fenced code', () => {
  assert.deepEqual(parseMarkdown('> a\n> > b'),
    [{ type: 'quote', blocks: [paragraph(text('a')), { type: 'quote', blocks: [paragraph(text('b'))] }] }]);
  assert.deepEqual(parseMarkdown('***\n- - -'), [{ type: 'rule' }, { type: 'rule' }]);
  assert.deepEqual(parseMarkdown('```js\n**a** <b>\n```\nend'),
    [{ type: 'code', text: '**a** <b>', language: 'js' }, paragraph(text('end'))]);
  assert.deepEqual(parseMarkdown('```\nopen'), [{ type: 'code', text: 'open', language: '' }]);
});

test('emphasis nests', () => {
  assert.deepEqual(inline('**bold *both***'),
    [{ type: 'strong', children: [text('bold '), { type: 'em', children: [text('both')] }] }]);
  assert.deepEqual(inline('***x*** ~~y~~'), [
    { type: 'strong', children: [{ type: 'em', children: [text('x')] }] }, text(' '),
    { type: 'del', children: [text('y')] },
  ]);
});

test('marks that are no emphasis stay text', () => {
  for (const source of ['snake_case_word', '2 * 3 * 4', '**open', 'a ~ b', '\\*escaped\\*', 'a *', '__']) {
    assert.equal(inline(source).map((each) => each.text).join(''), source.replaceAll('\\', '').trimEnd());
  }
});

test('code spans keep what is in them', () => {
  assert.deepEqual(inline('`**a**` ``b`c``'), [{ type: 'code', text: '**a**' }, text(' '), { type: 'code', text: 'b`c' }]);
});

test('links are http or https, and have no links in them', () => {
  assert.deepEqual(inline('[a **b** https://c.d](https://e.f/(g))'), [{ type: 'link', href: 'https://e.f/(g)',
    children: [text('a '), { type: 'strong', children: [text('b')] }, text(' https://c.d')] }]);
  assert.deepEqual(inline('see https://a.b/c?d=e.')[1], { type: 'link', href: 'https://a.b/c?d=e', children: [text('https://a.b/c?d=e')] });
  assert.deepEqual(inline('看https://a.b/c，好')[0].text, '看https://a.b/c，好');
  assert.deepEqual(inline('看 https://a.b/c，好')[1].href, 'https://a.b/c');
});

test('other addresses stay text', () => {
  for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
    '//a.b/c', '/path', ' javascript:x', 'java\nscript:x', 'https:', 'http://']) {
    for (const source of [`[x](${address})`, `<${address}>`, `![x](${address})`]) {
      const types = JSON.stringify(parseMarkdown(source));
      assert.doesNotMatch(types, /"(link|picture)"/, source);
    }
  }
});

test('pictures tell their size', () => {
  assert.deepEqual(inline('![hills #640px #360px](https://a.b/c.png)'),
    [{ type: 'picture', url: 'https://a.b/c.png', text: 'hills', width: 640, height: 360 }]);
  assert.deepEqual(inline('![](/chat/api/uploads/u-1)'),
    [{ type: 'picture', url: '/chat/api/uploads/u-1', text: '', width: 0, height: 0 }]);
});

test('html is text', () => {
  const source = '<img src=x onerror=alert(1)><script>alert(1)</script><!-- -->';
  assert.deepEqual(inline(source), [text(source)]);
});

test('words without their form', () => {
  assert.equal(wordsOf('# a\n- **b** [c](https://d.e)\n- `f`\n\n> g\n\n<qqbot-cmd-input text="/h" show="i" />'), 'a b c f g i');
  assert.equal(wordsOf(''), '');
});

test('tags of the platform', () => {
  assert.deepEqual(inline('<qqbot-cmd-input text="/ping" show="Ping" reference="false" /><qqbot-cmd-enter text="/go" />'), [
    { type: 'command', text: '/ping', show: 'Ping', enter: false },
    { type: 'command', text: '/go', show: '/go', enter: true },
  ]);
  assert.deepEqual(parsePlain('<@!12> <#3> <emoji:4> @everyone <qqbot-at-user id="A1" />').filter((each) => each.type !== 'text'), [
    { type: 'mention', id: '12' }, { type: 'channel', id: '3' }, { type: 'face', id: '4' },
    { type: 'mention', id: '' }, { type: 'mention', id: 'A1' },
  ]);
  assert.deepEqual(inline('<qqbot-cmd-input show="x" onclick=alert(1) />')[0].type, 'text');
});

test('plain texts know no markdown, typed ones not even tags', () => {
  assert.deepEqual(parsePlain('**a** [b](https://c.d)')[0], text('**a** [b]('));
  assert.deepEqual(parseTyped('<@12> @everyone'), [text('<@12> @everyone')]);
});

test('hostile sources take no longer than others and go no deeper', () => {
  const many = 20_000;
  const sources = ['*', '**a', '[', '![[', '`a``b```c', '>', '- ', '<a', '_a*b', 'https://', '[a](', '*a **b ', '~~a', '<@',
    'http://a)', '> - ', '1. ', '\\', '# ', '<qqbot-cmd-input '].map((part) => part.repeat(many / part.length));
  sources.push(`http://a${')'.repeat(many)}`, `${' '.repeat(many)}x`, `- ${' '.repeat(many)}`, '```'.repeat(many), '\n'.repeat(many),
    `#${' '.repeat(many)}#`, `![${'#1px '.repeat(many / 5)}](https://a.b)`);
  for (const source of sources) {
    const start = performance.now();
    const depth = depthOf(parseMarkdown(source));
    assert.ok(performance.now() - start < HANGS_MS, `slow: ${source.slice(0, 12)}`);
    assert.ok(depth < 60, `deep: ${source.slice(0, 12)}`);
  }
});

function depthOf(value) {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}
