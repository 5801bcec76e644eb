export const WITHOUT_CREDENTIALS =
  'there is a name, a token or a password in the address, which every copy of the output would hold. Allowed: an address without them, such as https://git.example.com/team/tree.git. To mend: leave them out here and put them into a Secret; replace those that were written down.';
export const URL_FORM =
  'is no address of a git repository. Allowed: https://host/path, ssh://user@host/path or user@host:path, the host in lower case. To mend: copy the address that the server shows for cloning.';
export const BRANCH_OR_TAG =
  'is not the full name of a branch or a tag. Allowed: refs/heads/ and a branch, or refs/tags/ and a tag';
export const BRANCH =
  'is not the full name of a branch, and nothing else can be pushed to. Allowed: refs/heads/ and a branch';
export const FOLDER =
  'is no folder below the top of a repository. Allowed: names of letters, digits, "_", "-" and "." with "/" between them, none beginning with ".", such as gitops/clusters. To mend: write the way from the top of the repository, without "/" before or behind it.';
export const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
export const CLUSTER_NAME =
  'is no name of a cluster that the names of its tenants fit behind. Allowed: at most 22 lower-case letters, digits and "-", not beginning or ending with "-". To mend: shorten the name, here and where the tree is made.';
export const OBJECT =
  'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
export const SCHEDULE =
  'is no schedule of five fields. Allowed: minute, hour, day of the month, month and day of the week in numbers, such as 17 * * * *. To mend: correct it, or leave it out.';
export const VARIABLE =
  'is no name of a variable that is free. Allowed: letters, digits and "_", but for GREENROOM_AS_OF, CDK8S_OUTDIR, HOME, PATH and what begins with GIT_ or GITHUB_; each once. To mend: use another name.';
