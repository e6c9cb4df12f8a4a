/**
 * The little that the tests of the page's modules need. They run in a browser, which `PageModulesBrowserIntegrationTests`
 * starts: with its real document, and without Node.js.
 */

const tests = [];

/**
 * Declares a test.
 *
 * @param {string} name what holds
 * @param {() => void | Promise<void>} body throws if it does not
 */
export function test(name, body) {
  tests.push({ name, body });
}

/**
 * Runs the tests of a module.
 *
 * @param {string} file its address
 * @returns {Promise<{ name: string, problem: string }[]>} the problem is empty if there was none
 */
export async function run(file) {
  tests.length = 0;
  await import(file);
  const results = [];
  for (const { name, body } of tests) {
    results.push({ name, problem: await problemOf(body) });
  }
  return results;
}

async function problemOf(body) {
  try {
    await body();
    return '';
  } catch (error) {
    return String(error?.stack ?? error);
  }
}

export const assert = {
  ok(value, message = `${inWords(value)} is not true`) {
    if (!value) {
      throw new Error(message);
    }
  },

  equal(actual, expected, message = '') {
    assert.ok(Object.is(actual, expected), `${message} is ${inWords(actual)} (expected: ${inWords(expected)})`);
  },

  /** The same data: objects of the same kind with the same fields, lists in the same order. */
  deepEqual(actual, expected, message = '') {
    assert.ok(isSame(actual, expected), `${message} is ${inWords(actual)} (expected: ${inWords(expected)})`);
  },

  match(text, pattern, message = '') {
    assert.ok(pattern.test(text), `${message} is ${inWords(text)} (expected: ${pattern})`);
  },

  doesNotMatch(text, pattern, message = '') {
    assert.ok(!pattern.test(text), `${message} is ${inWords(text)} (expected: not ${pattern})`);
  },
};

function isSame(one, other) {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const fields = Object.keys(one);
  return Object.getPrototypeOf(one) === Object.getPrototypeOf(other) && fields.length === Object.keys(other).length
    && fields.every((field) => Object.hasOwn(other, field) && isSame(one[field], other[field]));
}

function inWords(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
