import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { Range } from '../text/line-index.ts';
import type { PrintedFinding } from './examine.ts';
import type { Host, RunOutcome } from './outcome.ts';
import { absolute } from './paths.ts';

/** SARIF knows no level below note. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The run as a SARIF 2.1.0 log. Files within the working folder are named relative to it (base id SRCROOT). */
export function formatSarif(outcome: RunOutcome, host: Host): Log {
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            fullName: '政府信息公开年报助手',
            version,
            language: 'zh-CN',
            rules: rules(host.docs),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(join(host.cwd, sep)).href } },
        invocations: [
          {
            executionSuccessful: outcome.problems.length === 0,
            exitCode: outcome.exitCode,
            toolExecutionNotifications: outcome.problems.map(text => ({ level: 'error', message: { text } })),
          },
        ],
        results: outcome.results.flatMap(r => r.findings.map(f => result(f, r.file, host.cwd))),
      },
    ],
  };
}

function rules(docs: string): ReportingDescriptor[] {
  return RULES.map(rule => {
    const page = join(docs, `${rule.code}.md`);
    return {
      id: rule.code,
      shortDescription: { text: rule.title },
      defaultConfiguration: { level: LEVELS[rule.severity] },
      ...(existsSync(page) ? { helpUri: pathToFileURL(page).href } : {}),
    };
  });
}

/** A file outside the working folder has no relative name that is safe to resolve: it gets its full address. */
function artifact(file: string, cwd: string): ArtifactLocation {
  if (file === '-') return { uri: 'stdin' };
  const path = absolute(file, cwd);
  const below = relative(cwd, path);
  if (isAbsolute(below) || below.split(sep)[0] === '..') return { uri: pathToFileURL(path).href };
  return { uri: below.split(sep).map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function result(finding: PrintedFinding, file: string, cwd: string): Result {
  const artifactLocation = artifact(file, cwd);
  return {
    ruleId: finding.code,
    ruleIndex: RULES.findIndex(rule => rule.code === finding.code),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.range) } }],
    relatedLocations: finding.related.map((related, index) => ({
      id: index + 1,
      message: { text: related.message },
      physicalLocation: {
        artifactLocation: related.file === undefined ? artifactLocation : artifact(related.file, cwd),
        region: region(related.range),
      },
    })),
    fixes: finding.fixes.map(fix => ({
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
    })),
  };
}

/** SARIF counts lines and columns from 1; the end column is the one behind the last character. */
function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
