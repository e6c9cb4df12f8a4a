import { Attachments } from './attachments.js';
import { byId } from './dom.js';
import { t } from './i18n.js';

const PROBLEM_MS = 8000;

/**
 * Where the reader writes. Drafts are kept per conversation for as long as the page is open.
 */
export class Composer {
  #form = byId('composer');
  #text = byId('text');
  #send = byId('send');
  #mention = byId('mention');
  #problem = byId('problem');
  #problemTimer = 0;
  #attachments;
  #drafts = new Map();
  #room = '';
  #onSend;

  /**
   * @param {(message: { text: string, mention: boolean, images: string[] }) => Promise<void>} onSend
   * @param {(mention: boolean) => void} onMention the reader chose whether the bot is mentioned
   */
  constructor(onSend, onMention) {
    this.#onSend = onSend;
    this.#attachments = new Attachments(() => this.#update(), (problem) => this.problem(problem));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#text.addEventListener('input', () => this.#update());
    window.addEventListener('resize', () => this.#update());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#mention.addEventListener('click', () => {
      this.mention = !this.mention;
      onMention(this.mention);
    });
    this.#update();
  }

  get mention() {
    return this.#mention.getAttribute('aria-pressed') === 'true';
  }

  set mention(mention) {
    this.#mention.setAttribute('aria-pressed', String(mention));
  }

  /** Changes to another conversation, whose draft comes back. */
  enter(room) {
    this.#drafts.set(this.#room, this.#text.value);
    this.#room = room;
    this.#text.value = this.#drafts.get(room) ?? '';
    this.#update();
  }

  focus() {
    this.#text.focus();
  }

  /** Puts a text into the input field and the cursor behind it. */
  insert(text) {
    this.#text.value = text;
    this.#update();
    this.#text.focus();
    this.#text.setSelectionRange(text.length, text.length);
  }

  /** Shows what went wrong; an empty text puts it away. */
  problem(problem) {
    clearTimeout(this.#problemTimer);
    this.#problem.textContent = problem;
    this.#problem.hidden = problem === '';
    if (problem !== '') {
      this.#problemTimer = setTimeout(() => this.problem(''), PROBLEM_MS);
    }
  }

  /** Writes the texts again, in another language. */
  translate() {
    this.#attachments.show();
    this.problem('');
  }

  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      this.#submit();
    }
  }

  async #submit() {
    if (this.#isEmpty() || this.#attachments.busy) {
      return;
    }
    const room = this.#room;
    const text = this.#text.value;
    const pictures = this.#attachments.take();
    this.#text.value = '';
    this.#update();
    this.problem('');
    try {
      await this.#onSend({ text: text.trim(), mention: this.mention, images: pictures.map((picture) => picture.id) });
    } catch (error) {
      this.problem(t('sendFailed', { reason: error.message }));
      this.#giveBack(room, text, pictures);
    }
  }

  /** What was not sent is not lost. */
  #giveBack(room, text, pictures) {
    if (room !== this.#room) {
      this.#drafts.set(room, text);
    } else if (this.#isEmpty()) {
      this.#text.value = text;
      this.#attachments.put(pictures);
    }
  }

  #isEmpty() {
    return this.#text.value.trim() === '' && this.#attachments.count === 0;
  }

  #update() {
    this.#send.setAttribute('aria-disabled', String(this.#isEmpty() || this.#attachments.busy));
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight}px`;
  }
}
