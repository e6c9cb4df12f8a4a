const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;
const HIDDEN_MS = 30_000;

/**
 * Follows a conversation for as long as the page shows it. A lost connection is not simply continued, because the simulator
 * may have been restarted and count anew: `load` is asked where to go on every time. A page in the background, and one that is
 * left and kept for the back button, lets go of its connection: browsers grant only six of them to one server.
 */
export class Stream {
  #load;
  #url;
  #listeners;
  #source = null;
  #timer = 0;
  #attempt = 0;
  #stopped = false;
  #onVisibility = () => this.#visibility();
  #onOnline = () => this.#retryNow();
  #onLeave = () => this.#close();
  #onReturn = (event) => event.persisted && this.#retryNow();

  /**
   * @param {() => Promise<number>} load takes what there is, and tells after which revision to go on
   * @param {(after: number) => string} url
   * @param {{ entry: (data: unknown) => void, typing: (data: unknown) => void,
   *   state: (state: 'connecting' | 'live' | 'reconnecting' | 'paused', error?: Error) => void }} listeners
   */
  constructor(load, url, listeners) {
    this.#load = load;
    this.#url = url;
    this.#listeners = listeners;
  }

  start() {
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('pagehide', this.#onLeave);
    window.addEventListener('pageshow', this.#onReturn);
    this.#listeners.state('connecting');
    return this.#connect();
  }

  stop() {
    this.#stopped = true;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('pagehide', this.#onLeave);
    window.removeEventListener('pageshow', this.#onReturn);
    this.#close();
  }

  async #connect() {
    this.#close();
    let after;
    try {
      after = await this.#load();
    } catch (error) {
      this.#lost(error);
      return;
    }
    if (this.#stopped || this.#source !== null) {
      return;
    }
    const source = new EventSource(this.#url(after));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#attempt = 0;
      this.#listeners.state('live');
    });
    source.addEventListener('error', () => {
      if (source === this.#source) {
        this.#lost();
      }
    });
    for (const type of ['entry', 'typing']) {
      source.addEventListener(type, (event) => this.#pass(type, event.data));
    }
  }

  #pass(type, data) {
    try {
      this.#listeners[type](JSON.parse(data));
    } catch (error) {
      console.warn(`stream: unreadable ${type} event`, error);
    }
  }

  #lost(error) {
    this.#close();
    if (this.#stopped) {
      return;
    }
    this.#listeners.state('reconnecting', error);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempt) * (0.75 + Math.random() / 2);
    this.#attempt += 1;
    this.#timer = setTimeout(() => this.#connect(), pause);
  }

  #retryNow() {
    if (this.#source === null && !this.#stopped) {
      this.#attempt = 0;
      this.#connect();
    }
  }

  #visibility() {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') {
      this.#retryNow();
    } else {
      this.#timer = setTimeout(() => {
        this.#close();
        this.#listeners.state('paused');
      }, HIDDEN_MS);
    }
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
