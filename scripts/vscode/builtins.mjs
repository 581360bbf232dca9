// @ts-check
// VS Code's own extensions, as far as tests need them.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Those that work on the same files as the extension does, or whose languages tests choose. The other eighty each cost a window's start, and a Markdown
 * file reads the grammars of all languages there are, twice: a code block may be in any of them.
 */
const NEEDED = [
  'configuration-editing',
  'css',
  'emmet',
  'html',
  'html-language-features',
  'ini',
  'javascript',
  'json',
  'json-language-features',
  'log',
  'markdown-basics',
  'markdown-language-features',
  'markdown-math',
  'media-preview',
  'python',
  'search-result',
  'theme-defaults',
  'theme-seti',
];

/**
 * Makes a folder that holds these alone, to be given to the server as its `--builtin-extensions-dir`.
 * @param {string} root the server's folder
 * @param {string} data where to make it
 */
export function neededBuiltins(root, data) {
  const folder = path.join(data, 'builtin');
  mkdirSync(folder, { recursive: true });
  for (const name of NEEDED) {
    const from = path.join(root, 'extensions', name);
    // Not every version has all of them.
    if (existsSync(from)) symlinkSync(from, path.join(folder, name), 'junction');
  }
  return folder;
}
