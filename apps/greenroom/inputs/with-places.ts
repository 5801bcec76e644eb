import { InputError, type Place } from '../../../lib/planning/issues/index.js';

/**
 * Does work that knows its inputs by other names than the person who typed them.
 *
 * @param placeOf the place as the person knows it, for a place as the work knows it
 * @throws InputError that the work throws, with the places that the person knows
 */
export function withPlaces<T>(placeOf: (place: Place) => Place, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.issues.map((issue) => ({ ...issue, place: placeOf(issue.place) })));
  }
}
