import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { reasonOf, workingFolder } from './cli/paths.ts';
import { run } from './cli/run.ts';
import { screenOf } from './cli/screen.ts';
import { INTERRUPTED } from './cli/watch/watch-drafts.ts';

// Exit code 1 is kept for findings: whatever else goes wrong ends with 2.
process.on('uncaughtException', error => fail(reasonOf(error)));

// A reader that closes the pipe early (`nianbao … | head`) has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(reasonOf(error));
});

run(process.argv.slice(2), {
  cwd: workingFolder(fail),
  docs: join(__dirname, '..', 'docs', 'rules'),
  stdin: () => buffer(process.stdin),
  serve: async () => (await import('./runtime/serve-node.ts')).serveNode(join(__dirname, '..', 'docs')),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  interrupted: () => new Promise(resolve => process.once('SIGINT', () => resolve())),
  screen: screenOf(process.stdout, process.stderr, process.env),
}).then(
  code => {
    // A round of the watch may still be under way.
    if (code === INTERRUPTED) process.exit(code);
    // The server may have said already that it could not start.
    process.exitCode ||= code;
  },
  error => fail(reasonOf(error)),
);

function fail(reason: string): never {
  process.stderr.write(`nianbao：没有完成：${reason}\n`);
  process.exit(2);
}
