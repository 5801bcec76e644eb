import { describe, expect, it } from 'vitest';
import {
  agentScript,
  dialScript,
  EXPORT_SCRIPT,
  KV_SYNC_SCRIPT,
  reloadScript,
  SAVE_SCRIPT,
  UPLOAD_SCRIPT,
  WAN_SCRIPT,
} from '../../../lib/planning/consul/index.js';
import { has, scripted } from './scripted.js';

const SIDES = {
  HERE: 'paas-a',
  THERE: 'paas-b',
  HERE_ADDRESS: 'here',
  THERE_ADDRESS: 'there',
  HERE_SERVER_NAME: 'server.paas-a.consul',
  THERE_SERVER_NAME: 'server.paas-b.consul',
};

describe('a server', () => {
  const outcome = scripted('sh', agentScript(['initial_management', 'agent']), {
    commands: { consul: '' },
    env: { POD_IP: '10.0.0.1' },
    files: {
      'consul/secrets/encrypt': 'a2V5\n',
      'consul/secrets/initial_management': 'one',
      'consul/secrets/agent': 'two\n',
    },
  });

  it('is told its key and its tokens in a file', () => {
    expect(JSON.parse(outcome.read('consul/run/secrets.json'))).toEqual({
      encrypt: 'a2V5',
      acl: { tokens: { initial_management: 'one', agent: 'two' } },
    });
  });

  it('has none of them among its arguments', () => {
    expect(outcome.calls).toEqual([
      'consul agent -advertise=10.0.0.1 -config-dir=/consul/config -config-file=/consul/run/secrets.json',
    ]);
  });
});

describe('a reload', () => {
  it('tells every server, also after one did not answer, and fails then', () => {
    const { code, calls } = scripted('sh', reloadScript(['a', 'b', 'c']), {
      commands: { consul: 'case "$2" in *b) exit 1;; esac' },
    });
    expect(calls).toEqual(['a', 'b', 'c'].map((one) => `consul reload -http-addr=${one}`));
    expect(code).toBe(1);
  });
});

describe('a snapshot', () => {
  it('is read again after it was saved', () => {
    const { calls } = scripted('sh', SAVE_SCRIPT, {
      commands: { consul: '', date: 'echo 20261205T100000Z' },
    });
    expect(calls).toEqual([
      'date -u +%Y%m%dT%H%M%SZ',
      'consul snapshot save /scratch/consul-20261205T100000Z.snap',
      'consul snapshot inspect /scratch/consul-20261205T100000Z.snap',
    ]);
  });

  it('that cannot be read fails', () => {
    const commands = { consul: '[ "$2" = save ]' };
    expect(scripted('sh', SAVE_SCRIPT, { commands }).code).toBe(1);
  });
});

describe.runIf(has('bash'))('the upload of a snapshot', () => {
  const listing = [
    '                           PRE old/',
    '2026-12-01 10:00:00        9 consul-20261201T100000Z.snap',
    '2026-12-03 10:00:00        9 consul-20261203T100000Z.snap',
    '2026-12-02 10:00:00        9 consul-20261202T100000Z.snap',
    '2026-12-04 10:00:00        0 consul-20261204T100000Z.snap',
    '2026-12-01 10:00:00        9 notes.txt',
    '',
  ].join('\n');
  const upload = (keep: string, aws = '[ "$2" != ls ] || cat "$ROOT/listing"') =>
    scripted('bash', UPLOAD_SCRIPT, {
      commands: { aws },
      env: { DESTINATION: 's3://backups/a', KEEP: keep },
      files: { listing },
    });
  const removed = (calls: readonly string[]) =>
    calls.filter((call) => call.startsWith('aws s3 rm')).map((call) => call.split('/').pop());

  it('deletes all but the newest, and nothing that is no snapshot or has no content', () => {
    expect(removed(upload('1').calls)).toEqual([
      'consul-20261201T100000Z.snap',
      'consul-20261202T100000Z.snap',
    ]);
  });

  it('deletes nothing where there are as many as are kept', () => {
    expect(upload('3')).toMatchObject({ code: 0 });
    expect(removed(upload('3').calls)).toEqual([]);
  });

  it('deletes nothing when it failed', () => {
    const { code, calls } = upload('1', '[ "$2" != cp ] || exit 1');
    expect(code).toBe(1);
    expect(calls).toHaveLength(1);
  });
});

describe.runIf(has('jq'))('the sync of keys', () => {
  const entry = (key: string, value: string) => ({ key: `app/${key}`, flags: 0, value });
  const sync = (there: readonly object[], here: readonly object[], follow: boolean) =>
    scripted('sh', KV_SYNC_SCRIPT, {
      commands: {
        consul: `case "$2" in
  export) cat "$ROOT/$CONSUL_HTTP_ADDR" ;;
  import) jq -r .[].key "\${3#@}" | sed 's/^/imported /' >> "$ROOT/calls" ;;
esac`,
      },
      env: { ...SIDES, PREFIX: 'app/', FOLLOW_DELETIONS: `${follow}` },
      files: { there: JSON.stringify(there), here: JSON.stringify(here) },
    });
  const READS = ['consul kv export app/', 'consul kv export app/'];

  it('writes what differs and nothing else', () => {
    const there = [entry('same', 'MQ=='), entry('new', ''), entry('other', 'Mg==')];
    const here = [entry('same', 'MQ=='), entry('other', 'MQ=='), entry('gone', 'MQ==')];
    expect(sync(there, here, false)).toMatchObject({
      code: 0,
      calls: [...READS, 'consul kv import @changed.json', 'imported app/new', 'imported app/other'],
    });
  });

  it('writes nothing where nothing differs', () => {
    const both = [entry('same', 'MQ==')];
    expect(sync(both, both, true)).toMatchObject({ code: 0, calls: READS });
  });

  it('deletes what is gone there, where it was asked to', () => {
    const there = [entry('same', 'MQ==')];
    const here = [entry('same', 'MQ=='), entry('-f x', 'MQ==')];
    expect(sync(there, here, true).calls).toEqual([...READS, 'consul kv delete -- app/-f x']);
  });

  it('does not delete everything when there is nothing there', () => {
    expect(sync([], [entry('a', 'MQ==')], true)).toMatchObject({ code: 1, calls: READS });
  });
});

describe.runIf(has('jq'))('a peering', () => {
  const consul = `case "$2" in
  read) cat "$ROOT/peering" ;;
  generate-token) echo '{"PeeringToken": "dG9rZW4="}' ;;
esac`;
  const run = (script: string, files: Readonly<Record<string, string>>) =>
    scripted('sh', script, { commands: { consul }, env: SIDES, files }).calls;
  const READ = 'consul peering read -name=paas-b -format=json';

  it('is made with a token of the other side where there is none', () => {
    expect(run(dialScript(['b.example.com:8502', 'c.example.com:8502']), {})).toEqual([
      READ,
      'consul peering generate-token -name=paas-a -server-external-addresses=b.example.com:8502,c.example.com:8502 -format=json',
      'consul peering establish -name=paas-b -peering-token=dG9rZW4=',
    ]);
  });

  it('leaves the addresses of servers to the other side', () => {
    expect(run(dialScript([]), {})[1]).toBe('consul peering generate-token -name=paas-a -format=json');
  });

  it.each(['ACTIVE', 'FAILING'])('that is %s is left alone', (State) => {
    expect(run(dialScript([]), { peering: JSON.stringify({ State }) })).toEqual([READ, READ]);
  });

  it('exports services when there is another side', () => {
    const files = { peering: '{"State": "ACTIVE"}', 'bridge/exported-services.json': '{}' };
    expect(run(EXPORT_SCRIPT, files)).toEqual([READ, 'consul config write /bridge/exported-services.json']);
  });

  it('exports nothing where nothing was asked for', () => {
    expect(run(EXPORT_SCRIPT, { peering: '{"State": "ACTIVE"}' })).toEqual([READ]);
  });
});

it('a join names each server of the other side', () => {
  const env = { ...SIDES, ADDRESSES: 'a.example.com b.example.com' };
  expect(scripted('sh', WAN_SCRIPT, { commands: { consul: '' }, env }).calls).toEqual([
    'consul join -wan a.example.com b.example.com',
  ]);
});
