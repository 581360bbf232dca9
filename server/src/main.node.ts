import { join } from 'node:path';
import { serveNode } from './runtime/serve-node.ts';

/** The server as a Node process. */
serveNode(join(__dirname, '..', 'docs'));
