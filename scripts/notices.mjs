// @ts-check
// The licences of the packages that the bundles hold, as each of them asks for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const head = `Parts of this extension are made from the packages below, each under its own licence.
本扩展的打包文件中含有下列软件包，各依其许可证使用。
`;

/**
 * What packages hold of others under licences of their own, and the file that has the text; null: it lies in scripts/licences/.
 * @type {Record<string, readonly (readonly [part: string, file: string | null])[]>}
 */
const within = {
  'pdfjs-dist': [
    ['Adobe CMap resources', 'cmaps/LICENSE'],
    ['core-js', null],
  ],
};

/**
 * The text of ThirdPartyNotices.txt; throws when a package comes without a licence's text.
 * @param {string} repo the folder that the metafiles' paths start from
 * @param {readonly import('esbuild').Metafile[]} metafiles of every bundle that is shipped
 */
export function notices(repo, metafiles) {
  const folders = new Set(metafiles.flatMap(packageFolders));
  /** Packages of one project share one text. @type {Map<string, string[]>} */
  const byText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(repo, folder, 'package.json'), 'utf8'));
    const ours = (/** @type {string} */ part) => path.join(repo, 'scripts/licences', `${part}.txt`);
    add(licenceText(path.join(repo, folder), ours(name)), `${name} ${version} (${license})`);
    for (const [part, file] of within[name] ?? []) {
      add(readFileSync(file ? path.join(repo, folder, file) : ours(part), 'utf8'), `${part} (${name})`);
    }
  }
  /** @type {(text: string, name: string) => void} */
  function add(text, name) {
    const key = text.replaceAll('\r\n', '\n').trim();
    byText.set(key, [...(byText.get(key) ?? []), name]);
  }
  const line = '-'.repeat(80);
  return [head, ...[...byText].map(([text, names]) => `${line}\n${names.join('\n')}\n\n${text}\n`)].join('\n');
}

/**
 * The folders of the packages of which something has come into the bundle.
 * @param {import('esbuild').Metafile} metafile
 */
function packageFolders({ outputs }) {
  const inputs = Object.values(outputs).flatMap(output => Object.entries(output.inputs));
  return inputs.flatMap(([file, { bytesInOutput }]) => {
    const inPackage = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
    return inPackage?.[1] && bytesInOutput > 0 ? [inPackage[1]] : [];
  });
}

/**
 * @param {string} folder the package
 * @param {string} ours the text that its repository has, where the package comes without it
 */
function licenceText(folder, ours) {
  const name = readdirSync(folder).find(file => /^licen[cs]e(-mit)?(\.(txt|md))?$/i.test(file));
  if (!name && existsSync(ours)) return readFileSync(ours, 'utf8').trim();
  if (!name) throw new Error(`${folder} 没有许可证文本，不能打包`);
  return readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}
