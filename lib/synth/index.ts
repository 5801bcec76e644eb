export type { ChartFile } from './chart-files.js';
export { LinearApp, type LinearAppProps } from './linear-app.js';
