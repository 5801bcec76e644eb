import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Message, refuseViolations } from '../../../lib/planning/rules/index.js';

const PORT: Message = {
  field: 'port',
  problem: '0 is no port',
  allowed: 'a whole number from 1 to 65535',
  mend: 'say where the app listens',
};
const HOST: Message = {
  field: 'host',
  problem: '"" is no host name',
  allowed: 'a host name',
  mend: 'write one',
};

function never(): never {
  throw new Error('the message of a rule that is kept was asked for');
}

function thing(): Construct {
  return new Construct(new Chart(new App(), 'chart'), 'thing');
}

describe("a construct's table of rules", () => {
  it('throws the messages of all violated rules together, each with the path of the construct', () => {
    const rules = [
      { violatedWhen: true, message: () => PORT },
      { violatedWhen: false, message: never },
      { violatedWhen: true, message: () => HOST },
    ];
    expect(() => refuseViolations(thing(), rules)).toThrow(
      new InputError([
        {
          severity: 'error',
          place: { file: 'chart/thing', field: 'port' },
          problem: '0 is no port',
          allowed: 'a whole number from 1 to 65535',
          mend: 'say where the app listens',
        },
        {
          severity: 'error',
          place: { file: 'chart/thing', field: 'host' },
          problem: '"" is no host name',
          allowed: 'a host name',
          mend: 'write one',
        },
      ]),
    );
  });

  it('says each in one line of three beats', () => {
    expect(() => refuseViolations(thing(), [{ violatedWhen: true, message: () => PORT }])).toThrow(
      /^chart\/thing, port: 0 is no port\. Allowed: a whole number from 1 to 65535\. To mend: say where the app listens\.$/,
    );
  });

  it('lets pass what violates none', () => {
    expect(() => refuseViolations(thing(), [{ violatedWhen: false, message: never }])).not.toThrow();
  });
});
