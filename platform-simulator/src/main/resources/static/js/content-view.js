import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { safeLink } from './links.js';
import { parsePlain, parseTyped } from './markdown-inline.js';
import { parseMarkdown } from './markdown.js';
import { blockViews, inlineViews } from './markdown-view.js';
import { pictureView } from './picture-view.js';

const LONGEST = 20_000;
const FOLDED_CHARACTERS = 1800;
const FOLDED_LINES = 28;
const OTHER_MEDIA = { video: 'mediaVideo', voice: 'mediaVoice', file: 'mediaFile' };

/**
 * What a user wrote.
 *
 * @param {object} entry
 * @param {string} mention the bot's name if it was mentioned, else empty
 * @param {import('./markdown-view.js').Context} context
 */
export function typedContent(entry, mention, context) {
  const words = entry.text === '' && mention === '' ? null : el('p', { class: 'text', dir: 'auto' },
    mention !== '' && el('span', { class: 'mention' }, `@${mention}`), mention !== '' && ' ',
    ...inlineViews(parseTyped(cut(entry.text)), context));
  return [words && foldable(words, entry.text), picturesView(entry)];
}

/**
 * What the bot sent: whatever of text, Markdown, pictures and cards is there.
 *
 * @param {object} entry
 * @param {import('./markdown-view.js').Context} context
 */
export function botContent(entry, context) {
  const text = entry.text.trim();
  const markdown = entry.markdown.trim();
  const parts = [
    text !== '' && foldable(el('p', { class: 'text', dir: 'auto' }, ...inlineViews(parsePlain(cut(entry.text)), context)), text),
    markdown !== '' && foldable(el('div', { class: 'markdown', dir: 'auto' },
      ...blockViews(parseMarkdown(markdown), context)), markdown),
    picturesView(entry),
    OTHER_MEDIA[entry.media] !== undefined
      && el('p', { class: 'media' }, icon(entry.media), t(OTHER_MEDIA[entry.media])),
    entry.embed !== null && cardView(entry.embed.title, entry.embed.lines, {}),
    entry.ark !== null && cardView(entry.ark.prompt, entry.ark.lines, entry.ark),
    entry.card !== '' && el('details', { class: 'raw' },
      el('summary', { 'data-key': 'raw' }, t('asSent')), el('pre', {}, el('code', {}, entry.card))),
  ].filter(Boolean);
  return parts.length > 0 || entry.keyboard.length > 0 ? parts : [el('p', { class: 'hint' }, t('emptyMessage'))];
}

function picturesView(entry) {
  return entry.images.length > 0 && el('div', { class: 'pictures' },
    ...entry.images.map((image) => pictureView(image, t('pictureOf', { name: entry.from.name }))));
}

function cardView(title, lines, { image, link }) {
  const href = safeLink(link);
  const inner = [
    image ? pictureView({ url: image, width: 0, height: 0 }, title || t('picture')) : null,
    title !== '' && el('p', { class: 'card-title', dir: 'auto' }, title),
    ...lines.map((line) => el('p', { class: 'card-line', dir: 'auto' }, cut(line))),
    href !== null && el('p', { class: 'card-line' },
      el('a', { href, target: '_blank', rel: 'noopener noreferrer', 'data-key': 'card' }, new URL(href).host)),
  ];
  return el('div', { class: 'card' }, ...inner);
}

function cut(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} ${t('truncated', { length: text.length })}` : text;
}

/** Long contents begin folded, so that one message never takes the whole page. */
function foldable(view, source) {
  if (source.length <= FOLDED_CHARACTERS && source.split('\n', FOLDED_LINES + 1).length <= FOLDED_LINES) {
    return view;
  }
  view.classList.add('folded');
  const button = el('button', { type: 'button', class: 'plain', 'data-key': 'fold', 'aria-expanded': 'false',
    click: () => {
      const folded = view.classList.toggle('folded');
      button.textContent = t(folded ? 'showMore' : 'showLess');
      button.setAttribute('aria-expanded', String(!folded));
    } }, t('showMore'));
  return el('div', { class: 'foldable' }, view, button);
}
