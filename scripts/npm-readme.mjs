// @ts-check
// What npm runs after `npm pack`: the tarball gets the README for those who have it alone, docs/package.md, in the place of the repository's. npm takes README.md
// from the root whatever it is told; so the tarball is written anew, and the working tree is never touched.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { repo } from './vscode/install.mjs';

const BLOCK = 512;
const README = 'package/README.md';
/** Where a header of a tar archive has what (POSIX ustar): offset and length. */
const NAME = /** @type {const} */ ([0, 100]);
const SIZE = /** @type {const} */ ([124, 12]);
const SUM = /** @type {const} */ ([148, 8]);

/**
 * docs/package.md as it reads from the package's root.
 * @param {string} [page]
 */
export function packageReadme(page = readFileSync(path.join(repo, 'docs/package.md'), 'utf8')) {
  return page.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, to) => `](${path.posix.join('docs', to)})`);
}

/**
 * A gzipped tar archive with another text in the place of its README.
 * @param {Buffer} tarball
 * @param {string} readme
 */
export function withReadme(tarball, readme) {
  const tar = gunzipSync(tarball);
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK);
    const end = at + BLOCK + padded(Number.parseInt(field(header, SIZE), 8));
    if (field(header, NAME) === README) {
      const text = Buffer.from(readme);
      const body = Buffer.alloc(padded(text.length));
      text.copy(body);
      return gzipSync(Buffer.concat([tar.subarray(0, at), resized(header, text.length), body, tar.subarray(end)]), {
        level: 9,
      });
    }
    at = end;
  }
  throw new Error(`包里没有 ${README}`);
}

/** @param {number} bytes */
function padded(bytes) {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

/**
 * @param {Buffer} header
 * @param {readonly [number, number]} place
 */
function field(header, [from, length]) {
  return header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
}

/**
 * A header with another size, and its sum, which counts itself as spaces.
 * @param {Buffer} header
 * @param {number} size
 */
function resized(header, size) {
  const own = Buffer.from(header);
  own.write(`${size.toString(8).padStart(SIZE[1] - 1, '0')}\0`, SIZE[0]);
  own.fill(' ', SUM[0], SUM[0] + SUM[1]);
  const sum = own.reduce((all, byte) => all + byte, 0);
  own.write(`${sum.toString(8).padStart(6, '0')}\0 `, SUM[0]);
  return own;
}

/**
 * Gives a tarball the README of the package; whoever reads it meanwhile has the one or the other.
 * @param {string} file
 */
export function giveReadme(file) {
  writeFileSync(`${file}.new`, withReadme(readFileSync(file), packageReadme()));
  renameSync(`${file}.new`, file);
}

/**
 * How npm calls a package's tarball; the owner may put the name under a scope (`@office/nianbao`).
 * @param {string} name
 * @param {string} version
 */
export function tarballName(name, version) {
  return `${name.replace(/^@/, '').replaceAll('/', '-')}-${version}.tgz`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {
    INIT_CWD: from,
    npm_config_pack_destination: into,
    npm_package_name: name = '',
    npm_package_version: version = '',
  } = process.env;
  const file = path.resolve(from ?? repo, into ?? '.', tarballName(name, version));
  // A dry run writes none, and npm's own installing of a folder has it elsewhere.
  if (existsSync(file) && process.env.npm_config_dry_run !== 'true') giveReadme(file);
}
