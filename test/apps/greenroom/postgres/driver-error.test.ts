import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../apps/greenroom/postgres/address.js';
import { connectionIssue } from '../../../../apps/greenroom/postgres/connection-issue.js';
import { queryIssue } from '../../../../apps/greenroom/postgres/query-issue.js';

const ADDRESS = parseAddress('postgres://reader:secret@db/tickets', {});
const coded = (code: string, message = 'it went wrong.\nBadly') =>
  Object.assign(new Error(message), { code });

describe('an error of the connection', () => {
  it.each([
    [
      'EHOSTUNREACH',
      'db, port 5432 does not answer. Allowed: a PostgreSQL server that answers within 10s. To mend: correct the host and the port, open the firewall, or give a longer connect_timeout.',
    ],
    [
      'CERT_HAS_EXPIRED',
      'the certificate of the server is refused: it has expired. Allowed: a certificate for this host of an authority that is trusted. To mend: name the authority with sslrootcert, or the host as the certificate does.',
    ],
    [
      '53300',
      'the server refuses the connection: it went wrong. Badly. Allowed: a PostgreSQL server that lets the user in. To mend: mend what the server says, and run the command again.',
    ],
  ])('with the code %s is told on one line', (code, message) => {
    expect(connectionIssue(coded(code), ADDRESS)).toMatchObject({
      message: `postgres://db:5432/tickets: ${message}`,
    });
  });

  it('that is a defect of this program is not told as one of the server', () => {
    const defect = new TypeError('undefined is not a function');
    expect(connectionIssue(defect, ADDRESS)).toBe(defect);
  });
});

describe('an error of the query', () => {
  it.each([
    ['ECONNRESET', 'a connection that holds until the feed is read. To mend: run the command again.'],
    ['', 'a connection that holds until the feed is read. To mend: run the command again.'],
    ['25P03', 'a connection that holds until the feed is read. To mend: run the command again.'],
    ['XX000', 'one SELECT that the server can run. To mend: correct --feed-query.'],
  ])('with the code %j says what helps', (code, help) => {
    expect(queryIssue(coded(code), 'db', 'query')).toMatchObject({
      message: `db: the query fails: it went wrong. Badly. Allowed: ${help}`,
    });
  });

  it('that is a defect of this program is not told as one of the server', () => {
    const defect = new RangeError('Invalid array length');
    expect(queryIssue(defect, 'db', 'query')).toBe(defect);
  });
});
