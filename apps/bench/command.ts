import { config, synthesize } from '../kubernetes/index.js';
import { assignment, measure } from './measurement.js';

// The main job itself: the forecast is read and checked, and everything is built and written.
const { forecast, outdir } = assignment();
measure(
  () => undefined,
  () => synthesize({ forecast, out: outdir }, config),
);
