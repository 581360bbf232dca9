import type { Random } from '../random.ts';
import type { WrittenGrid, WrittenGridCell } from '../writer/grid.ts';
import { pieces } from '../writer/layout.ts';
import type { Program } from './program.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spans = ({ colspan, rowspan }: WrittenGridCell) =>
  `${colspan > 1 ? ` colspan=${colspan}` : ''}${rowspan > 1 ? ` rowspan=${rowspan}` : ''}`;

/** A word processor gives a cell a line each. */
const textOf = (grids: readonly WrittenGrid[]) =>
  grids.map(({ rows }) => rows.map(row => row.map(c => c.text).join('\t')).join('\r\n')).join('\r\n\r\n');

/** What stands in a cell besides, and is not shown. */
const UNSEEN = [
  '',
  '',
  '<del cite="mailto:clerk" datetime="2026-01-05T09:30"><span lang=EN-US>7</span></del>',
  "<span lang=EN-US style='display:none;mso-hide:all'>8</span>",
  '<s>96</s>',
  "<span lang=EN-US style='text-decoration:line-through'>12</span>",
  '<span class=Unseen lang=EN-US>31</span>',
  '<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[U1]</a><![endif]></span>',
];

/** Word and WPS 文字: paragraphs in cells, what is deleted or hidden still there, lines broken anywhere between two words. */
export const word: Program = (grids, r) => {
  const paragraph = (inner: string) =>
    `<p class=MsoNormal align=center style='text-align:center;mso-pagination:\nwidow-orphan'>${inner}</p>`;
  const cell = (c: WrittenGridCell) => {
    const words = c.at === null ? pieces(c) : [c.text];
    const shown = words.map(word => {
      if (word === '') return paragraph(r.pick(['<span lang=EN-US><o:p>&nbsp;</o:p></span>', '<span>　</span>']));
      const half =
        c.at === null && word.length > 5 ? `${escaped(word.slice(0, 4))}\n${escaped(word.slice(4))}` : escaped(word);
      const unseen = r.pick(UNSEEN);
      return paragraph(
        `${unseen}<span lang=EN-US style='font-size:10.5pt;\nfont-family:宋体'>${half}<o:p></o:p></span>`,
      );
    });
    return `<td width=64${spans(c)} valign=top style='width:48.0pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt'>${shown.join('\n')}</td>`;
  };
  const misaligned = (width: number) =>
    r.chance(0.5)
      ? `<![if !supportMisalignedColumns]>\n <tr height=0>\n${'  <td width=64 style="border:none"></td>\n'.repeat(width)} </tr>\n <![endif]>`
      : '';
  const tables = grids.map(
    ({ rows, width }) =>
      `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse'>\n${rows.map(row => ` <tr style='height:20pt'>\n  ${row.map(cell).join('\n  ')}\n </tr>`).join('\n')}\n ${misaligned(width)}</table>`,
  );
  const between = '\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n';
  return {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n<meta name=Generator content="Microsoft Word 15">\n<!--[if gte mso 9]><xml><o:a>5</o:a></xml><![endif]-->\n<style>\n<!--\nspan.Unseen\n\t{mso-style-name:隐藏;\n\tdisplay:none;\n\tmso-hide:all;}\n-->\n</style>\n</head>\n<body lang=ZH-CN>\n<!--StartFragment-->\n${tables.join(between)}\n<!--EndFragment-->\n</body>\n</html>`,
    text: textOf(grids),
  };
};

/** A website: its tables stand in tables of the page's layout, with scripts between and doubles of headers that stay in sight. */
export const browser: Program = (grids, r) => {
  const cell = (c: WrittenGridCell) => {
    const name = c.at === null && r.chance(0.3) ? 'th' : 'td';
    return `<${name}${spans(c)} style="text-align: center; visibility: visible;"><p style="margin: 0px;"><span>${c.text === '' ? '&nbsp;' : escaped(c.text)}</span></p></${name}>`;
  };
  const written = (row: readonly WrittenGridCell[]) => `<tr>${row.map(cell).join('')}</tr>`;
  const table = ({ rows }: WrittenGrid) => {
    const head = rows.findIndex(row => row.some(c => c.at !== null));
    const double =
      head > 0 && r.chance(0.5)
        ? `<div class="sticky" aria-hidden="true"><table>${rows
            .slice(0, head + 1)
            .map(written)
            .join('')}</table></div>`
        : '';
    return `${double}<script>var n = 5;</script><style>td{padding:2px}</style><table><tbody>${rows.map(written).join('\n')}</tbody></table>`;
  };
  const tables = grids.map(table).join('<br>');
  return { html: `<meta charset='utf-8'>${nested(tables, r)}`, text: textOf(grids) };
};

function nested(inner: string, r: Random): string {
  return r.chance(0.5) ? `<table><tbody><tr><td valign="top">${inner}</td></tr></tbody></table>` : inner;
}
