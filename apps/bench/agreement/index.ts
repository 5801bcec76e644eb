export { manifestFiles, objectsOf } from './manifest-files.js';
export { Reference } from './reference.js';
