// @ts-check
// What must not outlive this process: servers, browsers, temporary folders. Each is put in order when it is no longer needed,
// or at the latest when the process ends, be it by an error or by a signal.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();
let watching = false;
/** @type {string | undefined} */
let lastWords;

/**
 * Has `undo` done at the end of the process, unless it was done before.
 * @param {() => void} undo synchronous; must not throw
 * @returns {() => void} does it now; may be called again
 */
export function atEnd(undo) {
  watch();
  const once = () => {
    if (pending.delete(once)) undo();
  };
  pending.add(once);
  return once;
}

/**
 * A new empty folder that is removed with all that is in it.
 * @param {string} name a word to know it by
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `nianbao-${name}-`));
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return { folder, remove };
}

/**
 * From now on a signal is the usual way to stop: these words are printed and the exit code is 0. Else it is what shells make
 * of a signal, 128 and its number.
 * @param {string} words
 */
export function stopsBySignal(words) {
  watch();
  lastWords = words;
}

function watch() {
  if (watching) return;
  watching = true;
  // The last first: a folder is removed when the server that writes into it is gone.
  process.on('exit', () => {
    for (const undo of [...pending].reverse()) undo();
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (lastWords) console.log(lastWords);
      process.exit(lastWords ? 0 : 128 + constants.signals[signal]);
    });
  }
  // A test runner's worker whose parent is gone.
  process.on('disconnect', () => process.exit());
}
