import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const repo = path.resolve(import.meta.dirname, '../..');

export interface SourceText {
  /** Path from the repository's root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** What it imports, as written: types, `import()` in types and JSDoc, and what it hands on with `export … from` are counted too. */
  readonly imports: readonly string[];
}

/** The sources that globs name, by their paths from the repository's root. */
export function sources(...patterns: string[]): SourceText[] {
  return globSync(patterns, { cwd: repo, ignore: ['**/node_modules/**'] })
    .map(file => file.replaceAll('\\', '/'))
    .sort()
    .map(file => {
      const text = readFileSync(path.join(repo, file), 'utf8');
      const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
      return { file, text, imports: [...found].map(m => m[1]!) };
    });
}

/** The file that a relative import means, by its path from the repository's root. `@engine/` is server/src (tsconfig.json). */
export function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('@engine/')) return specifier.replace('@engine', 'server/src');
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
}
