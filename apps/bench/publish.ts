import { runPublish } from '../greenroom/publish/index.js';
import { assignment, measure } from './measurement.js';
import { AS_OF, prepareTrees } from './publication.js';

// What a change of ten tenants costs: everything is checked, and ten files are written.
const { size: tenants, outdir } = assignment();
measure(
  () => prepareTrees(outdir, tenants),
  ({ from, to }) => runPublish({ from, to, asOf: AS_OF, maxDeletions: '10%' }),
);
