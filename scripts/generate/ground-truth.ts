/** A fault that people found in one of the real drafts, and where this checker reports it. */
export interface Expectation {
  /** Number of the draft. */
  readonly seed: string;
  readonly line: number;
  readonly severity: string;
  /** What the people who read the draft called it. */
  readonly code: string;
  /** The rule that speaks of it; null when there is none. */
  readonly rule: string | null;
  /** The line at which the rule reports it; null when it does not. */
  readonly found: number | null;
  /** Why it is not found, or found at another line. */
  readonly why: string;
}

/** The page docs/ground-truth.md, from the list of expectations in test/fixtures/ground-truth.json. */
export function renderGroundTruth(json: string): string {
  const all: Expectation[] = JSON.parse(json);
  const seeds = [...new Set(all.map(e => e.seed))];
  const found = all.filter(e => e.found !== null).length;
  return `# Ground truth

Written by \`node scripts/generate.mjs\` from \`test/fixtures/ground-truth.json\`; do not edit.

Five real drafts were read by people, line by line, before this checker was written. They are not part of the project; where they stand beside
the checkout (\`../shared/seeds\`), \`test/unit/rules/ground-truth.test.ts\` holds this table against them. Of the ${all.length} faults that people
found ${found} are reported; this page says of each other one why it is not.

${seeds.map(seed => `## Draft ${seed}\n\n${table(all.filter(e => e.seed === seed))}`).join('\n\n')}
`;
}

function table(expectations: readonly Expectation[]): string {
  const rows = expectations.map(
    e =>
      `| ${e.line} | ${e.severity} | ${e.code} | ${e.rule === null ? '' : `\`${e.rule}\``} | ${place(e)} | ${e.why} |`,
  );
  return ['| line | severity | fault | rule | found | why |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function place({ line, found }: Expectation): string {
  if (found === null) return 'not found';
  return found === line ? 'found' : `found at line ${found}`;
}
