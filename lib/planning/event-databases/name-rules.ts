import { quote } from '../issues/index.js';
import type { Rule } from '../rules/index.js';

/**
 * Tenants of which one's name is the beginning of another's. Secrets Manager finds a tag by how its value begins
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html): the one would find the other's
 * master password. Names that a forecast makes up end with a hash, and never meet.
 */
export function beginningRules(tenants: readonly string[], fieldOf: (index: number) => string): Rule[] {
  const all = new Set(tenants);
  return tenants.flatMap((tenant, index) => {
    const beginning = beginningsOf(tenant).find((shorter) => all.has(shorter));
    if (beginning === undefined) return [];
    return [
      {
        violatedWhen: true,
        message: () => ({
          field: fieldOf(index),
          problem: `${quote(tenant)} begins with ${quote(beginning)}, which is another tenant`,
          allowed:
            'names of which none begins with another: the secret of a database is found by how its ARN begins',
          mend: 'rename the tenant whose database is not there yet',
        }),
      },
    ];
  });
}

/** All that a name begins with, without the name itself. */
function beginningsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, length) => name.slice(0, length + 1));
}
