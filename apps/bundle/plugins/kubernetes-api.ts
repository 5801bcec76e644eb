import type { Plugin } from 'esbuild';

/**
 * Of cdk8s-plus-27 the classes of the Kubernetes API alone, which are all that is used: whoever uses more of it is told
 * by the bundler. The rest is a tenth of a bundle, and 2 ms of a start.
 */
export const KUBERNETES_API: Plugin = {
  name: 'kubernetes-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cdk8s-plus-27$/ }, ({ resolveDir }) => ({
      path: 'cdk8s-plus-27',
      namespace: 'kubernetes-api',
      pluginData: resolveDir,
    }));
    // Required, as what is imported from CommonJS is asked for by getters: see CONSTANT_IMPORTS.
    onLoad({ filter: /.*/, namespace: 'kubernetes-api' }, ({ pluginData }) => ({
      contents: "export const k8s = require('cdk8s-plus-27/lib/imports/k8s.js');",
      resolveDir: pluginData,
    }));
  },
};
