export { PlatformNamespace, type PlatformNamespaceProps } from './platform-namespace.js';
