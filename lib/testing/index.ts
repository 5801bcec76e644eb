export { danglingReferences } from './dangling-references.js';
export { type Manifest, manifest, manifestsOf, titleOf } from './manifest.js';
export { secretMaterial } from './secret-material.js';
