// @ts-check
// Writes dist/nianbao.vsix and checks what is in it: bundles only, and small.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.mjs';
import { leftWords } from './owner.mjs';
import { shippedFolder } from './shipped.mjs';
import { repo } from './vscode/install.mjs';

/**
 * Bytes. Word files are read by two libraries more (60 KB), PDF files by one (330 KB), two pages come with their own scripts (50 KB), and what the rules rest
 * on is written out (15 KB); the engine has grown with the looks of Word's and Excel's cells and with the sentences that it reads: over 1.25 MB something came
 * in that does not belong there.
 */
const limit = 1_250_000;
/** Tells scripts/prepublish.mjs that dist/ is built, and may be in use, and that the README is there. */
const BUILT = 'NIANBAO_BUILT';
const vsix = path.join(repo, 'dist/nianbao.vsix');

/** Paths in the vsix, `/` between folders, that must be there. */
const required = [
  'extension/package.json',
  'extension/dist/client.js',
  'extension/dist/client.web.js',
  'extension/dist/server.js',
  'extension/dist/server.web.js',
  'extension/dist/cli.js',
  'extension/dist/pdf.js',
  'extension/dist/form.js',
  'extension/dist/form.css',
  'extension/dist/preview.js',
  'extension/dist/preview.css',
  'extension/dist/ThirdPartyNotices.txt',
  'extension/readme.md',
  'extension/package.nls.zh.json',
  'extension/examples/青禾镇人民政府2025年政府信息公开工作年度报告.nianbao',
  'extension/LICENSE.txt',
  'extension/docs/regulation.md',
  'extension/docs/settings.md',
  'extension/docs/silence.md',
  'extension/docs/sources.md',
  'extension/docs/rules/table/suspect.md',
  'extension/l10n/bundle.l10n.en.json',
  'extension/schemas/nianbao.schema.json',
];
const forbidden = /(^|\/)(node_modules|src|test|scripts)\/|\.(ts|tsx|map|mjs|vsix)$/;

/**
 * The files of a zip, from its central directory (PKWARE APPNOTE 4.3.12), in order.
 * @param {Buffer} zip
 * @returns {{ name: string, packed: number, size: number }[]} `packed` and `size` in bytes
 */
function listZip(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('不是 zip 文件');
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const name = zip.readUInt16LE(at + 28);
    files.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/**
 * What is wrong with the package, in Chinese; empty when all is well.
 * @param {{ name: string }[]} files
 * @param {number} bytes the vsix's size
 */
function problemsOf(files, bytes) {
  const names = new Set(files.map(file => file.name));
  const pages = files.filter(file => /^extension\/docs\/rules\/.+\.md$/.test(file.name));
  return [
    ...required.filter(name => !names.has(name)).map(name => `缺少 ${name}`),
    ...files.filter(file => forbidden.test(file.name)).map(file => `不应打包 ${file.name}`),
    ...files
      .filter(file => /\.[cm]?js$/.test(file.name) && !file.name.startsWith('extension/dist/'))
      .map(file => `不是打包产物 ${file.name}`),
    ...(pages.length === 0 ? ['缺少规则说明 extension/docs/rules/*.md'] : []),
    ...(bytes >= limit ? [`大小 ${kilobytes(bytes)} 超过上限 ${kilobytes(limit)}`] : []),
  ];
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/**
 * vsce lists every file on the console and has no option against it; what counts is printed below.
 * @param {() => Promise<unknown>} work
 */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/**
 * Packs what dist/ holds; throws when the package is not as it should be.
 * @param {{ list?: boolean }} [options] `list` prints every file
 * @returns {Promise<string>} the vsix's path
 */
export async function packVsix({ list = false } = {}) {
  // How it is packed stands in package.json ("vsce"), where `npx vsce package` finds it too, but for the pictures (scripts/prepublish.mjs).
  process.env[BUILT] = '1';
  const { folder, remove } = shippedFolder();
  try {
    await quietly(() => createVSIX({ cwd: folder, packagePath: vsix }));
  } finally {
    remove();
  }
  const zip = await readFile(vsix);
  const files = listZip(zip);
  if (list) for (const file of files) console.log(`${kilobytes(file.packed).padStart(10)}  ${file.name}`);
  console.log(`dist/nianbao.vsix：${files.length} 个文件，${kilobytes(zip.length)}（上限 ${kilobytes(limit)}）`);
  const left = leftWords(JSON.parse(await readFile(path.join(repo, 'package.json'), 'utf8')));
  if (list && left !== '') console.log(left);
  const problems = problemsOf(files, zip.length);
  if (problems.length > 0) throw new Error(`dist/nianbao.vsix 不合要求：\n${problems.join('\n')}`);
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  await packVsix({ list: true });
}
