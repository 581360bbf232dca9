import type { Report, Table } from '../report/model.ts';
import { bySpan, span } from '../text/span.ts';
import { whatWentWrong } from './fixes.ts';
import { withoutIgnored } from './ignored.ts';
import { RULES } from './index.ts';
import type { Config, Finding, RelatedReports, Rule, RuleContext } from './rule.ts';
import { withoutSilenced } from './silence.ts';
import { BY_WEIGHT, withoutSurplus } from './surplus.ts';
import { correctionsIn } from './table/suspect/correction-data.ts';
import { withoutCutSentences } from './unwrapped.ts';

/**
 * What the rules find in a report, sorted by place; nothing when the text is not such a report.
 * A rule set to `off` is not run; one set to a severity keeps it for all its findings. What the draft's own marks silence
 * and what nianbao.json says to ignore is left out.
 * Of a rule's findings the first thousand are shown, and how many there are is said.
 */
export function check(report: Report, config: Config, relatedReports: RelatedReports = {}): Finding[] {
  return withoutSurplus(checkFully(report, config, relatedReports));
}

/** The same, however many there are, of all rules or of some: for whoever mends and does not show. */
export function checkFully(
  report: Report,
  config: Config,
  relatedReports: RelatedReports = {},
  rules: readonly Rule[] = RULES,
): Finding[] {
  if (!report.recognised) return [];
  const all = withoutCutSentences(report, checkWith(rules, report, config, relatedReports), (whole, codes) =>
    checkWith(
      rules.filter(rule => codes.has(rule.code)),
      whole,
      config,
      relatedReports,
    ),
  );
  const told = withoutSilenced(report, all);
  const found = withoutIgnored(report, told, relatedReports.ignored ?? []);
  const wanted = withoutBlanksOfEmptySections(found).filter(finding => isWanted(finding, found));
  return causeFirst(withoutDisbelieved(wanted), config);
}

/** The rules that say of a total that it does not hold. */
export const ARITHMETIC: readonly string[] = [
  'table/row-total',
  'table/column-total',
  'table/balance',
  'table/case-total',
];
const PROSE = 'text/figure';
const SUSPECT = 'table/suspect';

/**
 * One mistake is told of once: where a suspect that stands as an error explains all totals of its table that do not hold, these are
 * information, each at its place, and so is the prose that says what the repair would write, and what else rests on a cell of the repair. A rule that is set to a severity keeps it.
 */
function causeFirst(found: Finding[], { rules }: Config): Finding[] {
  const causes = found.filter(f => f.severity === 'error' && isCause(f));
  const tables = new Set(causes.map(f => f.data?.['table']));
  const witnesses = new Set(causes.flatMap(f => f.related.filter(r => r.uri === undefined).map(r => r.span.start)));
  /** A total that is itself the one wrong figure is no consequence. */
  const culprits = new Set(causes.filter(f => correctionsIn(f.data?.['figures']).length === 1).map(f => f.span.start));
  const isConsequence = ({ code, data, span }: Finding) => {
    if (rules[code] !== undefined || culprits.has(span.start)) return false;
    if (ARITHMETIC.includes(code) || data?.['explained'] === true) return tables.has(data?.['table']);
    return code === PROSE && witnesses.has(span.start);
  };
  return found.map(f => (isConsequence(f) ? { ...f, severity: 'information' } : f));
}

/**
 * Of the blanks of a section that is told to be empty there is no more to tell, unless they are to be told of more severely: a report with errors never
 * seems to have none.
 */
function withoutBlanksOfEmptySections(found: Finding[]): Finding[] {
  const told = new Map(
    found.filter(f => f.code === 'section/empty').map(({ data, severity }) => [data?.['section'], severity]),
  );
  return found.filter(({ data, severity }) => {
    const within = data?.['emptySection'] === undefined ? undefined : told.get(data['emptySection']);
    return within === undefined || BY_WEIGHT.indexOf(within) > BY_WEIGHT.indexOf(severity);
  });
}

/** The likely cause of totals that do not hold is of no interest to those who silenced all that is said of the totals. */
function isWanted({ code, data }: Finding, found: readonly Finding[]): boolean {
  if (code !== SUSPECT || !(Number(data?.['broken']) > 0)) return true;
  return found.some(f => ARITHMETIC.includes(f.code) && f.data?.['table'] === data?.['table']);
}

/**
 * Who has silenced a cause, or has it ignored, does not believe it: totals then offer their own repairs and not its, and wait for none that nobody is told of.
 */
function withoutDisbelieved(found: Finding[]): Finding[] {
  const told = new Set(found.filter(f => f.code === SUSPECT).map(f => f.data?.['table']));
  const believed = new Set(found.filter(isCause).map(f => f.data?.['table']));
  const isIdle = ({ data }: Finding) =>
    data?.['suspect'] === undefined
      ? data?.['waits'] === true && !told.has(data['table'])
      : !believed.has(data['table']);
  return found.map(finding => {
    if (!isIdle(finding)) return finding;
    const { suspect: _, waits: __, ...data } = finding.data!;
    return { ...finding, data };
  });
}

/** Whether a table's suspect is told of: neither off, nor silenced or ignored. True of a text that is no report, in which nobody can do so. */
export function isSuspectTold(table: Table, { report, config, relatedReports }: RuleContext): boolean {
  if (!report.recognised) return true;
  const rules = RULES.filter(({ code }) => code === SUSPECT || ARITHMETIC.includes(code));
  const found = checkFully(report, config, relatedReports, rules);
  return found.some(({ code, data }) => code === SUSPECT && data?.['table'] === table.kind);
}

/** The same with a list of rules. A rule that throws is reported as a finding of its own and leaves the others alone. */
export function checkWith(
  rules: readonly Rule[],
  report: Report,
  config: Config,
  relatedReports: RelatedReports = {},
): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    // The titles of a workbook's sheets are no headings of parts.
    if (!report.tablesOnly || !rule.code.startsWith('section/')) run(rule, { report, config, relatedReports }, found);
  }
  return found.sort(inOrder);
}

function run(rule: Rule, context: RuleContext, found: Finding[]): void {
  const { code } = rule;
  const level = context.config.rules[code];
  if (level === 'off') return;
  const before = found.length;
  try {
    for (const draft of rule.check(context)) {
      const severity = level ?? draft.severity ?? rule.severity;
      // Drafts have many shapes: `{ ...draft, code }` takes twenty times as long.
      found.push(Object.assign({}, draft, { code, severity, related: draft.related ?? [] }));
    }
  } catch (error) {
    found.length = before;
    const message = `这条规则运行出错，没有检查：${whatWentWrong(error)}`;
    found.push({ code, severity: 'information', message, span: span(0, 0), related: [], note: true });
  }
}

/** By place; at one place the cause to believe stands before what it explains, so that its repair is offered first. */
function inOrder(a: Finding, b: Finding): number {
  return bySpan(a, b) || Number(isCause(b)) - Number(isCause(a)) || (a.code < b.code ? -1 : Number(a.code > b.code));
}

function isCause({ code, data }: Finding): boolean {
  return code === SUSPECT && data?.['only'] === true;
}
