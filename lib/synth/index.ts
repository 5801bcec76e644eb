export type { ChartFile } from './chart-files.js';
export { ChartStream, type ChartStreamProps } from './chart-stream.js';
export { LinearApp } from './linear-app.js';
export type { LinearAppProps } from './linear-app-props.js';
export type { Failure, ItemReport, TurnReport } from './reports.js';
export type { Synthesis } from './synthesis.js';
export { type ChartRange, rangeOf, Turns } from './turns.js';
