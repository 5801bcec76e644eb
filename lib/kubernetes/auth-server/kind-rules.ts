import type { Rule } from '../../planning/rules/index.js';
import { kindRule } from '../validation/index.js';
import type { AuthServerProps } from './auth-server-props.js';

const ROUTES = ['nginx', 'gateway', 'community', 'traefik'];
const DATABASES = ['cluster', 'shared', 'rds', 'external'];

/** The kinds of the unions, without which nothing else of the props means anything. */
export function kindRules(props: AuthServerProps): Rule[] {
  const { route, adminRoute, database, databaseUse, monitoring, realmImport } = props;
  const unions: [string, { readonly kind: string } | undefined, readonly string[]][] = [
    ['route', route, ROUTES],
    ['adminRoute', adminRoute, ROUTES],
    ['database', database, DATABASES],
    ['databaseUse', databaseUse, ['alone', 'together']],
    ['monitoring', monitoring, ['service-monitor', 'annotations', 'none']],
    ['realmImport', realmImport, ['secret', 'config-map']],
  ];
  return unions.flatMap(([field, union, kinds]) =>
    union === undefined ? [] : [kindRule(`${field}.kind`, union.kind, kinds)],
  );
}
