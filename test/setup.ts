import fc from 'fast-check';

// What decides whether a change lands must answer the same twice, so CI tries properties with one seed. Elsewhere each run
// has a seed of its own, which a failure prints; GREENROOM_SEED=<number> repeats it.
const { GREENROOM_SEED: chosen, CI: inCi } = process.env;
const seed = chosen ?? (inCi === undefined ? undefined : '20261121');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
