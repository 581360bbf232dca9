import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findings } from './draft.ts';

// Drafts with one mistake that reviewers name, each beside a right twin that looks alike: `ID-wrong.txt`, `ID-right.txt`.

const FOLDER = '../shared/cases/reviewers';
const present = existsSync(FOLDER);
const files = present ? readdirSync(FOLDER).filter(name => name.endsWith('.txt')) : [];
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const idsOf = (kind: string) =>
  files.filter(f => f.endsWith(`-${kind}.txt`)).map(f => f.slice(0, -`-${kind}.txt`.length));

/** How many mistakes must be found, and how many right twins may have an error or a warning. */
const FOUND = 0.73;
const CONDEMNED = 1;

/** What is said of the wrong draft and not of its twin. */
function isFound(id: string): boolean {
  const twin = files.includes(`${id}-right.txt`) ? findings(read(`${id}-right.txt`)) : [];
  const known = new Set(twin.map(f => `${f.code} ${f.message}`));
  return findings(read(`${id}-wrong.txt`)).some(f => !known.has(`${f.code} ${f.message}`));
}

const isCondemned = (id: string) => findings(read(`${id}-right.txt`)).some(f => /error|warning/.test(f.severity));

describe('what reviewers name', () => {
  if (!present) return it('in drafts beside the checkout', ctx => ctx.skip(`${FOLDER} is not here`));

  it('is found', () => {
    const ids = idsOf('wrong');
    const missed = ids.filter(id => !isFound(id));
    expect((ids.length - missed.length) / ids.length, `not found: ${missed.join(', ')}`).toBeGreaterThanOrEqual(FOUND);
  });

  it('leaves right twins alone', () => {
    const condemned = idsOf('right').filter(isCondemned);
    expect(condemned.length, condemned.join(', ')).toBeLessThanOrEqual(CONDEMNED);
  });
});
