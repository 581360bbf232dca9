import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_GROUPS, OUTCOMES } from '../../../server/src/forms/disputes.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';

const glossary = readFileSync(resolve(import.meta.dirname, '../../../docs/glossary.md'), 'utf8');
const part = (title: string) => glossary.split(/^## /m).find(p => p.startsWith(title)) ?? '';
const forms = TABLE_KINDS.flatMap(kind => [formOf(kind, '2019'), formOf(kind, '2021')]);
const keys = new Set<string>([
  ...TABLE_KINDS,
  ...forms.flatMap(f => [...f.rows, ...f.columns].map(x => x.key)),
  ...CASE_GROUPS.map(g => g.key),
  ...OUTCOMES.map(o => o.key),
]);

describe('the glossary', () => {
  it.each(['表二', '表三', '表四'])('names keys of %s that the form has', title => {
    const named = [...part(title).matchAll(/`([A-Za-z]\w*)`/g)].map(m => m[1]!);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter(key => !keys.has(key))).toEqual([]);
  });

  it('has every row of today’s 表二 and every kind of result of 表三', () => {
    for (const { key } of formOf('disclosure', '2021').rows) expect(glossary).toContain(`\`${key}\``);
    for (const key of ['granted', 'partial', 'deny1', 'unable1', 'reject1', 'other1', 'processed', 'carriedOut']) {
      expect(glossary).toContain(`\`${key}\``);
    }
  });
});
