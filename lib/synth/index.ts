export type { ChartFile } from './chart-files.js';
export { ChartStream, type ChartStreamProps } from './chart-stream.js';
export { LinearApp, type LinearAppProps } from './linear-app.js';
