// @ts-check
// The README that is shipped with the extension: docs/extension.md, which VS Code shows on the page of an extension that is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repo } from './vscode/install.mjs';

const source = path.join(repo, 'docs/extension.md');

const PICTURE = /!\[([^\]]*)\]\((images\/[\w-]+\.(png|webp))\)/g;

/**
 * The page as it is shipped. That page of VS Code knows no folder, and its policy lets pictures come from the web or with the text; offices have no web.
 * So the pictures are written into it. Throws where one would not show.
 * @param {string} [markdown]
 */
export function shippedReadme(markdown = readFileSync(source, 'utf8')) {
  const page = markdown.replaceAll(PICTURE, (_, words, file, kind) => {
    const bytes = readFileSync(path.join(path.dirname(source), file));
    return `![${words}](data:image/${kind};base64,${bytes.toString('base64')})`;
  });
  if (/!\[[^\]]*\]\((?!data:image\/)|<img|<svg/.test(page))
    throw new Error('docs/extension.md 中有扩展页面上显示不出的图片');
  return page;
}

/**
 * The page for `vsce package`, which as a command takes pictures from the web alone, whatever package.json says: in each one's place its words.
 * @param {string} [markdown]
 */
export function readmeWithoutPictures(markdown = readFileSync(source, 'utf8')) {
  return markdown.replaceAll(PICTURE, (_, words) => `${words}。`);
}
