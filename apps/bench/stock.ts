import { App } from 'cdk8s';
import { assignment, measure } from './measurement.js';
import { addSeason } from './season.js';

const { size: tenants, outdir } = assignment();
measure(
  () => addSeason(new App({ outdir }), tenants),
  (app) => app.synth(),
);
