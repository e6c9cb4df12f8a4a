import { t } from './i18n.js';

const PATIENCE_MS = 15_000;

/** The simulator refused a request, or could not be reached. */
export class ApiError extends Error {}

/**
 * One bot's conversation as part of a path.
 *
 * @param {{ bot: string, scene: string, conversation: string }} place
 */
function path({ bot, scene, conversation }) {
  return `/chat/api/bots/${[bot, 'conversations', scene, conversation].map(encodeURIComponent).join('/')}`;
}

/** The Chat API. Everything it answers is as the network gave it. */
export const api = {
  bots: () => get('/chat/api/bots'),
  conversations: (bot) => get(`/chat/api/bots/${encodeURIComponent(bot)}/conversations`),
  addConversation: (bot, scene, name) => post(`/chat/api/bots/${encodeURIComponent(bot)}/conversations`, { scene, name }),
  users: (bot) => get(`/chat/api/bots/${encodeURIComponent(bot)}/users`),
  addUser: (bot, name) => post(`/chat/api/bots/${encodeURIComponent(bot)}/users`, { name }),
  entries: (place, limit, before) =>
    get(`${path(place)}/entries?limit=${limit}${before === undefined ? '' : `&before=${encodeURIComponent(before)}`}`),
  speak: (place, message) => post(`${path(place)}/messages`, message),
  press: (place, press) => post(`${path(place)}/buttons`, press),
  upload: (picture) =>
    call('/chat/api/uploads', { method: 'POST', headers: { 'content-type': picture.type }, body: picture }),
  streamUrl: (place, after) => `${path(place)}/stream?after=${after}`,
};

function get(url) {
  return call(url, {});
}

function post(url, body) {
  return call(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function call(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new ApiError(t('unreachable'));
  }
  let answer = null;
  try {
    answer = await response.json();
  } catch {
    answer = null;
  }
  if (!response.ok || answer === null) {
    throw new ApiError(typeof answer?.error === 'string' ? answer.error : `HTTP ${response.status}`);
  }
  return answer;
}
