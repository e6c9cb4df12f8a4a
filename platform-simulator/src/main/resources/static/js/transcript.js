/** How many entries the page holds, and so draws, while the reader is at the end. */
export const MOST_ENTRIES = 200;

/** How many it holds while the reader looks back: as many as the server keeps. */
export const MOST_WHEN_LOOKING_BACK = 500;

/**
 * The part of a conversation that the page holds, oldest first. While the reader looks at earlier entries, new ones are held
 * back, so that nothing moves under their eyes; changes of entries in view are always taken over.
 */
export class Transcript {
  /** @type {Map<string, object>} */
  #shown = new Map();
  /** @type {Map<string, object>} */
  #held = new Map();
  #following = true;
  #gap = false;
  /** Whether the server has entries before the first one. */
  more = false;

  /** @returns {object[]} */
  get entries() {
    return [...this.#shown.values()];
  }

  /** How many new entries wait for the reader. */
  get waiting() {
    return this.#held.size;
  }

  get following() {
    return this.#following;
  }

  get first() {
    return this.#shown.values().next().value;
  }

  find(id) {
    return this.#shown.get(id) ?? this.#held.get(id);
  }

  /**
   * Takes the latest page of the server. If it continues what is held it is added, else it replaces everything.
   *
   * @param {object[]} page oldest first
   * @param {boolean} more whether there are entries before it
   * @returns {number} the highest revision in it
   */
  take(page, more) {
    const continues = page.some((entry) => this.find(entry.id)?.at === entry.at);
    if (continues) {
      page.forEach((entry) => this.apply(entry));
    } else {
      this.#shown = new Map(page.slice(-MOST_ENTRIES).map((entry) => [entry.id, entry]));
      this.#held = new Map();
      this.#gap = false;
      this.more = more || page.length > MOST_ENTRIES;
    }
    return page.reduce((highest, entry) => Math.max(highest, entry.revision), 0);
  }

  /**
   * Takes a new or changed entry.
   *
   * @param {object} entry
   * @returns {boolean} whether it is new
   */
  apply(entry) {
    const known = this.find(entry.id);
    if (known !== undefined) {
      if (entry.revision >= known.revision) {
        (this.#shown.has(entry.id) ? this.#shown : this.#held).set(entry.id, entry);
      }
      return false;
    }
    if (this.more && this.first !== undefined && entry.at < this.first.at) {
      return false;
    }
    if (this.#following) {
      this.#shown.set(entry.id, entry);
      this.#trim(this.#shown, () => {
        this.more = true;
      });
    } else {
      this.#held.set(entry.id, entry);
      this.#trim(this.#held, () => {
        this.#gap = true;
      });
    }
    return true;
  }

  /**
   * Puts earlier entries before the first one.
   *
   * @param {object[]} page oldest first
   * @param {boolean} more whether there are entries before it
   */
  prepend(page, more) {
    const before = this.first?.at ?? Infinity;
    const earlier = page.filter((entry) => !this.#shown.has(entry.id) && !this.#held.has(entry.id) && entry.at <= before);
    const all = [...earlier, ...this.entries].slice(-MOST_WHEN_LOOKING_BACK);
    this.#shown = new Map(all.map((entry) => [entry.id, entry]));
    this.more = more && earlier.length > 0 && all.length < MOST_WHEN_LOOKING_BACK;
  }

  /** Whether the reader is at the end; if so, what was held back appears. */
  follow(following) {
    this.#following = following;
    if (!following) {
      return;
    }
    if (this.#gap) {
      this.#shown = this.#held;
      this.more = true;
    } else {
      this.#held.forEach((entry, id) => this.#shown.set(id, entry));
    }
    this.#trim(this.#shown, () => {
      this.more = true;
    });
    this.#held = new Map();
    this.#gap = false;
  }

  #trim(entries, onTrimmed) {
    while (entries.size > MOST_ENTRIES) {
      entries.delete(entries.keys().next().value);
      onTrimmed();
    }
  }
}
