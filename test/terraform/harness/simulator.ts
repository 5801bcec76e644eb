import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Leashed, startLeashed } from './child.js';
import { type Clients, clientsOf } from './clients.js';
import { corrections, startCorrectedApi } from './corrections/index.js';
import { startEksApi } from './eks-api.js';

const REGION = 'eu-central-1';
const ATTEMPTS = 5;
/** A start takes two seconds on an idle machine. */
const PATIENCE = 60_000;
/** AWS has its managed policies; moto only when it is asked to. */
const MOTO_SETTINGS = { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' };

/** AWS on this machine, empty at the start. */
export interface Simulator extends Clients {
  readonly region: string;
  /** The endpoint of moto itself, for tests of what is corrected before it. */
  readonly uncorrected: string;
  /** The environment for Terraform: this simulator and nothing of the user's AWS or Terraform settings. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts a simulator of AWS, which also ends when the test process does. */
export async function startSimulator(region = REGION): Promise<Simulator> {
  const { endpoint: uncorrected, moto } = await startMoto();
  const correctedApi = await startCorrectedApi(uncorrected, corrections());
  const eksApi = await startEksApi(uncorrected);
  const { endpoint } = correctedApi;
  const clients = clientsOf({ endpoint, eksEndpoint: eksApi.endpoint, region });
  return {
    ...clients,
    region,
    uncorrected,
    env: environmentOf({ endpoint, eksEndpoint: eksApi.endpoint, region }),
    stop: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await eksApi.stop();
      await correctedApi.stop();
      await moto.end();
    },
  };
}

async function startMoto(): Promise<{ endpoint: string; moto: Leashed }> {
  const logs = mkdtempSync(join(tmpdir(), 'greenroom-moto-'));
  try {
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const file = join(logs, `${attempt}.log`);
      const log = openSync(file, 'w');
      const command = ['moto_server', '-H', '127.0.0.1', '-p', String(port)];
      const moto = startLeashed(command, { env: { ...inherited(), ...MOTO_SETTINGS }, output: log });
      closeSync(log);
      const endpoint = `http://127.0.0.1:${port}`;
      if (await answers(endpoint, moto)) return { endpoint, moto };
      await moto.end();
      // Another process may have taken the port since it was found free.
      if (attempt === ATTEMPTS) throw new Error(`moto_server does not start:\n${readFileSync(file, 'utf8')}`);
    }
  } finally {
    // The running simulator keeps its open log; nobody needs the name.
    rmSync(logs, { recursive: true });
  }
}

async function answers(endpoint: string, moto: Leashed): Promise<boolean> {
  let isOver = false;
  const over = moto.exited.then(() => {
    isOver = true;
  });
  const deadline = performance.now() + PATIENCE;
  while (!isOver && performance.now() < deadline) {
    const response = await fetch(`${endpoint}/moto-api/data.json`).catch(() => undefined);
    // Whoever took the port answers as well; then moto has ended, or is about to.
    if (response?.ok) {
      await Promise.race([over, setTimeout(100)]);
      return !isOver;
    }
    await Promise.race([over, setTimeout(100)]);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function environmentOf(at: {
  endpoint: string;
  eksEndpoint: string;
  region: string;
}): Record<string, string> {
  return {
    ...inherited(),
    AWS_ENDPOINT_URL: at.endpoint,
    AWS_ENDPOINT_URL_EKS: at.eksEndpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_REGION: at.region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    TF_CLI_CONFIG_FILE: devNull,
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(AWS|TF)_/.test(entry[0]),
    ),
  );
}
