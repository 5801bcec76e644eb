export { type Duplicate, type Singled, singleOut } from './duplicates.js';
export type { ExportDocument } from './export-document.js';
export { readExport } from './read-export.js';
