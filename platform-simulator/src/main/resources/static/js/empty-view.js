import { byId, el } from './dom.js';
import { t } from './i18n.js';
import { isPersonal } from './selection.js';

/**
 * Tells a newcomer what to try; one click does it.
 *
 * @param {{ appId: string, name: string, connectedShards: number } | undefined} bot
 * @param {string} scene
 * @param {(text: string) => void} onTry
 */
export function emptyView(bot, scene, onTry) {
  const name = bot?.name ?? '';
  const mention = isPersonal(scene) ? '' : `@${name} `;
  byId('empty-title').textContent = t('emptyTitle', { name });
  byId('empty-text').textContent = t('emptyText');
  const tries = [['/ping', '/ping'], ['/help', '/help'], [t('hello'), `${mention}${t('hello')}`]];
  const chips = byId('chips');
  const looks = JSON.stringify(tries);
  if (chips.dataset.looks !== looks) {
    chips.dataset.looks = looks;
    chips.replaceChildren(...tries.map(([text, label]) =>
      el('button', { type: 'button', class: 'chip', click: () => onTry(text) }, label)));
  }
  byId('empty-missing').hidden = (bot?.connectedShards ?? 0) > 0;
  byId('origin').textContent = location.origin;
  byId('app-id').textContent = `app id ${bot?.appId ?? ''}`;
}
