// @ts-check
// One script with the unit tests and the engine, of which some files carry mutants.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { groupBy } from './groups.mjs';
import { instrument } from './instrument.mjs';

const fromHere = createRequire(import.meta.url);

/** @typedef {import('./instrument.mjs').Numbered & { file: string, source: string }} Placed */

/**
 * @typedef {object} Bundled
 * @property {string} code body of a function of `$c`, `$t`, `$f`, `require`; gives `{ engine, tests }`: what loads the engine, what loads each test file
 * @property {string[]} modules the engine's files by their number
 * @property {string[][]} takers for each of them all files that take something from it, tests too
 * @property {number[][]} importers for each of them the numbers of those that take something from it, also by way of files without a function
 */

/** Times tell nothing here: other mutants run beside, and switches make everything slower. */
const CLOCK = 'test/support/growth.ts';
const NO_CLOCK = `
  export const expectLinear = (work, size) => { work(size); };
  export const expectLinearAsync = async (work, size) => { await work(size); };
  export const processorTime = () => 0;
  export const timed = run => { run(); return 1; };
  export const timedAsync = async run => { await run(); return 1; };
`;

/**
 * @param {string} root folder of the project
 * @param {readonly string[]} sources files that may carry mutants, from the root
 * @param {readonly string[]} tests
 * @param {readonly Placed[]} mutants
 * @returns {Promise<Bundled>}
 */
export async function bundle(root, sources, tests, mutants) {
  const modules = [...sources];
  /** Files without a function: nobody enters them, whoever takes their values from them does. @type {Set<string>} */
  const valuesOnly = new Set();
  const byFile = groupBy(mutants, m => m.file);
  const load = (/** @type {string} */ file) => `require(${JSON.stringify('./' + file)})`;
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: root,
      contents: `
        exports.engine = () => { ${modules.map(load).join('; ')} };
        exports.tests = { ${tests.map(file => `${JSON.stringify(file)}: () => ${load(file)}`).join(', ')} };
      `,
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // As the build does: a predefined CMap is its bytes, and no package of programs.
    loader: { '.bcmap': 'binary' },
    charset: 'utf8',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup(building) {
          building.onResolve({ filter: /\.bcmap$/ }, ({ path: asked }) => ({ path: fromHere.resolve(asked) }));
          building.onLoad({ filter: /\.ts$/ }, ({ path: full }) => {
            const file = path.relative(root, full).replaceAll('\\', '/');
            if (file === CLOCK) return { contents: NO_CLOCK, loader: 'ts' };
            const source = readFileSync(full, 'utf8');
            const module = modules.indexOf(file);
            const contents = module < 0 ? source : instrument(source, byFile.get(file) ?? [], module);
            if (module >= 0 && !contents.includes('$f(')) valuesOnly.add(file);
            return { contents: inPlace(contents, full), loader: 'ts' };
          });
        },
      },
    ],
  });
  const importersOf = (/** @type {string} */ file) =>
    Object.entries(metafile.inputs)
      .filter(([, { imports }]) => imports.some(i => i.path === file))
      .map(([other]) => other);
  const takers = modules.map(file => {
    const found = new Set(importersOf(file));
    for (const other of found) if (valuesOnly.has(other)) for (const further of importersOf(other)) found.add(further);
    return [...found];
  });
  const importers = takers.map(files => files.map(file => modules.indexOf(file)).filter(module => module >= 0));
  return { code: outputFiles[0]?.text ?? '', modules, importers, takers };
}

/**
 * A bundle has one place; each file keeps its own. Real drafts beside the checkout are out of reach: figures must be the same in every clone.
 * @param {string} contents
 * @param {string} full
 */
function inPlace(contents, full) {
  return contents
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(full)))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(full).href))
    .replace(/\.\.\/shared\/(?=seeds|reference)/g, '../not-there/');
}
