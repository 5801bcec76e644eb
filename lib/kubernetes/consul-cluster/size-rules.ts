import {
  type ConsulState,
  changesSizeAndImage,
  ENVIRONMENTS,
  isEvenCount,
  isServerCount,
  keepsQuorum,
  quorumOf,
  toleranceOf,
} from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { kindRule } from '../validation/index.js';
import type { ConsulClusterProps } from './consul-cluster-props.js';
import type { ConsulSettings } from './settings.js';

/** What is wrong with how many servers there are, and with how they come to be as many. */
export function sizeRules({ previous }: ConsulClusterProps, settings: ConsulSettings): Rule[] {
  const { servers, environment, updatePartition } = settings;
  const isEven = isEvenCount(servers);
  const isLone = servers === 1 && environment === 'production';
  return [
    kindRule('environment', environment, ENVIRONMENTS),
    {
      violatedWhen: isEven,
      message: () => ({
        field: 'servers',
        problem: `${servers} servers survive the loss of ${toleranceOf(servers)}, no more than ${servers - 1} do`,
        allowed: '3 or 5; 1 outside production',
        mend: 'add one or leave one out',
      }),
    },
    {
      violatedWhen: isLone,
      message: () => ({
        field: 'servers',
        problem:
          'one server in production is an outage whenever its node is drained, and the loss of all data with its volume',
        allowed: '3 or 5 in production',
        mend: 'use 3, or say which other environment this is',
      }),
    },
    {
      violatedWhen: !isEven && !isLone && !isServerCount(servers, environment),
      message: () => ({
        field: 'servers',
        problem: `a cluster cannot have ${quote(servers)} servers`,
        allowed: '3 or 5; 1 outside production',
        mend: 'use 5 for one that survives the loss of two; more make every write slower',
      }),
    },
    {
      // Of a number of servers that is wrong itself, nothing more is said.
      violatedWhen:
        !Number.isInteger(updatePartition) ||
        updatePartition < 0 ||
        (servers > 0 && updatePartition > servers),
      message: () => ({
        field: 'updatePartition',
        problem: `${quote(updatePartition)} is no number of servers that are left alone`,
        allowed: `a whole number from 0 to ${servers}`,
        mend: `begin with ${servers - 1} and lower it by one at a time`,
      }),
    },
    ...(previous === undefined ? [] : changeRules(previous, settings)),
  ];
}

function changeRules(previous: ConsulState, { servers, image }: ConsulSettings): Rule[] {
  return [
    {
      violatedWhen: changesSizeAndImage(previous, { servers, image }),
      message: () => ({
        field: 'previous',
        problem: `${previous.servers} servers become ${servers} while ${quote(previous.image)} becomes ${quote(image)}: those that come cannot vote yet while those that stay restart`,
        allowed: 'a change of the number or of the image',
        mend: 'change one, wait until all servers vote, then change the other',
      }),
    },
    {
      violatedWhen: !keepsQuorum(previous.servers, servers),
      message: () => ({
        field: 'previous',
        problem: `${previous.servers} servers become ${servers}: those that go take the majority with them`,
        allowed: `at least ${quorumOf(previous.servers)} of ${previous.servers} stay`,
        mend: 'take a snapshot and restore it into a new cluster',
      }),
    },
  ];
}
