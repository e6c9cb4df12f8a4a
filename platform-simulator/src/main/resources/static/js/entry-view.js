import { botContent, typedContent } from './content-view.js';
import { el, icon } from './dom.js';
import { isText, t } from './i18n.js';
import { journeyView } from './journey-view.js';
import { keyboardView, outcome } from './keyboard-view.js';
import { wordsOf } from './markdown.js';
import { clock, day, isSameDay, moment } from './time.js';

const TOGETHER_MS = 180_000;
const EXCERPT = 80;
const UNICODE_REACTION = 2;
const LAST_CODE_POINT = 0x10ffff;

/**
 * What an entry's looks depend on besides itself.
 *
 * @typedef {{ previous: object | undefined, presses: Map<string, object>, target: object | undefined,
 *   quoted: object | undefined, now: number, botName: string, guild: boolean,
 *   user: { name: string, ids: string[] }, nameOf: (id: string) => string,
 *   onPress: (entry: object, button: object) => void, onCommand: (text: string, enter: boolean) => void }} Surroundings
 */

/**
 * One line of the conversation.
 *
 * @param {object} entry
 * @param {Surroundings} around
 */
export function entryView(entry, around) {
  const line = { notice: noticeView, interaction: interactionView, message: messageView }[entry.kind](entry, around);
  if (around.previous === undefined || !isSameDay(around.previous.at, entry.at)) {
    line.prepend(el('p', { class: 'day' }, day(entry.at, around.now)));
  }
  line.dataset.id = entry.id;
  return line;
}

/** Whether an entry goes on right below the one before it, without naming its author again. */
export function continues(entry, previous) {
  return previous !== undefined && previous.kind === 'message' && entry.kind === 'message'
    && previous.from.kind === entry.from.kind && previous.from.id === entry.from.id
    && entry.at - previous.at < TOGETHER_MS && isSameDay(entry.at, previous.at);
}

/** A line of text that stands for a message elsewhere: in a quote, in an announcement. */
export function excerpt(entry) {
  if (entry.kind !== 'message') {
    return sentence(entry);
  }
  const said = [entry.text, wordsOf(entry.markdown ?? ''), entry.embed?.title, entry.ark?.prompt]
    .map((words) => (words ?? '').trim().replace(/\s+/g, ' ')).find((words) => words !== '') ?? '';
  const short = said.length > EXCERPT ? `${said.slice(0, EXCERPT)}…` : said;
  return short || (entry.images.length > 0 ? t('picture') : t('emptyMessage'));
}

/** A notice or a pressed button in words. */
function sentence(entry) {
  if (entry.kind === 'notice') {
    return isText(entry.type) && /^[A-Z]/.test(entry.type)
      ? t(entry.type, { name: entry.from.name })
      : t('noticeOther', { type: entry.type });
  }
  return `${t('pressed', { name: entry.from.name, label: entry.label || entry.button })} · ${outcome(entry)}`;
}

function messageView(entry, around) {
  const byBot = entry.from.kind === 'bot';
  const joined = continues(entry, around.previous);
  const line = el('li', { class: `entry ${byBot ? 'by-bot' : 'by-user'}${joined ? ' joined' : ''}` });
  if (!joined) {
    line.append(avatar(entry.from), el('p', { class: 'byline' }, el('b', { dir: 'auto' }, entry.from.name),
      byBot && el('span', { class: 'badge' }, t('botBadge')), time(entry)));
  }
  line.append(el('div', { class: 'content' }, ...(byBot ? replyParts(entry, around) : questionParts(entry, around))));
  if (!byBot) {
    line.append(journeyView(entry, around.now));
  }
  return line;
}

function questionParts(entry, around) {
  const mention = around.guild && entry.mention ? around.botName : '';
  return [quoteView(entry, around), ...typedContent(entry, mention, around)].filter(Boolean);
}

function replyParts(entry, around) {
  if (entry.state === 'recalled') {
    return [el('p', { class: 'bubble state' }, icon('recalled'), t('recalled'))];
  }
  const state = entry.state === 'delivered' ? null : el('p', { class: `state state-${entry.state}` }, icon('audit'), t(entry.state));
  const bubble = el('div', { class: entry.state === 'delivered' ? 'bubble' : 'bubble unseen' },
    replyLine(entry, around), entry.active && el('p', { class: 'hint', title: t('activeHint') }, t('active')),
    ...botContent(entry, around));
  return [bubble, state, keyboardView(entry, around), reactionsView(entry)].filter(Boolean);
}

/** Names the message that is answered, unless it stands right above. */
function replyLine(entry, { target, previous }) {
  const above = previous === undefined || previous.id === entry.replyTo
    || (previous.from.kind === 'bot' && previous.replyTo === entry.replyTo);
  return target !== undefined && !above
    && el('p', { class: 'quote', dir: 'auto' }, t('inReplyTo', { name: target.from.name, text: excerpt(target) }));
}

function quoteView(entry, { quoted }) {
  return entry.quote !== '' && el('p', { class: 'quote', dir: 'auto' },
    quoted === undefined ? t('quotedUnknown') : `${t('quoted', { name: quoted.from.name })}: ${excerpt(quoted)}`);
}

function interactionView(entry) {
  return el('li', { class: 'entry event' }, el('p', {}, icon('press'), sentence(entry), ' ', time(entry)));
}

function noticeView(entry) {
  return el('li', { class: 'entry event' }, el('p', {}, icon('notice'), sentence(entry), ' ', time(entry)));
}

function reactionsView(entry) {
  return entry.reactions.length > 0 && el('ul', { class: 'reactions', 'aria-label': t('reactions') },
    ...entry.reactions.map((reaction) => el('li', {}, face(reaction))));
}

function face({ type, id }) {
  const point = Number(id);
  return type === UNICODE_REACTION && Number.isInteger(point) && point > 0 && point <= LAST_CODE_POINT
    ? String.fromCodePoint(point)
    : t('face', { id });
}

function avatar(from) {
  return el('span', { class: 'avatar', 'aria-hidden': 'true' },
    from.kind === 'bot' ? icon('mark') : [...from.name][0]?.toUpperCase() ?? '?');
}

function time(entry) {
  return el('time', { datetime: new Date(entry.at).toISOString(), title: moment(entry.at) }, clock(entry.at));
}
