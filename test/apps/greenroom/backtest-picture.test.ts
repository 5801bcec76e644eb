import { describe, expect, it } from 'vitest';
import { picture } from '../../../apps/greenroom/backtest/picture.js';
import { backtest } from '../../../lib/planning/backtest/index.js';
import { always, salesWith, TEN_A_POD } from '../../planning/backtest/sales.js';

/** Of these, one peak is above p90 and two are above p99. */
const PEAKS = [10, 20, 30, 40, 50, 75, 85, 90];

function pictureOf(peaks: readonly number[], fit = always(45, 70, 80)) {
  return picture(backtest(salesWith(...peaks), { fit, policy: TEN_A_POD }));
}

/** The marks of a colour that are filled: points and the legend's own. */
function marks(svg: string, colour: string): number {
  return [...svg.matchAll(new RegExp(`<path [^>]*fill="${colour}"`, 'g'))].length;
}

/** The figures of the axes, each of which stands on both. */
function labels(svg: string): number[] {
  const figures = texts(svg)
    .filter((text) => /^[\d,]+$/.test(text))
    .map((text) => Number(text.replaceAll(',', '')))
    .sort((a, b) => a - b);
  const once = [...new Set(figures)];
  expect(figures).toEqual(once.flatMap((figure) => [figure, figure]));
  return once;
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('the picture of a back-test', () => {
  it('has the same bytes each time that it is drawn', () => {
    expect(pictureOf(PEAKS)).toBe(pictureOf(PEAKS));
  });

  it('tells what it shows to who cannot see it', () => {
    const svg = pictureOf(PEAKS);
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="backtest-title backtest-desc" /);
    expect(svg).toContain('<title id="backtest-title">Predicted and actual peaks of on-sales</title>');
    expect(svg).toContain(
      '<desc id="backtest-desc">Scatter plot with logarithmic axes of 8 on-sales, each forecast from all the others: predicted p50 across, actual peak upwards, both in requests per second. peak at or below p90: 5; peak above p90: 1; peak above p99: 2.</desc>',
    );
  });

  it('has a title, axes with their units, and a legend', () => {
    expect(texts(pictureOf(PEAKS))).toEqual(
      expect.arrayContaining([
        'Predicted and actual peaks of on-sales',
        'predicted peak at p50, requests/s',
        'actual peak, requests/s',
        'predicted = actual',
        'peak at or below p90',
        'peak above p90',
        'peak above p99',
      ]),
    );
  });

  it('draws each on-sale once, misses in their own colours', () => {
    const svg = pictureOf(PEAKS);
    const points = { '#0072B2': 5, '#E69F00': 1, '#D55E00': 2 };
    const inLegend = 1;
    for (const [colour, count] of Object.entries(points)) expect(marks(svg, colour)).toBe(count + inLegend);
  });

  it('draws a bar with its two marks for each on-sale', () => {
    const lines = [...pictureOf(PEAKS).matchAll(/<path [^>]*stroke="#(0072B2|E69F00|D55E00)"/g)];
    expect(lines).toHaveLength(PEAKS.length * 3);
  });

  it('has the same axes both ways, in steps of 1, 2, 5 around what is drawn', () => {
    expect(labels(pictureOf(PEAKS))).toEqual([10, 20, 50, 100]);
    expect(labels(pictureOf([20, 30, 40, 50, 75, 99]))).toEqual([20, 50, 100]);
    expect(labels(pictureOf([19, 30, 40, 50, 75, 100]))).toEqual([10, 20, 50, 100, 200]);
  });

  it('names only what there is', () => {
    const named = texts(pictureOf([10, 20, 30, 40, 50, 75])).filter((text) => text.startsWith('peak '));
    expect(named).toEqual(['peak at or below p90', 'peak above p90']);
  });

  it('has the diagonal in the colour and dashes of its legend', () => {
    const paths = [...pictureOf(PEAKS).matchAll(/<path [^>]*>/g)].map(([path]) => path);
    const [line] = paths.filter((path) => path.includes('stroke="#222222"') && path.includes('dasharray'));
    const [dashes] = paths.filter((path) => /fill="#222222"/.test(path));
    expect(line).toContain('stroke-dasharray');
    expect(dashes?.match(/M/g)).toHaveLength(3);
  });

  it('draws a forecast of nothing at one request per second', () => {
    expect(labels(pictureOf(PEAKS, always(0)))).toEqual([1, 2, 5, 10, 20, 50, 100]);
  });

  it('draws peaks and forecasts that are all the same', () => {
    expect(labels(pictureOf([1, 1, 1, 1, 1, 1], always(1)))).toEqual([1, 2]);
  });

  it('takes nothing from a browser: no styles, scripts or links', () => {
    expect(pictureOf(PEAKS)).not.toMatch(/<style|<script|href=|class=/);
  });
});
