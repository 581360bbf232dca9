// @ts-check
// Finds the programs that the tests and `npm start` use when the machine has them.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name without extension
 */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap(folder => endings.map(ending => path.join(folder, name + ending))).find(isExecutable);
}

/**
 * A Chromium that playwright-core can drive: `CHROMIUM` when set, else the usual names and places; undefined where
 * there is none. A `CHROMIUM` that cannot be run counts as none, rather than being replaced silently by another.
 */
export function findChromium() {
  if (process.env.CHROMIUM) return isExecutable(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
  const places = [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return names.map(findOnPath).find(Boolean) ?? places.find(isExecutable);
}

/**
 * What runs windows that nobody looks at: Chromium's headless shell where there is one, which does the same with an eighth less of the processor; else what
 * `findChromium` finds. A `CHROMIUM` that is set is obeyed here too.
 */
export function findChromiumUnseen() {
  const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
  return (process.env.CHROMIUM ? undefined : shells.map(findOnPath).find(Boolean)) ?? findChromium();
}
