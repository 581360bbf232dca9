import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Notification, Region, Result } from 'sarif';
import { version } from '../../../../package.json';
import { RULES } from '../../rules/index.ts';
import type { Range } from '../../text/line-index.ts';
import type { PrintedFinding } from '../examine.ts';
import type { Host, RunOutcome } from '../outcome.ts';
import { absolute } from '../paths.ts';
import { fingerprints } from './fingerprint.ts';
import { type QuotedText, quotedLine, sourcesOf, wordsAt } from './quote.ts';
import { LEVELS, pageAddress, rulesOf } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Longer words at a place are not repeated. */
const LONGEST_SNIPPET = 1000;

/** The run as a SARIF 2.1.0 log. Files within the working folder are named relative to it (base id SRCROOT). */
export function formatSarif(outcome: RunOutcome, host: Host): Log {
  const index = pageAddress(host.docs, 'README');
  const sourceOf = sourcesOf(outcome);
  const found = new Set(outcome.results.flatMap(r => r.findings.map(f => f.code)));
  // GitHub wants a list of rules, and validators none that is empty.
  const listed = found.size > 0 ? found : new Set(RULES.map(({ code }) => code));
  const rules = rulesOf(host.docs, listed);
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            fullName: '政府信息公开年报助手',
            version,
            ...(index === null ? {} : { informationUri: index }),
            language: 'zh-CN',
            rules,
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(join(host.cwd, sep)).href } },
        invocations: [
          {
            executionSuccessful: outcome.problems.length === 0,
            exitCode: outcome.exitCode,
            ...some('toolExecutionNotifications', outcome.problems.map(failure)),
          },
        ],
        results: outcome.results.flatMap(({ file, findings }) => {
          const prints = fingerprints(findings, sourceOf(file));
          return findings.map((finding, i) =>
            result(finding, {
              file,
              cwd: host.cwd,
              sourceOf,
              print: prints[i]!,
              ruleIndex: indexOf.get(finding.code)!,
            }),
          );
        }),
      },
    ],
  };
}

/** A file outside the working folder has no relative name that is safe to resolve: it gets its full address. */
function artifact(file: string, cwd: string): ArtifactLocation {
  if (file === '-') return { uri: 'stdin' };
  const path = absolute(file, cwd);
  const below = relative(cwd, path);
  if (isAbsolute(below) || below.split(sep)[0] === '..') return { uri: pathToFileURL(path).href };
  return { uri: below.split(sep).map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

interface Around {
  readonly file: string;
  readonly cwd: string;
  readonly sourceOf: (file: string) => QuotedText;
  /** By which the finding is known when lines have moved. */
  readonly print: string;
  /** Its rule among those that are listed. */
  readonly ruleIndex: number;
}

function result(finding: PrintedFinding, { file, cwd, sourceOf, print, ruleIndex }: Around): Result {
  const artifactLocation = artifact(file, cwd);
  const own = sourceOf(file);
  const related = finding.related.map(({ message, range, file: other }, index) => ({
    id: index + 1,
    message: { text: message },
    physicalLocation: {
      artifactLocation: other === undefined ? artifactLocation : artifact(other, cwd),
      region: region(range, other === undefined ? own : sourceOf(other)),
    },
  }));
  const fixes = finding.fixes.map(fix => ({
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits.map(edit => ({
          deletedRegion: region(edit.range),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }));
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      { physicalLocation: { artifactLocation, region: region(finding.range, own), ...context(finding.range, own) } },
    ],
    partialFingerprints: { primaryLocationLineHash: print },
    ...some('relatedLocations', related),
    ...some('fixes', fixes),
  };
}

function failure(text: string): Notification {
  return { level: 'error', message: { text } };
}

/** A property of a list; none where the list is empty. */
function some<K extends string, T>(name: K, list: readonly T[]): { readonly [key in K]?: T[] } {
  return list.length === 0 ? {} : ({ [name]: [...list] } as { readonly [key in K]?: T[] });
}

/** SARIF counts lines and columns from 1; the end column is the one behind the last character. With a source, the words that stand there. */
function region(range: Range, source?: QuotedText): Region {
  const { start, end } = range;
  const words = source === undefined ? '' : wordsAt(source, range);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    ...(words === '' || words.length > LONGEST_SNIPPET ? {} : { snippet: { text: words } }),
  };
}

/** The line around a place that is less than a line. */
function context({ start, end }: Range, source: QuotedText): { readonly contextRegion?: Region } {
  const { before, marked, after } = quotedLine(source, { start, end });
  const line = before + marked + after;
  if (line === marked || line.length > LONGEST_SNIPPET || start.line !== end.line) return {};
  return { contextRegion: { startLine: start.line + 1, snippet: { text: line } } };
}
