import * as v from 'valibot';
import { hostname } from '../../fields/index.js';
import { isDnsLabel, isSubdomain } from '../objects/index.js';
import { MAP_KINDS, type MapKind, type NameMap } from './name-map.js';

/** What is wrong with a map that was typed. */
export interface MapProblem {
  readonly problem: string;
  readonly allowed: string;
  readonly mend: string;
}

export type ParsedMap = { readonly ok: true; readonly map: NameMap } | ({ readonly ok: false } & MapProblem);

interface Syntax {
  readonly isName: (text: string) => boolean;
  readonly allowed: string;
}

const FORM =
  'kind:old=new, with storageClass, namespace, host, registry or value for the kind; old=new is value:old=new';

const SYNTAX: Readonly<Record<MapKind, Syntax>> = {
  storageClass: { isName: isSubdomain, allowed: 'names of StorageClasses' },
  namespace: { isName: isDnsLabel, allowed: 'names of namespaces' },
  host: {
    isName: isHost,
    allowed: 'host names such as shop.example.com, or ends of them such as .example.com on both sides',
  },
  registry: {
    isName: isRepository,
    allowed: 'registries such as registry.example.com, or with a path below them',
  },
  value: {
    isName: (text) => text.length >= 2 && !/[\p{Cc}\p{Cs}]/u.test(text),
    allowed: 'texts of at least two characters, on one line',
  },
};

/** Takes `storageClass:gp2=gp3` apart. Without a kind it is a value: `paas-a=paas-b`. */
export function parseMap(text: string): ParsedMap {
  const equals = text.indexOf('=');
  if (equals === -1)
    return wrong('it has no "="', FORM, 'write what is to be replaced, "=", and what takes its place');
  const prefix = /^([A-Za-z]+):/.exec(text.slice(0, equals))?.[1];
  const kind = prefix === undefined ? 'value' : MAP_KINDS.find((known) => known === prefix);
  if (kind === undefined)
    return wrong(
      `${JSON.stringify(prefix)} is no kind of map`,
      FORM,
      'correct the kind, or write value: before it',
    );
  const old = text.slice(prefix === undefined ? 0 : prefix.length + 1, equals);
  const next = text.slice(equals + 1);
  const { isName, allowed } = SYNTAX[kind];
  const bad = [old, next].find((name) => !isName(name));
  if (bad !== undefined) return wrong(`${JSON.stringify(bad)} cannot be used`, allowed, 'correct it');
  if (old === next)
    return wrong('it replaces a name by itself', 'two names', 'leave the map out, or correct it');
  if (kind === 'host' && old.startsWith('.') !== next.startsWith('.')) {
    return wrong(
      'it replaces a host by an end of hosts, or an end by a host',
      allowed,
      'begin both with ".", or neither',
    );
  }
  return { ok: true, map: { kind, old, next, text } };
}

/** Maps that would replace one name by two. */
export function repeatedMaps(maps: readonly NameMap[]): NameMap[] {
  return maps.filter(({ kind, old }, index) =>
    maps.slice(0, index).some((other) => other.kind === kind && other.old === old),
  );
}

function wrong(problem: string, allowed: string, mend: string): ParsedMap {
  return { ok: false, problem, allowed, mend };
}

function isHost(text: string): boolean {
  return v.is(hostname(''), text.replace(/^(\*?\.)/, ''));
}

function isRepository(text: string): boolean {
  return /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/.test(text);
}
