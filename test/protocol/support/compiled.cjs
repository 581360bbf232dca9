// @ts-check
// Loaded before a server that tests speak to (`node --require`): its bundle is run as a process before it left it compiled, which takes a third off the
// processor's time of a server that checks one draft. The code is the same; Node.js 22 can do this by itself (`module.enableCompileCache`).
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const { NIANBAO_BUNDLE: bundle, NIANBAO_COMPILED: compiled = '' } = process.env;
const prototype = /** @type {any} */ (Module.prototype);
const compile = prototype._compile;

/** @param {string} content @param {string} filename */
prototype._compile = function (content, filename) {
  if (filename !== bundle) return compile.call(this, content, filename);
  const cachedData = known();
  const script = new Script(Module.wrap(content), { filename, ...(cachedData && { cachedData }) });
  // Another version of Node.js takes none of it.
  if (script.cachedDataRejected !== false) process.once('exit', () => keep(script.createCachedData()));
  const run = script.runInThisContext();
  return run.call(this.exports, this.exports, Module.createRequire(filename), this, filename, path.dirname(filename));
};

function known() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

/** Under a name of its own first: test files run side by side. @param {Buffer} data */
function keep(data) {
  const fresh = `${compiled}.${process.pid}`;
  writeFileSync(fresh, data);
  renameSync(fresh, compiled);
}
