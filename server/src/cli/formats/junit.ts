import { escapeXml } from '../../text/escape-xml.ts';
import { SEVERITY_NAMES } from '../../text/severity-names.ts';
import type { FileResult, PrintedFinding } from '../examine.ts';
import type { RunOutcome } from '../outcome.ts';
import { printable, shownName } from '../printable.ts';
import { type QuotedText, sentenceAt, sourcesOf } from './quote.ts';
import { nothingFound } from './summary.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly xml: string;
  readonly outcome: 'passed' | 'failed' | 'broken' | 'skipped';
}

/**
 * A JUnit report: a suite a file, a case a finding, or one that passes. Errors and warnings fail; the others pass and are told. What could not be read
 * is a suite of errors.
 */
export function formatJunit(outcome: RunOutcome): string {
  const sourceOf = sourcesOf(outcome);
  const read = outcome.results.map(r => ({
    name: shownName(r.file),
    cases: casesOf(r, sourceOf(r.file), nothingFound(outcome)),
  }));
  const broken = outcome.problems.map(problem =>
    made('nianbao', '无法读取或写回', 'broken', element('error', problem, '')),
  );
  const suites: Suite[] = [...read, ...(broken.length > 0 ? [{ name: 'nianbao', cases: broken }] : [])];
  const all = suites.flatMap(suite => suite.cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nianbao"${counts(all)}>
${suites.map(printSuite).join('')}</testsuites>
`;
}

function casesOf({ file, recognised, findings }: FileResult, source: QuotedText, nothing: string): Case[] {
  if (!recognised) return [made(file, '没有检查', 'skipped', `<skipped message="${attribute('不是年度报告')}"/>`)];
  if (findings.length === 0) return [made(file, nothing, 'passed', '')];
  return findings.map(finding => {
    const { before, marked, after } = sentenceAt(source, finding.range);
    const told = [finding.message, `${before}${marked}${after}`, ...finding.fixes.map(fix => `改法：${fix.title}`)];
    const body = told.filter(line => line !== '').join('\n');
    const fails = finding.severity === 'error' || finding.severity === 'warning';
    const name = [finding.code, placeIn(finding)].join(' ').trimEnd();
    const inner = fails
      ? element('failure', finding.message, body, SEVERITY_NAMES[finding.severity])
      : `<system-out>${words(`${SEVERITY_NAMES[finding.severity]}：${body}`)}</system-out>`;
    return made(file, name, fails ? 'failed' : 'passed', inner);
  });
}

/** Cases of one name would pass for one case: the place tells them apart. */
function placeIn({ place, range }: PrintedFinding): string {
  return `${place ?? ''}（${range.start.line + 1}:${range.start.character + 1}）`;
}

function made(file: string, name: string, outcome: Case['outcome'], inner: string): Case {
  const head = `<testcase classname="${attribute(shownName(file))}" name="${attribute(name)}"`;
  return { outcome, xml: inner === '' ? `${head}/>` : `${head}>${inner}</testcase>` };
}

function element(name: 'failure' | 'error', message: string, body: string, type = '错误'): string {
  return `<${name} type="${attribute(type)}" message="${attribute(message)}">${words(body)}</${name}>`;
}

function printSuite({ name, cases }: Suite): string {
  const lines = cases.map(({ xml }) => `    ${xml}\n`).join('');
  return `  <testsuite name="${attribute(name)}"${counts(cases)}>\n${lines}  </testsuite>\n`;
}

function counts(cases: readonly Case[]): string {
  const of = (outcome: Case['outcome']) => cases.filter(c => c.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${of('failed')}" errors="${of('broken')}" skipped="${of('skipped')}"`;
}

/** Lines stay lines; what else steers is shown by a sign. */
function words(text: string): string {
  return escapeXml(text.split('\n').map(printable).join('\n'));
}

function attribute(text: string): string {
  return escapeXml(printable(text)).replaceAll('"', '&quot;');
}
