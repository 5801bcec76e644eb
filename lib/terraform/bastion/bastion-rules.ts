import { isNetwork, isWiderThan } from '../../planning/addresses/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { BastionAccess } from './bastion-props.js';

/** As wide as 10.0.0.0/8: two halves of the internet are the internet, too. */
const WIDEST = 8;

/** What is wrong with the access to a bastion; `part` goes before the names of its props. */
export function bastionRules(part: string, { sshFrom = [] }: BastionAccess): Rule[] {
  return sshFrom.flatMap((cidr, index) => [
    {
      violatedWhen: !isNetwork(cidr),
      message: {
        field: `${part}sshFrom[${index}]`,
        problem: `${quote(cidr)} is no network`,
        allowed: 'an IPv4 network such as 203.0.113.0/24, or one address such as 203.0.113.7/32',
        mend: 'correct it',
      },
    },
    {
      violatedWhen: isNetwork(cidr) && isWiderThan(cidr, WIDEST),
      message: {
        field: `${part}sshFrom[${index}]`,
        problem: `${cidr} would open SSH to the world`,
        allowed: `networks of your own, /${WIDEST} at most`,
        mend: 'leave it out: sessions through AWS Systems Manager need no open port',
      },
    },
    {
      violatedWhen: sshFrom.indexOf(cidr) < index,
      message: {
        field: `${part}sshFrom[${index}]`,
        problem: `${quote(cidr)} is named twice`,
        allowed: 'every network once',
        mend: 'remove one of the two',
      },
    },
  ]);
}
