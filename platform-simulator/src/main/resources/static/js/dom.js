const SVG = 'http://www.w3.org/2000/svg';

/**
 * Creates an element. Attributes that are null, undefined or false are left out, true ones are empty, and functions are
 * listeners of the event they are named after. Text stays text.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** One of the pictures in the page's sprite; decoration only. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** An element of the page that must exist. */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`#${id}: not in the page`);
  }
  return element;
}
