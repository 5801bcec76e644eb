import { Duration } from '../../../lib/planning/units/index.js';
import { heldTo } from './held-to.js';

const LABEL = `a${'b'.repeat(61)}c`;

heldTo([
  [
    'image',
    [
      [
        { image: 'Shop:1' },
        '"Shop:1" is no name of an image. Allowed: registry/repository:tag or registry/repository@sha256:digest, the repository in lower case. To mend: correct the name.',
      ],
      [
        { image: 'registry.example.com:5000/shop' },
        '"registry.example.com:5000/shop" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.',
      ],
      [
        { image: 'shop:latest' },
        '"shop:latest" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.',
      ],
    ],
    [{ image: 'shop:1' }, { image: `shop@sha256:${'0'.repeat(64)}` }],
  ],
  [
    'config["LOG-FORMAT"]',
    [
      [
        { config: { 'LOG-FORMAT': 'json' } },
        '"LOG-FORMAT" is no name of an environment variable. Allowed: letters, digits and "_", not beginning with a digit. To mend: rename it, in the app as well.',
      ],
    ],
    [{ config: { LOG_FORMAT: '' } }, { config: {} }],
  ],
  [
    'port',
    [
      [
        { port: 0 },
        '0 is no port. Allowed: a whole number from 1 to 65535. To mend: say where the app listens.',
      ],
      [
        { port: 65_536 },
        '65536 is no port. Allowed: a whole number from 1 to 65535. To mend: say where the app listens.',
      ],
    ],
    [{ port: 1 }, { port: 65_535 }],
  ],
  [
    'healthPath',
    [
      [
        { healthPath: 'health' },
        '"health" is no path. Allowed: text that begins with "/", without spaces, "?" and "#". To mend: write "/health".',
      ],
    ],
    [{ healthPath: '/' }],
  ],
  [
    'metricsPath',
    [
      [
        { metricsPath: 'metrics/?format=text' },
        '"metrics/?format=text" is no path. Allowed: text that begins with "/", without spaces, "?" and "#". To mend: write "/metrics/".',
      ],
    ],
    [{ metricsPath: '/metrics/' }],
  ],
  [
    'infoPath',
    [
      [
        { infoPath: '/in fo' },
        '"/in fo" is no path. Allowed: text that begins with "/", without spaces, "?" and "#". To mend: write "/in".',
      ],
    ],
    [{ infoPath: '/info' }],
  ],
  [
    'startupTime',
    [
      [
        { startupTime: Duration.millis(1500) },
        'a pod cannot be given 1s500ms. Allowed: whole seconds, at least 1s. To mend: round it up.',
      ],
      [
        { startupTime: Duration.seconds(0) },
        'a pod cannot be given 0s. Allowed: whole seconds, at least 1s. To mend: round it up.',
      ],
    ],
    [{ startupTime: Duration.seconds(1) }],
  ],
  [
    'preStopDelay',
    [
      [
        { preStopDelay: Duration.millis(1) },
        'a pod cannot be given 1ms. Allowed: whole seconds, or none. To mend: round it up.',
      ],
    ],
    [{ preStopDelay: Duration.seconds(0) }],
  ],
  [
    'drainTime',
    [
      [
        { drainTime: Duration.seconds(0) },
        'a pod cannot be given 0s. Allowed: whole seconds, at least 1s. To mend: round it up.',
      ],
    ],
    [{ drainTime: Duration.seconds(1) }],
  ],
  [
    'runAs',
    [
      [
        { runAs: 0 },
        'a container may not run as user 0. Allowed: a whole number from 1 to 2147483647; 0 is root. To mend: use the id of the user in the image, or leave it out.',
      ],
      [
        { runAs: 2_147_483_648 },
        'a container may not run as user 2147483648. Allowed: a whole number from 1 to 2147483647; 0 is root. To mend: use the id of the user in the image, or leave it out.',
      ],
    ],
    [{ runAs: 1 }, { runAs: 2_147_483_647 }],
  ],
  [
    'nodePool.name',
    [
      [
        { nodePool: { name: '' } },
        '"" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.',
      ],
    ],
    [{ nodePool: { name: LABEL } }],
  ],
  [
    'nodePool.key',
    [
      [
        { nodePool: { name: 'hot', key: '/pool' } },
        '"/pool" is no key of a label. Allowed: a name such as pool, or one behind a domain such as example.com/pool. To mend: use the key that the nodes of the pool are labelled with, or leave it out.',
      ],
    ],
    [{ nodePool: { name: 'hot', key: 'pool' } }],
  ],
  [
    'priorityClass',
    [
      [
        { priorityClass: 'On Sale' },
        '"On Sale" is no name of a PriorityClass. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
      ],
    ],
    [{ priorityClass: 'on-sale' }],
  ],
]);
