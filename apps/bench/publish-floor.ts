import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignment, measure } from './measurement.js';
import { prepareTrees } from './publication.js';

// The least with which both trees can be known to be whole: every file is read and hashed.
const { size: tenants, outdir } = assignment();
measure(
  () => prepareTrees(outdir, tenants),
  ({ from, to }) => {
    for (const folder of [from, to]) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
          createHash('sha256')
            .update(readFileSync(join(entry.parentPath, entry.name)))
            .digest('hex');
      }
    }
  },
);
