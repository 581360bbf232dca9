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
const FOUND = 52 / 56;
const CONDEMNED = 1;

const linesOf = (text: string) => text.split(/\r\n|\r|\n/);

/** What is said of the wrong draft and not of its twin, at a line that the twin does not have, or has elsewhere where all lines are its too. */
function isFound(id: string): boolean {
  const [text, twin] = [read(`${id}-wrong.txt`), files.includes(`${id}-right.txt`) ? read(`${id}-right.txt`) : ''];
  const known = new Set(findings(twin).map(f => `${f.code} ${f.message}`));
  const [lines, others] = [linesOf(text), linesOf(twin)];
  const own = lines.map(line => !others.includes(line));
  const isWrong = own.includes(true) ? own : lines.map((line, i) => line !== others[i]);
  const lineAt = (offset: number) => linesOf(text.slice(0, offset)).length - 1;
  return findings(text).some(
    ({ code, message, span: { start, end } }) =>
      !known.has(`${code} ${message}`) && isWrong.slice(lineAt(start), lineAt(end) + 1).includes(true),
  );
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
