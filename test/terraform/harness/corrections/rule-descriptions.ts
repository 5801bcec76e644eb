import type { Correction } from './correction.js';
import { escaped, formOf, withText } from './message.js';

const CREATIONS = ['AuthorizeSecurityGroupIngress', 'AuthorizeSecurityGroupEgress'];
/** A rule whose peer is a security group, up to that, if no description follows; its id. */
const RULE =
  /<securityGroupRuleId>(sgr-\w+)<\/securityGroupRuleId>(?:(?!<securityGroupRuleId>).)*?<\/referencedGroupInfo>(?!<description>)/gs;

/**
 * moto answers the description of a security group rule only where an address range is its peer
 * (`SecurityGroupRule.description` in `moto/ec2/models/security_groups.py`), or where it was modified later.
 *
 * AWS answers it of every rule.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html
 *
 * Here the descriptions of rules between security groups are kept until moto keeps them, and added to the
 * answers. Of a request with several permissions moto answers only the rules of the last one, so their
 * descriptions stay lost; Terraform sends every rule on its own.
 */
export function ruleDescriptions(): Correction {
  const descriptions = new Map<string, string>();
  const withDescriptions = (xml: string) =>
    xml.replace(RULE, (rule, id: string) => {
      const description = descriptions.get(id);
      return description === undefined ? rule : `${rule}<description>${escaped(description)}</description>`;
    });
  return async (request, pass) => {
    const answer = await pass(request);
    const form = formOf(request, 'ec2');
    const action = form.get('Action') ?? '';
    if (answer.status >= 300) return answer;
    if (CREATIONS.includes(action) && !form.has('IpPermissions.2.IpProtocol')) {
      const rules = [...answer.body.toString().matchAll(RULE)];
      for (const [at, [, id = '']] of rules.entries()) {
        const description = form.get(`IpPermissions.1.Groups.${at + 1}.Description`);
        if (description !== null) descriptions.set(id, description);
      }
      return withText(answer, withDescriptions);
    }
    if (action === 'ModifySecurityGroupRules') {
      for (const [name, id] of form) if (name.endsWith('.SecurityGroupRuleId')) descriptions.delete(id);
    }
    return action === 'DescribeSecurityGroupRules' ? withText(answer, withDescriptions) : answer;
  };
}
