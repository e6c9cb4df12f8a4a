import { byId, el } from './dom.js';
import { emptyView } from './empty-view.js';
import { language, languageTag, t, translate, useLanguage } from './i18n.js';
import { legend } from './journey-view.js';
import { isPersonal, reference } from './selection.js';

/** Writes the page's texts in another language. */
export function showLanguage(chosen) {
  useLanguage(chosen);
  document.documentElement.lang = languageTag();
  translate(document);
  byId('legend').replaceChildren(...legend());
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
}

/**
 * What stands above the conversation: which one it is.
 *
 * @param {object} conversation
 */
export function showRoom(conversation) {
  byId('room-name').textContent = reference(conversation);
  byId('room-scene').textContent = t(`${conversation.scene}One`);
  byId('text').placeholder = t('messageTo', { name: reference(conversation) });
}

/**
 * Whether the bot is connected: in the sidebar, and above the conversation where there is no sidebar.
 *
 * @param {{ name: string, connectedShards: number } | undefined} bot
 * @param {boolean} away whether the simulator does not answer, so that nobody knows
 */
export function showBot(bot, away) {
  const shards = bot?.connectedShards ?? 0;
  const state = away ? 'wait' : shards > 0 ? 'on' : 'off';
  const words = { wait: t('botUnknown'), on: t('botConnected', { shards }), off: t('botMissing') };
  showStatus(byId('bot-status'), state, words[state]);
  showStatus(byId('room-bot'), state, bot?.name ?? '');
}

/**
 * Who writes. In personal conversations that is given.
 *
 * @param {string} scene
 * @param {string[]} names
 * @param {string} user
 */
export function showUsers(scene, names, user) {
  const personal = isPersonal(scene);
  const select = byId('user-select');
  const all = names.includes(user) ? names : [...names, user];
  select.hidden = personal;
  select.replaceChildren(...all.map((name) => el('option', { value: name, selected: name === user }, name)),
    el('option', { 'data-add': true, value: '' }, t('addUser')));
  byId('user-name').hidden = !personal;
  byId('user-name').textContent = t('writingAs', { name: user });
}

/**
 * How to write, or a warning that the bot will not see it.
 *
 * @param {{ scene: string, fullMode?: boolean }} conversation
 * @param {string} botName
 * @param {boolean} mention whether the bot is mentioned
 */
export function showHints({ scene, fullMode }, botName, mention) {
  const unseen = scene === 'group' && fullMode !== true && !mention;
  byId('mention').hidden = isPersonal(scene);
  byId('mention').setAttribute('aria-label', t('mention', { name: botName }));
  byId('mention-text').textContent = botName;
  byId('keys').textContent = t(unseen ? 'unseen' : 'keys');
  byId('keys').classList.toggle('warning', unseen);
}

/**
 * Whether the page hears of news.
 *
 * @param {'connecting' | 'live' | 'reconnecting' | 'paused'} state
 */
export function showStream(state) {
  const looks = { connecting: 'wait', live: 'on', reconnecting: 'lost', paused: 'wait' };
  showStatus(byId('stream-status'), looks[state], t(state));
}

/** Says it again only if it has changed, because it is read out. */
function showStatus(element, state, words) {
  if (element.dataset.state !== state || element.textContent !== words) {
    element.dataset.state = state;
    element.textContent = words;
  }
}

/**
 * What stands before and after the entries.
 *
 * @param {import('./transcript.js').Transcript} transcript
 */
export function showEnds(transcript) {
  const empty = transcript.first === undefined;
  byId('log-top').textContent = empty ? '' : t(transcript.more ? 'older' : 'beginning');
  byId('to-end').hidden = transcript.following;
  byId('to-end').setAttribute('aria-label', t('toBottom'));
  byId('to-end-text').textContent = transcript.waiting > 0 ? t('newMessages', { count: transcript.waiting }) : '';
}

/**
 * What to try, as long as nothing has been said.
 *
 * @param {boolean} empty
 * @param {{ bot: object | undefined, scene: string, onTry: (text: string) => void }} options
 */
export function showEmpty(empty, { bot, scene, onTry }) {
  byId('empty').hidden = !empty;
  if (empty) {
    emptyView(bot, scene, onTry);
  }
}

/** The page appears once its texts are there, so that they do not push each other around. */
export function reveal() {
  document.body.classList.add('ready');
}
