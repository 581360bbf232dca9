import { describe, expect, it } from 'vitest';
import type { StatusData } from '../../server/src/lsp/protocol.ts';
import { draftText, RIGHT, WRONG } from '../support/draft.ts';
import { sharedServer } from './support/shared-server.ts';

const { open, ask, request } = sharedServer();

describe('nianbao/recognise', () => {
  it('says whether a text that is not open is a report', async () => {
    const recognise = (text: string) => request<boolean>('nianbao/recognise', { text });
    expect(await recognise(draftText({ figures: WRONG }))).toBe(true);
    expect(await recognise('# 政府信息公开指南\n')).toBe(false);
    expect(await recognise('')).toBe(false);
  });
});

describe('nianbao/status', () => {
  it('says form, problems and time', async () => {
    const status = (await ask<StatusData>('status', open(draftText({ figures: WRONG })).uri))!;
    expect(status).toMatchObject({ recognised: true, edition: '2021', year: 2024 });
    expect(status.problems.error).toBe(1);
    expect(status.problems.information).toBeGreaterThan(1);
    expect(status.milliseconds).toBeGreaterThan(0);
  });

  it('says that all sums hold only where all of them could be asked', async () => {
    const holds = async (text: string) => (await ask<StatusData>('status', open(text).uri))!.sumsHold;
    const right = draftText({ figures: RIGHT });
    expect(await holds(right)).toBe(true);
    expect(await holds(draftText({ figures: WRONG }))).toBe(false);
    expect(await holds(right.slice(0, right.indexOf('四、政府信息公开行政复议')))).toBe(false);
    expect(await holds('一份年报')).toBe(false);
  });

  it('says when a document is no report', async () => {
    const status = await ask<StatusData>('status', open('# 说明', 'markdown').uri);
    expect(status).toMatchObject({ recognised: false, problems: { error: 0, warning: 0, information: 0, hint: 0 } });
    expect(await ask('status', 'file:///w/closed')).toBeNull();
  });
});
