import { type IngressFlavor, serviceAnnotations } from '../tenant-route/index.js';

/** The head of an answer to a login has cookies with tokens in it, more than the 4 KiB that NGINX has room for. */
const HEAD = '16k';
/** NGINX refuses to start where less than two of the others are free. */
const BUFFERS = 8;

/** What an Ingress tells its controller about the server behind it. */
export function ingressAnnotations(flavor: IngressFlavor): Record<string, string> {
  return { ...serviceAnnotations(flavor), ...roomAnnotations(flavor) };
}

function roomAnnotations({ kind }: IngressFlavor): Record<string, string> {
  switch (kind) {
    case 'nginx':
      return { 'nginx.org/proxy-buffers': `${BUFFERS} ${HEAD}`, 'nginx.org/proxy-buffer-size': HEAD };
    case 'community':
      return { 'nginx.ingress.kubernetes.io/proxy-buffer-size': HEAD };
    case 'traefik':
      return {};
  }
}
