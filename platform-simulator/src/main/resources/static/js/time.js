import { languageTag, t } from './i18n.js';

const DAY_MS = 86_400_000;
const formats = new Map();

function format(name, options) {
  const key = `${languageTag()} ${name}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(languageTag(), options));
  }
  return formats.get(key);
}

/** Hours and minutes. */
export function clock(at) {
  return format('clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** Everything to the millisecond. */
export function moment(at) {
  return format('moment', { dateStyle: 'medium', timeStyle: undefined }).format(at)
    + ' ' + format('exact', { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' }).format(at);
}

/** The day in words, for the line above its first message. */
export function day(at, now) {
  if (isSameDay(at, now)) {
    return t('today');
  }
  if (isSameDay(at, now - DAY_MS)) {
    return t('yesterday');
  }
  return format('day', { weekday: 'long', month: 'long', day: 'numeric' }).format(at);
}

export function isSameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
