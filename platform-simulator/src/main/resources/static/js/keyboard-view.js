import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { safeLink } from './links.js';

const KNOWN_CODES = 5;
const MOST_STYLES = 4;

/**
 * The buttons of a bot's message.
 *
 * @param {object} entry the message
 * @param {{ presses: Map<string, object>, user: { name: string, ids: string[] },
 *   onPress: (entry: object, button: import('./entry.js').Button) => void }} context
 *   the latest press of each button, who would press, and what a press does
 */
export function keyboardView(entry, context) {
  const rows = entry.keyboard.filter((row) => row.length > 0);
  if (rows.length === 0) {
    return null;
  }
  return el('div', { class: 'keyboard', role: 'group', 'aria-label': t('keyboard') },
    ...rows.map((row) => el('div', { class: 'keyboard-row' }, ...row.map((button) => buttonView(entry, button, context)))));
}

function buttonView(entry, button, context) {
  const style = `key key-${Math.min(Math.max(button.style, 0), MOST_STYLES)}`;
  if (button.action === 'link') {
    return linkView(button, style);
  }
  const press = context.presses.get(button.id);
  const spinning = press?.state === 'spinning';
  const answered = press?.state === 'answered' && press.code === 0;
  const failed = press !== undefined && !spinning && !answered;
  const allowed = button.onlyUsers.length === 0 || button.onlyUsers.some((id) => context.user.ids.includes(id));
  const disabled = button.disabled || !allowed;
  return el('button', { type: 'button', class: style, 'data-key': `button ${button.id}`, 'aria-disabled': disabled && 'true',
    'aria-busy': spinning && 'true', title: failed ? outcome(press) : hint(button, allowed, context.user.name),
    click: () => !disabled && !spinning && context.onPress(entry, button) },
  el('span', { class: 'key-label' }, (answered && button.visitedLabel) || button.label || button.id),
  el('span', { class: 'key-sign', 'aria-hidden': 'true' },
    sign(button, { spinning, answered, failed })));
}

function sign(button, { spinning, answered, failed }) {
  if (spinning) {
    return el('span', { class: 'spinner' });
  }
  const name = answered ? 'check' : failed ? 'absent' : button.enter ? 'send' : null;
  return name !== null && icon(name);
}

function hint(button, allowed, user) {
  if (!allowed) {
    return t('notForYou', { name: user });
  }
  return button.action === 'command' ? t(button.enter ? 'sends' : 'fills', { text: button.data }) : null;
}

function linkView(button, style) {
  const href = safeLink(button.data);
  const content = [el('span', { class: 'key-label' }, button.label || button.data),
    el('span', { class: 'key-sign', 'aria-hidden': 'true' }, icon('open'))];
  return href === null
    ? el('button', { type: 'button', class: style, 'aria-disabled': 'true', title: t('unsafeLink'),
      'data-key': `button ${button.id}` }, ...content)
    : el('a', { class: style, href, target: '_blank', rel: 'noopener noreferrer', title: href,
      'data-key': `button ${button.id}` }, ...content);
}

/**
 * What came of a press, in words.
 *
 * @param {object} press an interaction
 */
export function outcome(press) {
  if (press.state === 'answered') {
    const known = press.code !== null && press.code >= 0 && press.code <= KNOWN_CODES;
    const result = known ? t(`code${press.code}`) : t('codeOther', { code: press.code });
    return t('pressAnswered', { result, time: `${Math.round(press.afterMs)} ms` });
  }
  return press.state === 'spinning' ? t('spinning') : t('pressTimedOut');
}
