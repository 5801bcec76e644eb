import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** How a constructor of a Kubernetes class makes the props of an object: the fields that say which class it is, and its own. */
const SPREAD_GVK = /\.\.\.(\w+)\.GVK,\s*\.\.\.props/g;

/**
 * The same object from a literal that begins with the fields. To one that was spread first V8 adds each further field as if no
 * object had ever had it, and then knows none of these objects from another: a sixteenth of a synth.
 */
export const NAMED_GVK: Plugin = {
  name: 'named-gvk',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cdk8s-plus-27[\\/]lib[\\/]imports[\\/]k8s\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll(
        SPREAD_GVK,
        'apiVersion: $1.GVK.apiVersion, kind: $1.GVK.kind, ...props',
      );
      return contents === source ? { errors: [{ text: `${path}: no class spreads its GVK` }] } : { contents };
    });
  },
};
