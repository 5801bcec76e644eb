import { Option } from 'commander';

/** The instant to synthesize for, which `GREENROOM_AS_OF` can also say; see `refuseBadInstant`. */
export function asOfOption(): Option {
  return new Option('--as-of <instant>', "the instant to synthesize for (default: the forecast's)").default(
    process.env.GREENROOM_AS_OF || undefined,
  );
}
