import type { Random } from '../random.ts';
import { slotsOf, type WrittenGrid, type WrittenGridCell } from '../writer/grid.ts';
import type { Program } from './program.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spans = ({ colspan, rowspan }: WrittenGridCell) =>
  `${colspan > 1 ? ` colspan=${colspan}` : ''}${rowspan > 1 ? ` rowspan=${rowspan}` : ''}`;

/** A column that is hidden, with figures of its own: what stood at `at` and behind it is one to the right. */
function withHiddenColumn(grid: WrittenGrid, at: number): (WrittenGridCell | 'hidden')[][] {
  return slotsOf(grid).map((slots, y) => {
    const covered = slots[at]!.cell.column < at;
    const cells = grid.rows[y]!.map(cell =>
      cell.column < at && cell.column + cell.colspan > at ? { ...cell, colspan: cell.colspan + 1 } : cell,
    );
    if (covered) return cells;
    const next = cells.findIndex(cell => cell.column >= at);
    return next < 0 ? [...cells, 'hidden'] : [...cells.slice(0, next), 'hidden', ...cells.slice(next)];
  });
}

function rowsOf(grid: WrittenGrid, r: Random, written: (cell: WrittenGridCell) => string): string[] {
  const hides = r.chance(0.4);
  const rows = hides ? withHiddenColumn(grid, r.int(1, grid.width - 1)) : grid.rows;
  return rows.map(row => {
    const cells = row.map(c =>
      c === 'hidden' ? `<td class=xl65 style='display:none'>${r.int(1, 99)}</td>` : written(c),
    );
    return ` <tr height=19 style='height:14.25pt'>\n  ${cells.join('\n  ')}\n </tr>`;
  });
}

/** The text that a sheet gives beside: a cell with a line break in quotes, merged ones empty. */
function textOf(grids: readonly WrittenGrid[]): string {
  const quoted = (text: string) => (/[\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = grids.flatMap(grid => slotsOf(grid).map(row => row.map(s => (s.begins ? quoted(s.cell.text) : ''))));
  return rows.map(row => row.join('\t')).join('\r\n');
}

/** Excel, or WPS 表格 that writes each number a second time. */
function sheet(generator: string, always: boolean): Program {
  return (grids, r) => {
    const narrow = r.chance(0.5);
    const written = (cell: WrittenGridCell) => {
      const isNumber = cell.at !== null && /^-?\d+(?:\.\d+)?$/.test(cell.text);
      const hashed = isNumber && narrow && cell.text.length > 3;
      const num = isNumber && (always || hashed) ? ` x:num="${cell.text}"` : '';
      const words = hashed ? '####' : escaped(cell.text);
      const broken =
        cell.role === 'header' && cell.text.length > 5
          ? `${words.slice(0, 3)}<br style='mso-data-placement:same-cell'>\r\n    ${words.slice(3)}`
          : words;
      const empty = r.pick(['', '&nbsp;', '　']);
      return `<td${spans(cell)} class=xl66 align=right${num} style='border-left:none;width:48pt'>${broken === '' ? empty : broken}</td>`;
    };
    const rows = grids.flatMap((grid, i) => [
      ...(i > 0 ? [" <tr height=19><td colspan=10 style='height:14pt'></td></tr>"] : []),
      ...rowsOf(grid, r, written),
    ]);
    const begins = r.chance(0.5);
    const head = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head>\r\n<meta name=Generator content="${generator}">\r\n<style>\r\n<!--table {mso-displayed-decimal-separator:"\\.";}\r\n.xl65 {color:windowtext;}\r\n-->\r\n</style>\r\n</head>\r\n<body link=blue>\r\n`;
    const columns = ` <col width=64 span=3 style='width:48pt'>\r\n`;
    const table = "<table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'>\r\n";
    const opening = begins ? `<!--StartFragment-->${table}${columns}` : `${table}<!--StartFragment-->\r\n${columns}`;
    return {
      html: `${head}${opening}${rows.join('\r\n')}\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>`,
      text: textOf(grids),
    };
  };
}

export const excel = sheet('Microsoft Excel 15', false);
export const wpsSheet = sheet('WPS Office ET', true);

/** LibreOffice keeps the number beside whatever is shown. */
export const libreOffice: Program = (grids, r) => {
  const cell = (c: WrittenGridCell) => {
    const isNumber = c.at !== null && /^-?\d+(?:\.\d+)?$/.test(c.text);
    const words = isNumber && r.chance(0.2) ? '###' : escaped(c.text);
    const value = isNumber ? ` sdval="${c.text}" sdnum="2052;"` : '';
    return `<td${spans(c)} height="17" align="right"${value}><font face="宋体" size=3>${words === '' ? '<br>' : words}</font></td>`;
  };
  const tables = grids.map(
    grid =>
      `<table cellspacing="0" border="0">\n\t<colgroup span="${grid.width}" width="85"></colgroup>\n${grid.rows.map(row => `\t<tr>\n\t\t${row.map(cell).join('\n\t\t')}\n\t</tr>`).join('\n')}\n</table>`,
  );
  return {
    html: `<!DOCTYPE html>\n<html>\n<head>\n<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n<style type="text/css">body,td { font-size:x-small }</style>\n</head>\n<body>\n${tables.join('\n')}\n</body>\n</html>`,
    text: textOf(grids),
  };
};
