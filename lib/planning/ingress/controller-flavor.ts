/**
 * Whose controller: F5's NGINX Ingress Controller, or the community's ingress-nginx, which was retired in March 2026.
 */
export type ControllerFlavor = 'f5' | 'community';

/** What a controller brings along. */
export interface ControllerFacts {
  /** The value of its pods' label `app.kubernetes.io/name`, and the namespace that it is usually installed in. */
  readonly name: string;
  /** The image, pinned. */
  readonly image: string;
  /** Where its pods say that they can take requests. */
  readonly healthPort: number;
  /** Where its pods are scraped. */
  readonly metricsPort: number;
}

export const CONTROLLER_FLAVORS: readonly ControllerFlavor[] = ['f5', 'community'];

/** Both answer 200 on it once NGINX has its configuration; load balancers need not know which one runs. */
export const HEALTH_PATH = '/nginx-ready';
/** The user `nginx` of one image and `www-data` of the other. */
export const CONTROLLER_USER = 101;

const FACTS: Readonly<Record<ControllerFlavor, ControllerFacts>> = {
  f5: {
    name: 'nginx-ingress',
    image: 'nginx/nginx-ingress:5.5.4',
    healthPort: 8081,
    metricsPort: 9113,
  },
  community: {
    name: 'ingress-nginx',
    // The last release: https://github.com/kubernetes/ingress-nginx/releases/tag/controller-v1.15.1
    image:
      'registry.k8s.io/ingress-nginx/controller:v1.15.1@sha256:594ceea76b01c592858f803f9ff4d2cb40542cae2060410b2c95f75907d659e1',
    healthPort: 10254,
    metricsPort: 10254,
  },
};

export function controllerFacts(flavor: ControllerFlavor): ControllerFacts {
  return FACTS[flavor];
}

/**
 * The controller that an IngressClass names. F5 NGINX goes by the class's name, so that all its classes name the same;
 * ingress-nginx goes by this text. It depends on nothing but the class, as an IngressClass can never change it.
 */
export function classController(flavor: ControllerFlavor, ingressClass: string): string {
  if (flavor === 'f5') return 'nginx.org/ingress-controller';
  return ingressClass === 'nginx' ? 'k8s.io/ingress-nginx' : `k8s.io/ingress-nginx-${ingressClass}`;
}
