import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../command.js';
import { fleet, json, lines, PRICES, prices, SEASON, WITH_POLICY, WITH_PRICES } from '../season.js';
import type { BadPlan } from './bad-plan.js';

export const BAD_OUTPUTS: readonly BadPlan[] = [
  {
    title: 'a chargeback over a feed and without prices',
    command: 'forecast',
    files: SEASON,
    args: ['--chargeback', 'events.csv'],
    errors: [
      'command line, --chargeback: "events.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as chargeback.csv.',
      'command line, --chargeback: "events.csv" cannot be made without prices. Allowed: --chargeback with --prices. To mend: name a price book with --prices, or leave --chargeback out.',
    ],
  },
  {
    title: 'a chargeback of no known form',
    command: 'forecast',
    files: prices({}),
    args: [...WITH_PRICES, '--chargeback', 'chargeback.txt'],
    errors: [
      'command line, --chargeback: "chargeback.txt" does not say which form the table is to have. Allowed: a file that ends in .csv or .json. To mend: name it chargeback.csv or chargeback.json.',
    ],
  },
  {
    title: 'options of variables that are not set',
    command: 'forecast',
    files: SEASON,
    args: ['--prices', '', '--feed-table', ''],
    errors: [
      'command line, --prices: its value is empty. Allowed: any other value, or not to give the option. To mend: name what is meant; in a script, set the variable behind --prices.',
      'command line, --feed-table: its value is empty. Allowed: any other value, or not to give the option. To mend: name what is meant; in a script, set the variable behind --feed-table.',
    ],
  },
  {
    title: 'a chargeback without prices',
    command: 'forecast',
    files: fleet({}),
    args: [...WITH_POLICY, '--chargeback', 'chargeback.csv'],
    errors: [
      'command line, --chargeback: "chargeback.csv" cannot be made without prices. Allowed: --chargeback with --prices. To mend: name a price book with --prices, or leave --chargeback out.',
    ],
  },
  {
    title: 'a chargeback in the place of the prices',
    command: 'forecast',
    files: prices({}),
    args: [...WITH_PRICES, '--chargeback', 'prices.json'],
    errors: [
      'command line, --chargeback: "prices.json" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as chargeback.csv.',
    ],
  },
  {
    title: 'a chargeback in the place of the forecast',
    command: 'forecast',
    files: prices({}),
    args: [...WITH_PRICES, '--chargeback', './forecast.json'],
    errors: [
      'command line, --chargeback: "./forecast.json" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as chargeback.csv.',
    ],
  },
  {
    title: 'a chargeback without a fleet',
    command: 'forecast',
    files: { ...SEASON, ...json('prices.json', PRICES) },
    args: ['--prices', 'prices.json', '--chargeback', 'chargeback.csv'],
    errors: [
      'the default policy, fleet: there are prices, and no fleet that could cost anything. Allowed: prices with a fleet. To mend: add the fleet to the policy, or leave the prices out.',
    ],
  },
  {
    title: 'a chargeback in a folder that is not there',
    command: 'forecast',
    files: prices({}),
    args: [...WITH_PRICES, '--chargeback', 'no/such/chargeback.csv'],
    errors: [
      'no/such/chargeback.csv: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a cost centre that a spreadsheet would compute',
    command: 'forecast',
    files: { 'events.csv': lines('id,name,on_sale,cost_centre', 'E1,Lanterns,2026-12-04T10:00:00Z,=1+1') },
    errors: [
      'events.csv, row 2, cost_centre: "=1+1" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
    ],
  },
  {
    title: 'a page in a folder that is not there',
    command: 'plan',
    files: { 'forecast.json': readFileSync(join(ROOT, 'examples/season/forecast.json'), 'utf8') },
    args: ['--html', 'no/such/plan.html'],
    errors: [
      'no/such/plan.html: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a page of a forecast that is not there',
    command: 'plan',
    errors: [
      'forecast.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a page of a forecast of version 1',
    command: 'plan',
    files: json('forecast.json', { version: 1 }),
    errors: [
      'forecast.json, version: version 1 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ],
  },
  {
    title: 'a page of a forecast that breaks off',
    command: 'plan',
    files: { 'forecast.json': '{\n  "version": 2,\n' },
    errors: [
      'forecast.json, row 3: the text is not JSON: property name expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
];
