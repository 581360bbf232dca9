// @ts-check
// Bundles the extension, the language server and the command line into dist/. Everything is bundled: nothing that is
// shipped needs node_modules. `--dev` writes source maps and does not minify. `--tests` also bundles the tests that run
// inside VS Code's extension host.
import { chmod, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { notices } from './notices.mjs';
import { repo } from './vscode/install.mjs';

const node = /** @type {const} */ ({
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Packages written as ES modules make themselves a `require` from their own address.
  define: { 'import.meta.url': '__filename' },
});

/**
 * Bundles of which several files each run their own part: what the parts share is shipped once. Each part is evaluated
 * only when it is asked for, so a browser never meets what only Node has.
 * @type {{ to: string, options: import('esbuild').BuildOptions, contents: string, parts: Record<string, string> }[]}
 */
const bundles = [
  {
    // A browser's worker is one file too. It has no `module`, and starts its part at once.
    to: 'server.web.js',
    options: {
      ...node,
      conditions: ['browser'],
      format: 'iife',
      globalName: 'nianbao',
      footer: { js: "if (typeof module === 'object') module.exports = nianbao; else nianbao.web();" },
    },
    contents: `
      exports.web = () => require('./server/src/main.web.ts');
      exports.server = () => require('./server/src/main.node.ts');
      exports.cli = () => require('./server/src/cli.ts');
    `,
    parts: {
      'server.js': "require('./server.web.js').server();\n",
      'cli.js': "#!/usr/bin/env node\nrequire('./server.web.js').cli();\n",
    },
  },
  {
    // In a browser VS Code takes one file only, so that is the bundle and Node's part goes through it.
    to: 'client.web.js',
    options: { ...node, conditions: ['browser'], external: ['vscode'] },
    contents: `
      const web = () => require('./client/src/extension.web.ts');
      exports.activate = context => web().activate(context);
      exports.deactivate = () => web().deactivate();
      exports.node = () => require('./client/src/extension.node.ts');
    `,
    parts: { 'client.js': "module.exports = require('./client.web.js').node();\n" },
  },
];

/**
 * Builds dist/ anew.
 * @param {{ dev?: boolean, tests?: boolean }} [options]
 */
export async function buildAll({ dev = false, tests = false } = {}) {
  const dist = path.join(repo, 'dist');
  await rm(dist, { recursive: true, force: true });
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: repo,
    bundle: true,
    // ES modules first: jsonc-parser's other form loads its parts by a `require` that it is handed, which no bundler follows.
    mainFields: ['module', 'main'],
    // Chinese stays as it is: escaped it would be twice the size.
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    // Licences are kept beside the bundles (scripts/notices.mjs).
    legalComments: 'none',
    logLevel: 'warning',
  };
  const metafiles = [];
  for (const { to, options, contents, parts } of bundles) {
    const stdin = { contents, resolveDir: repo };
    const built = await build({ ...common, ...options, stdin, outfile: path.join(dist, to), metafile: true });
    metafiles.push(built.metafile);
    for (const [name, text] of Object.entries(parts)) await writeFile(path.join(dist, name), text);
  }
  await writeFile(path.join(dist, 'ThirdPartyNotices.txt'), notices(repo, metafiles));
  await chmod(path.join(dist, 'cli.js'), 0o755);
  if (tests) await buildHostTests(common, dist);
}

/**
 * Mocha stays outside the bundles: each test file must see the one instance that runs it.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} dist
 */
async function buildHostTests(common, dist) {
  const entryPoints = globSync(['test/host/index.ts', 'test/host/**/*.test.ts'], { cwd: repo });
  const own = { ...common, minify: false, sourcemap: /** @type {const} */ ('inline') };
  await build({ ...own, ...node, entryPoints, outdir: path.join(dist, 'test/host'), external: ['vscode', 'mocha'] });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flags = process.argv.slice(2);
  await buildAll({ dev: flags.includes('--dev'), tests: flags.includes('--tests') });
}
