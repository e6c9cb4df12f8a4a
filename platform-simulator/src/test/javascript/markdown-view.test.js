import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../main/resources/static/js/markdown.js';
import { blockViews } from '../../main/resources/static/js/markdown-view.js';
import { elementsIn, fakeDocument } from './fake-document.js';

fakeDocument();

const commands = [];
const context = { nameOf: (id) => `name of ${id}`, onCommand: (text, enter) => commands.push([text, enter]) };
const view = (source) => blockViews(parseMarkdown(source), context);
const tags = (nodes) => elementsIn(nodes).map((element) => element.tag);

test('every kind of block and inline has its element', () => {
  const nodes = view('# h\n**a** *b* ~~c~~ `d`\n\n- e\n\n1. f\n\n> g\n\n```\nh\n```\n\n---');
  assert.deepEqual(tags(nodes), ['p', 'p', 'strong', 'em', 'del', 'code', 'ul', 'li', 'ol', 'li', 'blockquote', 'p', 'pre', 'code', 'hr']);
  assert.equal(nodes[0].attributes.role, 'heading');
});

test('links open apart from the page', () => {
  const [link] = elementsIn(view('[a](https://b.c)')).filter((element) => element.tag === 'a');
  assert.deepEqual([link.attributes.href, link.attributes.target, link.attributes.rel],
    ['https://b.c/', '_blank', 'noopener noreferrer']);
});

test('markup stays text', () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
  for (const source of [attack, `# ${attack}`, `- ${attack}`, `> ${attack}`, `\`${attack}\``, `**${attack}**`,
    `\`\`\`\n${attack}\n\`\`\``, `[${attack}](https://a.b)`]) {
    const nodes = view(source);
    const found = elementsIn(nodes);
    assert.deepEqual(found.filter(({ tag }) => ['script', 'img', 'iframe', 'svg'].includes(tag)), [], source);
    assert.ok(nodes.map((node) => node.textContent).join('').includes('onerror=alert(1)'), source);
    for (const element of found) {
      assert.deepEqual(Object.keys(element.attributes).filter((name) => name.startsWith('on') || name === 'style'), []);
      assert.doesNotMatch(element.attributes.href ?? 'https:', /^(?!https?:)/);
    }
  }
});

test('mentions get names, commands call back', () => {
  const nodes = view('<@A1> @everyone <qqbot-cmd-enter text="/go" />');
  assert.match(nodes[0].textContent, /@name of A1 @everyone/);
  elementsIn(nodes).find((element) => element.tag === 'button').listeners.click();
  assert.deepEqual(commands, [['/go', true]]);
});

test('a picture has its box before it is loaded', () => {
  const [picture] = elementsIn(view('![x #640px #320px](https://a.b/c.png)')).filter(({ tag }) => tag === 'a');
  assert.deepEqual(picture.style, { width: '360px', aspectRatio: '640 / 320' });
  assert.equal(picture.children[0].attributes.referrerpolicy, 'no-referrer');
});
