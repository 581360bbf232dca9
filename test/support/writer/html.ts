import type { Random } from '../random.ts';
import type { WrittenGrid, WrittenGridCell } from './grid.ts';
import { pieces, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

interface Editor {
  readonly upper: boolean;
  /** Between tags: nothing, or a line end and indent. */
  readonly space: string;
  readonly quote: '"' | "'";
  readonly attributes: boolean;
  /** How a cell's words are wrapped. */
  readonly wrap: readonly [string, string];
  readonly closeCells: boolean;
  readonly closeRows: boolean;
  readonly sections: boolean;
  readonly comments: boolean;
  readonly empty: string;
  readonly between: string | null;
  /** Header cells as th. */
  readonly th: boolean;
  readonly entities: boolean;
}

const PLAIN: Editor = {
  upper: false,
  space: '',
  quote: '"',
  attributes: false,
  wrap: ['', ''],
  closeCells: true,
  closeRows: true,
  sections: false,
  comments: false,
  empty: '',
  between: null,
  th: false,
  entities: false,
};

/** The whole table on one line. */
export const htmlLine: TableWriter = (p, grid, _style, r) => {
  writeTable(
    p,
    grid,
    { ...PLAIN, empty: r.pick(['', '&nbsp;']), th: r.chance(0.5), between: r.pick([null, '<br>']) },
    r,
  );
  p.add('\n');
};

const WRAPS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['<p>', '</p>'],
  ['<p align="center"><span style="font-size: 14px;">', '</span></p>'],
  [
    "<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US\n  style='font-size:10.5pt;font-family:\"Times New Roman\",serif'>",
    '<o:p></o:p></span></p>',
  ],
  ['<div><font size="3"><strong>', '</strong></font></div>'],
  ['\n      <span>&nbsp;', '&nbsp;</span>\n    '],
  ['<p>\n<br />\n</p>\n<p>', '</p>'],
];

/** As Word or a website's editor writes it. */
export const htmlEditor: TableWriter = (p, grid, _style, r) => {
  const closeCells = r.chance(0.7);
  const editor: Editor = {
    upper: r.chance(0.3),
    space: r.pick(['\n', '\n  ', '\n\t']),
    quote: r.pick(['"', "'"]),
    attributes: r.chance(0.7),
    wrap: r.pick(WRAPS),
    closeCells,
    closeRows: closeCells || r.chance(0.5),
    sections: r.chance(0.5),
    comments: r.chance(0.3),
    empty: r.pick(['', '&nbsp;', '&#160;', '<p>&nbsp;</p>', '<br>']),
    between: r.pick([null, '<br>', '<BR />', '</p><p>', '\n  ']),
    th: r.chance(0.3),
    entities: r.chance(0.3),
  };
  writeTable(p, grid, { ...editor, between: fits(editor) ? editor.between : null }, r);
  p.add('\n');
};

/** A paragraph's end inside a cell needs a paragraph to end. */
function fits(editor: Editor): boolean {
  return editor.between !== '</p><p>' || editor.wrap[0] === '<p>';
}

function writeTable(p: Paper, grid: WrittenGrid, editor: Editor, r: Random): void {
  const tag = (name: string) => (editor.upper ? name.toUpperCase() : name);
  const attributes = editor.attributes
    ? ' border=1 cellspacing=0 cellpadding=0 width="639" style=\'border-collapse:collapse;mso-padding-alt:0cm 5.4pt 0cm 5.4pt\''
    : '';
  p.add(`<${tag('table')}${attributes}>${editor.space}`);
  const head = grid.rows.findIndex(row => row.some(cell => cell.at));
  if (editor.sections) p.add(`<${tag('thead')}>${editor.space}`);
  grid.rows.forEach((row, y) => {
    if (editor.sections && y === head) p.add(`</${tag('thead')}>${editor.space}<${tag('tbody')}>${editor.space}`);
    if (editor.comments && r.chance(0.1)) p.add('<!--[if !supportMisalignedRows]--><!-- 第2页 3 --><!--[endif]-->');
    const rowAttributes = editor.attributes ? ` style=${editor.quote}height:${r.int(10, 40)}.5pt${editor.quote}` : '';
    p.add(`<${tag('tr')}${rowAttributes}>${editor.space}`);
    for (const cell of row) writeCell(p, cell, editor, tag);
    if (editor.closeRows) p.add(`</${tag('tr')}>${editor.space}`);
  });
  if (editor.sections) p.add(`</${tag('tbody')}>${editor.space}`);
  p.add(`</${tag('table')}>`);
}

function writeCell(p: Paper, cell: WrittenGridCell, editor: Editor, tag: (name: string) => string): void {
  const name = tag(editor.th && cell.role === 'header' ? 'th' : 'td');
  const spans = [
    cell.colspan > 1 ? ` ${tag('colspan')}=${editor.quote}${cell.colspan}${editor.quote}` : '',
    cell.rowspan > 1 ? ` ${tag('rowspan')}=${cell.rowspan}` : '',
    editor.attributes ? ` width=${cell.colspan * 64} valign=${editor.quote}middle${editor.quote}` : '',
  ];
  p.add(`<${name}${spans.join('')}>`);
  if (cell.text === '') {
    if (cell.at) p.figure(cell.at, '');
    p.add(editor.empty);
  } else {
    p.add(editor.wrap[0]);
    if (cell.at) p.figure(cell.at, cell.text);
    else p.add(wordsOf(cell, editor));
    p.add(editor.wrap[1]);
  }
  if (editor.closeCells) p.add(`</${name}>`);
  p.add(editor.space);
}

function wordsOf(cell: WrittenGridCell, editor: Editor): string {
  const text = editor.between === null ? cell.text : pieces(cell).join(editor.between);
  return editor.entities
    ? text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('、', '&#12289;')
    : text;
}
