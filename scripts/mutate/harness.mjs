// @ts-check
// As much of vitest as the unit tests use, in one process and without its start-up: `describe`, `it`, `expect`.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
chai.config.truncateThreshold = 0;
chai.config.includeStack = false;

/** @type {any} */
const expect = (/** @type {unknown} */ value, /** @type {string | undefined} */ message) => {
  setState({ assertionCalls: getState(expect).assertionCalls + 1 }, expect);
  return chai.expect(value, message);
};
Object.assign(expect, chai.expect, /** @type {any} */ (globalThis)[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0 }, expect);

class Skipped extends Error {}

/** @typedef {(context?: unknown) => unknown} Body */
/** @typedef {{ before: Body[], after: Body[], beforeAll: Body[], afterAll: Body[], children: (Suite | Test)[], name: string }} Suite */
/** @typedef {{ name: string, body: Body }} Test */

/**
 * The functions that a test file imports, and what it said with them.
 */
export function makeHarness() {
  /** @param {string} name @returns {Suite} */
  const suite = name => ({ name, before: [], after: [], beforeAll: [], afterAll: [], children: [] });
  const root = suite('');
  let current = root;
  const describe = withVariants((name, body) => {
    const outer = current;
    const own = suite(name);
    outer.children.push(own);
    current = own;
    body();
    current = outer;
  });
  const it = withVariants((name, body) => current.children.push({ name, body }));
  const api = {
    describe,
    it,
    test: it,
    expect,
    beforeEach: (/** @type {Body} */ body) => current.before.push(body),
    afterEach: (/** @type {Body} */ body) => current.after.push(body),
    beforeAll: (/** @type {Body} */ body) => current.beforeAll.push(body),
    afterAll: (/** @type {Body} */ body) => current.afterAll.push(body),
  };
  return { api, run: () => runSuite(root, [], []) };
}

/**
 * `it`, `it.each`, `it.skipIf`, `it.skip`.
 * @param {(name: string, body: Body) => void} add
 */
function withVariants(add) {
  /** @param {string} name @param {Body | object} a @param {Body | number} [b] */
  const plain = (name, a, b) => add(name, /** @type {Body} */ (typeof a === 'function' ? a : b));
  const nothing = Object.assign(() => {}, { each: () => () => {} });
  /** @param {readonly unknown[]} cases */
  const each = cases => (/** @type {string} */ name, /** @type {any} */ a, /** @type {any} */ b) => {
    const body = typeof a === 'function' ? a : b;
    for (const [i, one] of cases.entries()) add(`${name} #${i}`, () => (Array.isArray(one) ? body(...one) : body(one)));
  };
  const kept = Object.assign(plain, { each });
  return Object.assign(kept, {
    skip: nothing,
    skipIf: (/** @type {unknown} */ condition) => (condition ? nothing : kept),
    runIf: (/** @type {unknown} */ condition) => (condition ? kept : nothing),
  });
}

/**
 * Runs until something fails.
 * @param {Suite} suite
 * @param {Body[]} before
 * @param {Body[]} after
 * @returns {Promise<{ test: string, error: unknown } | null>} the first that failed
 */
async function runSuite(suite, before, after) {
  const [all, done] = [
    [...before, ...suite.before],
    [...suite.after, ...after],
  ];
  let test = suite.name;
  try {
    for (const hook of suite.beforeAll) await hook();
    for (const child of suite.children) {
      test = child.name;
      if ('body' in child) await runTest(child, all, done);
      else {
        const failed = await runSuite(child, all, done);
        if (failed) return { ...failed, test: `${child.name} › ${failed.test}` };
      }
    }
    for (const hook of suite.afterAll) await hook();
    return null;
  } catch (error) {
    return { test, error };
  }
}

/** @param {Test} test @param {Body[]} before @param {Body[]} after */
async function runTest({ body }, before, after) {
  const context = {
    skip: () => {
      throw new Skipped();
    },
  };
  for (const hook of before) await hook();
  try {
    const running = body(context);
    // Nearly all tests are done by now: to wait anyway would cost more than they do.
    if (running instanceof Promise) await running;
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
  }
  for (const hook of after) await hook();
}
