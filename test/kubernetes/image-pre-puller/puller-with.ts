import { App, Chart } from 'cdk8s';
import { ImagePrePuller, type ImagePrePullerProps } from '../../../lib/kubernetes/image-pre-puller/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Change = Partial<ImagePrePullerProps>;

export const STANDARD: ImagePrePullerProps['pools'][number] = {
  pool: { name: 'standard' },
  images: ['registry.example.com/seller:1.4.2', 'registry.example.com/distroless:2'],
};

/** A pre-puller with props of its own, in a chart of its own: its path is `chart/images`. */
export function pullerWith(change: Change = {}): ImagePrePuller {
  return new ImagePrePuller(new Chart(new App(), 'chart'), 'images', { pools: [STANDARD], ...change });
}

export function manifestsWith(change: Change = {}): Manifest[] {
  return manifestsOf(pullerWith(change));
}
