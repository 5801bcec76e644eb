import { ADD_ONS, type AddOnVersions, PINNED_ADD_ONS } from '../../terraform/add-on/index.js';
import type { ClusterSettings } from './paas-cluster-props.js';

/** The versions of a cluster's add-ons: its own where it has any, else those that belong to its version. */
export function addOnVersions({ version, addOns = {} }: ClusterSettings): AddOnVersions {
  const pinned = PINNED_ADD_ONS[version];
  const entries = ADD_ONS.map((name) => [name, addOns[name] ?? pinned?.[name] ?? '']);
  return Object.fromEntries(entries) as AddOnVersions;
}
