import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { ServiceAccountAccess } from '../../terraform/pod-identity/index.js';
import type { PaasClusterProps } from './paas-cluster-props.js';
import { platformAccounts } from './platform-accounts.js';

/** Those of the add-ons, which have their roles from EKS' own associations. */
const ADD_ON_ACCOUNTS = ['aws-node', 'ebs-csi-controller-sa'].map((serviceAccount) => ({
  namespace: 'kube-system',
  serviceAccount,
}));
const NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const ACCOUNT = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** What is wrong with the service accounts that get rights in AWS besides the platform's own. */
export function serviceAccountRules({
  serviceAccounts = [],
}: Pick<PaasClusterProps, 'serviceAccounts'>): Rule[] {
  const own = [...platformAccounts({ clusterName: '', region: '', account: '' }), ...ADD_ON_ACCOUNTS].map(
    nameOf,
  );
  const names = serviceAccounts.map(nameOf);
  return serviceAccounts.flatMap(({ namespace, serviceAccount }, index) => [
    {
      violatedWhen: !NAMESPACE.test(namespace) || !ACCOUNT.test(serviceAccount),
      message: () => ({
        field: `serviceAccounts[${index}]`,
        problem: `${quote(names[index])} is no service account`,
        allowed: 'a namespace and a name of lower-case letters, digits and "-", the name also with "."',
        mend: 'correct them to those of the account in the cluster',
      }),
    },
    {
      violatedWhen: own.includes(names[index] ?? '') || names.indexOf(names[index] ?? '') < index,
      message: () => ({
        field: `serviceAccounts[${index}]`,
        problem: `${quote(names[index])} has rights already`,
        allowed: `every account once, and none of the platform's own: ${own.join(', ')}`,
        mend: 'join the statements of the two, or use another account',
      }),
    },
  ]);
}

function nameOf({ namespace, serviceAccount }: ServiceAccountAccess): string {
  return `${namespace}/${serviceAccount}`;
}
