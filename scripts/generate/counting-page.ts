import { APPLICATIONS_HEADERS } from '../../server/src/forms/applications.ts';
import { CASE_GROUPS, DISPUTES_HEADERS } from '../../server/src/forms/disputes.ts';
import type { ColumnKey, Edition, FormRow, RowKey, TableKind } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import { DOCUMENT_TITLES, DOCUMENTS, type DocumentKey } from '../../server/src/regulation/counting/documents.ts';
import { countingFor, countingForGroup, countingForSection } from '../../server/src/regulation/counting/index.ts';
import { type CountingNote, noteText } from '../../server/src/regulation/counting/note.ts';

/** docs/counting.md: how each row and column is counted and what that rests on, from the data that the hovers show. */
export function countingPage(): string {
  return [
    '# 填报口径：怎么计',
    '',
    '鼠标停在行名、栏名、表头上，“怎么计”一段写的就是这些。本页由 `node scripts/generate.mjs` 生成，请勿手工改动。',
    '',
    '每句后面的括号写明依据：《条例》和别的文件写到条、款、项；“通行做法”是各地大多这样做、没有见到文件要求的；“未见全国统一规定”是没有找到依据的，各地可能不同，请与本级政府信息公开工作主管部门确认，并且各年一致。地方文件只在当地有效，列出来供参考。都是自己的话，不是原文。',
    '',
    ...section('表二：主动公开（2021年度起）', blocksOf('disclosure', '2021')),
    ...section('表二：主动公开（2019、2020年度）', blocksOf('disclosure', '2019')),
    ...section('表三：收到和处理申请', [
      ...blocksOf('applications', '2021', [
        ...APPLICATIONS_HEADERS.groups,
        ...APPLICATIONS_HEADERS.rowGroups,
        ...APPLICATIONS_HEADERS.notes,
      ]),
      ['（六）其他处理（2019年格式只有这一行）', countingFor('applications', 'otherAll', '2019')],
    ]),
    ...section('表四：行政复议、行政诉讼', blocksOf('disputes', '2021', DISPUTES_HEADERS.groups)),
    ...section('第六部分：信息处理费', [['其他需要报告的事项', countingForSection(6)]]),
    '## 所据文件',
    '',
    '《中华人民共和国政府信息公开条例》（国务院令第711号），各条要点见[各条要点](regulation.md)。其余：',
    '',
    ...(Object.keys(DOCUMENTS) as DocumentKey[]).map(key => `- ${DOCUMENTS[key]}：${DOCUMENT_TITLES[key]}`),
    '',
  ].join('\n');
}

type Block = readonly [label: string, notes: readonly CountingNote[]];

/** Rows, columns, then the merged cells `groups`, in the form's order; what is counted alike stands together under its first place. */
function blocksOf(kind: TableKind, edition: Edition, groups: readonly string[] = []): Block[] {
  const form = formOf(kind, edition);
  const alike = new Map<string, { labels: string[]; notes: readonly CountingNote[] }>();
  const add = (label: string, notes: readonly CountingNote[]) => {
    const same = notes.map(noteText).join('\n');
    const known = alike.get(same);
    if (known) known.labels.push(label);
    else alike.set(same, { labels: [label], notes });
  };
  const notesOf = (key: RowKey | ColumnKey) => countingFor(kind, key, edition);
  for (const row of form.rows) add(rowLabel(row), notesOf(row.key));
  for (const column of form.columns) add(columnLabel(kind, column.key, column.label), notesOf(column.key));
  for (const label of groups) add(label, countingForGroup(label));
  return [...alike.values()].map(({ labels, notes }) => [labels.join('、'), notes]);
}

/** An item of 表三 is named with the ordinal of its group: `（三）1.属于国家秘密`. */
function rowLabel({ label, groups }: FormRow): string {
  const ordinal = /^（[一二三四五六]）/.exec(groups.at(-1) ?? '')?.[0] ?? '';
  return `${ordinal}${label || '各栏'}`;
}

/** A column of 表四 is named with the group that it stands in: each outcome stands there three times. */
function columnLabel(kind: TableKind, key: ColumnKey, label: string): string {
  const group = kind === 'disputes' ? CASE_GROUPS.find(g => key.startsWith(`${g.key}.`)) : undefined;
  return group ? `${group.label}的${label}` : label;
}

function section(title: string, blocks: readonly Block[]): string[] {
  return [
    `## ${title}`,
    '',
    ...blocks.flatMap(([label, notes]) => [`### ${label}`, '', ...notes.map(n => `- ${noteText(n)}`), '']),
  ];
}
