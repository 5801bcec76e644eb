import * as v from 'valibot';

// The message of each rule is what the value may be: it stands behind "Allowed:" when the rule is broken.

/** The shape of a pool's name. */
export const POOL_NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** Leaves room for the cluster's name and a step's in the names of launch templates (128) and scheduled actions (255). */
export const LONGEST_POOL_NAME = 20;

/** A family with its generation and options, a dot, and a size. */
export const INSTANCE_TYPE =
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.(nano|micro|small|medium|large|\d*xlarge|metal(-\d+xl)?)$/;

/** The name of a pool of nodes. */
export const poolName = (what: string) =>
  v.pipe(
    v.string(),
    v.maxLength(LONGEST_POOL_NAME, `at most ${LONGEST_POOL_NAME} characters`),
    v.regex(POOL_NAME, 'lower-case letters, digits and "-", beginning with a letter, not ending with "-"'),
    v.description(what),
  );

/** An instance type of EC2. */
export const instanceType = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(INSTANCE_TYPE, 'a family, a dot and a size, such as m7i.xlarge'),
    v.description(what),
  );
