import { cpSync, rmSync } from 'node:fs';
import { assignment, measure } from './measurement.js';
import { prepareTrees } from './publication.js';

// What a script does that checks nothing: the old files are removed, and the new ones copied.
const { size: tenants, outdir } = assignment();
measure(
  () => prepareTrees(outdir, tenants),
  ({ from, to }) => {
    rmSync(to, { recursive: true });
    cpSync(from, to, { recursive: true });
  },
);
