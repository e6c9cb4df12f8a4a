import { MOST_ENTRIES, MOST_WHEN_LOOKING_BACK, Transcript } from '../../main/resources/static/js/transcript.js';
import { assert, test } from './testing.js';

const entry = (number, revision = number) => ({ id: `e-${number}`, revision, at: number * 1000 });
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => entry(from + at));
const ids = (transcript) => transcript.entries.map(({ id }) => Number(id.slice(2)));

function taken(from, to, more = false) {
  const transcript = new Transcript();
  transcript.take(range(from, to), more);
  return transcript;
}

test('a page tells where to go on', () => {
  const transcript = new Transcript();
  assert.equal(transcript.take([entry(1, 9), entry(2)], false), 9);
  assert.equal(transcript.take([], false), 0);
});

test('a changed entry keeps its place; an old revision changes nothing', () => {
  const transcript = taken(1, 3);
  assert.equal(transcript.apply(entry(2, 10)), false);
  transcript.apply(entry(2, 5));
  assert.deepEqual(ids(transcript), [1, 2, 3]);
  assert.equal(transcript.find('e-2').revision, 10);
});

test('at the end the oldest entries make room, and can be loaded again', () => {
  const transcript = taken(1, 10);
  range(11, MOST_ENTRIES + 5).forEach((each) => transcript.apply(each));
  assert.equal(transcript.entries.length, MOST_ENTRIES);
  assert.equal(transcript.first.id, 'e-6');
  assert.ok(transcript.more);
});

test('while the reader looks back, new entries wait', () => {
  const transcript = taken(1, 3);
  transcript.follow(false);
  assert.equal(transcript.apply(entry(4)), true);
  transcript.apply(entry(4, 9));
  assert.deepEqual([ids(transcript), transcript.waiting], [[1, 2, 3], 1]);
  transcript.follow(true);
  assert.deepEqual([ids(transcript), transcript.waiting], [[1, 2, 3, 4], 0]);
  assert.equal(transcript.find('e-4').revision, 9);
});

test('if too many wait, the reader goes on with the latest', () => {
  const transcript = taken(1, 3);
  transcript.follow(false);
  range(4, MOST_ENTRIES + 10).forEach((each) => transcript.apply(each));
  assert.equal(transcript.waiting, MOST_ENTRIES);
  transcript.follow(true);
  assert.deepEqual([transcript.first.id, transcript.entries.length, transcript.more], ['e-11', MOST_ENTRIES, true]);
});

test('earlier entries come before the first; what is known or later does not come twice', () => {
  const transcript = taken(10, 12, true);
  transcript.prepend(range(7, 11), true);
  assert.deepEqual([ids(transcript), transcript.more], [[7, 8, 9, 10, 11, 12], true]);
  transcript.prepend(range(10, 14), true);
  assert.deepEqual([ids(transcript), transcript.more], [[7, 8, 9, 10, 11, 12], false]);
});

test('looking back ends where the page would hold too much', () => {
  const transcript = taken(1001, 1100, true);
  transcript.follow(false);
  for (let from = 941; from > 0 && transcript.more; from -= 60) {
    transcript.prepend(range(from, from + 59), true);
  }
  assert.deepEqual([transcript.entries.length, transcript.more], [MOST_WHEN_LOOKING_BACK, false]);
  transcript.follow(true);
  assert.deepEqual([transcript.entries.length, transcript.more], [MOST_ENTRIES, true]);
});

test('a change of an entry that was never loaded is left out', () => {
  const transcript = taken(10, 12, true);
  assert.equal(transcript.apply(entry(3, 99)), false);
  assert.deepEqual(ids(transcript), [10, 11, 12]);
});

test('after a lost connection a page that continues is added', () => {
  const transcript = taken(1, 3);
  transcript.take([entry(2), entry(3, 8), entry(4)], true);
  assert.deepEqual(ids(transcript), [1, 2, 3, 4]);
  assert.equal(transcript.find('e-3').revision, 8);
});

test('after a restart of the server, which counts anew, its page replaces everything', () => {
  const transcript = taken(1, 3);
  transcript.take([{ id: 'e-1', revision: 1, at: 9_000_000 }], false);
  assert.deepEqual(transcript.entries, [{ id: 'e-1', revision: 1, at: 9_000_000 }]);
});
