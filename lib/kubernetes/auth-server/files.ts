import type { k8s } from 'cdk8s-plus-27';
import { CA_FILE, CA_FOLDER } from '../../planning/auth-server/index.js';
import type { AuthServerSettings } from './settings.js';

/** Where Keycloak looks for realms to import. */
const IMPORT_FOLDER = '/opt/keycloak/data/import';
/** For the owner and the pod's group to read. */
const MODE = 0o440;

/** Files that somebody else makes, and the folder in which Keycloak finds them. */
export interface MountedFiles {
  readonly name: string;
  readonly path: string;
  readonly source: Pick<k8s.Volume, 'secret' | 'configMap'>;
}

export function filesOf(settings: AuthServerSettings): MountedFiles[] {
  return [...authorityFiles(settings), ...realmFiles(settings)];
}

/** The Secret of CloudNativePG also holds the key of the authority, which is none of Keycloak's business. */
function authorityFiles({ database, namespace, databaseCa }: AuthServerSettings): MountedFiles[] {
  const place = { name: 'database-ca', path: CA_FOLDER };
  if (database.kind === 'cluster') {
    const items = [{ key: CA_FILE, path: CA_FILE }];
    return [{ ...place, source: { secret: { secretName: `db-${namespace}-ca`, items, defaultMode: MODE } } }];
  }
  if (databaseCa === undefined) return [];
  const items = [{ key: databaseCa.key, path: CA_FILE }];
  return [{ ...place, source: { configMap: { name: databaseCa.configMap, items, defaultMode: MODE } } }];
}

function realmFiles({ realmImport }: AuthServerSettings): MountedFiles[] {
  if (realmImport === undefined) return [];
  const { kind, name } = realmImport;
  return [
    {
      name: 'realms',
      path: IMPORT_FOLDER,
      source:
        kind === 'secret'
          ? { secret: { secretName: name, defaultMode: MODE } }
          : { configMap: { name, defaultMode: MODE } },
    },
  ];
}
