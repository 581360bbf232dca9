import type { Format } from '../arguments/request.ts';
import type { Host, RunOutcome } from '../outcome.ts';
import { printableJson } from '../printable.ts';
import { formatCsv } from './csv.ts';
import { formatGithub } from './github.ts';
import { formatHtml } from './html/page.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText, type Look } from './text.ts';
import { formatUnix } from './unix.ts';

/** What a check found out, in one of the formats, with its last line end. */
export function formatOutcome(format: Format, outcome: RunOutcome, host: Host, look: Look): string {
  return FORMATTERS[format](outcome, host, look);
}

const FORMATTERS: Readonly<Record<Format, (outcome: RunOutcome, host: Host, look: Look) => string>> = {
  text: (outcome, _, look) => formatText(outcome, look),
  json: ({ results }) => `${printableJson(results, 2)}\n`,
  ndjson: ({ results }) => results.map(result => `${printableJson(result)}\n`).join(''),
  sarif: (outcome, host) => `${printableJson(formatSarif(outcome, host), 2)}\n`,
  github: formatGithub,
  junit: formatJunit,
  csv: formatCsv,
  html: formatHtml,
  unix: formatUnix,
};
