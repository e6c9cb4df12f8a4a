/**
 * Makes a list one stop for Tab: the arrow keys, Home and End move inside of it.
 *
 * @param {HTMLElement} list
 * @param {string} selector what the focus moves between
 */
export function roving(list, selector) {
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll(selector)];
    const at = items.indexOf(event.target);
    if (at < 0) {
      return;
    }
    const to = { ArrowUp: items[at - 1], ArrowDown: items[at + 1], Home: items[0], End: items.at(-1) }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      to.focus();
    }
  });
  list.addEventListener('focusin', (event) => {
    if (event.target.matches(selector)) {
      stopAt(list, selector, event.target);
    }
  });
}

/** Chooses the item that Tab reaches: the given one, else the first. */
export function stopAt(list, selector, item) {
  const items = [...list.querySelectorAll(selector)];
  const stop = items.includes(item) ? item : items[0];
  items.forEach((other) => {
    other.tabIndex = other === stop ? 0 : -1;
  });
}
