import { type Clients, clientsOf } from '../clients.js';
import { type Simulator, startSimulator } from '../simulator.js';

/** For a start or a stop. */
export const PATIENCE = 120_000;

/** The simulator, and behind it moto as it is: a correction shows in what they answer differently. */
export interface Both {
  readonly simulator: Simulator;
  readonly moto: Clients;
  stop(): Promise<void>;
}

export async function startBoth(): Promise<Both> {
  const simulator = await startSimulator();
  const { uncorrected: endpoint, region } = simulator;
  const moto = clientsOf({ endpoint, eksEndpoint: endpoint, region });
  return {
    simulator,
    moto,
    stop: async () => {
      for (const client of Object.values(moto)) client.destroy();
      await simulator.stop();
    },
  };
}
