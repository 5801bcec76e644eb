import { quote } from '../issues/index.js';
import type { Rule } from '../rules/index.js';
import { isMountPath, isVaultName, isVaultPath, isVaultServer } from './syntax.js';

const PLAIN = /^http:/i;
/** Somebody may write a password in front of it, which no message should show. */
const CREDENTIALS = /@/;

/** Where Vault answers. */
export function vaultServerRules(field: string, server: string): Rule[] {
  const holdsUser = CREDENTIALS.test(server);
  return [
    {
      violatedWhen: holdsUser,
      message: () => ({
        field,
        problem: 'the address of Vault has a user in it, or a password',
        allowed: 'an address without an "@"',
        mend: 'leave them out; how to log in is said by other props',
      }),
    },
    {
      violatedWhen: !holdsUser && PLAIN.test(server),
      message: () => ({
        field,
        problem: `${quote(server)} would send tokens and secrets in plain text`,
        allowed: 'https',
        mend: 'have Vault speak TLS, and name the authority of its certificate with ca',
      }),
    },
    {
      violatedWhen: !holdsUser && !PLAIN.test(server) && !isVaultServer(server),
      message: () => ({
        field,
        problem: `${quote(server)} is no address of Vault`,
        allowed:
          'https://, a host name in lower case and, unless it is 443, a port, such as https://vault.example.com:8200',
        mend: 'leave out what stands behind, such as "/" or /v1',
      }),
    },
  ];
}

/** The path of an engine, or of a way to log in. @param example as it is by default */
export function vaultMountRule(field: string, path: string, example: string): Rule {
  return {
    violatedWhen: !isMountPath(path),
    message: () => ({
      field,
      problem: `${quote(path)} is no path that something is enabled at in Vault`,
      allowed: `letters, digits, "_", "-" and ".", with "/" between, such as ${example}`,
      mend: 'write it as in vault auth list or vault secrets list, without v1/, auth/ and the "/" at its end',
    }),
  };
}

/** A namespace of Vault Enterprise; one that is left out breaks no rule. */
export function vaultNamespaceRule(field: string, namespace: string | undefined): Rule {
  return {
    violatedWhen: namespace !== undefined && !isVaultPath(namespace),
    message: () => ({
      field,
      problem: `${quote(namespace)} is no namespace of Vault`,
      allowed: 'letters, digits, "_", "-" and ".", with "/" between, such as admin/tickets',
      mend: 'correct it, or leave it out: only Vault Enterprise has namespaces',
    }),
  };
}

export function vaultRoleRule(field: string, role: string): Rule {
  return {
    violatedWhen: !isVaultName(role),
    message: () => ({
      field,
      problem: `${quote(role)} is no name of a role in Vault`,
      allowed: 'letters, digits, "_", "-" and ".", beginning and ending with a letter, a digit or "_"',
      mend: 'write the name without its path',
    }),
  };
}

/** What a token is made for, besides Vault. */
export function audienceRules(field: string, audiences: readonly string[]): Rule[] {
  return audiences.map((audience, index) => ({
    violatedWhen: !/^\S+$/.test(audience) || audiences.indexOf(audience) < index,
    message: () => ({
      field: `${field}[${index}]`,
      problem: `a token cannot be made for ${quote(audience)}`,
      allowed: 'text without spaces, each once',
      mend: "leave it out, or name the API server's audience, such as https://kubernetes.default.svc",
    }),
  }));
}
