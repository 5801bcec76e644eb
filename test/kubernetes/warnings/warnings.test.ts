import { Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { addWarning, warningsOf } from '../../../lib/kubernetes/warnings/index.js';

describe('warningsOf', () => {
  it('finds the warnings of a construct and of those below it, in order', () => {
    const chart = Testing.chart();
    const child = new Construct(chart, 'child');
    addWarning(chart, 'first');
    addWarning(child, 'second');
    addWarning(child, 'third');
    expect(warningsOf(chart)).toEqual(['first', 'second', 'third']);
  });

  it('says once what many constructs say', () => {
    const chart = Testing.chart();
    for (const id of ['a', 'b', 'c']) addWarning(new Construct(chart, id), 'the controller is retired');
    expect(warningsOf(chart)).toEqual(['the controller is retired']);
  });

  it('passes over other metadata', () => {
    const chart = Testing.chart();
    chart.node.addMetadata('note', 'not a warning');
    expect(warningsOf(chart)).toEqual([]);
  });

  it('changes no manifest', () => {
    const chart = Testing.chart();
    addWarning(chart, 'look');
    expect(Testing.synth(chart)).toEqual([]);
  });
});
