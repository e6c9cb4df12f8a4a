import { api, ApiError } from './api.js';
import { byId, el, icon } from './dom.js';
import { t } from './i18n.js';

const MOST = 9;
const TAKEN = ['image/png', 'image/jpeg', 'image/gif'];
const CONVERTED = ['image/webp', 'image/bmp', 'image/avif'];

/** The pictures that go with the next message: from the button, from the clipboard, or dropped anywhere on the page. */
export class Attachments {
  #strip = byId('attachments');
  #input = byId('picture-input');
  #drop = byId('drop');
  #pictures = [];
  #pending = 0;
  #onChange;
  #onProblem;

  /**
   * @param {() => void} onChange
   * @param {(problem: string) => void} onProblem
   */
  constructor(onChange, onProblem) {
    this.#onChange = onChange;
    this.#onProblem = onProblem;
    byId('attach').addEventListener('click', () => this.#input.click());
    this.#input.addEventListener('change', () => {
      this.#add([...this.#input.files]);
      this.#input.value = '';
    });
    byId('text').addEventListener('paste', (event) => this.#paste(event));
    this.#listenToDrops();
  }

  get busy() {
    return this.#pending > 0;
  }

  get count() {
    return this.#pictures.length;
  }

  /** Hands the pictures over and begins anew. */
  take() {
    const taken = this.#pictures;
    this.put([]);
    return taken;
  }

  put(pictures) {
    this.#pictures = pictures;
    this.show();
    this.#onChange();
  }

  show() {
    this.#strip.replaceChildren(...this.#pictures.map((picture, at) => el('li', {},
      el('img', { src: picture.url, alt: t('picture'), width: 56, height: 56 }),
      el('button', { type: 'button', class: 'remove', 'aria-label': t('detach', { number: at + 1 }),
        click: () => this.#remove(at) }, icon('close')))),
    ...Array.from({ length: this.#pending }, () => el('li', { class: 'loading' }, el('span', { class: 'spinner' }))));
    this.#strip.hidden = this.#pictures.length + this.#pending === 0;
  }

  #remove(at) {
    this.put(this.#pictures.filter((_, other) => other !== at));
    byId('text').focus();
  }

  #paste(event) {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      this.#add(files);
    }
  }

  #listenToDrops() {
    let depth = 0;
    const ofFiles = (event) => event.dataTransfer?.types.includes('Files');
    const on = (type, act) => document.addEventListener(type, (event) => {
      if (ofFiles(event)) {
        event.preventDefault();
        act(event);
        this.#drop.hidden = depth === 0;
      }
    });
    on('dragenter', () => {
      depth += 1;
    });
    on('dragleave', () => {
      depth = Math.max(0, depth - 1);
    });
    on('dragover', () => {});
    on('drop', (event) => {
      depth = 0;
      this.#add([...event.dataTransfer.files]);
    });
  }

  async #add(files) {
    const pictures = files.filter((file) => TAKEN.includes(file.type) || CONVERTED.includes(file.type));
    if (pictures.length < files.length) {
      this.#onProblem(t('notAPicture'));
    }
    const room = Math.max(0, MOST - this.#pictures.length - this.#pending);
    if (pictures.length > room) {
      this.#onProblem(t('tooManyPictures', { most: MOST }));
    }
    await Promise.all(pictures.slice(0, room).map((file) => this.#upload(file)));
  }

  async #upload(file) {
    this.#pending += 1;
    this.show();
    this.#onChange();
    try {
      const { id, url } = await api.upload(TAKEN.includes(file.type) ? file : await toPng(file));
      this.#pictures = [...this.#pictures, { id: String(id), url: String(url) }];
    } catch (error) {
      this.#onProblem(error instanceof ApiError ? t('uploadFailed', { reason: error.message }) : t('notAPicture'));
    } finally {
      this.#pending -= 1;
      this.show();
      this.#onChange();
    }
  }
}

/** Browsers paste formats that the platform does not take. */
async function toPng(file) {
  const bitmap = await createImageBitmap(file);
  const canvas = el('canvas', { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png === null ? reject(new Error('not a picture')) : resolve(png)), 'image/png');
  });
}
