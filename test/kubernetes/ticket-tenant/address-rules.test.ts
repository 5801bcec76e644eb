import { heldTo } from './held-to.js';

heldTo([
  [
    'host',
    [
      [
        { host: 'https://tickets.example.com' },
        '"https://tickets.example.com" is no host name. Allowed: a host name in lower case, with at least one dot, such as tickets.example.com. To mend: write it without scheme, port and path.',
      ],
    ],
    [{ host: 'a.b' }],
  ],
  [
    'path',
    [
      [
        { path: 'lanterns' },
        '"lanterns" is no path of a route. Allowed: at most 128 characters: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: begin it with "/", and leave out what these characters cannot say.',
      ],
    ],
    [{ path: '/' }, { path: '/2027/lanterns' }],
  ],
]);
