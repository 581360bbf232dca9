// @ts-check
// Bundles the extension, the language server and the command line into dist/. Everything is bundled: nothing that is
// shipped needs node_modules. `--dev` writes source maps and does not minify. `--watch` does the same and builds anew on each
// change. `--tests` also bundles the tests that run inside VS Code's extension host.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { minifySync } from 'rolldown/experimental';
import { globSync } from 'tinyglobby';
import { notices } from './notices.mjs';
import { repo } from './vscode/install.mjs';

const node = /** @type {const} */ ({
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Packages written as ES modules make themselves a `require` from their own address.
  define: { 'import.meta.url': '__filename' },
  // Its other entry asks for Node's own modules, which a browser has not; what is used of it is the same.
  alias: { fflate: 'fflate/browser' },
});

/** What runs in a view of VS Code. */
const page = /** @type {const} */ ({ platform: 'browser', format: 'iife', target: 'es2022' });

/**
 * Parts of pdf.js's core that no text is read by, a third of it: forms of XFA and their fonts, annotations, the codecs of pictures and their colours, what
 * draws glyphs, what fetches a file piece by piece or writes it anew, and the decoder of Brotli, which no program writes PDFs with yet.
 */
const LEFT_OUT =
  /^\.\/(?:external\/(?:brotli|jbig2|openjpeg|qcms)\/|src\/core\/(?:(?:xfa|editor)\/|(?:\w+_factors|liberationsans_widths|xfa_fonts|jbig2|jpg|ccitt|annotation|default_appearance|font_renderer|chunked_stream|struct_tree|writer)\.js)).*$/;

/**
 * pdf.js comes as one file in which each module begins with its name. What is left out of it stays as names that throw when they are asked for.
 * @type {import('esbuild').Plugin}
 */
const smallerPdfCore = {
  name: 'smaller-pdf-core',
  setup({ onLoad }) {
    onLoad({ filter: /pdf\.worker\.mjs$/ }, async ({ path: file }) => {
      const [head = '', ...modules] = (await readFile(file, 'utf8')).split(/^;\/\/ (?=\.\/\S+\.js$)/m);
      const kept = modules.map(text => {
        const [name = ''] = text.split('\n', 1);
        if (!LEFT_OUT.test(name)) return `// ${text}`;
        const names = [...text.matchAll(/^(?:async function|class|const|function|let|var) (\w+)/gm)].map(m => m[1]);
        return names.map(n => `function ${n}() { throw new Error('${name}'); }\n`).join('');
      });
      return { contents: head + kept.join(''), loader: 'js' };
    });
  },
};

/** What reads PDF files is a file of its own, loaded when the first of them is met. */
const PDF = { from: './server/src/exchange/pdf/pages.ts', to: 'pdf.js' };

/** @type {import('esbuild').Plugin} */
const pdfApart = {
  name: 'pdf-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/pages\.ts$/ }, ({ kind, path: file, resolveDir }) => {
      const isPdf = kind === 'dynamic-import' && path.resolve(resolveDir, file) === path.resolve(repo, PDF.from);
      return isPdf ? { path: `./${PDF.to}`, external: true } : null;
    });
  },
};

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
      plugins: [pdfApart],
      footer: { js: "if (typeof module === 'object') module.exports = nianbao; else nianbao.web();" },
    },
    contents: `
      exports.web = () => require('./server/src/main.web.ts');
      exports.server = () => require('./server/src/main.node.ts');
      exports.cli = () => require('./server/src/cli.ts');
    `,
    parts: {
      'server.js': "#!/usr/bin/env node\nrequire('./server.web.js').server();\n",
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
  {
    to: 'preview.js',
    options: page,
    // Its style is written beside it, as preview.css.
    contents: "import './client/preview/main.ts'; import './client/preview/preview.css';",
    parts: {},
  },
  {
    to: PDF.to,
    options: { ...node, loader: { '.bcmap': 'binary' }, plugins: [smallerPdfCore] },
    contents: `export * from '${PDF.from}';`,
    parts: {},
  },
];

/**
 * The page of the form: its script and its style sheet.
 * @type {import('esbuild').BuildOptions}
 */
const formPage = {
  entryPoints: ['client/form/main.ts', 'client/form/form.css'].map(from => ({ in: from, out: 'form' })),
  platform: 'browser',
  format: 'iife',
  target: ['es2022', 'chrome114'],
};

const dist = path.join(repo, 'dist');

/**
 * @param {boolean} dev
 * @returns {import('esbuild').BuildOptions}
 */
function commonOptions(dev) {
  return {
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
}

/**
 * Empties dist/, writes the files that only say which part of a bundle to run, and answers what the bundles are built by.
 * @param {boolean} dev
 */
async function prepare(dev) {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  for (const { parts } of bundles) {
    for (const [name, text] of Object.entries(parts)) await writeFile(path.join(dist, name), text);
  }
  for (const bin of ['cli.js', 'server.js']) await chmod(path.join(dist, bin), 0o755);
  const page = { ...commonOptions(dev), ...formPage, outdir: dist };
  const programs = bundles.map(({ to, options, contents }) => ({
    ...commonOptions(dev),
    ...options,
    stdin: { contents, resolveDir: repo },
    outfile: path.join(dist, to),
  }));
  return [...programs, page];
}

/**
 * Builds dist/ anew.
 * @param {{ dev?: boolean, tests?: boolean }} [options]
 */
export async function buildAll({ dev = false, tests = false } = {}) {
  const metafiles = [];
  for (const options of await prepare(dev)) {
    const built = await build({ ...options, metafile: true });
    metafiles.push(built.metafile);
    if (!dev) for (const file of Object.keys(built.metafile.outputs)) await minifyFurther(path.join(repo, file));
  }
  await writeFile(path.join(dist, 'ThirdPartyNotices.txt'), notices(repo, metafiles));
  if (tests) await buildHostTests();
}

/**
 * esbuild's minifier looks at one statement at a time. A second one that follows what is used, and where, packs the bundles 36 KB smaller, in half a second.
 * @param {string} file
 */
async function minifyFurther(file) {
  if (!file.endsWith('.js')) return;
  const options = { module: false, compress: { target: 'es2022' }, mangle: true };
  const { code, errors } = minifySync(file, await readFile(file, 'utf8'), options);
  if (errors.length > 0) throw new Error(`${file}：${errors.map(({ message }) => message).join('\n')}`);
  await writeFile(file, code);
}

/** Builds dist/ for development, and again whenever a source changes, until the process is ended. */
async function watchAll() {
  const told = announcing();
  const contexts = [];
  for (const options of await prepare(true)) contexts.push(await context({ ...options, plugins: [told] }));
  await Promise.all(contexts.map(bundle => bundle.watch()));
}

/**
 * Says when building begins and when no bundle is being built any more. VS Code waits for these lines (.vscode/tasks.json).
 * @returns {import('esbuild').Plugin}
 */
function announcing() {
  let running = 0;
  let failed = false;
  return {
    name: 'announcing',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (running++ > 0) return;
        failed = false;
        console.log('[watch] 开始构建');
      });
      onEnd(({ errors }) => {
        failed ||= errors.length > 0;
        if (--running === 0) console.log(failed ? '[watch] 构建失败' : '[watch] 构建完成');
      });
    },
  };
}

/** Mocha stays outside the bundles: each test file must see the one instance that runs it. */
async function buildHostTests() {
  const entryPoints = globSync(['test/host/index.ts', 'test/host/**/*.test.ts'], { cwd: repo });
  const own = { ...commonOptions(true), sourcemap: /** @type {const} */ ('inline') };
  await build({ ...own, ...node, entryPoints, outdir: path.join(dist, 'test/host'), external: ['vscode', 'mocha'] });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flags = process.argv.slice(2);
  if (flags.includes('--watch')) await watchAll();
  else await buildAll({ dev: flags.includes('--dev'), tests: flags.includes('--tests') });
}
