import { replaceText } from '../../edits/edit.ts';
import { growGroup, spanGroup } from '../../edits/rowspan.ts';
import { formOf, formRow } from '../../forms/index.ts';
import type { Report, Table, TableRow } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { rowBreak, rowText } from '../../report/write/template.ts';
import { bySpan, type Span } from '../../text/span.ts';
import type { FindingDraft, Fix, Rule } from '../rule.ts';

/** Above this many in one table the whole old form was filled in, and one finding says so. */
const MANY = 3;

interface Relic {
  readonly span: Span;
  readonly message: string;
  readonly row: TableRow | null;
}

/** Labels or rows of the 2019 form in a report for 2021 or later, which must use that of 国办公开办函〔2021〕30号. */
export const outdatedForm: Rule = {
  code: 'table/outdated-form',
  severity: 'warning',
  title: '2021 年及以后的年报用了 2019 年试行表样的行名、栏名',
  titleEn: 'Labels or rows of the 2019 form in a report for 2021 or later',
  *check({ report }) {
    if (report.year === null || report.edition !== '2021') return;
    for (const table of report.tables) yield* drafts(table);
  },
  fixes(report, finding) {
    const table = report.tables.find(t => t.kind === finding.data?.['table']);
    const row = table?.rows.find(r => r.key === finding.data?.['row']);
    if (table === undefined || row === undefined) return [];
    return row.key === OTHER_ALL ? expandOther(report, table, row) : relabel(report, table, row);
  },
};

const OTHER_ALL = 'otherAll';
const OTHER = '（六）其他处理';

function* drafts(table: Table): Iterable<FindingDraft> {
  const all = relics(table);
  const [first] = all;
  if (first !== undefined && all.length > MANY) {
    yield {
      message: `${tableName(table.kind)}用的是 2019 年试行表样（${all.length} 处），2021 年起应用国办公开办函〔2021〕30号的表样`,
      span: first.span,
      related: all.map(({ span, message }) => ({ span, message })),
    };
    return;
  }
  for (const { span, message, row } of all) {
    yield { message, span, data: row === null ? {} : { table: table.kind, row: row.key } };
  }
}

function relics(table: Table): Relic[] {
  const rows = table.rows.flatMap((row): Relic[] => {
    const span = row.label.spans[0];
    const message = span === undefined ? null : rowMessage(table, row);
    return span === undefined || message === null ? [] : [{ span, message, row }];
  });
  const headers = table.headers.flatMap((header): Relic[] => {
    const span = header.match === 'outdated' ? header.spans[0] : undefined;
    const message = `“${header.text}”是 2019 年试行表样的用语，2021 年起的表样没有`;
    return span === undefined ? [] : [{ span, message, row: null }];
  });
  return [...rows, ...headers].sort(bySpan);
}

function rowMessage(table: Table, row: TableRow): string | null {
  if (row.key === OTHER_ALL && table.edition === '2019') {
    return '“（六）其他处理”只有一行，是 2019 年试行表样；2021 年起分为 1、2、3 三行';
  }
  if (row.label.match !== 'outdated') return null;
  const now = formRow(formOf(table.kind, '2021'), row.key)?.label;
  const instead = now === undefined ? '2021 年起的表样没有这一行' : `2021 年起为“${now}”`;
  return `“${row.label.text}”是 2019 年试行表样的用语，${instead}`;
}

function relabel(report: Report, table: Table, row: TableRow): Fix[] {
  const text = formRow(formOf(table.kind, '2021'), row.key)?.label;
  const [span, ...more] = row.label.spans;
  // In a grid a label's lines stand beside other cells.
  if (text === undefined || span === undefined || more.length > 0 || table.layout === 'grid') return [];
  return [{ title: `改为“${text}”`, kind: 'safe', all: false, edits: replaceText(report, span, text) }];
}

/** Three rows of 0 for one row of 0. With figures in it nobody but the writer knows under which item they belong. */
function expandOther(report: Report, table: Table, row: TableRow): Fix[] {
  const zeros = row.aligned && row.cells.every(c => c.value === 0);
  const region = zeros && table.edition === '2019' ? row.region : null;
  if (region === null || table.layout === 'flat' || table.layout === 'grid') return [];
  const before = report.text.slice(region.start, row.span.start);
  if (table.layout !== 'html' && !/^[\s|,"]*$/.test(before)) return [];
  const form = formOf('applications', '2021');
  const rows = form.rows.filter(r => r.groups.at(-1) === OTHER);
  const options = { eol: report.eol };
  const lines = rows.map((r, i) =>
    rowText(form, r.key, table.layout, i === 0 ? { ...options, groups: [OTHER] } : options),
  );
  const text = spanGroup(lines.join(rowBreak(table.layout, report.eol)), OTHER, rows.length);
  const outer = growGroup(report, table, rows[0]!.groups[0]!, rows.length - 1);
  const edits = [...outer, { span: region, text }];
  return [{ title: '分为 1、2、3 三行（填 0）', kind: 'safe', all: false, edits }];
}
