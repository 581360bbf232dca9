import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check, checkWith } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Rule } from '../../../server/src/rules/rule.ts';
import { fixtureDrafts } from '../../support/drafts.ts';
import { APPLICATIONS, change, draft } from './draft.ts';

/** Mistakes of many kinds in one draft. */
const broken = [
  ['二、主动', '2、主动'],
  ['现行有效件数', '现行有效件'],
  ['五、存在的主要问题', '五、存在问题'],
  ['年政府信息公开工作年度报告', '年政府信息公开工作年报'],
].reduce(
  (text, [from, to]) => change(text, from!, to!),
  draft({
    cells: {
      ...APPLICATIONS,
      'granted.total': '9',
      'licence.decisions': '１２',
      'penalty.decisions': '3件',
      'rules.made': '/',
    },
  }),
);

describe('check', () => {
  it('sorts by place', () => {
    const starts = check(parseReport(broken), DEFAULT_CONFIG).map(f => f.span.start);
    expect(starts.length).toBeGreaterThan(8);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('runs no rule that is off, and gives all findings of a rule the severity it is set to', () => {
    const found = check(parseReport(broken), { rules: { 'cell/blank': 'off', 'report/title': 'hint' } });
    expect(found.map(f => f.code)).not.toContain('cell/blank');
    expect(found.filter(f => f.code === 'report/title').map(f => f.severity)).toEqual(['hint']);
  });

  it('goes on when a rule breaks down, and says so', () => {
    const bad: Rule = {
      code: 'table/label',
      severity: 'error',
      title: '',
      titleEn: '',
      check() {
        throw new TypeError('x is undefined');
      },
    };
    const found = checkWith([bad, ...RULES], parseReport(broken), DEFAULT_CONFIG);
    expect(found.filter(f => f.message.includes('x is undefined'))).toHaveLength(1);
    expect(found.length).toBe(check(parseReport(broken), DEFAULT_CONFIG).length + 1);
  });

  it('finds nothing in a text that is no report', () => {
    expect(check(parseReport('总计\t1\t2\n'), DEFAULT_CONFIG)).toEqual([]);
  });
});

describe('fixes', () => {
  it('are within the text, ascending and apart', () => {
    const report = parseReport(broken);
    for (const finding of check(report, DEFAULT_CONFIG)) {
      for (const fix of fixesFor(report, finding)) {
        let end = -1;
        for (const { span } of fix.edits) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(broken.length);
        expect(fix.edits.length).toBeGreaterThan(0);
        if (fix.all) expect(fix.kind).toBe('safe');
      }
    }
  });

  it('that may run unseen are those of the rules that say so, and of no others', () => {
    const unseen = new Set<string>();
    for (const text of [broken, ...fixtureDrafts().map(d => d.text)]) {
      const report = parseReport(text);
      for (const finding of check(report, DEFAULT_CONFIG)) {
        if (fixesFor(report, finding).some(fix => fix.all)) unseen.add(finding.code);
      }
    }
    expect([...unseen].sort()).toEqual(
      RULES.filter(r => r.mendsUnseen)
        .map(r => r.code)
        .sort(),
    );
  });

  it('that fixAll applies follow the settings', () => {
    const some = fixAll(parseReport(broken), { rules: { 'section/ordinal': 'off' } }).map(e => e.text);
    expect(some).not.toContain('二、');
    expect(fixAll(parseReport(broken)).map(e => e.text)).toEqual(['二、', '现行有效件数', '12']);
  });
});

describe('the catalogue', () => {
  it('has every rule once, with its words, its page and its test', () => {
    expect(new Set(RULES.map(r => r.code)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.title, rule.code).not.toBe('');
      expect(rule.titleEn, rule.code).not.toBe('');
      const files = [`server/src/rules/${rule.code}.ts`, `server/src/rules/${rule.code}/index.ts`];
      expect(
        files.filter(file => existsSync(file)),
        rule.code,
      ).toHaveLength(1);
      // A rule whose tests take several files has a folder of them, with one of the rule's name.
      const name = rule.code.split('/')[1];
      const tests = [`test/unit/rules/${rule.code}.test.ts`, `test/unit/rules/${rule.code}/${name}.test.ts`];
      expect(
        tests.filter(file => existsSync(file)),
        rule.code,
      ).toHaveLength(1);
      const page = readFileSync(`docs/rules/${rule.code}.md`, 'utf8');
      for (const part of ['查什么', '反例', '正例', '为什么', '依据', '怎样关闭'])
        expect(page, rule.code).toContain(`## ${part}`);
      expect(page).toContain(`"${rule.code}": "off"`);
    }
  });
});
