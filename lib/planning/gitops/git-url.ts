/** The address of a git repository, taken apart. */
export interface GitUrl {
  /** `scp` is the short form of git's own, `git@example.com:team/tree.git`, which Argo CD knows and Flux does not. */
  readonly form: 'https' | 'ssh' | 'scp';
  readonly host: string;
  readonly port: number;
}

const HTTPS_PORT = 443;
const SSH_PORT = 22;
const HOST = '([a-z0-9]([a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)';
const PORT = '(?::([1-9]\\d{0,4}))?';
const USER = '[a-z_][a-z0-9_.-]*';
/** No `*`, which a project of Argo CD takes for every repository. */
const PATH = '(?!.*\\.\\.)(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+(?:/(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+)*/?';

const FORMS = [
  { form: 'https', pattern: new RegExp(`^https://${HOST}${PORT}/${PATH}$`), defaultPort: HTTPS_PORT },
  { form: 'ssh', pattern: new RegExp(`^ssh://${USER}@${HOST}${PORT}/${PATH}$`), defaultPort: SSH_PORT },
  { form: 'scp', pattern: new RegExp(`^${USER}@${HOST}():${PATH}$`), defaultPort: SSH_PORT },
] as const;
/** Host and port, among the groups of a match. */
const HOST_GROUP = 1;
const PORT_GROUP = 4;

/** Undefined for what is no address of a repository in one of the three forms. */
export function parseGitUrl(text: string): GitUrl | undefined {
  for (const { form, pattern, defaultPort } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const port = Number(match[PORT_GROUP] || defaultPort);
    return port > 65_535 ? undefined : { form, host: match[HOST_GROUP] ?? '', port };
  }
  return undefined;
}

/** Whether an address has a token or a password in it: anything before `@`, but for the user of SSH. */
export function holdsCredentials(text: string): boolean {
  const [, scheme = '', account = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(text) ?? [];
  return account !== '' && (scheme.toLowerCase() !== 'ssh' || account.includes(':'));
}
