/** A network whose addresses greenroom can tell the performer's id from. */
interface Network {
  readonly name: string;
  /** Without `www.`, `m.` and `mobile.`. */
  readonly hosts: readonly string[];
  /** The path of a performer's page, without the slashes at its ends; the group is the id. */
  readonly page: RegExp;
  /** True for handles that are the same in any case. */
  readonly foldsCase: boolean;
}

const NETWORKS: readonly Network[] = [
  { name: 'spotify', hosts: ['open.spotify.com'], page: /^(?:intl-\w+\/)?artist\/(\w+)$/, foldsCase: false },
  { name: 'instagram', hosts: ['instagram.com'], page: /^([^/]+)$/, foldsCase: true },
  { name: 'twitter', hosts: ['twitter.com', 'x.com'], page: /^([^/]+)$/, foldsCase: true },
  {
    name: 'facebook',
    hosts: ['facebook.com', 'fb.com'],
    page: /^(?:pages\/[^/]+\/|pg\/)?([^/]+)$/,
    foldsCase: true,
  },
  {
    name: 'youtube',
    hosts: ['youtube.com', 'music.youtube.com'],
    page: /^channel\/([^/]+)$/,
    foldsCase: false,
  },
  { name: 'tiktok', hosts: ['tiktok.com'], page: /^@([^/]+)$/, foldsCase: true },
  { name: 'musicbrainz', hosts: ['musicbrainz.org'], page: /^artist\/([0-9a-f-]{36})$/i, foldsCase: true },
];

/** One spelling of a network's name. */
export function networkName(text: string): string {
  const name = text.trim().toLowerCase();
  return name === 'x' ? 'twitter' : name;
}

/** What a profile is found by when its id on a network is known. */
export function idKey(network: string, id: string): string {
  const name = networkName(network);
  const foldsCase = NETWORKS.some((known) => known.name === name && known.foldsCase);
  const plain = id.trim().replace(/^@/, '');
  return JSON.stringify([name, foldsCase ? plain.toLowerCase() : plain]);
}

/**
 * What a profile is found by when its address is known: the id on a known network, otherwise host and path. Scheme,
 * `www.`, the host's case, query, fragment and the slash at the end make no difference.
 *
 * @returns undefined for what is no address of a page
 */
export function linkKey(link: string): string | undefined {
  const url = parse(link);
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/^(www|m|mobile)\./, '');
  const path = decode(url.pathname).replace(/^\/+|\/+$/g, '');
  const network = NETWORKS.find(({ hosts }) => hosts.includes(host));
  if (network === undefined) return JSON.stringify([host, path]);
  // The front page of a network is nobody's, and neither is the script behind which Facebook has unnamed pages.
  if (path === '' || path === 'profile.php') return undefined;
  const id = network.page.exec(path)?.[1];
  return id === undefined ? JSON.stringify([host, path]) : idKey(network.name, id);
}

function parse(link: string): URL | undefined {
  const address = /^[\w.-]+\.\w+\//.test(link.trim()) ? `https://${link.trim()}` : link.trim();
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
