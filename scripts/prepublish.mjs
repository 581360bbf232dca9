// @ts-check
// What `vsce package` runs before it packs: builds dist/, writes the README as it is shipped, and says what the owner has still to decide.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { leftWords } from './owner.mjs';
import { readmeWithoutPictures } from './readme.mjs';
import { repo } from './vscode/install.mjs';

const manifest = JSON.parse(await readFile(path.join(repo, 'package.json'), 'utf8'));
// scripts/package.mjs has made both already, and dist/ may be in use.
if (!process.env.NIANBAO_BUILT) {
  await buildAll();
  await writeFile(path.join(repo, manifest.vsce.readmePath), readmeWithoutPictures());
  console.log('扩展页面不带图片：vsce 命令只收网上的图片。带图片的用 npm run package。');
}
const words = leftWords(manifest);
if (words !== '') console.log(words);
