import { Network, type NetworkProps } from '../../../lib/terraform/network/index.js';
import { synthesized } from '../synthesized.js';

export const NETWORK: NetworkProps = {
  name: 'tickets',
  region: 'eu-central-1',
  cidr: '10.64.0.0/16',
  endpointClients: ['10.65.0.0/16'],
  zones: [
    {
      zone: 'eu-central-1a',
      public: '10.64.0.0/24',
      private: '10.64.16.0/20',
      database: '10.64.1.0/24',
    },
    {
      zone: 'eu-central-1b',
      public: '10.64.2.0/24',
      private: '10.64.32.0/20',
      database: '10.64.3.0/24',
    },
  ],
};

export function networkWith(changes: Partial<NetworkProps> = {}) {
  return synthesized((stack) => new Network(stack, 'network', { ...NETWORK, ...changes }));
}
