import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { pictureView } from './picture-view.js';

/**
 * @typedef {{ nameOf: (id: string) => string, onCommand: (text: string, enter: boolean) => void }} Context
 *   names of mentioned users, and what happens to commands in the text
 */

/**
 * Builds the nodes of parsed Markdown. Text becomes text nodes and addresses have been checked by the parser, so nothing that
 * a bot sends can become markup.
 *
 * @param {import('./markdown.js').Block[]} blocks
 * @param {Context} context
 * @returns {Node[]}
 */
export function blockViews(blocks, context) {
  return blocks.map((block) => blockView(block, context));
}

/**
 * Builds the nodes of a parsed paragraph.
 *
 * @param {import('./markdown-inline.js').Inline[]} inlines
 * @param {Context} context
 * @returns {Node[]}
 */
export function inlineViews(inlines, context) {
  return inlines.map((inline) => inlineView(inline, context));
}

function blockView(block, context) {
  switch (block.type) {
    case 'heading':
      return el('p', { class: `heading heading-${Math.min(block.level, 4)}`, role: 'heading', 'aria-level': block.level + 2 },
        ...inlineViews(block.children, context));
    case 'list':
      return el(block.ordered ? 'ol' : 'ul', { start: block.ordered && block.start !== 1 && block.start },
        ...block.items.map((item) => el('li', {}, ...itemViews(item, context))));
    case 'quote':
      return el('blockquote', {}, ...blockViews(block.blocks, context));
    case 'code':
      return el('pre', {}, el('code', {}, block.text));
    case 'rule':
      return el('hr');
    default:
      return el('p', {}, ...inlineViews(block.children, context));
  }
}

/** Items of a tight list are lines, not paragraphs. */
function itemViews(item, context) {
  return item.flatMap((block, at) =>
    (block.type === 'paragraph' && at === 0 ? inlineViews(block.children, context) : [blockView(block, context)]));
}

function inlineView(inline, context) {
  switch (inline.type) {
    case 'break':
      return el('br');
    case 'strong':
    case 'em':
    case 'del':
      return el(inline.type, {}, ...inlineViews(inline.children, context));
    case 'code':
      return el('code', {}, inline.text);
    case 'link':
      return el('a', { href: inline.href, target: '_blank', rel: 'noopener noreferrer', 'data-key': `link ${inline.href}` },
        ...inlineViews(inline.children, context));
    case 'picture':
      return pictureView(inline, inline.text || t('picture'));
    case 'mention':
      return el('span', { class: 'mention' }, `@${inline.id === '' ? t('everyone') : context.nameOf(inline.id)}`);
    case 'channel':
      return el('span', { class: 'mention' }, `#${inline.id}`);
    case 'face':
      return el('span', { class: 'mention' }, t('face', { id: inline.id }));
    case 'command':
      return el('button', { type: 'button', class: 'command', 'data-key': `command ${inline.text}`,
        click: () => context.onCommand(inline.text, inline.enter) }, inline.enter && icon('send'), inline.show);
    default:
      return document.createTextNode(inline.text);
  }
}
