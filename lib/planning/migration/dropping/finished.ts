import { type ClusterObject, listAt, textAt, valueAt } from '../objects/index.js';
import type { Drop } from './reasons.js';

/** What would do its work a second time. */
export function finishedDrop({ kind, body }: ClusterObject): Drop | undefined {
  if (kind === 'Job') {
    const end = listAt(body, 'status', 'conditions').find(
      (condition) =>
        ['Complete', 'Failed'].includes(textAt(condition, 'type') ?? '') &&
        textAt(condition, 'status') === 'True',
    );
    const isOver = end !== undefined || textAt(body, 'status', 'completionTime') !== undefined;
    return isOver
      ? finished(textAt(end, 'type') === 'Failed' ? 'it has failed' : 'it has run to its end')
      : undefined;
  }
  const phase = kind === 'Pod' ? textAt(body, 'status', 'phase') : undefined;
  if (phase === 'Succeeded') return finished('it has run to its end');
  return phase === 'Failed' ? finished('it has failed') : undefined;
}

/** An object, or a whole namespace, that would not be there a moment later. */
export function deletedDrop({ body }: ClusterObject): Drop | undefined {
  const isDeleted = (valueAt(body, 'metadata', 'deletionTimestamp') ?? null) !== null;
  return isDeleted ? { reason: 'deleted', because: 'it was being deleted when it was exported' } : undefined;
}

function finished(because: string): Drop {
  return { reason: 'finished', because: `${because}, and would do its work again` };
}
