import { parseMarkdown } from '../../main/resources/static/js/markdown.js';
import { blockViews } from '../../main/resources/static/js/markdown-view.js';
import { assert, test } from './testing.js';

const commands = [];
const context = { nameOf: (id) => `name of ${id}`, onCommand: (text, enter) => commands.push([text, enter]) };
const view = (source) => blockViews(parseMarkdown(source), context);
const elementsIn = (nodes) => nodes.filter((node) => node instanceof Element)
  .flatMap((element) => [element, ...element.querySelectorAll('*')]);
const tags = (nodes) => elementsIn(nodes).map((element) => element.localName);

test('every kind of block and inline has its element', () => {
  const nodes = view('# h\n**a** *b* ~~c~~ `d`\n\n- e\n\n1. f\n\n> g\n\n```\nh\n```\n\n---');
  assert.deepEqual(tags(nodes), ['p', 'p', 'strong', 'em', 'del', 'code', 'ul', 'li', 'ol', 'li', 'blockquote', 'p', 'pre', 'code', 'hr']);
  assert.equal(nodes[0].getAttribute('role'), 'heading');
});

test('links open apart from the page', () => {
  const link = elementsIn(view('[a](https://b.c)')).find(({ localName }) => localName === 'a');
  assert.deepEqual([link.href, link.target, link.rel], ['https://b.c/', '_blank', 'noopener noreferrer']);
});

test('markup stays text', () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
  for (const source of [attack, `# ${attack}`, `- ${attack}`, `> ${attack}`, `\`${attack}\``, `**${attack}**`,
    `\`\`\`\n${attack}\n\`\`\``, `[${attack}](https://a.b)`]) {
    const nodes = view(source);
    assert.deepEqual(tags(nodes).filter((tag) => ['script', 'img', 'iframe', 'svg'].includes(tag)), [], source);
    assert.ok(nodes.map((node) => node.textContent).join('').includes('onerror=alert(1)'), source);
    for (const element of elementsIn(nodes)) {
      assert.deepEqual(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'), [], source);
      assert.match(element.getAttribute('href') ?? 'https:', /^https?:/, source);
    }
  }
});

test('mentions get names, commands call back', () => {
  const nodes = view('<@A1> @everyone <qqbot-cmd-enter text="/go" />');
  assert.match(nodes[0].textContent, /@name of A1 @everyone/);
  elementsIn(nodes).find(({ localName }) => localName === 'button').click();
  assert.deepEqual(commands, [['/go', true]]);
});

test('a picture has its box before it is loaded', () => {
  const picture = elementsIn(view('![x #640px #320px](/chat/api/uploads/u-1)')).find(({ localName }) => localName === 'a');
  assert.deepEqual([picture.style.width, picture.style.aspectRatio], ['360px', '640 / 320']);
  assert.equal(picture.firstElementChild.referrerPolicy, 'no-referrer');
});
