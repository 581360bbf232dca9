import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportingDescriptor } from 'sarif';
import { RULES } from '../../rules/index.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import { pageAsText, shownMarkdown } from '../page-text.ts';

/** SARIF knows no level below note. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Viewers cut what is longer. */
const LONGEST_DESCRIPTION = 1000;

/**
 * Rules with what their pages say, in the order of all.
 * @param codes those that something was found for: the pages of all are twice as much as what is found in most drafts
 */
export function rulesOf(docs: string, codes: ReadonlySet<string>): ReportingDescriptor[] {
  return RULES.filter(({ code }) => codes.has(code)).map(rule => {
    const address = pageAddress(docs, rule.code);
    return {
      id: rule.code,
      name: pascalName(rule.code),
      shortDescription: { text: sentence(rule.title) },
      ...(address === null ? { fullDescription: { text: sentence(rule.title) } } : ofPage(rule, docs)),
      defaultConfiguration: { level: LEVELS[rule.severity] },
      ...(address === null ? {} : { helpUri: address }),
    };
  });
}

/** Where a page of the rules' folder can be opened; null where it is not installed. */
export function pageAddress(docs: string, name: string): string | null {
  const page = join(docs, `${name}.md`);
  return existsSync(page) ? pathToFileURL(page).href : null;
}

function ofPage({ code, title }: Rule, docs: string): Pick<ReportingDescriptor, 'fullDescription' | 'help'> {
  const markdown = shownMarkdown(readFileSync(join(docs, `${code}.md`), 'utf8'));
  const what = pageAsText(/^## 查什么\n+(.+?)(?=\n## |$(?![\s\S]))/ms.exec(markdown)?.[1] ?? title);
  const short = what.length <= LONGEST_DESCRIPTION ? what : `${what.slice(0, LONGEST_DESCRIPTION)}……`;
  return { fullDescription: { text: sentence(short.trim()) }, help: { text: pageAsText(markdown), markdown } };
}

/** `table/row-total` → `TableRowTotal`, as viewers want a name beside the code; two capitals in a row are none of these (`CellNotaNumber`). */
function pascalName(code: string): string {
  return code.replaceAll(/(?<=^|[/-])\w(?=\w)/g, letter => letter.toUpperCase()).replaceAll(/[/-]/g, '');
}

/** A text that ends as sentences do. */
function sentence(text: string): string {
  return /[。！？.]$/.test(text) ? text : `${text}。`;
}
