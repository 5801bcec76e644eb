import { LinearApp } from '../../lib/synth/index.js';
import { assignment, measure } from './measurement.js';
import { addSeason } from './season.js';

const { size: tenants, outdir } = assignment();
measure(
  () => addSeason(new LinearApp({ outdir }), tenants),
  (app) => app.synth(),
);
