import type { Fate } from './fate.js';
import { listAt, objectAt, ownersOf, specOf, textAt, titleOf, valueAt } from './objects/index.js';

/** What a person must know of objects that are moved, and what it means. */
export const NOTES = {
  converted: 'written in the API version that took the place of its own',
  'data-stays': 'made empty: its data stays in the old cluster',
  'runs-twice': 'runs in both clusters until it is suspended in one',
  'sealed-for-another': 'readable only with the private key that it was sealed for',
  'other-authority': 'trusts a certificate that stays in the old cluster, unless its Secret is moved',
  'node-port': 'has another port on the machines',
  'fixed-address': 'asks for an address of the old cluster',
  'owner-cut': 'belongs to nobody now, and is not removed with its owner',
  'bare-pod': 'nothing starts it again when its machine goes',
} as const;

export type NoteCode = keyof typeof NOTES;

export interface Note {
  readonly code: NoteCode;
  /** What it is about, of this object. */
  readonly detail: string;
}

export function notesOf({ object, next, from }: Fate): Note[] {
  const { kind } = next;
  const spec = specOf(object);
  const owners = ownersOf(object);
  return [
    ...noteWhen(from !== undefined, 'converted', `${from} to ${next.apiVersion}`),
    ...noteWhen(kind === 'PersistentVolumeClaim', 'data-stays', volumeOf(textAt(spec, 'volumeName'))),
    ...listAt(spec, 'volumeClaimTemplates').flatMap((claim) =>
      noteWhen(true, 'data-stays', `claims of ${textAt(claim, 'metadata', 'name') ?? 'a template'}`),
    ),
    ...noteWhen(
      kind === 'CronJob' && valueAt(spec, 'suspend') !== true,
      'runs-twice',
      textAt(spec, 'schedule') ?? 'its schedule',
    ),
    ...noteWhen(kind === 'SealedSecret', 'sealed-for-another', 'sealed in the old cluster'),
    ...authorityNotes(next),
    ...serviceNotes({ kind, spec }),
    ...noteWhen(owners.length > 0, 'owner-cut', owners.map(titleOf).join(', ')),
    ...noteWhen(kind === 'Pod', 'bare-pod', 'it has no owner'),
  ];
}

function volumeOf(volume: string | undefined): string {
  return volume === undefined ? 'not bound to a volume' : `the data on ${volume}`;
}

function authorityNotes({ kind, body }: Fate['next']): Note[] {
  const configs = listAt(body, 'webhooks').map((webhook) => objectAt(webhook, 'clientConfig'));
  const conversion = objectAt(body, 'spec', 'conversion', 'webhook', 'clientConfig');
  const service = kind === 'APIService' ? objectAt(body, 'spec') : {};
  const isGiven = [...configs, conversion, service].some(
    (config) => textAt(config, 'caBundle') !== undefined,
  );
  return noteWhen(isGiven, 'other-authority', 'caBundle');
}

function serviceNotes({ kind, spec }: { kind: string; spec: Fate['object']['body'] }): Note[] {
  if (kind !== 'Service') return [];
  const ports = listAt(spec, 'ports').flatMap((port) => valueAt(port, 'nodePort') ?? []);
  const address = textAt(spec, 'loadBalancerIP');
  return [
    ...noteWhen(
      textAt(spec, 'type') === 'NodePort' && ports.length > 0,
      'node-port',
      `was ${ports.join(', ')}`,
    ),
    ...noteWhen(address !== undefined, 'fixed-address', address ?? ''),
  ];
}

function noteWhen(holds: boolean, code: NoteCode, detail: string): Note[] {
  return holds ? [{ code, detail }] : [];
}
