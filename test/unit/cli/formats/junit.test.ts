import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formatJunit } from '../../../../server/src/cli/formats/junit.ts';
import { found, HOSTILE, outcomeOf } from './outcome.ts';

const TEXT = '标题\n一句话。又一句。\n';
const junit = (...args: Parameters<typeof outcomeOf>) => formatJunit(outcomeOf(...args));

/** The elements of a document that is well-formed, each as its name and attributes. */
function elements(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => names.push(`${name} ${JSON.stringify(attributes)}`));
  parser.write(xml).close();
  return names;
}

describe('junit', () => {
  it('is a suite a file and a case a finding, of which errors and warnings fail', () => {
    const xml = junit(TEXT, [found(), found({ severity: 'information', place: null })]);
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nianbao" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="甲镇.txt" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="甲镇.txt" name="text/typo 第1段（2:1）"><failure type="警告" message="说明">说明
一句话。</failure></testcase>
    <testcase classname="甲镇.txt" name="text/typo （2:1）"><system-out>信息：说明
一句话。</system-out></testcase>
  </testsuite>
</testsuites>
`);
    expect(elements(xml)).toHaveLength(6);
  });

  it('has a case that passes where nothing is found, one that is skipped for what is no report, and errors for what can not be read', () => {
    expect(junit(TEXT, [])).toContain('<testcase classname="甲镇.txt" name="没有发现问题"/>');
    const { results } = outcomeOf(TEXT, []);
    const other = junit(TEXT, [], { results: [{ ...results[0]!, recognised: false }], problems: ['乙.txt：找不到'] });
    expect(other).toContain('<skipped message="不是年度报告"/>');
    expect(other).toContain('<error type="错误" message="乙.txt：找不到"></error>');
    expect(other).toContain('tests="2" failures="0" errors="1" skipped="1"');
  });

  it('is well-formed whatever a draft and a name hold', () => {
    const { results } = outcomeOf(TEXT, [found({ message: HOSTILE, place: HOSTILE, code: HOSTILE })]);
    const xml = junit(`标题\n${HOSTILE}\0\ufffe\n`, [], {
      results: [{ ...results[0]!, file: HOSTILE }],
      problems: [HOSTILE],
    });
    expect(elements(xml).filter(e => e.startsWith('script') || e.startsWith('img'))).toEqual([]);
    expect(xml).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\u202e]/);
  });
});
