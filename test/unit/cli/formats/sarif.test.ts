import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Log, Region, Result } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileResult, PrintedFinding } from '../../../../server/src/cli/examine.ts';
import { formatSarif } from '../../../../server/src/cli/formats/sarif.ts';
import { rulesOf } from '../../../../server/src/cli/formats/sarif-rules.ts';
import type { Host } from '../../../../server/src/cli/outcome.ts';
import { RULES } from '../../../../server/src/rules/index.ts';
import { ran } from '../cli-host.ts';
import { found, outcomeOf } from './outcome.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const EXAMPLES = join(ROOT, 'examples');
const BROKEN = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

/** Only these of it are asked for. */
const HOST = { cwd: EXAMPLES, docs: join(ROOT, 'docs/rules') } as Host;

async function sarif(cwd: string, ...paths: string[]): Promise<Log> {
  return JSON.parse((await ran(cwd, ['check', '--format', 'sarif', ...paths])).out) as Log;
}

const run = (log: Log) => log.runs[0]!;
const place = (result: Result) => result.locations![0]!.physicalLocation!;

describe('sarif', () => {
  let log: Log;
  let json: FileResult[];

  beforeAll(async () => {
    log = await sarif(EXAMPLES, BROKEN);
    json = JSON.parse((await ran(EXAMPLES, ['check', '--format', 'json', BROKEN])).out) as FileResult[];
  });

  it('is a 2.1.0 log of one run that counts columns in UTF-16 units', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(run(log)).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'nianbao' } },
      invocations: [{ executionSuccessful: true, exitCode: 1 }],
    });
  });

  it('lists every rule once that something was found for, with its page where that is installed', () => {
    const rules = run(log).tool.driver.rules!;
    const found = new Set(json[0]!.findings.map(f => f.code));
    expect(rules.map(r => r.id)).toEqual(RULES.map(r => r.code).filter(code => found.has(code)));
    for (const rule of rules) {
      expect(rule.shortDescription?.text).not.toBe('');
      const page = fileURLToPath(rule.helpUri!);
      expect(page).toBe(join(ROOT, 'docs/rules', `${rule.id}.md`));
      expect(existsSync(page)).toBe(true);
    }
  });

  it('gives a result a finding, at the same place as the JSON, counted from 1', () => {
    const results = run(log).results!;
    const findings = json[0]!.findings;
    expect(results.map(r => r.ruleId)).toEqual(findings.map(f => f.code));
    expect(results.map(r => run(log).tool.driver.rules![r.ruleIndex!]!.id)).toEqual(findings.map(f => f.code));
    expect(results.map(r => r.message.text)).toEqual(findings.map(f => f.message));
    const noSnippet = ({ snippet: _, ...region }: Region): Region => region;
    expect(results.map(r => noSnippet(place(r).region!))).toEqual(
      findings.map(
        ({ range: { start, end } }): Region => ({
          startLine: start.line + 1,
          startColumn: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        }),
      ),
    );
  });

  it('carries related places and fixes', () => {
    const total = run(log).results!.find(r => r.ruleId === 'table/column-total')!;
    expect(total.level).toBe('note');
    expect(run(log).results!.find(r => r.ruleId === 'table/suspect')!.level).toBe('error');
    expect(total.relatedLocations!.length).toBeGreaterThan(0);
    expect(total.relatedLocations!.map(l => l.id)).toEqual(total.relatedLocations!.map((_, i) => i + 1));
    const ordinal = run(log).results!.find(r => r.ruleId === 'section/ordinal')!;
    const [replacement] = ordinal.fixes![0]!.artifactChanges[0]!.replacements;
    expect(replacement!.deletedRegion.startLine).toBe(place(ordinal).region!.startLine);
    expect(replacement!.insertedContent!.text).toContain('二');
  });

  it('names files relative to the working folder, escaped, and by full address outside it', async () => {
    expect(place(run(log).results![0]!).artifactLocation).toEqual({
      uri: encodeURIComponent(BROKEN),
      uriBaseId: 'SRCROOT',
    });
    expect(run(log).originalUriBaseIds!['SRCROOT']!.uri).toBe(`${pathToFileURL(EXAMPLES).href}/`);
    const outside = await sarif(dirname(fileURLToPath(import.meta.url)), join('../../../../examples', BROKEN));
    expect(place(run(outside).results![0]!).artifactLocation).toEqual({
      uri: pathToFileURL(join(EXAMPLES, BROKEN)).href,
    });
  });

  it('notes what could not be read', async () => {
    const [invocation] = run(await sarif(EXAMPLES, '没有.txt')).invocations!;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [{ level: 'error', message: { text: '没有.txt：找不到这个文件或文件夹' } }],
    });
  });

  it('tells of each rule what its page says, without what only works there', () => {
    const rules = rulesOf(HOST.docs, new Set(RULES.map(r => r.code)));
    expect(rules.map(r => r.id)).toEqual(RULES.map(r => r.code));
    for (const { id, name, fullDescription, help } of rules) {
      expect(name, id).toMatch(/^(?:[A-Z][a-z0-9]+)+$/);
      expect(fullDescription!.text, id).toMatch(/[。！？.]$/);
      expect(fullDescription!.text.length, id).toBeLessThan(1024);
      expect(help!.markdown, id).toContain('## 查什么');
      expect(help!.markdown, id).not.toMatch(/<!--|\]\((?!https?:)/);
      expect(help!.text, id).not.toMatch(/<!--|```|\]\(/);
    }
    const total = rules.find(r => r.id === 'table/row-total')!;
    expect(total.name).toBe('TableRowTotal');
    expect(total.fullDescription!.text).toMatch(/^表三的每一行有七个数：/);
    expect(total.fullDescription!.text).not.toContain('反例');
    expect(rules.find(r => r.id === 'cell/not-a-number')!.name).toBe('CellNotaNumber');
  });

  it('leaves out what is not installed', async () => {
    const docs = join(ROOT, '没有');
    const { tool } = run(formatSarif(outcomeOf('标题\n', []), { ...HOST, docs }));
    expect(tool.driver.informationUri).toBeUndefined();
    expect(tool.driver.rules!.map(r => r.id)).toEqual(RULES.map(r => r.code));
    const [rule] = tool.driver.rules!;
    expect(rule).not.toHaveProperty('helpUri');
    expect(rule).not.toHaveProperty('help');
    expect(rule!.fullDescription!.text).not.toBe('');
  });

  it('quotes the words at a place, and has no empty lists but that of results', async () => {
    const ordinal = run(log).results!.find(r => r.ruleId === 'section/ordinal')!;
    expect(place(ordinal).region!.snippet!.text).toBe('2、');
    expect(place(ordinal).contextRegion!.snippet!.text).toBe('2、主动公开政府信息情况');
    const clean = await sarif(EXAMPLES, '云岭县人民政府2025年政府信息公开工作年度报告.txt');
    expect(run(clean).results).toEqual([]);
    for (const written of [log, clean]) expect(JSON.stringify(written).match(/"(?!results)\w+":\[\]/g)).toBeNull();
  });

  it('knows a finding again when lines have moved, and tells like ones apart', async () => {
    const prints = (text: string, ...findings: PrintedFinding[]) =>
      run(formatSarif(outcomeOf(text, findings), HOST)).results!.map(
        r => r.partialFingerprints!['primaryLocationLineHash']!,
      );
    const at = (line: number) => found({ range: { start: { line, character: 0 }, end: { line, character: 2 } } });
    const [first] = prints('标题\n一句话。\n', at(1));
    expect(first).toMatch(/^[0-9a-f]{16}:1$/);
    expect(prints('标题\n又一行\n\n一句话，改了后面。\n', at(3))).toEqual([first]);
    expect(prints('标题\n两句话。\n', at(1))).not.toEqual([first]);
    expect(prints('标题\n一句话。\n', { ...at(1), code: 'text/sum' })).not.toEqual([first]);
    const cell = { table: 'applications', row: 'new', column: 'total' } as const;
    expect(prints('标题\n一句话。\n', { ...at(1), cell })).not.toEqual([first]);
    expect(prints('标题\n一句话。\n一句话。\n', at(1), at(2))).toEqual([first, first!.replace(':1', ':2')]);
    const none = found({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    expect(new Set(prints('标题\n', { ...none, message: '缺一' }, { ...none, message: '缺二' })).size).toBe(2);
  });
});
