import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { repo } from '../../../scripts/vscode/install.mjs';
import { CLEAN_DRAFT } from '../../support/broken-draft.ts';
import { CodeWindow, type Files, type Scenario } from './window.ts';

/** The files share one process (vitest.config.mts) and so this window, which ends with the process. */
let shared: CodeWindow | undefined;

export function cleanDraft(): string {
  return readFileSync(path.join(repo, 'test/fixtures/workspace', CLEAN_DRAFT), 'utf8');
}

/** Runs the steps in VS Code on a folder that has the given files. */
export function scenario(files: Files, steps: (scenario: Scenario) => Promise<void>): Promise<void> {
  shared ??= new CodeWindow(inject('address'));
  return shared.scenario(files, steps);
}
