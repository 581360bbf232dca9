import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_ENDINGS, OFFICE_ENDINGS, PDF_ENDING } from '../../../server/src/text/draft-files.ts';

const PAGE = readFileSync(new URL('../../../docs/ci.md', import.meta.url), 'utf8');

describe('the hooks of docs/ci.md', () => {
  const files = new RegExp(/files: \(\?i\)(\S+)/.exec(PAGE)![1]!, 'i');
  const named = /git diff --cached[\s\S]*?\|\n/.exec(PAGE)![0];

  it.each([...DRAFT_ENDINGS, ...OFFICE_ENDINGS, PDF_ENDING])('take %s, as a check of a folder does', ending => {
    expect(`年报/甲${ending}`).toMatch(files);
    expect(`年报/甲${ending.toUpperCase()}`).toMatch(files);
    expect(`年报/甲${ending}x`).not.toMatch(files);
    expect(named).toContain(`'*${ending}'`);
  });
});
