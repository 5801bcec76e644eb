import { quote } from '../../planning/issues/index.js';
import { isHost, isRoutePath } from '../../planning/tenants/index.js';
import type { Rule } from '../validation/index.js';
import type { TicketTenantSettings } from './settings.js';

/** Where people find the tenant. */
export function addressRules({ host, path }: TicketTenantSettings): Rule[] {
  return [
    {
      violatedWhen: !isHost(host),
      message: {
        field: 'host',
        problem: `${quote(host)} is no host name`,
        allowed: 'a host name in lower case, with at least one dot, such as tickets.example.com',
        mend: 'write it without scheme, port and path',
      },
    },
    {
      violatedWhen: !isRoutePath(path),
      message: {
        field: 'path',
        problem: `${quote(path)} is no path of a route`,
        allowed: 'at most 128 characters: "/" and segments of letters, digits, ".", "_", "~" and "-"',
        mend: 'begin it with "/", or leave it out for the tenant\'s name',
      },
    },
  ];
}
