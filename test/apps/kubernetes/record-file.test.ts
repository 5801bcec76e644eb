import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRecord } from '../../../apps/kubernetes/record-file.js';
import { LinearApp, Turns } from '../../../lib/synth/index.js';
import { readFiles, temporaryFolder } from '../command.js';

/** An app without charts, written to a folder. */
function written(folder: string) {
  const app = new LinearApp({
    outdir: folder,
    inventory: { asOf: '2026-12-01T00:00:00Z' },
    isRecorded: true,
  });
  return app.beginSynth(new Turns()).finish();
}

describe('the file of a record', () => {
  it('has what the synthesis knows', () => {
    const folder = temporaryFolder();
    const record = { file: join(folder, 'record'), program: 'one', earlier: undefined };
    const synthesis = written(join(folder, 'dist'));
    writeRecord(record, synthesis, 'dist');
    expect(readFiles(folder).record).toBe(synthesis.record('one'));
  });

  it('says that the folder is in place when it cannot be written any more', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'record');
    mkdirSync(join(file, 'meanwhile a folder'), { recursive: true });
    const write = () =>
      writeRecord({ file, program: 'one', earlier: undefined }, written(join(folder, 'dist')), 'dist');
    expect(write).toThrow(`${file}: it cannot be written: it is a folder.`);
    expect(write).toThrow(expect.objectContaining({ state: 'dist is in place, without a record' }));
  });
});
