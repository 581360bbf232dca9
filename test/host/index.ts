import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Begins each line of the report, so that scripts/vscode/host.mjs can tell it from what VS Code says on the console. */
const mark = '\u2060';

function report(...parts: unknown[]): void {
  for (const line of format(...parts).split('\n')) console.log(mark + line);
}

/** Called by VS Code inside the extension host; the tests have failed when the promise is rejected. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = report;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, forbidOnly: Boolean(process.env['CI']) });
  const files = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
  const failures = await new Promise<number>((resolve, reject) => {
    try {
      mocha.run(resolve);
    } catch (error) {
      report(error);
      reject(error);
    }
  });
  if (failures > 0) throw new Error(`${failures} 个测试未通过`);
}
