import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';

/** How long before they are needed pods are asked for: a node boots, then it pulls their images. */
export function nodeLead({ nodeBoot, imagePull }: Policy['leadTimes']): Duration {
  return Duration.parse(nodeBoot).plus(Duration.parse(imagePull));
}
