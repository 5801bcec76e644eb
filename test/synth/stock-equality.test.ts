import { App } from 'cdk8s';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LinearApp } from '../../lib/synth/index.js';
import { appDescriptions } from './app-description.js';
import { buildApp } from './built-app.js';
import { outcomeOf } from './outcome.js';

it('writes the bytes of the stock App, and throws its errors, for any app', () => {
  // On failure the seed and the smallest such app are printed.
  const numRuns = Number(process.env.GREENROOM_SYNTH_RUNS ?? 1000);
  fc.assert(
    fc.property(appDescriptions, (description) => {
      const stock = outcomeOf((outdir) => buildApp(description, App, outdir));
      const linear = outcomeOf((outdir) => buildApp(description, LinearApp, outdir));
      expect(linear).toEqual(stock);
    }),
    { numRuns },
  );
});
