import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { fixtureDrafts } from '../../support/drafts.ts';

/** Each Chinese character that a 康熙部首 looks like, with it. */
const RADICALS = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCharCode(0x2f00 + i)).map(c => [c.normalize('NFKC'), c]),
);

function copiedFromPdf(text: string): string {
  return text.replace(/\p{Script=Han}/gu, c => RADICALS.get(c) ?? c);
}

function said(text: string): string[] {
  return check(parseReport(text), DEFAULT_CONFIG)
    .filter(f => f.code !== 'text/leftover')
    .map(f => `${f.code} ${f.span.start}-${f.span.end}`);
}

describe('a draft whose characters are look-alikes is read as with the right ones', () => {
  it.each(fixtureDrafts().map(d => [d.name, d.text]))('%s', (_name, text) => {
    expect(said(copiedFromPdf(text))).toEqual(said(text));
  });
});
