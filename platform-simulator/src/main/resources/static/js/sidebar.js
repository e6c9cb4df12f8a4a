import { byId, el, icon } from './dom.js';
import { t } from './i18n.js';
import { roving, stopAt } from './roving.js';
import { address, reference, writeHash } from './selection.js';

const SCENES = ['group', 'c2c', 'channel', 'dm'];
const SIGNS = { group: 'group', c2c: 'person', channel: 'channel', dm: 'dm' };
const ITEMS = 'a';

/** The bots and the conversations to choose from. */
export class Sidebar {
  #botSelect = byId('bot-select');
  #list = byId('conversation-list');
  #drawer = byId('sidebar');
  #narrow = window.matchMedia('(width < 820px)');
  #onAdd;
  #seen = new Map();
  #openHref;

  /**
   * @param {(appId: string) => void} onBot
   * @param {(scene: string) => void} onAdd
   */
  constructor(onBot, onAdd) {
    this.#onAdd = onAdd;
    this.#botSelect.addEventListener('change', () => onBot(this.#botSelect.value));
    roving(this.#list, ITEMS);
    this.#list.addEventListener('click', (event) => {
      if (event.target.closest(ITEMS) !== null) {
        this.open(false);
      }
    });
    byId('menu').addEventListener('click', () => this.open(true));
    byId('menu-close').addEventListener('click', () => this.open(false));
    byId('veil').addEventListener('click', () => this.open(false));
    this.#drawer.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#narrow.matches) {
        this.open(false);
        byId('menu').focus();
      }
    });
    this.#narrow.addEventListener('change', () => this.open(false));
    byId('legend-box').open = !this.#narrow.matches;
    this.open(false);
  }

  /** On narrow screens the sidebar is a drawer over the page. */
  open(open) {
    const drawn = this.#narrow.matches && open;
    document.body.classList.toggle('drawer-open', drawn);
    byId('menu').setAttribute('aria-expanded', String(drawn));
    this.#drawer.inert = this.#narrow.matches && !open;
    byId('main').inert = drawn;
    if (drawn) {
      byId('menu-close').focus();
    }
  }

  /**
   * @param {import('./directory.js').Directory} directory
   * @param {{ scene: string, id: string } | null} current the open conversation
   * @param {string} user
   */
  show(directory, current, user) {
    this.#showBots(directory);
    this.#showConversations(directory, current, user);
  }

  #showBots(directory) {
    const several = directory.bots.length > 1;
    this.#botSelect.hidden = !several;
    byId('bot-name').hidden = several;
    byId('bot-name').textContent = directory.currentBot?.name ?? '';
    this.#botSelect.replaceChildren(...directory.bots.map((bot) =>
      el('option', { value: bot.appId, selected: bot.appId === directory.bot }, `${bot.name} (${bot.appId})`)));
  }

  #showConversations(directory, current, user) {
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    this.#list.replaceChildren(...SCENES.map((scene) => this.#section(scene,
      directory.conversations.filter((conversation) => conversation.scene === scene), directory.bot, current, user)));
    const links = [...this.#list.querySelectorAll(ITEMS)];
    const again = links.find((link) => focused !== null && link.getAttribute('href') === focused);
    again?.focus({ preventScroll: true });
    const open = links.find((link) => link.getAttribute('aria-current') === 'page');
    stopAt(this.#list, ITEMS, again ?? open);
    if (open?.href !== this.#openHref) {
      this.#openHref = open?.href;
      open?.scrollIntoView({ block: 'nearest' });
    }
  }

  #section(scene, conversations, bot, current, user) {
    const title = el('h2', { id: `scene-${scene}` }, t(scene));
    const add = el('button', { type: 'button', class: 'quiet-button', title: t('add', { scene: t(`${scene}One`) }),
      'aria-label': t('add', { scene: t(`${scene}One`) }), click: () => this.#onAdd(scene) }, icon('plus'));
    return el('section', { 'aria-labelledby': title.id }, el('div', { class: 'section-head' }, title, add),
      conversations.length === 0
        ? el('p', { class: 'hint none' }, t('none'))
        : el('ul', {}, ...conversations.map((conversation) => this.#item(conversation, bot, current, user))));
  }

  #item(conversation, bot, current, user) {
    const open = current !== null && current.scene === conversation.scene && current.id === conversation.id;
    const unread = this.#unread(conversation, open);
    const href = writeHash({ bot, scene: conversation.scene, conversation: address(conversation), user });
    return el('li', {}, el('a', { href, 'aria-current': open && 'page', class: unread ? 'unread' : null },
      icon(SIGNS[conversation.scene]), el('span', { class: 'conversation-name', dir: 'auto' }, reference(conversation)),
      conversation.botPresent === false && el('span', { class: 'hint absent', title: t('botAbsent') }, icon('absent')),
      unread && el('span', { class: 'unread-dot', role: 'img', 'aria-label': t('unread') })));
  }

  /** New is what came since the page first saw the conversation, or since it was last open. */
  #unread(conversation, open) {
    const key = `${conversation.scene}/${conversation.id}`;
    const last = conversation.lastAt ?? '';
    if (open || !this.#seen.has(key)) {
      this.#seen.set(key, last);
    }
    return this.#seen.get(key) !== last;
  }
}
