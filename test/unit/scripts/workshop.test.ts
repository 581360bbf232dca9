import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** A file of the editor, with comments. Throws where it does not parse. */
function jsonc(file: string) {
  const errors: ParseError[] = [];
  const value = parse(read(file), errors, { allowTrailingComma: false });
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  return value;
}

interface Launch {
  readonly name: string;
  readonly preLaunchTask?: string;
  readonly port?: number;
  readonly program?: string;
}

interface Task {
  readonly label: string;
  readonly script: string;
  readonly problemMatcher: { readonly background: { readonly beginsPattern: string; readonly endsPattern: string } };
}

const launches: readonly Launch[] = jsonc('.vscode/launch.json').configurations;
const tasks: readonly Task[] = jsonc('.vscode/tasks.json').tasks;
const named = (name: string) => launches.find(launch => launch.name === name)!;

describe('what the editor starts', () => {
  it('is the extension at F5, and each launch waits for a task that is there', () => {
    expect(launches[0]!.name).toBe('Extension');
    const awaited = launches.flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
    expect(awaited).toContain('watch');
    expect(awaited.filter(label => !tasks.some(task => task.label === label))).toEqual([]);
  });

  it('launches together what there is alone', () => {
    const together: readonly Readonly<Record<string, string[]>>[] = jsonc('.vscode/launch.json').compounds;
    for (const { configurations } of together) {
      expect(configurations!.filter(name => named(name) === undefined)).toEqual([]);
    }
  });

  it('runs scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json'));
    expect(tasks.filter(task => !(task.script in scripts))).toEqual([]);
  });

  it('waits for the lines that the watching build prints', () => {
    const printed = [...read('scripts/build.mjs').matchAll(/'(\[watch\] [^']+)'/g)].map(match => match[1]!);
    const { beginsPattern, endsPattern } = tasks.find(task => task.label === 'watch')!.problemMatcher.background;
    const by = (pattern: string) => printed.filter(line => new RegExp(pattern).test(line));
    expect([...by(beginsPattern), ...by(endsPattern)]).toEqual(printed);
    expect(by(beginsPattern)).toHaveLength(1);
    expect(by(endsPattern)).toHaveLength(2);
  });

  it('attaches where the server listens', () => {
    const port = /DEBUG_PORT = (\d+)/.exec(read('client/src/extension.node.ts'))![1];
    expect(named('Attach to server').port).toBe(Number(port));
  });

  it('recommends no extension that the container lacks', () => {
    const { recommendations } = jsonc('.vscode/extensions.json');
    expect(jsonc('.devcontainer/devcontainer.json').customizations.vscode.extensions).toEqual(recommendations);
  });
});

describe('the container', () => {
  it('has the packages that .ci/run installs', () => {
    // Not what only the tests of other editors and shells need.
    const packages = (file: string) =>
      [...read(file).matchAll(/--no-install-recommends (.*chromium.*?)(?: \\| <|$)/gm)]
        .flatMap(found => found[1]!.split(' '))
        .sort();
    expect(packages('.ci/run')).toContain('chromium-headless-shell');
    expect(packages('.devcontainer/Dockerfile')).toEqual(packages('.ci/run'));
  });
});
