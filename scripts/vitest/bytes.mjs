// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * A predefined CMap of a PDF is its bytes, as the build makes it: for the runner, where it loads the engine by itself.
 * @returns {import('vitest/config').Plugin}
 */
export function bytesOfCMaps() {
  return {
    name: 'bcmap',
    enforce: 'pre',
    // What is kept from one run to the next knows no such file.
    configureVitest: ({ experimental_defineCacheKeyGenerator: define }) =>
      define(({ id }) => (/\.bcmap$|\/pdf\/cmaps\.ts$/.test(id) ? false : undefined)),
    resolveId: id => (id.endsWith('.bcmap') ? resolve(id) : null),
    load: id =>
      id.endsWith('.bcmap')
        ? `export default Uint8Array.from(Buffer.from('${readFileSync(id).toString('base64')}', 'base64'));`
        : null,
  };
}
