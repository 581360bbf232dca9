const ROW = '1. 属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n';
const HEAD = '云岭县人民政府2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';

/** Pieces that are repeated to the wanted length; each once put a reader of this kind, or of tables at large, to shame. */
export const ADVERSARIES: Readonly<Record<string, string>> = {
  pipes: '|',
  'pipe lines': '|\n',
  tabs: '\t',
  'tab lines': '\t\n',
  spaces: ' ',
  'wide spaces': '　',
  'empty lines': '\n',
  'one cell a line': '0\n',
  'one cell a line behind a tab': '\t0\n',
  'one cell a line closed by a pipe': '0 |\n',
  'one long line of words': '主动公开政府信息情况',
  'digits only': '7',
  'figures in one line': '12 ',
  'open cells': '<td>',
  'open tables': '<table>',
  'open tags': '<',
  'tables in cells': '<table><tr><td>0',
  'cells whose marks stay open': '<td><b>0',
  'rows whose cells stay open': '<tr><td><p>0\n',
  'paragraphs whose marks stay open': '<p><span>0</p>\n',
  'wide spans': '<td rowspan=9999 colspan=9999>0',
  quotes: '"',
  commas: ',',
  'quoted fields': '"0",',
  'open quotes by line': '"0\n',
  entities: '&nbsp;',
  'open entities': '&',
  comments: '<!--',
  'a label without end': '属于国家秘密',
  'labels by line': '（三）不予公开\n',
  'half labels by line': '申请人无正当理由逾期\n',
  'totals by line': '总计\n',
  'headings by line': '三、收到和处理政府信息公开申请情况\n',
  'grids drawn with lines': '+---+---+\n| 5 | 6 |\n',
  'grids that are left open': '+---+---+\n| 5 | 6 |\n| 7 |\n',
  'titles by line': '政府信息公开工作年度报告\n',
  "earlier years' programmes in one line": '按照2022年政务公开工作要点，做好收尾。',
  brackets: '（',
  'markdown marks': '#',
  'delimiter rows': '|---|\n',
  'vertical headers': '结 果 维 持\n',
  'page lines': '- 4 -\n',
  '27,000 rows by tab': ROW,
  '27,000 rows by pipe': ROW.replaceAll('\t', '|'),
  '27,000 rows by space': ROW.replaceAll('\t', '  '),
  '27,000 rows by comma': ROW.replaceAll('\t', ','),
  '27,000 rows by cell': ROW.replaceAll('\t', '\n'),
  '27,000 rows of html': `<tr><td>${ROW.trim().replaceAll('\t', '<td>')}`,
};

/** A draft's head and then nothing but the piece, over and over, `size` characters of it. */
export function adversary(piece: string, size: number): string {
  return HEAD + piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}
