import { api } from './api.js';
import { readEntry } from './entry.js';
import { Stream } from './stream.js';
import { Transcript } from './transcript.js';

const PAGE = 60;

/**
 * One open conversation: loads it, follows it, and passes on what the reader does.
 */
export class Room {
  #listeners;
  #stream;
  #closed = false;
  #loadingOlder = false;
  #sending = Promise.resolve();
  transcript = new Transcript();

  /**
   * @param {{ bot: string, scene: string, conversation: string }} place
   * @param {{ changed: () => void, arrived: (entry: object) => void, typing: (seconds: number) => void,
   *   state: (state: string, error?: Error) => void, loaded: () => void }} listeners
   */
  constructor(place, listeners) {
    this.place = place;
    this.#listeners = listeners;
    this.#stream = new Stream(() => this.#load(), (after) => api.streamUrl(place, after), {
      entry: (data) => this.#take(data, true),
      typing: (data) => this.#listeners.typing(Number.isFinite(data?.seconds) ? data.seconds : 0),
      state: (state, error) => this.#listeners.state(state, error),
    });
  }

  open() {
    return this.#stream.start();
  }

  close() {
    this.#closed = true;
    this.#stream.stop();
  }

  /** Loads the page before the first entry, unless that is under way or there is none. */
  async loadOlder() {
    const first = this.transcript.first;
    if (this.#loadingOlder || !this.transcript.more || first === undefined) {
      return;
    }
    this.#loadingOlder = true;
    try {
      const page = await api.entries(this.place, PAGE, first.id);
      if (!this.#closed) {
        this.transcript.prepend(readEntries(page), page.more === true);
        this.#listeners.changed();
      }
    } finally {
      this.#loadingOlder = false;
    }
  }

  /**
   * Sends a message; messages arrive in the order of the calls.
   *
   * @param {{ user: string, text: string, mention: boolean, images: string[] }} message
   */
  send(message) {
    const sent = this.#sending.then(async () => this.#take(await api.speak(this.place, message), false));
    this.#sending = sent.catch(() => {});
    return sent;
  }

  /**
   * Presses a button.
   *
   * @param {string} user
   * @param {string} entry id of the message with the button
   * @param {string} button
   * @returns {Promise<string>} text that belongs into the input field, else empty
   */
  async press(user, entry, button) {
    const result = await api.press(this.place, { user, entry, button });
    if (result.entry !== undefined) {
      this.#take(result.entry, false);
    }
    return result.action === 'command' && typeof result.insert === 'string' ? result.insert : '';
  }

  async #load() {
    const page = await api.entries(this.place, PAGE);
    if (this.#closed) {
      return 0;
    }
    const revision = this.transcript.take(readEntries(page), page.more === true);
    this.#listeners.loaded();
    this.#listeners.changed();
    return revision;
  }

  #take(data, fromStream) {
    const entry = readEntry(data);
    if (entry === null || this.#closed) {
      return;
    }
    const isNew = this.transcript.apply(entry);
    this.#listeners.changed();
    const isNews = entry.kind === 'interaction' ? entry.state !== 'spinning' : isNew;
    if (isNews && fromStream) {
      this.#listeners.arrived(entry);
    }
  }
}

function readEntries(page) {
  return Array.isArray(page.entries) ? page.entries.map(readEntry).filter((entry) => entry !== null) : [];
}
