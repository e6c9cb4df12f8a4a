import { byId } from './dom.js';
import { journeyDetails } from './journey-view.js';

const GAP = 8;
const HIDE_AFTER_MS = 150;

/**
 * Explains the journey under the pointer or the focus. The explanation stays while the pointer is on it; Escape puts it away.
 *
 * @param {HTMLElement} box where the journeys are
 * @param {(id: string) => object | undefined} find an entry by its id
 */
export function explainJourneys(box, find) {
  const tip = byId('journey-tip');
  let shown = null;
  let timer = 0;

  function show(button) {
    clearTimeout(timer);
    const journey = find(button.dataset.journey)?.journey;
    if (!journey || button === shown) {
      return;
    }
    shown?.removeAttribute('aria-describedby');
    shown = button;
    tip.replaceChildren(...journeyDetails(journey));
    tip.hidden = false;
    button.setAttribute('aria-describedby', tip.id);
    place();
  }

  function place() {
    const beside = shown.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const above = beside.top - height - GAP;
    const left = Math.min(beside.left, window.innerWidth - width - GAP);
    tip.style.top = `${above >= GAP ? above : beside.bottom + GAP}px`;
    tip.style.left = `${Math.max(GAP, left)}px`;
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    tip.hidden = true;
  }

  function hideSoon() {
    clearTimeout(timer);
    timer = setTimeout(hide, HIDE_AFTER_MS);
  }

  const buttonOf = (event) => event.target.closest?.('[data-journey]');
  for (const type of ['pointerover', 'focusin', 'click']) {
    box.addEventListener(type, (event) => {
      const button = buttonOf(event);
      if (button) {
        show(button);
      }
    });
  }
  for (const type of ['pointerout', 'focusout']) {
    box.addEventListener(type, (event) => {
      if (buttonOf(event)) {
        hideSoon();
      }
    });
  }
  tip.addEventListener('pointerenter', () => clearTimeout(timer));
  tip.addEventListener('pointerleave', hideSoon);
  box.addEventListener('scroll', () => {
    if (shown !== null && isInView(shown, box)) {
      place();
    } else {
      hide();
    }
  }, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
    }
  });
}

function isInView(element, box) {
  const { top, bottom } = box.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return element.isConnected && inner.top >= top && inner.bottom <= bottom;
}
