export { ManifestLoader, type ManifestLoaderProps } from './manifest-loader.js';
