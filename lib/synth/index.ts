export type { ChartFile } from './chart-files.js';
export { ChartStream, type ChartStreamProps } from './chart-stream.js';
export { EarlierSynth, type EarlierSynthProps } from './earlier-synth.js';
export { LinearApp, type LinearAppProps } from './linear-app.js';
export type { Failure, ItemReport, KeptItems, TurnReport } from './reports.js';
export { isSynthRecord } from './synth-record.js';
export type { Synthesis } from './synthesis.js';
export { type ChartRange, rangeOf, Turns } from './turns.js';
export { Written } from './written.js';
