import * as v from 'valibot';
import { hostname, line, routePath } from '../fields/index.js';

const HOST = hostname('The host of a route.');
const LINE = line('What a person reads.');
const PATH = routePath('The path prefix of a route.');

/** True for a host name as a forecast may have it: lower case, at least two labels. */
export function isHost(text: string): boolean {
  return v.is(HOST, text);
}

/** True for a path prefix as a forecast may have it: `/` and segments of unreserved characters. */
export function isRoutePath(text: string): boolean {
  return v.is(PATH, text);
}

/** True for text on one line, as the name of an event may be. */
export function isLine(text: string): boolean {
  return v.is(LINE, text);
}
