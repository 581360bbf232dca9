import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { run } from './cli/run.ts';

// A reader that closes the pipe early (`nianbao … | head`) has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), {
  cwd: process.cwd(),
  docs: join(__dirname, '..', 'docs', 'rules'),
  stdin: () => buffer(process.stdin),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
}).then(code => {
  process.exitCode = code;
});
