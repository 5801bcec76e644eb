import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatModel,
  type LogLinear,
  type ModelFile,
  readModel,
} from '../../../lib/planning/demand/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { anyHistory, fitted, logLinearOf, pastSales } from './sales.js';

const SALES = pastSales(30, (n) => ({
  followers: 1000 * 2 ** (n % 10),
  peakRate: 10 * (n + 1),
  isPresale: n % 3 === 0,
}));
const MODEL = logLinearOf(SALES);
const ARRIVAL = { spike: '10m', halfLife: '20m', tail: 0.2, because: 'written for a test' };

function fileOf(sales: typeof SALES): ModelFile {
  const { fittedOn, model } = fitted(sales);
  return { version: 1, fittedOn, model };
}

function issuesOf(change: (file: ModelFile) => unknown): string[] {
  const reading = readModel({ file: 'model.json', text: JSON.stringify(change(fileOf(SALES))) });
  return reading.ok ? [] : reading.issues.map(formatIssue);
}

const MEND = 'To mend: correct the value, or make the file again with `greenroom fit`.';

describe('a model file', () => {
  it('is read as it was written, whatever the history', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (sales, hasArrival) => {
        const file = { ...fileOf(sales), ...(hasArrival ? { arrival: ARRIVAL } : {}) };
        expect(readModel({ file: 'model.json', text: formatModel(file) })).toEqual({ ok: true, value: file });
      }),
      { numRuns: 50 },
    );
  });

  it('has its facts in the order of the schema', () => {
    const text = formatModel({ arrival: ARRIVAL, ...fileOf(SALES) });
    expect(Object.keys(JSON.parse(text))).toEqual(['version', 'fittedOn', 'model', 'arrival']);
    expect(Object.keys(JSON.parse(text).model)).toEqual([
      'name',
      'intercept',
      'features',
      'leftOut',
      'leverage',
      'sales',
      'followers',
      'sigma',
      'degreesOfFreedom',
      'rSquared',
      'ridge',
      'because',
    ]);
  });

  it.each([
    [
      'of another version',
      (file: ModelFile) => ({ ...file, version: 2 }),
      'model.json, version: version 2 of the model format is unknown. Allowed: 1. To mend: make the file again with `greenroom fit` of this release.',
    ],
    [
      'with a model of another name',
      (file: ModelFile) => ({ ...file, model: { name: 'oracle' } }),
      `model.json, row 1, model.name: "oracle" is not allowed here. Allowed: "power-law" or "log-linear". ${MEND}`,
    ],
    [
      'without a model',
      ({ model: _model, ...file }: ModelFile) => file,
      `model.json, row 1, model: the field is missing. Allowed: every field of the schema. To mend: add it.`,
    ],
    [
      'with an unknown field in its model',
      (file: ModelFile) => ({ ...file, model: { ...MODEL, mood: 'good' } }),
      `model.json, row 1, model.mood: the field is unknown. Allowed: name, intercept, features, leftOut, leverage, sales, followers, sigma, degreesOfFreedom, rSquared, ridge, because. To mend: remove it, or correct its spelling.`,
    ],
    [
      'with a hash that is none',
      (file: ModelFile) => ({ ...file, fittedOn: { ...file.fittedOn, sha256: 'abc' } }),
      `model.json, row 1, fittedOn.sha256: "abc" is not allowed here. Allowed: 64 hexadecimal digits. ${MEND}`,
    ],
    [
      'with an arrival that stays above its peak',
      (file: ModelFile) => ({ ...file, arrival: { ...ARRIVAL, tail: 1.1 } }),
      `model.json, row 1, arrival.tail: 1.1 is not allowed here. Allowed: a number from 0 to 1. ${MEND}`,
    ],
  ])('is refused %s', (_title, change, issue) => {
    expect(issuesOf(change)).toEqual([issue]);
  });

  it('that is not JSON is told so', () => {
    const reading = readModel({ file: 'model.json', text: '{' });
    expect(reading.ok ? [] : reading.issues.map(formatIssue)).toEqual([
      'model.json, row 1: the text is not JSON: close brace expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ]);
  });
});

const [FOLLOWERS, PRESALE] = MODEL.features;

describe('a log-linear model in a file', () => {
  it('has the features that the rules below change', () => {
    expect(MODEL.features.map(({ name }) => name)).toEqual(['followers', 'presale']);
    expect(issuesOf((file) => file)).toEqual([]);
  });

  it.each([
    [
      'followers that are not first',
      { features: [PRESALE, FOLLOWERS] },
      'model.features[0].name: the first feature is presale. Allowed: followers first.',
    ],
    [
      'a feature twice',
      { features: [FOLLOWERS, FOLLOWERS] },
      'model.features[1]: the feature followers stands twice. Allowed: every feature once.',
    ],
    [
      'a tier that does not say which',
      { features: [FOLLOWERS, { ...PRESALE, name: 'tier' }] },
      'model.features[1]: the feature tier does not say which tier. Allowed: a tier beside it.',
    ],
    [
      'a tier beside another feature',
      { features: [FOLLOWERS, { ...PRESALE, tier: 'major' }] },
      'model.features[1].tier: the feature presale names a tier. Allowed: a tier beside tier alone.',
    ],
    [
      'an exponent below nought',
      { features: [{ ...FOLLOWERS, coefficient: -0.1 }, PRESALE] },
      'model.features[0].coefficient: with an exponent of -0.1, more followers mean less. Allowed: a number of at least 0.',
    ],
    [
      'a triangle of another shape',
      { leverage: [[0.1, 0.1]] },
      'model.leverage: the rows have 2 numbers. Allowed: 2, 1: a triangle as wide as the features.',
    ],
    [
      'a smallest audience above the largest',
      { followers: { least: 5, most: 4 } },
      'model.followers.least: the smallest audience 5 is larger than the largest. Allowed: at most 4.',
    ],
    [
      'as many degrees of freedom as sales',
      { degreesOfFreedom: 30 },
      'model.degreesOfFreedom: 30 sales leave fewer than 30 degrees of freedom. Allowed: at most 29.',
    ],
    [
      'other sales than its file',
      { sales: 31 },
      'model.sales: the model was fitted to 31 sales, and the file to 30. Allowed: 30.',
    ],
  ])('is refused with %s', (_title, change: Partial<Record<keyof LogLinear, unknown>>, issue) => {
    expect(issuesOf((file) => ({ ...file, model: { ...file.model, ...change } }))).toEqual([
      `model.json, row 1, ${issue} ${MEND}`,
    ]);
  });

  it.each([
    ['an exponent of nought', { features: [{ ...FOLLOWERS, coefficient: 0 }, PRESALE] }],
    ['audiences that are all the same', { followers: { least: 4, most: 4 } }],
    ['as many degrees of freedom as there can be', { degreesOfFreedom: 29 }],
  ])('is read with %s', (_title, change) => {
    expect(issuesOf((file) => ({ ...file, model: { ...file.model, ...change } }))).toEqual([]);
  });
});
