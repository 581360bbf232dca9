import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES } from '../rules/index.ts';
import { nearest } from '../text/nearest.ts';
import { SEVERITY_NAMES } from '../text/severity-names.ts';
import type { Host } from './outcome.ts';
import { pageAsText } from './page-text.ts';

const CODES = RULES.map(rule => rule.code);

/** `nianbao rules`: a line a rule, with its own level and whether it can mend what it finds. */
export function formatRules(): string {
  const width = Math.max(...CODES.map(code => code.length));
  const lines = RULES.map(
    ({ code, severity, fixes, title }) =>
      `${code.padEnd(width)}  ${SEVERITY_NAMES[severity]}  ${fixes === undefined ? '    ' : '可改'}  ${title}`,
  );
  return `${lines.join('\n')}\n\n共 ${RULES.length} 条；nianbao explain 规则 显示说明。\n`;
}

/** `nianbao explain`: the rule's page as plain text; a Chinese reason where there is none. */
export async function explainRule(
  code: string,
  host: Host,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  if (!CODES.includes(code)) {
    const near = nearest(code, CODES);
    return { reason: `没有规则 ${code}${near === null ? '' : `，是不是 ${near}`}；nianbao rules 列出全部规则` };
  }
  const page = await readFile(join(host.docs, `${code}.md`), 'utf8').catch(() => null);
  return page === null ? { reason: `找不到规则 ${code} 的说明（${host.docs}）` } : { text: pageAsText(page) };
}
