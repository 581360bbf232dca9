import { it } from 'vitest';
import { cellAt } from '../../../server/src/arithmetic/system.ts';
import { diagnose } from '../../../server/src/repair/diagnose.ts';
import { culpritOf, reported } from '../../../server/src/repair/verdict.ts';
import { workingTable } from '../../../server/src/repair/working-table.ts';
import { expectApproved } from '../../support/approved.ts';
import { changesLine, factLine, spoiltFigures, statedIn } from '../../support/figure-rows.ts';
import { each, listed } from '../../support/inputs.ts';

/** 一 30, 二 4, six results, （七） 29, 四 5. */
const RIGHT =
  'new 22 5 0 1 2 0 30; carriedIn 3 1 0 0 0 0 4; granted 11 2 0 1 0 0 14; partial 3 1 0 0 1 0 5; deny6 2 0 0 0 0 0 2; unable1 4 1 0 0 0 0 5; reject2 1 0 0 0 0 0 1; other1 1 1 0 0 0 0 2; processed 22 5 0 1 1 0 29; carriedOut 3 1 0 0 1 0 5';
/** The repairs of a right table with some rows replaced: `rows ← what is said elsewhere`. `!`: reported; `’`: one is said elsewhere. */
function told(right: string, input: string): string[] {
  const [rows, said] = input.split(' ← ');
  const given = spoiltFigures(`${right}; ${rows}`);
  const diagnosis = diagnose(given, { stated: said === undefined ? [] : statedIn(said) });
  const { system } = workingTable(given);
  const shown = reported(diagnosis);
  const lines = diagnosis.repairs.slice(0, 5).map(repair => {
    const changes = repair.changes.map(({ ref, to }) => [cellAt(system, ref)!, to] as const);
    return `${shown.includes(repair) ? '!' : ' '} ${repair.cost.toFixed(2)} ${culpritOf(repair)}: ${repair.facts.map(factLine).join(' + ')} — ${changesLine(given.form, given, changes)}${'’'.repeat(repair.confirmed.length)}`;
  });
  const { sure, complete, repairs } = diagnosis;
  return [`${input} → ${repairs.length}${sure ? ' sure' : ''}${complete ? '' : ' cut'}`, ...lines];
}

const CELLS = [
  ...each('unable1 # 1 0 0 0 0 5', '0 1 3 5 9 14 40 44 41 400 _'),
  ...each('granted 11 2 0 1 0 0 #', '0 1 4 13 15 41 24 114 140 104 _ 28'),
  ...each('processed # 5 0 1 1 0 29', '0 2 23 32 222 220 202'),
  ...each('processed 22 5 0 1 1 0 #', '0 92 290 2 34'),
  ...each('carriedOut 3 1 0 0 # 0 5', '0 2 10 _'),
  ...each('carriedOut 3 1 0 0 1 0 #', '0 4 6 50 _'),
  ...each('new # 5 0 1 2 0 30', '0 2 20 23'),
  ...each('new 22 5 0 1 2 0 #', '0 3 29 300 33'),
  ...each('deny3 # 0 0 0 0 0 0', '1 7'),
  ...each('deny3 0 0 0 0 0 0 #', '1 7'),
  ...each('carriedIn # 1 0 0 0 0 4', '0 4 _'),
];
const SEVERAL = [
  ...listed(
    'unable1 9 1 0 0 0 0 5; granted 11 2 0 7 0 0 14 ¦ unable1 9 1 0 0 0 0 5; granted 6 2 0 1 0 0 14 ¦ unable1 9 1 0 0 0 0 5; partial 3 1 0 0 4 0 5 ¦ unable1 9 6 0 0 0 0 5 ¦ new 22 5 0 1 2 0 300; granted 11 20 0 1 0 0 14',
    'new 23 5 0 1 2 0 30; granted 11 2 0 1 0 0 15 ¦ new 22 5 0 1 2 0 31; carriedOut 3 1 0 0 1 0 6 ¦ new 25 5 0 1 2 0 30; granted 11 4 0 1 0 0 14; unable1 4 1 0 2 0 0 5 ¦ new 25 5 0 1 2 0 30; granted 11 4 0 1 0 0 14; unable1 4 1 0 2 0 0 5; deny6 2 0 0 0 3 0 2',
    'new 25 5 0 1 2 0 30; granted 11 4 0 1 0 0 14; unable1 4 1 0 2 0 0 5; deny6 2 0 0 0 3 0 2; reject2 1 0 6 0 0 0 1 ¦ granted 0 11 2 0 1 0 0; new 22 5 0 1 2 0 300 ¦ granted 0 11 2 0 1 0 0; unable1 0 4 1 0 0 0 0 ¦ granted 0 11 2 0 1 0 0; unable1 5 1 0 0 0 0 5',
    'processed 0 0 0 0 0 0 0; carriedOut 22 5 0 1 1 0 29; unable1 9 1 0 0 0 0 5 ¦ granted 3 1 0 0 1 0 5; carriedOut 11 2 0 1 0 0 14; unable1 9 1 0 0 0 0 5 ¦ processed 0 0 0 0 0 0 0; carriedOut 0 0 0 0 0 0 0; unable1 9 1 0 0 0 0 5 ¦ processed 0 0 0 0 0 0 0; carriedOut 0 0 0 0 0 0 0',
    'new 0 0 0 0 0 0 0; processed 0 0 0 0 0 0 0; carriedOut 0 0 0 0 0 0 0 ¦ new 22 5 0 1 2 0 0; carriedIn 3 1 0 0 0 0 0; granted 11 2 0 1 0 0 0 ¦ new 23 5 0 1 2 0 30; granted 12 2 0 1 0 0 14 ¦ new 23 5 0 1 2 0 30; granted 12 2 0 1 0 0 14; processed 22 5 0 1 1 0 30 ¦ new 21 5 0 1 2 0 30; granted 10 2 0 1 0 0 14',
  ),
];
/** Rows that add up. */
const ROWS = [
  ...listed(
    'new 0 0 0 0 0 0 0; carriedIn 22 5 0 1 2 0 30; granted 3 1 0 0 0 0 4; partial 11 2 0 1 0 0 14; deny1 3 1 0 0 1 0 5; deny6 0 0 0 0 0 0 0; deny7 2 0 0 0 0 0 2; unable1 0 0 0 0 0 0 0; unable2 4 1 0 0 0 0 5; reject2 0 0 0 0 0 0 0; reject3 1 0 0 0 0 0 1; other1 0 0 0 0 0 0 0; other2 1 1 0 0 0 0 2; processed 0 0 0 0 0 0 0; carriedOut 22 5 0 1 1 0 29',
    'processed 44 10 0 2 3 0 59 ¦ processed 22 4 0 1 1 1 29 ¦ new 22 4 0 1 2 1 30 ¦ granted 10 2 0 1 0 1 14 ¦ processed 22 5 0 1 1 2 31 ¦ processed 22 5 0 1 2 2 32 ¦ granted 12 2 0 1 0 1 16 ¦ processed 60 5 0 1 1 0 67; carriedOut 0 1 0 0 1 0 2 ¦ new 20 8 0 0 0 0 28; carriedIn 0 0 0 0 0 0 0; granted 12 8 0 0 0 0 20; partial 8 0 0 0 0 0 8; deny6 0 0 0 0 0 0 0; unable1 0 0 0 0 0 0 0; reject2 0 0 0 0 0 0 0; other1 0 0 0 0 0 0 0; processed 10 4 0 0 0 0 14; carriedOut 0 0 0 0 0 0 0 ¦ processed 18 4 0 0 1 0 23 ¦ new 22 4 0 2 2 0 30',
  ),
  ...listed(
    'processed 0 0 0 0 0 0 0; carriedOut 22 5 0 1 1 0 29 ¦ processed 3 1 0 0 1 0 5; carriedOut 22 5 0 1 1 0 29 ¦ granted 3 1 0 0 1 0 5; carriedOut 11 2 0 1 0 0 14 ¦ new 3 1 0 0 0 0 4; carriedIn 22 5 0 1 2 0 30 ¦ new 11 2 0 1 0 0 14; granted 22 5 0 1 2 0 30 ¦ carriedIn 3 1 0 0 1 0 5; partial 3 1 0 0 0 0 4',
    'granted 0 0 0 0 0 0 0; carriedIn 11 2 0 1 0 0 14 ¦ carriedIn 0 0 0 0 0 0 0; granted 3 1 0 0 0 0 4 ¦ carriedIn 0 0 0 0 0 0 0; new 3 1 0 0 0 0 4 ¦ other3 22 5 0 1 1 0 29; processed 0 0 0 0 0 0 0 ¦ new 0 0 0 0 0 0 0; carriedIn 22 5 0 1 2 0 30',
    'other1 0 0 0 0 0 0 0; other2 1 1 0 0 0 0 2; other3 0 0 0 0 0 0 0; processed 0 0 0 0 0 0 0; carriedOut 22 5 0 1 1 0 29 ¦ unable1 0 0 0 0 0 0 0; unable2 4 1 0 0 0 0 5; reject2 0 0 0 0 0 0 0; reject3 1 0 0 0 0 0 1; other1 0 0 0 0 0 0 0; other2 1 1 0 0 0 0 2; processed 0 0 0 0 0 0 0; carriedOut 22 5 0 1 1 0 29',
    'granted 0 11 2 0 1 0 0 ¦ granted 2 0 1 0 0 14 0 ¦ unable1 0 4 1 0 0 0 0 ¦ unable1 1 0 0 0 0 5 0 ¦ granted 1 1 2 0 1 0 14 ¦ granted 1 1 2 0 1 0 0 ¦ processed 2 2 5 0 1 1 29 ¦ processed 2 2 5 1 1 0 29 ¦ new 2 2 5 0 1 2 30 ¦ new 0 22 5 0 1 2 0 ¦ carriedOut 0 3 1 0 0 1 0 ¦ carriedIn 1 0 0 0 0 4 0 ¦ carriedIn 0 3 1 0 0 0 0',
    'granted 11 2 1 0 0 14 ¦ granted 11 2 0 1 0 0 ¦ granted 11 2 0 1 0 14 ¦ granted 11 2 1 0 14 ¦ granted 11 2 1 14 ¦ granted 14 ¦ granted 11 2 0 1 14; partial 3 1 1 5 ¦ granted 11 2 0 1 0 14; partial 3 1 0 0 1 5 ¦ granted 11 2 0 1 0 14; partial 3 1 0 0 1 5; deny6 2 0 0 0 0 2 ¦ granted 11 2 0 1 0 14; unable1 9 1 0 0 0 0 5 ¦ granted 11 0 1 0 0 14',
    'processed 22 5 1 1 0 29 ¦ new 22 5 0 1 2 30 ¦ carriedOut 3 1 0 0 1 5 ¦ carriedIn 3 1 0 0 0 4 ¦ deny3 0 0 0 0 0 0 ¦ granted 11 2 0 1 0 0; new 22 5 0 1 2 0 300 ¦ granted 0 11 2 0 1 0; unable1 0 4 1 0 0 0 0 ¦ reject2 0 0 0 0 0 1',
  ),
  ...each(
    'processed #',
    '0_0_0_0_0_0_0 19_4_0_1_0_0_24 11_3_0_0_1_0_15 20_5_0_1_1_0_27 21_5_0_1_1_0_28 19_5_0_1_1_0_26 25_6_0_1_2_0_34 25_6_0_1_1_0_33 5_22_0_1_1_0_29 20_7_0_1_1_0_29 22_5_1_0_1_0_29 33_7_0_2_1_0_43 21_4_0_1_1_0_27 18_4_0_1_1_0_24 22_4_0_0_1_0_27 23_5_0_1_1_0_30 24_5_0_1_1_0_31 24_6_0_1_1_0_32',
  ).map(row => row.replaceAll('_', ' ')),
  ...each(
    'new #',
    '25_6_0_1_2_0_34 19_4_0_1_2_0_26 5_22_0_1_2_0_30 20_7_0_1_2_0_30 20_5_0_1_2_0_28 22_5_0_0_3_0_30 0_0_0_0_0_0_0 21_4_0_1_2_0_28 20_4_1_1_2_0_28',
  ).map(row => row.replaceAll('_', ' ')),
  ...each(
    'carriedOut #',
    '0_0_0_0_0_0_0 0_0_0_0_1_0_1 4_0_0_0_1_0_5 1_3_0_0_1_0_5 2_1_0_0_1_0_4 2_2_0_0_1_0_5 25_6_0_1_2_0_34',
  ).map(row => row.replaceAll('_', ' ')),
  ...each('carriedIn #', '0_0_0_0_0_0_0 6_2_0_0_0_0_8 3_0_1_0_0_0_4 1_1_0_0_0_0_2').map(row =>
    row.replaceAll('_', ' '),
  ),
  ...each(
    'granted #',
    '0_0_0_0_0_0_0 3_1_0_0_1_0_5 10_2_0_1_0_0_13 2_11_0_1_0_0_14 9_4_0_1_0_0_14 9_3_1_1_0_0_14 12_3_1_1_0_0_17',
  ).map(row => row.replaceAll('_', ' ')),
  ...each('deny1 #', '3_1_0_0_1_0_5 1_0_0_0_0_0_1 11_2_0_1_0_0_14').map(row => row.replaceAll('_', ' ')),
  ...listed(
    'processed 11 3 0 0 1 0 15; carriedOut 14 3 0 1 1 0 19 ¦ processed 18 4 0 1 1 0 24; carriedOut 7 2 0 0 1 0 10 ¦ processed 21 5 0 1 1 0 28; carriedOut 4 1 0 0 1 0 6 ¦ processed 25 6 0 1 2 0 34; carriedOut 0 0 0 0 0 0 0 ¦ granted 13 2 0 1 0 0 16; processed 24 5 0 1 1 0 31 ¦ granted 9 2 0 1 0 0 12; processed 20 5 0 1 1 0 27',
  ),
];
const BY_WORDS = [
  ...each(
    'unable1 9 1 0 0 0 0 5 ← #',
    'unable1.naturalPerson=9 unable1.naturalPerson=4 unable1.total=5 unable1.total=10 granted.total=14 granted.total=15 unable1.naturalPerson+unable1.commercial=5 unable1.naturalPerson+unable1.commercial=10',
  ),
  ...listed(
    'granted 9 4 0 1 0 0 14 ← granted.commercial=2 ¦ granted 9 4 0 1 0 0 14 ← granted.commercial=2 granted.naturalPerson=11 ¦ granted 9 4 0 1 0 0 14 ← granted.commercial=4 granted.naturalPerson=9 ¦ new 25 6 0 1 2 0 34 ← new.total=30 ¦ new 25 6 0 1 2 0 34 ← new.total=34 ¦ new 25 6 0 1 2 0 34 ← new.total=30 new.naturalPerson=22 ¦ new 25 6 0 1 2 0 34 ← carriedIn.total=0 carriedIn.naturalPerson=0',
    'processed 21 5 0 1 1 0 28 ← processed.total=29 ¦ processed 21 5 0 1 1 0 28 ← processed.total=28 ¦ granted 11 2 0 1 0 14 ← granted.total=14 ¦ granted 11 2 0 1 0 0 ← granted.total=14 ¦ granted 11 2 0 1 0 0 ← granted.total=15 ¦ granted 3 1 0 0 1 0 5; carriedOut 11 2 0 1 0 0 14 ← granted.total=14 carriedOut.total=5 ¦ granted 3 1 0 0 1 0 5; carriedOut 11 2 0 1 0 0 14 ← granted.total=5',
    'carriedIn 0 0 0 0 0 0 0; granted 3 1 0 0 0 0 4 ← granted.total=14 carriedIn.total=4 ¦ deny3 1 0 0 0 0 0 0 ← deny3.total=1 ¦ deny3 1 0 0 0 0 0 0 ← deny3.total=0 ¦ granted 10 2 0 1 0 0 13 ← granted.total=14 granted.naturalPerson=11 ¦ granted 10 2 0 1 0 0 13 ← granted.total=14 processed.total=29',
  ),
];

/** 表四: 行政复议 3 1 0 1 5, 未经复议直接起诉 2 0 1 0 3, 复议后起诉 1 1 0 2 4. */
const CASES = 'cases 3 1 0 1 5 2 0 1 0 3 1 1 0 2 4';
const DISPUTES = listed(
  'cases 3 1 0 1 6 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 0 1 50 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 0 1 0 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 0 1 _ 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 2 1 5 2 0 1 0 3 1 1 0 2 4 ¦ cases 5 1 0 1 3 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 5 0 1 1 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 5 1 0 2 0 1 0 3 1 1 0 2 4',
  'cases 3 1 0 5 1 2 0 1 0 3 1 1 0 2 4 ¦ cases 5 3 1 0 1 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 0 1 5 3 2 0 1 0 1 1 0 2 4 ¦ cases 3 1 0 1 5 2 0 1 0 3 4 1 1 0 2 ¦ cases 3 1 0 1 5 2 0 1 0 3 0 1 1 0 2 ¦ cases 0 3 1 0 1 5 2 0 1 0 3 1 1 0 2 ¦ cases 3 1 0 0 1 5 2 0 1 0 3 1 1 0 2 ¦ cases 3 1 1 5 2 0 1 0 3 1 1 0 2 4 0',
  'cases 3 1 0 1 5 2 1 0 3 1 1 0 2 4 0 ¦ cases 1 0 1 5 2 0 1 0 3 1 1 0 2 4 0 ¦ cases 3 1 0 1 5 2 0 1 0 3 1 1 0 2 0 ¦ cases 3 1 0 1 5 2 0 1 0 3 1 1 0 4 0 ¦ cases 3 1 0 1 6 2 0 1 0 4 1 1 0 2 4 ¦ cases 3 1 0 1 6 2 0 1 0 4 1 1 0 2 5 ¦ cases 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 ¦ cases 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 ¦ cases 3 1 0 1 5 2 0 1 0 3 1 1 0 2 4',
  'cases 3 1 0 1 50 2 0 1 0 3 1 1 0 2 4 ← cases.review.total=5 ¦ cases 3 1 0 1 6 2 0 1 0 3 1 1 0 2 4 ← cases.review.total=6 ¦ cases 3 1 0 1 6 2 0 1 0 3 1 1 0 2 4 ← cases.review.upheld=4 ¦ cases 0 3 1 0 1 5 2 0 1 0 3 1 1 0 2 ← cases.review.total=5',
);
/** A village's: one column, 一 3, 二 1, 予以公开 2, （七） 2, 四 2. */
const SMALL =
  'new 3 0 0 0 0 0 3; carriedIn 1 0 0 0 0 0 1; granted 2 0 0 0 0 0 2; processed 2 0 0 0 0 0 2; carriedOut 2 0 0 0 0 0 2';
const FEW = listed(
  'new 11 0 0 0 0 0 11; granted _ 0 0 0 0 0 10; processed 10 0 0 0 0 0 10 ¦ new 13 0 0 0 0 0 13; granted 1 2 0 0 0 0 12; processed 12 0 0 0 0 0 12; carriedOut 2 0 0 0 0 0 3 ¦ new 4 0 0 0 0 0 4 ¦ new 2 0 0 0 0 0 2 ¦ new 0 0 0 0 0 0 0 ¦ carriedIn 0 0 0 0 0 0 0 ¦ carriedIn 5 0 0 0 0 0 5 ¦ granted 3 0 0 0 0 0 3 ¦ granted 0 0 0 0 0 0 0 ¦ processed 0 0 0 0 0 0 0 ¦ processed 4 0 0 0 0 0 4 ¦ carriedOut 0 0 0 0 0 0 0 ¦ carriedOut 1 0 0 0 0 0 1 ¦ carriedOut 5 0 0 0 0 0 5 ¦ new 0 0 0 0 0 0 3 ¦ granted 2 0 0 0 0 0 0',
  'processed 0 0 0 0 0 0 0; carriedOut 0 0 0 0 0 0 0 ¦ partial 2 0 0 0 0 0 2 ¦ granted 0 0 0 0 0 0 0; partial 2 0 0 0 0 0 2; carriedOut 1 0 0 0 0 0 1 ¦ new 3 1 0 0 0 0 3 ¦ new 0 3 0 0 0 0 0 ¦ new 3 0 0 0 0 0 ¦ new 3 ¦ carriedIn 3 0 0 0 0 0 3; new 1 0 0 0 0 0 1; carriedOut 1 0 0 0 0 0 1 ¦ granted 3 0 0 0 0 0 2 ¦ granted 2 0 0 0 0 0 20 ¦ granted 1 1 0 0 0 0 2',
);
/** A city's, with figures of several digits. */
const CITY =
  'new 1203 145 12 30 48 6 1444; carriedIn 88 10 0 2 5 0 105; granted 560 70 4 18 20 3 675; partial 214 31 2 5 9 0 261; deny2 12 1 0 0 0 0 13; deny7 48 6 0 0 2 0 56; unable1 287 30 5 6 14 2 344; unable3 27 2 0 0 0 0 29; reject1 64 1 0 1 0 0 66; other3 9 0 1 0 1 0 11; processed 1221 141 12 30 46 5 1455; carriedOut 70 14 0 2 7 1 94';
const MANY = listed(
  'new 1230 145 12 30 48 6 1444 ¦ new 203 145 12 30 48 6 1444 ¦ new 1203 145 12 30 48 6 1344 ¦ granted 506 70 4 18 20 3 675 ¦ granted 560 70 4 18 20 3 576 ¦ granted 56 7 4 18 20 3 675 ¦ granted 56 0 70 4 18 20 675 ¦ unable1 287 30 56 14 2 344 ¦ unable1 287 3 5 6 14 2 344 ¦ unable1 287 3 0 5 6 14 344 ¦ unable1 278 30 5 6 14 2 344; granted 650 70 4 18 20 3 675',
  'processed 1155 139 12 29 46 5 1386 ¦ processed 1133 131 12 28 41 5 1350 ¦ processed 1220 141 12 30 46 5 1454 ¦ processed 1219 141 12 30 46 5 1453 ¦ processed 1218 141 12 30 46 5 1452 ¦ processed 1220 140 12 30 46 5 1453 ¦ new 1291 155 12 32 53 6 1549 ¦ carriedOut 0 4 0 0 2 1 7 ¦ carriedIn 87 10 0 2 5 0 104 ¦ carriedOut 158 24 0 4 12 1 199',
  'granted 214 31 2 5 9 0 261; partial 560 70 4 18 20 3 675; new 1203 145 12 30 48 6 1445 ¦ carriedOut 214 31 2 5 9 0 261; partial 70 14 0 2 7 1 94 ¦ carriedIn 70 14 0 2 7 1 94; carriedOut 88 10 0 2 5 0 105 ¦ unable1 287 30 5 6 14 344; granted 560 70 18 20 3 675 ¦ granted 0 560 70 4 18 20 3 ¦ granted 70 4 18 20 3 675 0 ¦ deny2 13; unable3 29',
);

it.each([
  ['single wrong figures', 'cells', RIGHT, CELLS],
  ['several wrong figures', 'several', RIGHT, SEVERAL],
  ['rows that are wrong as a whole', 'rows', RIGHT, ROWS],
  ['rows with something said elsewhere', 'said', RIGHT, BY_WORDS],
  ['the figures of 表四', 'disputes', CASES, DISPUTES],
  ['figures of a few cases', 'few', SMALL, FEW],
  ['figures of several digits', 'many', CITY, MANY],
])('what %s are taken for is what was approved', (_, part, right, inputs) => {
  expectApproved(
    'repair',
    part,
    inputs.flatMap(input => told(right, input)),
  );
});
