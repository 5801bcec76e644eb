import { Cpu, Duration, Memory } from '../planning/units/index.js';

/** What a text cannot say all of. */
class NotData extends Error {}

/**
 * All that plain data says, as text: two values with the same text are the same to whoever reads them.
 *
 * @returns undefined for a value that holds anything but data and units: what a function does, or what an object hides,
 *   cannot be told
 */
export function dataText(value: unknown): string | undefined {
  try {
    return textOf(value);
  } catch (error) {
    if (error instanceof NotData) return undefined;
    throw error;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : `${value}`;
  if (typeof value === 'boolean' || value === undefined || value === null) return `${value}`;
  if (typeof value !== 'object') throw new NotData();
  if (Array.isArray(value)) return `[${Array.from(value, textOf).join()}]`;
  if (value instanceof Cpu || value instanceof Memory || value instanceof Duration) {
    return `${value.constructor.name}(${value})`;
  }
  return mapText(value);
}

function mapText(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isPlain || Object.getOwnPropertySymbols(value).length > 0) throw new NotData();
  return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`)}}`;
}
