/** What took the place of the kinds that are gone, for a person who must decide. */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  'apiextensions.k8s.io/v1beta1 CustomResourceDefinition':
    'install the definition of a current release of its operator, which has a schema for each version',
  'apps/v1alpha1 PetSet': 'write a StatefulSet of apps/v1',
  'batch/v2alpha1 ScheduledJob': 'write a CronJob of batch/v1',
  'extensions/v1beta1 HorizontalPodAutoscaler': 'write one of autoscaling/v2',
  'extensions/v1beta1 Job': 'write a Job of batch/v1',
  'extensions/v1beta1 PodSecurityPolicy': 'label the namespaces with levels of Pod Security',
  'extensions/v1beta1 ThirdPartyResource': 'write a CustomResourceDefinition with a schema',
  'policy/v1beta1 PodSecurityPolicy': 'label the namespaces with levels of Pod Security',
  'rbac.authorization.k8s.io/v1alpha1 ClusterRoleBinding': 'export it from a cluster that serves v1',
  'rbac.authorization.k8s.io/v1alpha1 RoleBinding': 'export it from a cluster that serves v1',
  'settings.k8s.io/v1alpha1 PodPreset': 'write its variables and volumes into the workloads',
};

/** Why an object cannot be moved, and what a person can do. */
export function withoutSuccessor(apiVersion: string, kind: string): string {
  const instead = IN_PLACE_OF[`${apiVersion} ${kind}`];
  const problem = `no cluster of today serves ${kind} of ${apiVersion}`;
  return instead === undefined ? `${problem}, and it has no exact successor` : `${problem}: ${instead}`;
}
