import { parseReport } from '../../report/parse.ts';
import { mayBeReport } from '../../text/draft-files.ts';
import type { ServerContext } from '../context.ts';
import { RECOGNISE_REQUEST, type RecogniseParams } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/recognise: whether a text that is no open document is such a report. */
export function registerRecognise({ connection, log }: ServerContext): void {
  connection.onRequest<boolean, never>(
    RECOGNISE_REQUEST,
    runSafe<RecogniseParams, boolean>(
      log,
      'recognise',
      false,
      ({ text }) => mayBeReport(text) && parseReport(text).recognised,
    ),
  );
}
