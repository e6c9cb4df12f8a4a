/** The parts of a message's way, in order. */
export const STAGES = ['socket', 'broker', 'handler', 'api'];

const TOLERATED_SKEW_MS = 5;
const QUIET_AFTER_MS = 60_000;
const SECOND_MS = 1000;
const TEN_SECONDS_MS = 10_000;

/**
 * @typedef {{ name: string, ms: number, share: number }} Stage `share` is its part of the bar, 0 to 1
 * @typedef {{ total: number, stages: Stage[] | null }} Journey without stages only the total is known
 */

/**
 * Reads a journey. The parts are what the bot's own service says, so they are shown only if all are there and make sense:
 * clocks of two processes may differ a little, which counts as no time at all.
 *
 * @param {unknown} raw
 * @returns {Journey | null}
 */
export function readJourney(raw) {
  const total = milliseconds(raw?.totalMs);
  if (total === null) {
    return null;
  }
  const parts = STAGES.map((name) => milliseconds(raw[`${name}Ms`]));
  if (parts.some((ms) => ms === null)) {
    return { total, stages: null };
  }
  const sum = parts.reduce((all, ms) => all + ms, 0);
  return { total, stages: STAGES.map((name, at) => ({ name, ms: parts[at], share: sum > 0 ? parts[at] / sum : 0.25 })) };
}

/**
 * How far a user's message has come.
 *
 * @param {{ pushed?: boolean, mention?: boolean, answers?: number, journey: Journey | null, at: number }} entry
 * @param {number} now milliseconds since the epoch
 * @returns {'answered' | 'undelivered' | 'unmentioned' | 'waiting' | 'quiet'}
 */
export function progress(entry, now) {
  if (entry.journey !== null || entry.answers > 0) {
    return 'answered';
  }
  if (!entry.pushed) {
    return entry.mention === false ? 'unmentioned' : 'undelivered';
  }
  return now - entry.at < QUIET_AFTER_MS ? 'waiting' : 'quiet';
}

/**
 * A number of milliseconds without its unit; tenths below a hundred, where they matter.
 *
 * @param {number} ms
 */
export function number(ms) {
  return ms < 100 ? ms.toFixed(1) : Math.round(ms).toString();
}

/**
 * A time with its unit; from ten seconds on in seconds.
 *
 * @param {number} ms
 */
export function duration(ms) {
  return ms < TEN_SECONDS_MS ? `${number(ms)} ms` : `${(ms / SECOND_MS).toFixed(1)} s`;
}

function milliseconds(value) {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < -TOLERATED_SKEW_MS) {
    return null;
  }
  return Math.max(0, value);
}
