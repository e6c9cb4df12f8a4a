import { byId } from './dom.js';
import { continues, entryView } from './entry-view.js';
import { language } from './i18n.js';
import { progress } from './journey.js';

/** How near to the end counts as there; who scrolls up means it. */
const AT_END = 48;
const AT_VERY_END = 2;
const NEAR_START = 400;
const WAITING_TICK_MS = 5000;
const LONGEST_REST_MS = 200;

/**
 * Draws a transcript. However many changes come, the page is brought up to date once per frame, and only lines that look
 * different now are built anew.
 */
export class Log {
  #list = byId('log-list');
  #box = byId('log');
  #surroundings;
  #listeners;
  #transcript = null;
  /** @type {Map<string, { line: HTMLElement, looks: string }>} */
  #drawn = new Map();
  #scheduled = false;
  #active = '';
  /** The first line in view, and where it is. */
  #anchor = null;
  #lastTop = 0;
  #restUntil = 0;

  /**
   * @param {() => object} surroundings what all entries share: bot, user, acts
   * @param {{ start: () => void, drawn: () => void }} listeners
   */
  constructor(surroundings, listeners) {
    this.#surroundings = surroundings;
    this.#listeners = listeners;
    this.#box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#list.addEventListener('focusin', (event) => this.#activate(event.target.closest('li.entry')));
    this.#list.addEventListener('keydown', (event) => this.#move(event));
    const keepPlace = new ResizeObserver(() => this.#keepPlace());
    keepPlace.observe(this.#box);
    keepPlace.observe(this.#list);
    setInterval(() => this.#tick(), WAITING_TICK_MS);
  }

  get box() {
    return this.#box;
  }

  /** @param {import('./transcript.js').Transcript | null} transcript */
  show(transcript) {
    this.#transcript = transcript;
    this.#list.replaceChildren();
    this.#drawn.clear();
    this.#active = '';
    this.changed();
  }

  /** Something may look different; it is drawn with the next frame, on a busy machine with a later one. */
  changed() {
    if (!this.#scheduled) {
      this.#scheduled = true;
      setTimeout(() => requestAnimationFrame(() => this.#drawInFrame()), this.#restUntil - performance.now());
    }
  }

  /** Goes to the latest entry and stays there. */
  toEnd() {
    this.#transcript?.follow(true);
    this.#draw();
  }

  /** Drawing takes a quarter of the time at most, so that the page answers also in a burst of messages. */
  #drawInFrame() {
    const start = performance.now();
    this.#scheduled = false;
    this.#draw();
    const end = performance.now();
    this.#restUntil = end + Math.min(LONGEST_REST_MS, (end - start) * 3);
  }

  #draw() {
    if (this.#transcript === null) {
      return;
    }
    this.#findAnchor();
    this.#reconcile(this.#transcript.entries);
    this.#keepPlace();
    this.#restoreActive();
    this.#listeners.drawn();
    if (this.#box.scrollTop < NEAR_START) {
      this.#listeners.start();
    }
  }

  #reconcile(entries) {
    const shared = this.#surroundings();
    const presses = pressesByTarget(entries);
    const byIndex = new Map(entries.filter((entry) => entry.index).map((entry) => [entry.index, entry]));
    const kept = new Set();
    let above = null;
    let previous;
    for (const entry of entries) {
      const around = { ...shared, previous, presses: presses.get(entry.id) ?? new Map(),
        target: this.#transcript.find(entry.replyTo), quoted: byIndex.get(entry.quote) };
      const line = this.#line(entry, around);
      const next = above === null ? this.#list.firstElementChild : above.nextElementSibling;
      if (line !== next) {
        this.#list.insertBefore(line, next);
      }
      above = line;
      kept.add(entry.id);
      previous = entry;
    }
    for (const [id, { line }] of this.#drawn) {
      if (!kept.has(id)) {
        line.remove();
        this.#drawn.delete(id);
      }
    }
  }

  #line(entry, around) {
    const looks = looksOf(entry, around);
    const drawn = this.#drawn.get(entry.id);
    if (drawn?.looks === looks) {
      return drawn.line;
    }
    const line = entryView(entry, around);
    this.#prepareFocus(line);
    if (drawn !== undefined) {
      const focused = drawn.line.contains(document.activeElement) ? document.activeElement : null;
      drawn.line.replaceWith(line);
      refocus(line, focused, drawn.line);
    }
    this.#drawn.set(entry.id, { line, looks });
    return line;
  }

  /** In the list only one line, and what is in it, is reached with Tab; the arrow keys choose which. */
  #prepareFocus(line) {
    const active = line.dataset.id === this.#active;
    line.tabIndex = active ? 0 : -1;
    for (const control of line.querySelectorAll('a, button, summary')) {
      control.tabIndex = active ? 0 : -1;
    }
  }

  #activate(line) {
    if (line === null || line.dataset.id === this.#active) {
      return;
    }
    const before = this.#drawn.get(this.#active)?.line;
    this.#active = line.dataset.id;
    if (before !== undefined) {
      this.#prepareFocus(before);
    }
    this.#prepareFocus(line);
  }

  #restoreActive() {
    const inside = this.#list.contains(document.activeElement);
    if (!inside || !this.#drawn.has(this.#active)) {
      const last = this.#list.lastElementChild;
      if (last !== null) {
        this.#activate(last);
      }
    }
  }

  #move(event) {
    const line = event.target;
    if (!line.matches('li.entry')) {
      return;
    }
    const to = {
      ArrowUp: line.previousElementSibling,
      ArrowDown: line.nextElementSibling,
      Home: this.#list.firstElementChild,
      End: this.#list.lastElementChild,
    }[event.key];
    if (to) {
      event.preventDefault();
      to.focus({ preventScroll: true });
      to.scrollIntoView({ block: 'nearest' });
    }
  }

  #scrolled() {
    if (this.#transcript === null) {
      return;
    }
    const { scrollTop, scrollHeight, clientHeight } = this.#box;
    const atEnd = scrollHeight - scrollTop - clientHeight < (scrollTop < this.#lastTop ? AT_VERY_END : AT_END);
    this.#lastTop = scrollTop;
    if (atEnd !== this.#transcript.following) {
      this.#transcript.follow(atEnd);
      this.changed();
      this.#listeners.drawn();
    }
    this.#findAnchor();
    if (scrollTop < NEAR_START) {
      this.#listeners.start();
    }
  }

  /** Whoever is at the end stays there; else the first line in view stays where it is while others come, go and grow. */
  #keepPlace() {
    if (this.#transcript?.following) {
      this.#box.scrollTop = this.#box.scrollHeight;
    } else {
      const line = this.#drawn.get(this.#anchor?.id)?.line;
      this.#box.scrollTop += line === undefined ? 0 : line.offsetTop - this.#anchor.top;
    }
    this.#lastTop = this.#box.scrollTop;
    this.#findAnchor();
  }

  #findAnchor() {
    if (this.#transcript?.following) {
      this.#anchor = null;
      return;
    }
    const top = this.#box.scrollTop;
    const line = [...this.#list.children].find((each) => each.offsetTop + each.offsetHeight > top);
    this.#anchor = line === undefined ? null : { id: line.dataset.id, top: line.offsetTop };
  }

  #tick() {
    const now = Date.now();
    const waits = this.#transcript?.entries.some((entry) => entry.kind === 'message' && entry.from.kind === 'user'
      && ['waiting', 'quiet'].includes(progress(entry, now)));
    if (waits) {
      this.changed();
    }
  }
}

/** Everything that an entry's looks depend on, as one text. */
function looksOf(entry, around) {
  const waiting = entry.kind === 'message' && entry.from.kind === 'user' ? progress(entry, around.now) : '';
  const pressed = [...around.presses.values()].map((press) => `${press.id} ${press.revision}`).join();
  const isFirst = around.previous === undefined;
  return [entry.revision, entry.at, language(), waiting, pressed, isFirst, isFirst || around.previous.id,
    !isFirst && continues(entry, around.previous), around.target?.revision, around.quoted?.id,
    entry.keyboard?.length > 0 ? around.user.name : '', around.guild ? around.botName : '', around.people].join('|');
}

function pressesByTarget(entries) {
  const presses = new Map();
  for (const entry of entries) {
    if (entry.kind === 'interaction') {
      const ofTarget = presses.get(entry.target) ?? new Map();
      ofTarget.delete(entry.button);
      presses.set(entry.target, ofTarget.set(entry.button, entry));
    }
  }
  return presses;
}

/** A line that was built anew keeps the focus where it was. */
function refocus(line, focused, before) {
  if (focused === before) {
    line.focus({ preventScroll: true });
  } else if (focused !== null) {
    const key = focused.dataset.key;
    const same = [...line.querySelectorAll('[data-key]')].find((control) => control.dataset.key === key);
    (same ?? line).focus({ preventScroll: true });
  }
}
