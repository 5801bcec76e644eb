export type { ChartFile } from './chart-files.js';
export { ChartStream, type ChartStreamProps } from './chart-stream.js';
export { LinearApp, type LinearAppProps } from './linear-app.js';
export type { Failure, TurnReport } from './stream-turn.js';
export type { Synthesis } from './synthesis.js';
export { type ChartRange, rangeOf, Turns } from './turns.js';
