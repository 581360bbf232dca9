import { readFileSync } from 'node:fs';
import { reportText } from '../../server/src/report/write/template.ts';

/** A row of 表三 by its six kinds of applicant; those at the end that are 0 are left out. */
type Row = readonly number[];

const KINDS = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg'];
const FLOWS = ['new', 'carriedIn', 'carriedOut'];

interface Office {
  readonly organ: string;
  readonly year: number;
  readonly rows: Readonly<Record<string, Row>>;
  /** Cells of 表二. */
  readonly disclosure?: Readonly<Record<string, string>>;
  /** 结果维持, 结果纠正, 其他结果, 尚未审结 of each kind of case. */
  readonly cases?: Readonly<Record<string, readonly [number, number, number, number]>>;
}

const OFFICES: Readonly<Record<string, Office>> = {
  city: {
    organ: '桐湾市人民政府',
    year: 2025,
    rows: {
      new: [110, 20, 3, 2, 4, 6],
      carriedIn: [5, 1],
      granted: [40, 9, 1, 1, 1, 2],
      partial: [15, 3, 1, 0, 1],
      deny1: [1],
      deny4: [5, 1],
      deny5: [4],
      deny6: [6, 1],
      deny8: [2],
      unable1: [20, 3, 1, 0, 1, 2],
      unable2: [5, 1],
      unable3: [3],
      reject1: [6, 1],
      reject2: [1],
      other1: [2, 0, 0, 0, 1],
      other3: [3, 0, 0, 1, 0, 1],
      carriedOut: [2, 2, 0, 0, 0, 1],
    },
    disclosure: {
      'normative.made': '12',
      'normative.repealed': '5',
      'normative.inForce': '96',
      'licence.decisions': '20344',
      'penalty.decisions': '4096',
      'compulsion.decisions': '231',
      'fees.amount': '15320.48',
    },
    cases: { review: [9, 2, 3, 2], direct: [3, 0, 1, 1], afterReview: [4, 1, 0, 2] },
  },
  bureau: {
    organ: '松塘县水利局',
    year: 2024,
    rows: { new: [7, 1, 0, 0, 0, 1], granted: [4, 1], partial: [1], unable1: [1, 0, 0, 0, 0, 1], reject1: [1] },
    disclosure: {
      'licence.decisions': '128',
      'penalty.decisions': '36',
      'compulsion.decisions': '4',
      'fees.amount': '312.6',
    },
    cases: { review: [1, 0, 0, 0] },
  },
  town: {
    organ: '青禾镇人民政府',
    year: 2023,
    rows: { new: [5, 2], carriedIn: [1], granted: [3, 2], deny6: [2], carriedOut: [1] },
  },
  subdistrict: { organ: '新柳街道办事处', year: 2023, rows: { new: [0] } },
};

/** The place of one paragraph in an office's report. */
const HERE = '@@@';

/**
 * Right reports of several invented offices, each with a paragraph on 依申请公开 in the place of `@@@`; `county` is the one of
 * test/fixtures/true-prose/report.txt.
 */
export function officeReport(name: string, paragraph: string): string {
  return reportOf(name).replace(HERE, () => paragraph);
}

const known = new Map<string, string>();

function reportOf(name: string): string {
  const report = known.get(name) ?? written(name);
  known.set(name, report);
  return report;
}

function written(name: string): string {
  if (name === 'county') return readFileSync('test/fixtures/true-prose/report.txt', 'utf8').replace('@@5@@\n', '');
  const office = OFFICES[name];
  if (office === undefined) throw new Error(`no office: ${name}`);
  const cells = cellsOf(office);
  const words: Readonly<Record<string, string>> = {
    organ: office.organ,
    year: String(office.year),
    date: `${office.year + 1}年1月12日`,
    problems: '部分信息公开不够及时，政策解读形式单一。',
    improvements: '加强业务培训，完善公开目录，丰富解读形式。',
  };
  const text = reportText({
    layout: 'tab',
    edition: '2021',
    heading: 'chinese',
    eol: '\n',
    fill: key => words[key] ?? '若干',
    value: (row, column) => String(cells.get(`${row}.${column}`) ?? 0),
  });
  return text.replace(/新收政府信息公开申请若干件.*/, HERE).replaceAll('若干', '按规定办理');
}

function cellsOf({ rows, disclosure = {}, cases = {} }: Office): Map<string, number | string> {
  const cells = new Map<string, number | string>(Object.entries(disclosure));
  const add = (row: string, figures: Row) => {
    for (const [i, figure] of figures.entries()) cells.set(`${row}.${KINDS[i]}`, figure);
    cells.set(`${row}.total`, sum(figures));
  };
  for (const [row, figures] of Object.entries(rows)) add(row, figures);
  const results = Object.entries(rows).flatMap(([row, figures]) => (FLOWS.includes(row) ? [] : [figures]));
  const column = (i: number) => sum(results.map(figures => figures[i] ?? 0));
  add(
    'processed',
    KINDS.map((_, i) => column(i)),
  );
  for (const [kind, outcomes] of Object.entries(cases)) {
    for (const [i, outcome] of ['upheld', 'corrected', 'other', 'pending'].entries())
      cells.set(`cases.${kind}.${outcome}`, outcomes[i]!);
    cells.set(`cases.${kind}.total`, sum(outcomes));
  }
  return cells;
}

const sum = (figures: readonly number[]): number => figures.reduce((all, figure) => all + figure, 0);
