import type { Context } from 'hono';
import { addToMoment, type Timestamp } from '../core/calendar.ts';
import type { AccessStore, Ports } from '../ports.ts';

/**
 * Where a request comes from, as the gateway or the socket says it, read from the framework's `env`. Never what a header says: that
 * is for whoever asks to choose. Undefined where nobody knows.
 */
export type AddressOf = (env: unknown) => string | undefined;

/**
 * Notes that a request was good for nothing, such as one for a link that does not exist; false when there were too many
 * from where it came. Requests that are good for something are never counted and never held up: a room of people behind one
 * address answers undisturbed while somebody among them guesses links.
 */
export type WasteGuard = (c: Context) => Promise<boolean>;

const MOST = 100;
const WINDOW = 'PT10M';
/** For whoever has to wait, in seconds: the whole window, as nobody knows when it began. */
export const WASTE_WAIT = 600;

/** So long a source that has wasted enough is known without asking the table, and of so many at a time. */
const REMEMBERED = 'PT1M';
const MOST_REMEMBERED = 10_000;

/** Whoever has one address of IPv6 has 2⁶⁴ of them: all that share the first half are one source. */
export const sourceOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::', 2);
  const front = head.split(':').filter((group) => group !== '');
  const back = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

type Deps = Pick<Ports, 'clock' | 'log'> & { access: Pick<AccessStore, 'allow'> };

/** Counts in the table, under a hash that expires. Where that fails, nothing is held up. */
export const wasteGuard = ({ clock, log, access }: Deps, addressOf: AddressOf): WasteGuard => {
  const known = new Map<string, Timestamp>();
  return async (c) => {
    const address = addressOf(c.env);
    if (address === undefined) return true;
    const source = sourceOf(address);
    const now = clock.now();
    if ((known.get(source) ?? '') > now) return false;
    try {
      if (await access.allow(`waste ${source}`, MOST, now, addToMoment(now, WINDOW))) return true;
    } catch (error) {
      log.error('Wasted requests could not be counted', error);
      return true;
    }
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(source, addToMoment(now, REMEMBERED));
    return false;
  };
};

/** For where nobody knows where requests come from. */
export const noGuard: WasteGuard = () => Promise.resolve(true);
