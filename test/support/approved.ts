import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/approved');

/**
 * Holds what the engine says now against what somebody has looked at and approved: one part of a file of test/fixtures/approved/, a line for
 * each thing said. Where a change is meant, `npm run approve` writes it down, and `git diff` shows what is approved.
 */
export function expectApproved(file: string, part: string, lines: readonly string[]): void {
  const place = path.join(FOLDER, `${file}.txt`);
  const parts = namedParts(readFileSync(place, { encoding: 'utf8', flag: 'a+' }));
  if (process.env['NIANBAO_APPROVE'] !== undefined) {
    parts.set(part, lines);
    writeFileSync(place, [...parts].map(([name, all]) => [`## ${name}`, ...all, ''].join('\n')).join('\n'));
  }
  expect(lines).toEqual(parts.get(part));
}

function namedParts(text: string): Map<string, readonly string[]> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map(part => {
      const [name, ...lines] = part.trimEnd().split('\n');
      return [name!, lines];
    }),
  );
}
