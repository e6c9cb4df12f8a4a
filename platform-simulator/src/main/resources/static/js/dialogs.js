import { byId, el } from './dom.js';
import { t } from './i18n.js';
import { isPersonal } from './selection.js';

/**
 * Asks for the name of something new.
 *
 * @param {string} title
 * @param {string} label what the name is of
 * @param {{ known?: string[], create: (name: string) => Promise<void> }} options names to choose from, and what to do
 */
export function askName(title, label, { known = [], create }) {
  const dialog = byId('ask');
  const form = byId('ask-form');
  const input = byId('ask-name');
  const problem = byId('ask-problem');
  byId('ask-title').textContent = title;
  byId('ask-label').textContent = label;
  byId('ask-known').replaceChildren(...known.map((name) => el('option', { value: name })));
  input.value = '';
  problem.textContent = '';
  form.onsubmit = async (event) => {
    event.preventDefault();
    if (input.value.trim() === '') {
      input.focus();
      return;
    }
    try {
      await create(input.value.trim());
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
      input.focus();
    }
  };
  byId('ask-cancel').onclick = () => dialog.close();
  dialog.showModal();
  input.focus();
}

/**
 * Asks which conversation to create.
 *
 * @param {string} scene
 * @param {string[]} users
 * @param {(name: string) => Promise<void>} create
 */
export function askConversation(scene, users, create) {
  askName(t('add', { scene: t(`${scene}One`) }), isPersonal(scene) ? t('nameOfUser') : t('name'),
    { known: isPersonal(scene) ? users : [], create });
}
