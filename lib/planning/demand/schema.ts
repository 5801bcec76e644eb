import * as v from 'valibot';
import { arrivalSchema } from '../arrival/index.js';
import { finite, instant, sha256, text, whole } from '../fields/index.js';

/** The version of the file format that this release reads and writes. */
export const MODEL_VERSION = 1;

const because = text('Why this is so, for the person who reviews it.');

/** What a peak can depend on. */
const FEATURE_NAMES = ['followers', 'presale', 'venue-capacity', 'tier', 'weekend', 'evening'] as const;

const powerLawSchema = v.strictObject({
  name: v.literal('power-law'),
  peakAtOneMillion: finite('Median peak, in requests per second, of an audience of one million.', 0, 1e9),
  exponent: finite('Doubling the audience multiplies the peak by two to this power.', 0, 2),
  sigma: finite(
    'Standard deviation of the natural logarithm of the peak: how little one on-sale says of the next.',
    0,
    10,
  ),
  because,
});

const featureSchema = v.strictObject({
  name: v.pipe(
    v.picklist(FEATURE_NAMES),
    v.description(
      '`followers` and `venue-capacity` enter as natural logarithms, the others as 1 for yes and 0 for no.',
    ),
  ),
  tier: v.optional(text('Of `tier`: the tier that is 1; all others are 0.')),
  mean: finite(
    'The mean over the sales; it is subtracted from the value, and stands for a missing one.',
    -1e3,
    1e3,
  ),
  coefficient: finite('What one more adds to the natural logarithm of the peak.', -1e3, 1e3),
  standardError: finite('Of the coefficient; 0 for one that was held and not fitted.', 0, 1e6),
});

const leftOutSchema = v.strictObject({ name: text('What the peak might have depended on.'), because });

const logLinearSchema = v.strictObject({
  name: v.literal('log-linear'),
  intercept: finite(
    'Natural logarithm of the median peak, in requests per second, of a sale with the means.',
    -100,
    100,
  ),
  features: v.pipe(
    v.array(featureSchema),
    v.minLength(1, 'at least followers'),
    v.description('What the peak depends on; followers first.'),
  ),
  leftOut: v.array(leftOutSchema),
  leverage: v.pipe(
    v.array(v.array(finite('One number of the triangle.', -1e6, 1e6))),
    v.description(
      "The upper triangle V, row by row, with V'V = (X'X + L)^-1 of the centred features: how much less is known of a sale, the further it is from the mean.",
    ),
  ),
  sales: whole('Past on-sales that it was fitted to.', 2),
  followers: v.strictObject({
    least: whole('The smallest audience among them.', 1),
    most: whole('The largest.', 1),
  }),
  sigma: finite(
    'Standard deviation of the natural logarithm of the peak around the fit, at least 0.1.',
    0.1,
    100,
  ),
  degreesOfFreedom: whole('Sales less fitted coefficients.', 1),
  rSquared: finite('The share of the scatter of the logarithms that the model explains.', 0, 1),
  ridge: finite('How many average sales the prior weighs in the slopes; 0 without ridge.', 0, 100),
  because,
});

/** A demand model as data. */
export const modelSchema = v.variant('name', [powerLawSchema, logLinearSchema]);

const fittedOnSchema = v.strictObject({
  file: text('The history as it was named on the command line.'),
  sha256: sha256('Hash of its bytes.'),
  sales: whole('Past on-sales that could be used.', 0),
  from: v.optional(instant('The first opening among them.')),
  to: v.optional(instant('The last.')),
});

/** A model file: what `greenroom fit` writes and `greenroom forecast` reads. Reviewed and committed. */
export const modelFileSchema = v.strictObject({
  version: v.literal(MODEL_VERSION),
  fittedOn: fittedOnSchema,
  model: modelSchema,
  arrival: v.optional(arrivalSchema),
});

export type FeatureName = (typeof FEATURE_NAMES)[number];
export type FittedOn = Readonly<v.InferOutput<typeof fittedOnSchema>>;
export type LogLinear = Readonly<v.InferOutput<typeof logLinearSchema>>;
export type LogLinearFeature = Readonly<v.InferOutput<typeof featureSchema>>;
export type ModelDescription = v.InferOutput<typeof modelSchema>;
export type ModelFile = v.InferOutput<typeof modelFileSchema>;
export type PowerLaw = Readonly<v.InferOutput<typeof powerLawSchema>>;
