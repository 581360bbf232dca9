import { insertTableInto } from '../../edits/insert-table.ts';
import type { TableKind } from '../../forms/form.ts';
import { SECTIONS, sectionForm } from '../../forms/sections.ts';
import type { Report, Section, Table } from '../../report/model.ts';
import { sectionName, tableName } from '../../report/names.ts';
import { firstLine } from '../../report/places.ts';
import { tableOf } from '../../report/query.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { contains } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** 表二, 表三 or 表四 does not stand in its section, and nothing there looks like it. */
export const missing: Rule = {
  code: 'table/missing',
  severity: 'error',
  title: '二、三、四部分缺少规定的表格',
  titleEn: 'Sections 2, 3 and 4 must each hold their table',
  *check({ report }) {
    for (const { kind, section } of withoutTable(report)) {
      yield {
        message: `“${sectionName(section.number)}”里没有${tableName(kind)}`,
        span: section.heading.span,
        data: { table: kind },
      };
    }
    for (const { table, section, own } of inOtherSections(report)) {
      yield {
        message: `${tableName(table.kind)}放在了“${sectionName(section.number)}”里，应放在“${sectionName(own.number)}”里`,
        span: firstLine(report, table.span),
        severity: 'warning',
      };
    }
  },
  fixes(report, finding) {
    const found = withoutTable(report).find(m => m.kind === finding.data?.['table']);
    const edit = found === undefined ? null : insertTableInto(report, found.section, found.kind);
    if (found === undefined || edit === null) return [];
    return [{ title: `插入${tableName(found.kind)}（各格为 0）`, kind: 'suggestion', all: false, edits: [edit] }];
  },
};

function withoutTable(report: Report): { kind: TableKind; section: Section }[] {
  const sections = sectionsOf(report);
  return SECTIONS.flatMap(form => {
    const section = sections.find(s => s.number === form.number);
    const { table } = form;
    if (section === undefined || table === null || tableOf(report, table) !== undefined) return [];
    return report.unread.some(u => u.kind === table) ? [] : [{ kind: table, section }];
  });
}

/** Tables that stand in a section that should hold another, though their own section is there. */
function inOtherSections(report: Report): { table: Table; section: Section; own: Section }[] {
  const sections = sectionsOf(report).filter(s => sectionForm(s.number).table !== null);
  return report.tables.flatMap(table => {
    const section = sections.find(s => contains(s.span, table.span));
    const own = sections.find(s => sectionForm(s.number).table === table.kind);
    return section !== undefined && own !== undefined && section.number !== own.number ? [{ table, section, own }] : [];
  });
}
