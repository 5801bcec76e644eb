import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignment, measure } from './measurement.js';

// The least that any synthesis does: the objects are there as JSON, and each tenant becomes one file.
const { objects, outdir } = assignment();
measure(
  () =>
    readFileSync(objects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  (tenants) => {
    mkdirSync(outdir);
    for (const [number, tenant] of tenants.entries()) {
      writeFileSync(join(outdir, `${number}.json`), JSON.stringify(tenant));
    }
  },
);
