import { byId } from './dom.js';
import { excerpt } from './entry-view.js';
import { t } from './i18n.js';

const PAUSE_MS = 1000;
const MOST_READ_OUT = 3;

/** Reads new entries out to screen readers: one by one when there are few, else how many there are. */
export class Announcer {
  #region = byId('announcements');
  #waiting = [];
  #count = 0;
  #timer = 0;

  announce(entry) {
    this.#count += 1;
    if (this.#waiting.length <= MOST_READ_OUT) {
      this.#waiting.push(entry);
    }
    if (this.#timer === 0) {
      this.#timer = setTimeout(() => this.#speak(), PAUSE_MS);
    }
  }

  #speak() {
    this.#region.textContent = this.#count > MOST_READ_OUT
      ? t('announced', { count: this.#count })
      : this.#waiting.map(words).join('. ');
    this.#waiting = [];
    this.#count = 0;
    this.#timer = 0;
  }
}

function words(entry) {
  return entry.kind === 'message' ? `${entry.from.name}: ${excerpt(entry)}` : excerpt(entry);
}
