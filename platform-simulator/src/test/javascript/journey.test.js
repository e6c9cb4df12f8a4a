import { duration, number, progress, readJourney } from '../../main/resources/static/js/journey.js';
import { assert, test } from './testing.js';

const whole = { socketMs: 1, brokerMs: 2, handlerMs: 3, apiMs: 4, totalMs: 10 };

test('the parts share the bar', () => {
  assert.deepEqual(readJourney(whole), { total: 10, stages: [
    { name: 'socket', ms: 1, share: 0.1 }, { name: 'broker', ms: 2, share: 0.2 },
    { name: 'handler', ms: 3, share: 0.3 }, { name: 'api', ms: 4, share: 0.4 },
  ] });
});

test('parts that take no time share evenly', () => {
  const journey = readJourney({ socketMs: 0, brokerMs: 0, handlerMs: 0, apiMs: 0, totalMs: 0 });
  assert.deepEqual(journey.stages.map((stage) => stage.share), [0.25, 0.25, 0.25, 0.25]);
});

test('without all parts only the total is known', () => {
  assert.deepEqual(readJourney({ totalMs: 4.7 }), { total: 4.7, stages: null });
  for (const wrong of [undefined, null, '1', NaN, Infinity, -5000]) {
    assert.deepEqual(readJourney({ ...whole, brokerMs: wrong }), { total: 10, stages: null });
  }
});

test('clocks that differ a little count as no time', () => {
  assert.equal(readJourney({ ...whole, socketMs: -0.3 }).stages[0].ms, 0);
});

test('without a total there is no journey', () => {
  for (const wrong of [undefined, null, 'x', {}, { ...whole, totalMs: '10' }, { ...whole, totalMs: NaN }]) {
    assert.equal(readJourney(wrong), null);
  }
});

test('numbers are short', () => {
  assert.deepEqual([0.04, 0.4, 9.96, 99.94, 123.4].map(number), ['0.0', '0.4', '10.0', '99.9', '123']);
  assert.deepEqual([4.7, 1234.5, 12_345].map(duration), ['4.7 ms', '1235 ms', '12.3 s']);
});

test('how far a message has come', () => {
  const entry = { pushed: true, mention: true, answers: 0, journey: null, at: 1000 };
  assert.equal(progress(entry, 2000), 'waiting');
  assert.equal(progress(entry, 100_000), 'quiet');
  assert.equal(progress({ ...entry, pushed: false }, 2000), 'undelivered');
  assert.equal(progress({ ...entry, pushed: false, mention: false }, 2000), 'unmentioned');
  assert.equal(progress({ ...entry, answers: 1 }, 100_000), 'answered');
  assert.equal(progress({ ...entry, journey: readJourney(whole) }, 100_000), 'answered');
});
