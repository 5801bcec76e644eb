import {
  holdsCredentials,
  isRepositoryPath,
  parseGitUrl,
  parseRevision,
} from '../../planning/gitops/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';

/** The form of a repository's address. No message shows one that may hold a password. */
export function repositoryRules(repository: string): Rule[] {
  const isSecret = holdsCredentials(repository);
  return [
    {
      violatedWhen: isSecret,
      message: () => ({
        field: 'repository',
        problem:
          'there is a name, a token or a password in the address, which every copy of the output would hold',
        allowed: 'an address without them, such as https://git.example.com/team/tree.git',
        mend: 'leave them out here and put them into a Secret; replace those that were written down',
      }),
    },
    {
      violatedWhen: !isSecret && parseGitUrl(repository) === undefined,
      message: () => ({
        field: 'repository',
        problem: `${quote(repository)} is no address of a git repository`,
        allowed: 'https://host/path, ssh://user@host/path or user@host:path, the host in lower case',
        mend: 'copy the address that the server shows for cloning',
      }),
    },
  ];
}

/** The folder of the tree: neither absolute, nor out of the repository, nor all of it. */
export function pathRule(path: string): Rule {
  return {
    violatedWhen: !isRepositoryPath(path),
    message: () => ({
      field: 'path',
      problem: `${quote(path)} is no folder below the top of a repository`,
      allowed:
        'names of letters, digits, "_", "-" and "." with "/" between them, none beginning with ".", such as gitops/clusters',
      mend: 'write the way from the top of the repository, without "/" before or behind it',
    }),
  };
}

export function revisionRule(revision: string): Rule {
  return {
    violatedWhen: parseRevision(revision) === undefined,
    message: () => ({
      field: 'revision',
      problem: `${quote(revision)} is not the full name of a branch or a tag`,
      allowed: 'refs/heads/ and a branch, or refs/tags/ and a tag',
      mend: mendOf(revision),
    }),
  };
}

/** Only a branch can be pushed to. */
export function branchRule(revision: string): Rule {
  return {
    violatedWhen: parseRevision(revision)?.kind !== 'branch',
    message: () => ({
      field: 'revision',
      problem: `${quote(revision)} is not the full name of a branch, and nothing else can be pushed to`,
      allowed: 'refs/heads/ and a branch',
      mend: mendOf(revision),
    }),
  };
}

/** `main` may be a branch, a tag or both; a person means the branch. */
function mendOf(revision: string): string {
  const full = `refs/heads/${revision}`;
  return parseRevision(full) === undefined || revision.startsWith('refs/')
    ? 'write refs/heads/main for the branch main'
    : `write ${full} for the branch ${revision}`;
}
