export { type Document, documentsOf, manifestFiles } from './manifest-files.js';
export { Reference } from './reference.js';
