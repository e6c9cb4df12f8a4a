import { readJourney } from './journey.js';

const MOST_ROWS = 10;
const MOST_BUTTONS = 10;
const MOST_IMAGES = 20;
const MOST_LINES = 50;
const MOST_REACTIONS = 30;
const MOST_USERS = 200;
const LONGEST_NAME = 100;
const LONGEST_CARD = 20_000;

/**
 * @typedef {{ kind: string, id: string, name: string }} Author
 * @typedef {{ url: string, width: number, height: number }} Image no size known: 0
 * @typedef {{ id: string, label: string, visitedLabel: string, style: number, action: string, data: string,
 *   enter: boolean, disabled: boolean, onlyUsers: string[] }} Button
 */

/**
 * Brings an entry of the network into a form on which the page can rely: every field has its type, lists are bounded.
 * What a bot sends passes through here, so nothing is taken for granted.
 *
 * @param {unknown} raw
 * @returns {object | null} null if it is no entry
 */
export function readEntry(raw) {
  if (!isObject(raw) || typeof raw.id !== 'string' || !['message', 'interaction', 'notice'].includes(raw.kind)) {
    return null;
  }
  const base = {
    id: raw.id,
    revision: Number.isFinite(raw.revision) ? raw.revision : 0,
    kind: raw.kind,
    at: Date.parse(text(raw.at)) || 0,
    from: author(raw.from),
  };
  if (raw.kind === 'notice') {
    return { ...base, type: text(raw.type) };
  }
  if (raw.kind === 'interaction') {
    return { ...base, target: text(raw.target), button: text(raw.button), label: name(raw.label),
      state: text(raw.state), code: integer(raw.code), afterMs: positive(raw.afterMs) };
  }
  return base.from.kind === 'bot' ? { ...base, ...reply(raw) } : { ...base, ...question(raw) };
}

function question(raw) {
  return {
    text: text(raw.text),
    index: text(raw.index),
    quote: text(raw.quote),
    mention: raw.mention === true,
    images: images(raw.images),
    pushed: raw.pushed === true,
    journey: readJourney(raw.journey),
    answers: positive(raw.answers),
  };
}

function reply(raw) {
  return {
    text: text(raw.text),
    index: text(raw.index),
    markdown: text(raw.markdown),
    replyTo: text(raw.replyTo),
    active: raw.active === true,
    state: ['auditing', 'rejected', 'recalled'].includes(raw.state) ? raw.state : 'delivered',
    keyboard: list(raw.keyboard, MOST_ROWS).map((row) => list(row, MOST_BUTTONS).filter(isObject).map(button)),
    images: images(raw.images),
    media: ['image', 'video', 'voice', 'file'].includes(raw.media) ? raw.media : '',
    ark: isObject(raw.ark)
      ? { prompt: text(raw.ark.prompt), lines: lines(raw.ark.lines), image: text(raw.ark.image), link: text(raw.ark.link) }
      : null,
    embed: isObject(raw.embed) ? { title: text(raw.embed.title), lines: lines(raw.embed.lines) } : null,
    card: isObject(raw.card) ? JSON.stringify(raw.card, null, 2).slice(0, LONGEST_CARD) : '',
    reactions: list(raw.reactions, MOST_REACTIONS).filter(isObject)
      .map((reaction) => ({ type: integer(reaction.type) ?? 0, id: name(reaction.id) })),
  };
}

function button(raw) {
  return {
    id: text(raw.id),
    label: name(raw.label),
    visitedLabel: name(raw.visitedLabel),
    style: integer(raw.style) ?? 0,
    action: ['link', 'callback', 'command'].includes(raw.action) ? raw.action : '',
    data: text(raw.data),
    enter: raw.enter === true,
    disabled: raw.disabled === true,
    onlyUsers: list(raw.onlyUsers, MOST_USERS).map(text),
  };
}

function author(raw) {
  return isObject(raw)
    ? { kind: raw.kind === 'bot' ? 'bot' : 'user', id: text(raw.id), name: name(raw.name) || text(raw.id).slice(0, 8) }
    : { kind: 'user', id: '', name: '' };
}

function images(raw) {
  return list(raw, MOST_IMAGES).filter(isObject)
    .map((image) => ({ url: text(image.url), width: positive(image.width), height: positive(image.height) }));
}

function lines(raw) {
  return list(raw, MOST_LINES).map(text).filter((line) => line !== '');
}

function list(raw, most) {
  return Array.isArray(raw) ? raw.slice(0, most) : [];
}

function text(raw) {
  return typeof raw === 'string' ? raw : '';
}

function name(raw) {
  return text(raw).slice(0, LONGEST_NAME);
}

function integer(raw) {
  return Number.isInteger(raw) ? raw : null;
}

function positive(raw) {
  return Number.isFinite(raw) && raw > 0 ? raw : 0;
}

function isObject(raw) {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
