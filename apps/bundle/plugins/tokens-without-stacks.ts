import type { Plugin } from 'esbuild';

/**
 * No token of cdktf keeps the stack of the call that made it, of which nothing speaks but a message about a token that
 * cannot be resolved. To write the stacks down takes half of the time and of the memory of a thousand Terraform stacks; a
 * program that runs from its modules does.
 */
export const TOKENS_WITHOUT_STACKS: Plugin = {
  name: 'tokens-without-stacks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cdktf[\\/]lib[\\/]tokens[\\/]private[\\/]stack-trace\.js$/ }, () => ({
      contents: 'exports.captureStackTrace = () => [];',
    }));
  },
};
