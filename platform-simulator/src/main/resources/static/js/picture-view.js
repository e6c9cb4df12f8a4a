import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { safePicture } from './links.js';

const WIDEST = 360;
const HIGHEST = 320;
const SMALLEST = 24;
const UNKNOWN = { width: 280, height: 158 };
const MOST_SIZES = 500;

/** Sizes of pictures that came without one, as they were when they arrived. */
const sizes = new Map();

/**
 * A picture in a box that is there before the picture is, so that nothing moves when it arrives; only the first time that a
 * picture of unknown size is seen, the box is made to fit then. It opens in a new tab.
 *
 * @param {{ url: string, width: number, height: number }} picture size 0 if not known
 * @param {string} text what it shows, for those who cannot see it
 */
export function pictureView(picture, text) {
  const url = safePicture(picture.url);
  if (url === null) {
    return lostView(text);
  }
  const image = el('img', { src: url, alt: text, decoding: 'async', referrerpolicy: 'no-referrer' });
  const view = el(url.startsWith('data:') ? 'span' : 'a', { class: 'picture', 'data-key': `picture ${url.slice(0, 200)}`,
    ...(url.startsWith('data:') ? {} : { href: url, target: '_blank', rel: 'noopener noreferrer' }) }, image);
  const known = picture.width > 0 && picture.height > 0 ? picture : sizes.get(url);
  fit(view, known ?? UNKNOWN);
  if (known === undefined) {
    image.addEventListener('load', () => fit(view, remember(url, image)));
  }
  image.addEventListener('error', () => {
    view.classList.add('lost');
    image.replaceWith(icon('picture'), el('span', {}, t('pictureLost')));
  });
  return view;
}

/** The size at which a picture is drawn: never larger than it is, nor than fits well into the text. */
function fit(view, { width, height }) {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  view.style.width = `${Math.max(SMALLEST, Math.round(width * scale))}px`;
  view.style.aspectRatio = `${width} / ${height}`;
}

function remember(url, { naturalWidth, naturalHeight }) {
  const size = naturalWidth > 0 && naturalHeight > 0 ? { width: naturalWidth, height: naturalHeight } : UNKNOWN;
  sizes.set(url, size);
  if (sizes.size > MOST_SIZES) {
    sizes.delete(sizes.keys().next().value);
  }
  return size;
}

function lostView(text) {
  return el('span', { class: 'picture lost' }, icon('picture'), el('span', {}, `${text} · ${t('pictureLost')}`));
}
