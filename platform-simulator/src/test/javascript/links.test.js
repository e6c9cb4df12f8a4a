import { safeLink, safePicture } from '../../main/resources/static/js/links.js';
import { assert, test } from './testing.js';

const REFUSED = [undefined, null, 7, {}, '', 'x', '//a.b', '/x', '#x', 'javascript:alert(1)', ' javascript:alert(1)',
  'java\tscript:alert(1)', 'data:text/html,<script>', 'blob:https://a.b/c', 'file:///x', 'ftp://a.b', 'mqqapi://x', 'https://',
  'https://[a', `https://a.b/${'x'.repeat(9000)}`];

test('only absolute http addresses are opened', () => {
  assert.deepEqual(REFUSED.map(safeLink), REFUSED.map(() => null));
  assert.equal(safeLink('https://a.b/c?d#e'), 'https://a.b/c?d#e');
  assert.equal(safeLink('HTTP://A.B'), 'http://a.b/');
  assert.equal(safeLink('https://a.b/"><script>'), 'https://a.b/%22%3E%3Cscript%3E');
});

test('pictures are those addresses, uploads of this server, and pictures in data', () => {
  assert.deepEqual(REFUSED.map(safePicture), REFUSED.map(() => null));
  assert.equal(safePicture('/chat/api/uploads/u-1'), '/chat/api/uploads/u-1');
  assert.equal(safePicture('data:image/png;base64,AAAA'), 'data:image/png;base64,AAAA');
  for (const address of ['/chat/api/uploads/../bots', '/chat/api/uploads/', 'data:image/svg+xml;base64,AAAA', 'data:image/png,x']) {
    assert.equal(safePicture(address), null, address);
  }
});
