/** A picture does not answer to a pointer: without this, each mark has a style for being pointed at. */
export const STILL = { silent: true, emphasis: { disabled: true } } as const;
