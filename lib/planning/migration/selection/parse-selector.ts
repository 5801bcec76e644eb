import { isLabelKey, isLabelValue } from '../objects/index.js';
import type { Requirement } from './requirement.js';

export type ParsedSelector =
  | { readonly ok: true; readonly requirements: readonly Requirement[] }
  | { readonly ok: false; readonly problem: string };

/** A part of a selector, and the character at which it begins, counted from 1. */
interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(!=|==|[=!<>(),]|[^\s=!<>(),]+)/y;
const SIGNS = new Set(['!=', '==', '=', '!', '<', '>', '(', ')', ',']);

/** Takes a label selector apart, in the syntax of `kubectl --selector`: `app=shop,tier in (web, api),!canary`. */
export function parseSelector(text: string): ParsedSelector {
  try {
    return { ok: true, requirements: new SelectorParser(tokensOf(text), text.length + 1).all() };
  } catch (error) {
    if (!(error instanceof SelectorError)) throw error;
    return { ok: false, problem: error.message };
  }
}

class SelectorError extends Error {}

class SelectorParser {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  all(): Requirement[] {
    const requirements = [this.requirement()];
    while (this.peek() !== undefined) {
      this.take(',');
      requirements.push(this.requirement());
    }
    return requirements;
  }

  private requirement(): Requirement {
    if (this.isNext('!')) {
      this.take('!');
      return { operator: 'missing', key: this.key() };
    }
    const key = this.key();
    const operator = this.peek();
    if (operator === undefined || operator === ',') return { operator: 'exists', key };
    this.next += 1;
    switch (operator) {
      case '=':
      case '==':
        return { operator: 'in', key, values: [this.value()] };
      case '!=':
        return { operator: 'not-in', key, values: [this.value()] };
      case 'in':
        return { operator: 'in', key, values: this.values() };
      case 'notin':
        return { operator: 'not-in', key, values: this.values() };
      case '>':
        return { operator: 'above', key, limit: this.limit() };
      case '<':
        return { operator: 'below', key, limit: this.limit() };
      default:
        this.next -= 1;
        throw this.wrong('one of =, ==, !=, in, notin, <, > or a comma');
    }
  }

  private values(): string[] {
    this.take('(');
    const values = [this.value()];
    while (this.isNext(',')) {
      this.take(',');
      values.push(this.value());
    }
    this.take(')');
    return values;
  }

  private key(): string {
    const key = this.word();
    if (key === undefined || !isLabelKey(key)) throw this.wrong('the key of a label');
    this.next += 1;
    return key;
  }

  /** A value may be empty: `env=` and `env in (,prod)`. */
  private value(): string {
    const value = this.word();
    if (value === undefined) return '';
    if (!isLabelValue(value)) throw this.wrong('the value of a label');
    this.next += 1;
    return value;
  }

  private limit(): bigint {
    const value = this.word() ?? '';
    if (!/^[+-]?\d{1,18}$/.test(value)) throw this.wrong('a whole number');
    this.next += 1;
    return BigInt(value);
  }

  private take(sign: string): void {
    if (!this.isNext(sign)) throw this.wrong(`"${sign}"`);
    this.next += 1;
  }

  private isNext(sign: string): boolean {
    return this.peek() === sign;
  }

  private word(): string | undefined {
    const text = this.peek();
    return text === undefined || SIGNS.has(text) ? undefined : text;
  }

  private peek(): string | undefined {
    return this.tokens[this.next]?.text;
  }

  private wrong(wanted: string): SelectorError {
    const token = this.tokens[this.next];
    const found = token === undefined ? 'it ends' : `${JSON.stringify(token.text)} stands`;
    return new SelectorError(`${found} at character ${token?.at ?? this.end}, where there must be ${wanted}`);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, token = ''] = match;
    tokens.push({ text: token, at: pattern.lastIndex - token.length + 1 });
  }
  return tokens;
}
