import { replaceText } from '../../edits/edit.ts';
import { formOf, formRow } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import type { Report, Table } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { wrongCaptions } from '../../report/table/captions.ts';
import { wouldRepeat } from '../../report/table/cut-by-page.ts';
import { byPlace, type Span } from '../../text/span.ts';
import type { FindingDraft, Fix, Rule } from '../rule.ts';

interface Variant {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly canonical: string;
}

/** Labels that mean the right thing in other words: one finding a table, for they do no harm. */
export const label: Rule = {
  code: 'table/label',
  severity: 'information',
  title: '表格的行名、栏名与规定用语不完全一致',
  titleEn: 'Row and column labels in other words than the form’s',
  isStyle: true,
  mendsUnseen: true,
  *check({ report }) {
    for (const table of report.tables) {
      yield* strange(table);
      yield* empty(table);
      const [first, ...others] = variants(report, table);
      const span = first?.spans[0];
      if (first === undefined || span === undefined) continue;
      const more = others.length > 0 ? `，另有 ${others.length} 处` : '';
      yield {
        message: `${tableName(table.kind)}的“${first.text}”，规定用语为“${first.canonical}”${more}`,
        span,
        related: others.map(v => ({ span: v.spans[0]!, message: `“${v.text}”，规定用语为“${v.canonical}”` })),
        data: { table: table.kind },
      };
    }
  },
  fixes(report, finding) {
    const table = report.tables.find(t => t.kind === finding.data?.['table']);
    const group = finding.data?.['group'];
    if (group !== undefined) return table === undefined ? [] : fillGroup(report, table, group);
    const found = table === undefined ? [] : variants(report, table).filter(v => isWhole(report, table, v));
    if (found.length === 0) return [];
    const edits = found.flatMap(v => replaceText(report, v.spans[0]!, v.canonical));
    return [{ title: `改为规定用语（${found.length} 处）`, kind: 'safe', all: true, edits }];
  },
};

/** A column under a name that the form does not have: nobody can tell whether its figures are the form's. */
function* strange(table: Table): Iterable<FindingDraft> {
  const lacking = table.missingColumns.map(l => `“${l}”`).join('、');
  for (const { span, raw } of table.strangeHeaders) {
    const message = `${tableName(table.kind)}没有“${shown(raw)}”这一栏；表头缺${lacking}，请核对栏名和数字`;
    yield { message, span, severity: 'warning' };
  }
}

/** Merged cells that all others of the table have words in. */
function* empty(table: Table): Iterable<FindingDraft> {
  for (const { text, canonical, row } of table.wrongGroups) {
    if (text !== '') continue;
    const message = `${tableName(table.kind)}的“${shown(row.raw)}”前面没有“${canonical}”`;
    yield { message, span: row.span, data: { table: table.kind, group: canonical } };
  }
}

function fillGroup(report: Report, table: Table, group: unknown): Fix[] {
  const place = table.wrongGroups.find(g => g.canonical === group && g.text === '')?.span ?? null;
  if (place === null) return [];
  return [{ title: `补上“${group}”`, kind: 'safe', all: true, edits: replaceText(report, place, String(group)) }];
}

function variants(report: Report, table: Table): Variant[] {
  const form = formOf(table.kind, report.edition);
  const own = formOf(table.kind, table.edition);
  const rows = table.rows.flatMap(row => {
    const canonical = (formRow(form, row.key) ?? formRow(own, row.key))?.label;
    if (row.label.match !== 'harmless' || canonical === undefined) return [];
    return [{ spans: row.label.spans, text: row.label.text, canonical }];
  });
  // The 2019 form itself prints 第（一）项 without the article before it.
  const headers = table.headers.filter(
    h => h.match === 'harmless' && !(h.kind === 'caption' && own.edition === '2019'),
  );
  const groups = table.wrongGroups.flatMap(({ text, span, canonical }) =>
    text === '' || span === null ? [] : [{ spans: [span], text, canonical }],
  );
  const captions = wrongCaptions(report.plainHan, table).map(c => ({ ...c, spans: [c.span] }));
  const found = [...rows, ...headers, ...groups, ...captions].filter(v => v.spans.length > 0);
  found.sort((a, b) => byPlace(a.spans[0]!, b.spans[0]!));
  // （六）其他处理 of the 2019 form is a row and a group.
  return found.filter((v, i) => v.spans[0]?.start !== found[i - 1]?.spans[0]?.start);
}

/**
 * A label broken over two lines is left as it is: its second half may stand beside other cells. So is one of which the rest, or another label's piece,
 * stands beside. In HTML a line end is a space.
 */
function isWhole(report: Report, table: Table, { spans: [only, ...more], canonical }: Variant): boolean {
  if (only === undefined || more.length > 0) return false;
  if (table.layout === 'html') return true;
  return !/[\r\n]/.test(report.text.slice(only.start, only.end)) && !wouldRepeat(report.text, only, canonical);
}
