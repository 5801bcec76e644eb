import { isNetwork, isWiderThan } from '../../planning/addresses/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { BastionAccess } from './bastion-props.js';

/** As wide as 10.0.0.0/8: two halves of the internet are the internet, too. */
const WIDEST = 8;
const ARM_TYPE = /^[a-z]+\d+[a-z]*g[a-z]*\.[a-z0-9-]+$/;

/** What is wrong with the access to a bastion; `part` goes before the names of its props. */
export function bastionRules(part: string, { sshFrom = [], instanceType }: BastionAccess): Rule[] {
  return [
    {
      violatedWhen: instanceType !== undefined && !ARM_TYPE.test(instanceType),
      message: () => ({
        field: `${part}instanceType`,
        problem: `${quote(instanceType)} cannot start the bastion's image`,
        allowed: 'types with processors of Arm, such as t4g.nano',
        mend: 'correct it, or leave it out',
      }),
    },
    ...sshFrom.flatMap((cidr, index) =>
      accessRules(`${part}sshFrom[${index}]`, cidr, sshFrom.indexOf(cidr) < index),
    ),
  ];
}

function accessRules(field: string, cidr: string, isKnown: boolean): Rule[] {
  return [
    {
      violatedWhen: !isNetwork(cidr),
      message: () => ({
        field,
        problem: `${quote(cidr)} is no network`,
        allowed: 'an IPv4 network such as 203.0.113.0/24, or one address such as 203.0.113.7/32',
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: isNetwork(cidr) && isWiderThan(cidr, WIDEST),
      message: () => ({
        field,
        problem: `${cidr} would open SSH to the world`,
        allowed: `networks of your own, /${WIDEST} at most`,
        mend: 'leave it out: sessions through AWS Systems Manager need no open port',
      }),
    },
    {
      violatedWhen: isKnown,
      message: () => ({
        field,
        problem: `${quote(cidr)} is named twice`,
        allowed: 'every network once',
        mend: 'remove one of the two',
      }),
    },
  ];
}
