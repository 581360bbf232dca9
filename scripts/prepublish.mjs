// @ts-check
// What `vsce package` runs before it packs: builds dist/, writes the README as it is shipped, and says what the owner has still to decide.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { leftWords } from './owner.mjs';
import { repo } from './vscode/install.mjs';

/**
 * The README's pictures would take more room than all else; they are looked at in the repository.
 * @param {string} markdown
 */
function withoutPictures(markdown) {
  return markdown.replaceAll(/^!\[[^\]]*\]\(docs\/images\/[^)]*\)\n\n/gm, '');
}

const manifest = JSON.parse(await readFile(path.join(repo, 'package.json'), 'utf8'));
// Set by scripts/package.mjs where dist/ is built already, and may be in use.
if (!process.env.NIANBAO_BUILT) await buildAll();
const page = withoutPictures(await readFile(path.join(repo, 'README.md'), 'utf8'));
if (/!\[|<img/.test(page)) throw new Error('README.md 中有安装包里没有的图片');
await writeFile(path.join(repo, manifest.vsce.readmePath), page);
const words = leftWords(manifest);
if (words !== '') console.log(words);
