import { byId, el } from './dom.js';
import { t } from './i18n.js';

const LONGEST_S = 60;
const SECOND_MS = 1000;

/** Shows that the bot is typing, in a line that is always there, so that nothing moves. */
export class Typing {
  #line = byId('typing');
  #timer = 0;
  #name;

  /** @param {() => string} name the bot's name */
  constructor(name) {
    this.#name = name;
  }

  start(seconds) {
    clearTimeout(this.#timer);
    this.#line.replaceChildren(el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
      t('typing', { name: this.#name() }));
    this.#timer = setTimeout(() => this.stop(), Math.min(Math.max(seconds, 1), LONGEST_S) * SECOND_MS);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#line.replaceChildren();
  }
}
