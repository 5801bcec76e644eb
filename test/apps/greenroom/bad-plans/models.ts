import { json, SEASON } from '../season.js';
import type { BadPlan } from './bad-plan.js';

const MODEL = {
  version: 1,
  fittedOn: { file: 'history.csv', sha256: '0'.repeat(64), sales: 6 },
  model: {
    name: 'log-linear',
    intercept: 6.8,
    features: [{ name: 'followers', mean: 13.2, coefficient: 0.8, standardError: 0.05 }],
    leftOut: [],
    leverage: [[0.4]],
    sales: 6,
    followers: { least: 100_000, most: 2_000_000 },
    sigma: 0.2,
    degreesOfFreedom: 4,
    rSquared: 0.9,
    ridge: 0,
    because: 'fitted to 6 past on-sales',
  },
};
const model = (part: object, whole: object = {}) => ({
  ...SEASON,
  ...json('model.json', { ...MODEL, ...whole, model: { ...MODEL.model, ...part } }),
});
const WITH_MODEL = ['--model', 'model.json'];

export const BAD_MODELS: readonly BadPlan[] = [
  {
    title: 'a model whose name is misspelled',
    command: 'forecast',
    files: SEASON,
    args: ['--model', 'modle.json'],
    errors: [
      'modle.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a model of another version',
    command: 'forecast',
    files: model({}, { version: 2 }),
    args: WITH_MODEL,
    errors: [
      'model.json, version: version 2 of the model format is unknown. Allowed: 1. To mend: make the file again with `greenroom fit` of this release.',
    ],
  },
  {
    title: 'a model with a field that is unknown',
    command: 'forecast',
    files: model({ sgima: 0.3 }),
    args: WITH_MODEL,
    errors: [
      'model.json, row 35, model.sgima: the field is unknown. Allowed: name, intercept, features, leftOut, leverage, sales, followers, sigma, degreesOfFreedom, rSquared, ridge, because. To mend: remove it, or correct its spelling.',
    ],
  },
  {
    title: 'a model of a kind that is unknown',
    command: 'forecast',
    files: model({ name: 'loglinear' }),
    args: WITH_MODEL,
    errors: [
      'model.json, row 9, model.name: "loglinear" is not allowed here. Allowed: "power-law" or "log-linear". To mend: correct the value, or make the file again with `greenroom fit`.',
    ],
  },
  {
    title: 'a model with a negative exponent',
    command: 'forecast',
    files: model({ features: [{ ...MODEL.model.features[0], coefficient: -0.1 }] }),
    args: WITH_MODEL,
    errors: [
      'model.json, row 15, model.features[0].coefficient: with an exponent of -0.1, more followers mean less. Allowed: a number of at least 0. To mend: correct the value, or make the file again with `greenroom fit`.',
    ],
  },
  {
    title: 'a model of more sales than its history',
    command: 'forecast',
    files: model({ sales: 7 }),
    args: WITH_MODEL,
    errors: [
      'model.json, row 25, model.sales: the model was fitted to 7 sales, and the file to 6. Allowed: 6. To mend: correct the value, or make the file again with `greenroom fit`.',
    ],
  },
  {
    title: 'a forecast in the place of a model',
    command: 'forecast',
    files: { ...SEASON, ...json('old.json', { version: 2, asOf: '2026-12-01T00:00:00Z', horizon: '14d' }) },
    args: ['--model', 'old.json'],
    errors: [
      'old.json, version: version 2 of the model format is unknown. Allowed: 1. To mend: make the file again with `greenroom fit` of this release.',
    ],
  },
];
