import type { Performer } from '../../../lib/planning/events/index.js';
import type { Profile } from '../../../lib/planning/followers/index.js';

/** A row of a list that a test describes as `name, network, followers[, id[, url]]`; its line is its place. */
export function profilesOf(...rows: string[]): Profile[] {
  return rows.map((row, index) => {
    const [performer = '', network = '', followers = '', id = '', url = ''] = row
      .split(',')
      .map((cell) => cell.trim());
    return {
      performer,
      network,
      followers: Number(followers),
      ...(id === '' ? {} : { id }),
      ...(url === '' ? {} : { url }),
      place: { file: 'followers.csv', row: index + 2 },
    };
  });
}

export function performerOf(name: string, more: Partial<Performer> = {}): Performer {
  return { name, links: [], networkIds: {}, ...more };
}
