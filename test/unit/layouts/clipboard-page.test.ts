import { describe, expect, it } from 'vitest';
import { clipboardPage, hasCopiedCells } from '../../../server/src/layouts/clipboard-page.ts';

/** The page without the tags round it all, on one line. */
function shown(source: string): string {
  return clipboardPage(source)
    .replaceAll('\n', '')
    .replace(/<table>(.*?)<\/table>/g, '[$1]')
    .replace(/<tr>(.*?)<\/tr>/g, '($1)')
    .replaceAll('<td>', '<')
    .replaceAll('</td>', '>');
}

const table = (...rows: string[]) => `<table>${rows.map(r => `<tr>${r}</tr>`).join('')}</table>`;

describe('a table of the clipboard as it is shown', () => {
  it('has plain cells', () => {
    expect(shown(table('<td class=xl65 align=right><font color=red>甲</font></td><td>1</td>'))).toBe('[(<甲><1>)]');
    expect(clipboardPage(table('<th colspan=2 rowspan="3">甲&amp;乙</th>', '', ''))).toContain(
      '<td colspan="2" rowspan="3">甲&amp;乙</td>',
    );
  });

  it('may begin with rows, or within one', () => {
    expect(shown('<tr><td>1</td></tr><tr><td>2</td></tr>')).toBe('[(<1>)(<2>)]');
    expect(shown('<td>1</td><td>2</td></tr><tr><td>3</td></tr>')).toBe('[(<1><2>)(<3>)]');
  });

  it('needs no closing tags', () => {
    expect(shown('<table><tr><td><b>1<td>2<tr><td>3</table><p>完')).toBe('[(<1><2>)(<3>)]<p>完</p>');
  });

  it('has no cell that the source’s end cuts off: its figure may have been longer', () => {
    expect(shown('<table><tr><td>1</td><td>2')).toBe('[(<1>)]');
    expect(shown('<table><tr><td>甲<table><tr><td>1</td></tr></table>乙')).toBe('<p>甲</p>[(<1>)]<p>乙</p>');
  });

  it('parts paragraphs and lines in a cell, and not what only the source breaks', () => {
    expect(shown(table("<td><p>自然\n人</p>\n<p>甲<br style='mso-data-placement:same-cell'>乙</p></td>"))).toBe(
      '[(<自然人<br>甲<br>乙>)]',
    );
    expect(shown(table('<td>a\r\nb</td>'))).toBe('[(<a b>)]');
  });

  it.each([
    '<del cite="mailto:a" datetime="2026-01-05T09:30"><span>7</span></del>',
    '<s>7</s>',
    "<span lang=EN-US style='display:none;\nmso-hide:all'>7</span>",
    '<span style="TEXT-DECORATION: line-through">7</span>',
    '<span hidden>7</span>',
    '<div aria-hidden="true"><p>7</p></div>',
    '<span style="font-size:0pt">7</span>',
    '<span style="vertical-align:super">7</span>',
    '<script>7</script>',
    '<sup>7</sup>',
    '<select><option>7</option></select>',
    '<rt>7</rt>',
    '<svg><text>7</text></svg>',
    '<!--7--><!--[if gte mso 9]><xml>7</xml><![endif]-->',
    '<a class=msocomanchor href="#_msocom_1">[U7]</a>',
    '<b style="display: none"><i>7</i>7</b>',
  ])('leaves out what is not seen: %s', hidden => {
    expect(shown(table(`<td>${hidden}1</td><td>2</td>`))).toBe('[(<1><2>)]');
  });

  it('takes what looks like it and is seen', () => {
    const seen = '<span style="visibility: visible; text-decoration: none">1</span><span aria-hidden="false">2</span>';
    expect(shown(table(`<td>${seen}</td>`))).toBe('[(<12>)]');
  });

  it('leaves out what its style sheet hides', () => {
    const sheet =
      '<style><!--\n.xl65, span.Unseen\n\t{mso-style-name:隐藏;\n\tdisplay:none;}\n.xl66 {color:red}\n--></style>';
    const cells =
      '<td class=xl66>1<span class=Unseen>7</span><b class="Unseen">2</b></td><td><i class="a XL65">7</i></td>';
    expect(shown(sheet + table(cells))).toBe('[(<12><>)]');
  });

  it('leaves out hidden rows and columns, whatever spans over them', () => {
    const columns = "<col span=1><col width=0 style='display:none'><col>";
    const rows =
      '<tr><td colspan=3>甲</td></tr><tr style="display:none"><td>8</td></tr><tr><td>1</td><td>7</td><td>2</td></tr>';
    expect(shown(`<table>${columns}${rows}</table>`)).toBe('[(<td colspan="2">甲>)(<1><2>)]');
    const cells = "<td>1</td><td style='display:none'>7</td><td>2</td>";
    expect(shown(table('<td colspan=2>甲</td><td>乙</td>', cells, cells))).toBe('[(<甲><乙>)(<1><2>)(<1><2>)]');
    const tall = '<td rowspan=3>甲</td><td>1</td>';
    expect(shown(`<table><tr>${tall}</tr><tr hidden><td>7</td></tr><tr><td>2</td></tr></table>`)).toBe(
      '[(<td rowspan="2">甲><1>)(<2>)]',
    );
  });

  it('has the number where only hashes are shown', () => {
    expect(shown(table('<td x:num="1234">####</td><td sdval="12" sdnum="2052;">###</td>'))).toBe('[(<1234><12>)]');
    expect(shown(table('<td x:num="1234.5">1,235</td><td x:num>####</td><td x:num="1E+20">##</td>'))).toBe(
      '[(<1,235><####><##>)]',
    );
  });

  it('is taken out of the table that lays out the page', () => {
    const inner = table('<td>1</td>');
    expect(shown(`<table><tr><td>导航</td><td>标题${inner}尾</td></tr><tr><td>页脚</td></tr></table>`)).toBe(
      '<p>导航</p><p>标题</p>[(<1>)]<p>尾</p><p>页脚</p>',
    );
  });

  it('stands among the words beside, a paragraph a line', () => {
    expect(shown(`<h2>三、收到</h2><div>甲<p>乙</div>${table('<td>1</td>')}丙`)).toBe(
      '<p>三、收到</p><p>甲</p><p>乙</p>[(<1>)]<p>丙</p>',
    );
  });

  it('is a table only where there are cells', () => {
    expect(hasCopiedCells('<div><span>a\tb</span></div>')).toBe(false);
    expect(hasCopiedCells('<TR><TD\nwidth=1>1</TD></TR>')).toBe(true);
  });
});
