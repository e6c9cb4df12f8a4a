import { el } from './dom.js';
import { t } from './i18n.js';
import { duration, number, progress } from './journey.js';

/**
 * What stands beside a user's message: how long its way took, or how far it has come.
 *
 * @param {object} entry a user's message
 * @param {number} now
 */
export function journeyView(entry, now) {
  const state = progress(entry, now);
  if (state !== 'answered') {
    return el('p', { class: `journey journey-${state}` }, state === 'waiting' && el('span', { class: 'pulse' }), t(state));
  }
  const answers = entry.answers > 1 && el('span', { class: 'answers' }, t('answers', { count: entry.answers }));
  if (entry.journey === null) {
    return el('p', { class: 'journey' }, answers || t('code0'));
  }
  const { total, stages } = entry.journey;
  return el('div', { class: 'journey' },
    el('button', { type: 'button', class: 'journey-button', 'data-journey': entry.id, 'data-key': 'journey',
      'aria-label': t('journeyLabel', { total: duration(total) }) },
    bar(stages), el('span', { class: 'journey-total' }, duration(total)),
    stages === null ? el('span', { class: 'journey-parts' }, t('onlyTotal')) : parts(stages)),
    answers);
}

/**
 * The explanation of one journey: every part with its time and what it means.
 *
 * @param {import('./journey.js').Journey} journey
 */
export function journeyDetails({ total, stages }) {
  return [
    el('p', { class: 'tip-title' }, t('journeyTitle', { total: duration(total) })),
    stages === null
      ? el('p', {}, t('onlyTotalHint'))
      : el('ul', { class: 'legend' }, ...stages.map((stage) => stageLine(stage.name, duration(stage.ms)))),
  ];
}

/** What the colours mean, without numbers. */
export function legend() {
  return ['socket', 'broker', 'handler', 'api'].map((name) => stageLine(name, null));
}

function stageLine(name, time) {
  return el('li', { class: 'legend-line' }, el('span', { class: `dot stage-${name}` }),
    el('span', {}, el('b', {}, t(name)), ' ', el('span', { class: 'hint' }, t(`${name}Hint`))),
    time !== null && el('span', { class: 'legend-time' }, time));
}

function bar(stages) {
  const view = el('span', { class: 'bar', 'aria-hidden': 'true' });
  for (const stage of stages ?? []) {
    const part = el('span', { class: `stage-${stage.name}` });
    part.style.flexGrow = String(stage.share);
    view.append(part);
  }
  return view;
}

function parts(stages) {
  return el('span', { class: 'journey-parts', 'aria-hidden': 'true' }, ...stages.map((stage) =>
    el('span', {}, el('span', { class: `dot stage-${stage.name}` }), number(stage.ms))));
}
