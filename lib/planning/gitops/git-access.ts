/** Has git take name and password of files, or of variables: neither its arguments nor its configuration holds them. */
export function passwordHelper(printsUser: string, printsPassword: string): Record<string, string> {
  const answer = `echo "username=${printsUser}"; echo "password=${printsPassword}"`;
  return {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'credential.helper',
    GIT_CONFIG_VALUE_0: `!f() { if [ "$1" = get ]; then ${answer}; fi; }; f`,
  };
}

/** Has git take a key, and no other host than those that are known. */
export function sshKey(key: string, knownHosts: string): Record<string, string> {
  const options = [
    ...['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=yes'],
    `UserKnownHostsFile=${knownHosts}`,
  ];
  return { GIT_SSH_COMMAND: `ssh -i ${key} ${options.map((option) => `-o ${option}`).join(' ')}` };
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Whose commits they are. */
export function authorVariables({ name, email }: Author): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
