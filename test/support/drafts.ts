import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface NamedDraft {
  readonly name: string;
  readonly text: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The project's own drafts: examples/, the workspace of the tests in VS Code, and pasted ones. */
export function fixtureDrafts(): NamedDraft[] {
  return ['examples', 'test/fixtures/workspace', 'test/fixtures/drafts'].flatMap(folder =>
    draftsIn(path.join(ROOT, folder)),
  );
}

/** Real drafts that stand beside a checkout of the project; empty where they are absent. */
export function seedDrafts(): NamedDraft[] {
  return draftsIn(path.resolve(ROOT, '../shared/seeds'));
}

function draftsIn(folder: string): NamedDraft[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => /\.(txt|md|html|nianbao)$/.test(name));
  return names.sort().map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
