import { dirname, relative, resolve, sep } from 'node:path';
import { withPlaces } from './with-places.js';

/**
 * Names sources by their way from the forecast's folder, so that a forecast has the same bytes from whatever folder
 * the command was run; errors are told with the names that the person typed.
 */
export class SourceNames {
  private readonly typed = new Map<string, string>();

  constructor(private readonly out: string) {}

  /** The name of a file in the forecast. */
  nameOf(path: string): string {
    const name = relative(dirname(resolve(this.out)), resolve(path))
      .split(sep)
      .join('/');
    this.typed.set(name, path);
    return name;
  }

  /** @throws InputError that the work throws, with the names that were typed */
  told<T>(work: () => T): T {
    return withPlaces((place) => ({ ...place, file: this.typed.get(place.file) ?? place.file }), work);
  }
}
