import { InputError, type Issue } from '../../../lib/planning/issues/index.js';
import type { PostgresAddress } from './address.js';
import { codeOf, isDefect, messageOf } from './driver-error.js';

type Words = Pick<Issue, 'problem' | 'allowed' | 'mend'>;

/** Why there is no connection, in words; an error that is a defect of this program comes back as it is. */
export function connectionIssue(error: unknown, address: PostgresAddress): unknown {
  if (error instanceof InputError || isDefect(error)) return error;
  const words = wordsFor(error, address);
  return new InputError([{ severity: 'error', place: { file: address.name }, ...words }]);
}

function wordsFor(error: unknown, { host, port, user, patience }: PostgresAddress): Words {
  const code = codeOf(error);
  const message = messageOf(error);
  const server = host.startsWith('/') ? `the socket ${host}/.s.PGSQL.${port}` : `${host}, port ${port}`;
  if (/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/.test(code)) {
    return {
      problem: `the host ${host} cannot be found`,
      allowed: 'a host name that can be looked up from here, or an IP address',
      mend: 'correct the host, or the name service of this machine',
    };
  }
  if (/^(ECONNREFUSED|ENOENT)$/.test(code)) {
    return {
      problem: `nothing accepts connections at ${server}`,
      allowed: 'a PostgreSQL server that runs',
      mend: 'correct the host and the port, or start the server',
    };
  }
  if (message === 'timeout expired' || /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code)) {
    return {
      problem: `${server} does not answer`,
      allowed: `a PostgreSQL server that answers within ${patience}`,
      mend: 'correct the host and the port, open the firewall, or give a longer connect_timeout',
    };
  }
  if (message === 'The server does not support SSL connections') {
    return {
      problem: `the server at ${server} has no TLS`,
      allowed: 'a server with TLS, unless sslmode is disable',
      mend: 'give the server a certificate, or leave sslmode out where the network is trusted',
    };
  }
  if (/CERT|SSL|TLS|ISSUER|SIGNATURE/.test(code)) {
    return {
      problem: `the certificate of the server is refused: ${certificateProblem(code, message)}`,
      allowed: 'a certificate for this host of an authority that is trusted',
      mend: 'name the authority with sslrootcert, or the host as the certificate does',
    };
  }
  return { ...refusalOf(code, user), problem: `the server refuses the connection: ${message}` };
}

function certificateProblem(code: string, message: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'it is for another host';
  if (code === 'CERT_HAS_EXPIRED') return 'it has expired';
  return /SELF_SIGNED|ISSUER|SIGNATURE/.test(code) ? 'no authority that is trusted has signed it' : message;
}

/** What helps, by the SQLSTATE of the refusal. */
function refusalOf(code: string, user: string): Omit<Words, 'problem'> {
  switch (code) {
    case '28P01':
      return {
        allowed: `the password of user ${JSON.stringify(user)}`,
        mend: 'correct it in PGPASSWORD or ~/.pgpass, or name another user',
      };
    case '28000':
      return {
        allowed: 'a user, a host and an encryption that pg_hba.conf lets in',
        mend: 'correct the user, give sslmode=require if the server asks for TLS, or change pg_hba.conf',
      };
    case '3D000':
      return { allowed: 'a database that the server has', mend: 'correct the name behind the last "/"' };
    case '42501':
      return { allowed: 'a user with CONNECT on the database', mend: 'grant it, or name another user' };
    default:
      return {
        allowed: 'a PostgreSQL server that lets the user in',
        mend: 'mend what the server says, and run the command again',
      };
  }
}
