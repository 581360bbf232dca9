import { createHash } from 'node:crypto';
import { RULES } from '../../../rules/index.ts';
import { FINDINGS_MARK } from '../../../text/own-pages.ts';
import { SEVERITY_NAMES } from '../../../text/severity-names.ts';
import type { FileResult } from '../../examine.ts';
import type { RunOutcome } from '../../outcome.ts';
import { shownName } from '../../printable.ts';
import { sourcesOf } from '../quote.ts';
import { nothingFound, summaryOf } from '../summary.ts';
import { findingHtml } from './finding.ts';
import { PAGE_SCRIPT } from './script.ts';
import { PAGE_STYLE } from './style.ts';
import { attributeHtml, textHtml } from './words.ts';

/**
 * The findings as one page that needs nothing beside it: it loads nothing, and runs and looks only as is written here, whatever a draft holds (its policy names
 * the script and the style by their hashes).
 */
export function formatHtml(outcome: RunOutcome): string {
  const { results, problems } = outcome;
  const sourceOf = sourcesOf(outcome);
  const reports = results.filter(r => r.recognised);
  const sections = reports.map(result => {
    const report = outcome.drafts.find(draft => draft.file === result.file)?.report;
    const findings = result.findings.map(finding => findingHtml(finding, result, sourceOf(result.file), report));
    const told = findings.length > 0 ? findings.join('') : `<p>${nothingFound(outcome)}。</p>\n`;
    return `<section data-unit="${attributeHtml(unitOf(result))}">
<h2>${textHtml(unitOf(result))} <small>${result.year === null ? '' : `${result.year} 年　`}${textHtml(shownName(result.file))}</small></h2>
${told}</section>
`;
  });
  const unread = problems.map(problem => `<p class="error level">${textHtml(problem)}</p>\n`).join('');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${FINDINGS_MARK}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>年报检查结果</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>年报检查结果</h1>
<p>${textHtml(summaryOf(outcome))}</p>
${unread}${filters(reports)}${sections.join('')}<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const POLICY = `default-src 'none'; style-src ${hashOf(PAGE_STYLE)}; script-src ${hashOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** Whose report it is. */
function unitOf({ organ, file }: FileResult): string {
  return organ ?? shownName(file);
}

/** What is shown can be chosen; without scripts everything is, and nothing can. */
function filters(reports: readonly FileResult[]): string {
  const findings = reports.flatMap(r => r.findings);
  const units = [...new Set(reports.map(unitOf))].map(unit => [unit, unit] as const);
  const severities = Object.entries(SEVERITY_NAMES).filter(([key]) => findings.some(f => f.severity === key));
  const rules = RULES.filter(({ code }) => findings.some(f => f.code === code));
  return `<form hidden>
${choice('unit', '单位', units)}
${choice('severity', '级别', severities)}
${choice(
  'rule',
  '规则',
  rules.map(({ code, title }) => [code, `${code} ${title}`]),
)}
<button type="reset">全部显示</button>
<output></output>
</form>
`;
}

function choice(name: string, label: string, options: readonly (readonly [value: string, words: string])[]): string {
  const all = [['', '全部'], ...options].map(
    ([value, words]) => `<option value="${attributeHtml(value!)}">${textHtml(words!)}</option>`,
  );
  return `<label>${label} <select name="${name}">${all.join('')}</select></label>`;
}
