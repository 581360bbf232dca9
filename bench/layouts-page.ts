import { type ReportModel, randomModel } from '../test/support/model.ts';
import { random } from '../test/support/random.ts';
import { write } from '../test/support/writer/index.ts';
import { type Layout, put, type TableWriter } from '../test/support/writer/layout.ts';

/** A report as it stands in Word before anything converts it. */
export interface WordReport {
  readonly name: string;
  readonly model: ReportModel;
  readonly page: string;
}

const FIRST_SEED = 20260128;

/** Reports of the random writer, both editions, with figures of one to eight digits, each as a page that a word processor opens. */
export function wordReports(count: number): WordReport[] {
  return Array.from({ length: count }, (_, i) => {
    const seed = FIRST_SEED + i;
    const model = randomModel(random(seed), i % 4 === 0 ? '2019' : '2021');
    const { text } = write(model, WORD, seed, { eol: '\n' });
    return { name: `report-${String(i + 1).padStart(2, '0')}`, model, page: pageOf(text) };
  });
}

function pageOf(body: string): string {
  const style = '@page { size: A4; margin: 2cm } td { font-size: 8pt } p { font-size: 12pt; text-indent: 2em }';
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><style>${style}</style></head><body>\n${body}</body></html>\n`;
}

/** Shares of the page's width for the columns of each table, as the official form has them. */
const WIDTHS = {
  disclosure: [34, 22, 22, 22],
  applications: [6, 12, 26, 8, 8, 8, 8, 8, 8, 8],
  disputes: Array.from({ length: 15 }, () => 100 / 15),
};

const wordTable: TableWriter = (p, grid) => {
  p.add('<table border="1" cellspacing="0" cellpadding="1" width="100%">\n');
  for (const width of WIDTHS[grid.kind]) p.add(`<col width="${width.toFixed(2)}%">`);
  for (const row of grid.rows) {
    p.add('<tr>\n');
    for (const cell of row) {
      p.add(`<td colspan="${cell.colspan}" rowspan="${cell.rowspan}" align="center">`);
      put(p, cell);
      p.add('</td>\n');
    }
    p.add('</tr>\n');
  }
  p.add('</table>\n');
};

const WORD: Layout = { id: 'word', page: 'html', reads: ['html'], table: wordTable };
