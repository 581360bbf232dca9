import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { repo } from '../../../scripts/vscode/install.mjs';
import { type Address, startServer } from '../../../scripts/vscode/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the VS Code server with the packed extension installed. */
    address: Address;
  }
}

/** One server for all scenarios, with dist/nianbao.vsix installed as a user would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({
    vsix: path.join(repo, 'dist/nianbao.vsix'),
    lean: true,
    settings: {
      // One row a problem: related places below each would push others out of sight, where rows are not drawn.
      'problems.defaultViewMode': 'table',
      // A file of the same name as in the scenario before starts at its top, too.
      'workbench.editor.restoreViewState': false,
      'git.enabled': false,
    },
  });
  project.provide('address', server.address);
  return server.stop;
}
