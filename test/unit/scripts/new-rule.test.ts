import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BASIS_KINDS, basesOf } from '../../../scripts/generate/sources.ts';
import { GROUPS, refusal, ruleName, withRule } from '../../../scripts/new-rule/list.mjs';
import { pageText, ruleText, testText } from '../../../scripts/new-rule/texts.mjs';
import { RULES } from '../../../server/src/rules/index.ts';
import { readRulePage } from '../../support/rule-page.ts';

const LIST = `import { silence } from './report/silence/index.ts';
import type { Rule } from './rule.ts';
import { missing as missingTable } from './table/missing.ts';
import { terms } from './text/terms.ts';
import { sum } from './units/sum.ts';

export const RULES: readonly Rule[] = [
  missingTable,
  silence(() => RULES.map(rule => rule.code)),
  terms,
  sum,
];
`;
const THERE = new Set(['server/src/rules/text/sum.ts', 'server/src/rules/text/year', 'docs/rules/text/idea.md']);
const exists = (file: string) => THERE.has(file);

describe('npm run new:rule', () => {
  it.each(['text/example', 'table/two-words'])('takes %s', code => expect(refusal(code, exists)).toBeNull());

  it.each([
    ['', '不是规则代码'],
    ['example', '不是规则代码'],
    ['shared/example', '不是规则代码'],
    ['text/a/b', '不是规则代码'],
    ['../text/example', '不是规则代码'],
    ['text/', '不能作规则名'],
    ['text/Example', '不能作规则名'],
    ['text/-a', '不能作规则名'],
    ['text/..', '不能作规则名'],
    ['text/sum', '已经有了 server/src/rules/text/sum.ts'],
    ['text/year', '已经有了 server/src/rules/text/year'],
    ['text/idea', '已经有了 docs/rules/text/idea.md'],
  ])('refuses “%s”', (code, why) => expect(refusal(code, exists)).toContain(why));

  it('names the constant so that it is nobody else’s', () => {
    expect(ruleName('text/broken-line', LIST)).toBe('brokenLine');
    expect(ruleName('cell/missing', LIST)).toBe('cellMissing');
    expect(ruleName('text/new', LIST)).toBe('textNew');
  });

  it('imports the rule and puts it behind the last of its group', () => {
    const now = withRule('text/example', 'example', LIST);
    expect(now).toBe(
      `import { example } from './text/example.ts';\n${LIST.replace('  terms,\n', '  terms,\n  example,\n')}`,
    );
    expect(withRule('report/example', 'example', LIST)).toContain('rule.code)),\n  example,\n  terms,');
    expect(withRule('table/example', 'example', LIST)).toContain('\n  missingTable,\n  example,\n  silence(');
    expect(withRule('units/example', 'example', LIST)).toContain('\n  sum,\n  example,\n];');
    expect(() => withRule('cell/example', 'example', LIST)).toThrow('cell');
  });

  it('finds a place for every group in the list as it is', () => {
    const list = readFileSync('server/src/rules/index.ts', 'utf8');
    expect([...new Set(RULES.map(rule => rule.code.split('/')[0]))].sort()).toEqual([...GROUPS].sort());
    for (const group of GROUPS) {
      const lines = withRule(`${group}/a-new-one`, 'aNewOne', list).split('\n');
      expect(lines.filter(line => line.includes('aNewOne'))).toHaveLength(2);
      expect(lines.indexOf('  aNewOne,')).toBeGreaterThan(lines.findIndex(line => line.startsWith('export const')));
    }
  });

  it('writes a page that can be run, for the rule and the test of its code', () => {
    const page = readRulePage(pageText('text/example'));
    expect(page).toMatchObject({ code: 'text/example', severity: '信息', hasFix: true });
    expect([page.bad.length, page.good.length]).toEqual([1, 1]);
    const bases = basesOf({ code: 'text/example', page: pageText('text/example') });
    expect(bases.map(basis => basis.kind)).toEqual(BASIS_KINDS);
    expect(ruleText('text/example', 'example')).toContain("export const example: Rule = {\n  code: 'text/example',");
    expect(testText('text/example')).toContain("const CODE = 'text/example';");
  });
});
