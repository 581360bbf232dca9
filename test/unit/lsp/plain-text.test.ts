import { expect, it } from 'vitest';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { SECTIONS } from '../../../server/src/forms/sections.ts';
import { markup, plainText } from '../../../server/src/lsp/plain-text.ts';
import { ARTICLES } from '../../../server/src/regulation/articles/index.ts';
import { explainColumn, explainGroup, explainRow, explainSection } from '../../../server/src/regulation/explain.ts';
import { hoverForExplanation, hoverForTargets } from '../../../server/src/regulation/hover.ts';

it.each([
  ['**甲**：乙', '甲：乙'],
  ['*以上是要点，不是条例原文。*', '以上是要点，不是条例原文。'],
  ['> 甲\\*乙\\[丙\\]。  ', '甲*乙[丙]。'],
  ['- 甲：乙\n  > 丙。  ', '- 甲：乙\n  丙。'],
  ['a \\\\ b', 'a \\ b'],
  ['2＊3，4*5', '2＊3，4*5'],
])('%j', (markdown, plain) => expect(plainText(markdown)).toBe(plain));

it('a client gets what it reads', () => {
  expect(markup('**甲**', true)).toEqual({ kind: 'markdown', value: '**甲**' });
  expect(markup('**甲**', false)).toEqual({ kind: 'plaintext', value: '甲' });
});

it('leaves no mark of Markdown in any note of a completion', () => {
  const notes = [
    ...ARTICLES.map(article => article.gist),
    ...SECTIONS.map(section => explainSection(section.number, '2021').what),
    ...TABLE_KINDS.flatMap(kind =>
      formOf(kind, '2021').rows.flatMap(row => explainRow(kind, row.key, '2021')?.what ?? []),
    ),
  ];
  expect(notes.length).toBeGreaterThan(80);
  for (const note of notes) expect(markup(note, false).value).not.toMatch(/[*\\>_`#[\]]/u);
});

it('leaves no mark of Markdown and no English in any hover on the 条例', () => {
  const copy = '第二十条 甲：\n（一）乙；\n（二）丙。\n第五十条 丁。\n第五十一条 戊。\n';
  const said = [
    ...Array.from({ length: 57 }, (_, i) => hoverForTargets([{ article: i + 1, paragraph: null, item: null }], copy)),
    hoverForExplanation(explainGroup('第二十条第（一）项')!, copy),
    hoverForExplanation(explainRow('applications', 'deny3', '2021')!, null),
    hoverForExplanation(explainColumn('disputes', 'review.total')!, copy),
  ].map(plainText);
  for (const text of said) expect(text).not.toMatch(/[*\\>_`#[\]A-Za-z]/u);
});
