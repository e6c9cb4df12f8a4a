import en from './texts/en.js';
import zh from './texts/zh.js';

/** All texts, by language. */
export const TEXTS = { en, zh };

/** @type {'en' | 'zh'} */
let current = 'en';

/**
 * The language to begin with: the one chosen earlier, else the first that the reader understands.
 *
 * @param {string | null} remembered
 * @param {readonly string[]} understood such as `navigator.languages`
 * @returns {'en' | 'zh'}
 */
export function firstLanguage(remembered, understood) {
  if (remembered !== null && Object.hasOwn(TEXTS, remembered)) {
    return /** @type {'en' | 'zh'} */ (remembered);
  }
  const known = understood.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => Object.hasOwn(TEXTS, tag));
  return /** @type {'en' | 'zh'} */ (known ?? 'en');
}

/** @param {'en' | 'zh'} language */
export function useLanguage(language) {
  current = language;
}

export function language() {
  return current;
}

/** The tag for `lang` attributes and number formats. */
export function languageTag() {
  return current === 'zh' ? 'zh-CN' : 'en';
}

export function isText(key) {
  return Object.hasOwn(TEXTS[current], key);
}

/**
 * A text in the current language.
 *
 * @param {string} key
 * @param {Record<string, unknown>} [values] what the text mentions
 * @returns {string}
 */
export function t(key, values = {}) {
  const text = TEXTS[current][key];
  return typeof text === 'function' ? text(values) : text;
}

/**
 * Writes the texts of the elements that name theirs: `data-t` is the content, `data-t-label` and `data-t-title` are
 * attributes.
 *
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const [data, attribute] of [['tLabel', 'aria-label'], ['tTitle', 'title']]) {
    for (const element of root.querySelectorAll(`[data-t-${data.slice(1).toLowerCase()}]`)) {
      element.setAttribute(attribute, t(element.dataset[data]));
    }
  }
}
