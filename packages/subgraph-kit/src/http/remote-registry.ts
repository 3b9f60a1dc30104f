import type { Decision } from '@brobygger/consent-engine';
import { createGathering, isId } from '@brobygger/domain';
import type { AdmissionAnswer } from '../beginning/admission';
import type { DisclosureAnswer, DisclosureCall, Registry } from '../disclosure/registry';
import { z } from 'zod';
import type { ServiceClient } from './service-client';

const Admitted = z.union([
  z.object({ isRegisterAway: z.literal(true) }),
  z.object({
    admission: z
      .object({ youthId: z.string().refine(isId), birthDate: z.string(), guardiansPermit: z.boolean() })
      .nullable(),
  }),
]);

/** So many questions go in one message at most, each of at most so many wants: the registry takes 4 MB at once. */
const MOST_CALLS = 16;
const MOST_WANTS = 200;

interface Waiting {
  readonly call: DisclosureCall & { readonly hopToken: string };
  resolve(answer: DisclosureAnswer): void;
  reject(cause: unknown): void;
}

/**
 * The registry in another process. What it does not answer in time and in full is denied. What is asked of it in one turn, or while a
 * message is under way, goes in one, in which each question stands with the hop that it is asked for.
 */
export function createRemoteRegistry(client: ServiceClient): Registry {
  const alone = async ({ hop, hopToken, wants }: DisclosureCall): Promise<DisclosureAnswer> =>
    answerIn(await client.post('/disclose', { wants }, hopToken, hop), wants.length);

  async function together(all: readonly Waiting[]): Promise<void> {
    const tokens = [...new Set(all.map(({ call }) => tokenIn(call.hopToken)))];
    const calls = all.map(({ call: { hopToken, wants } }) => ({
      token: tokens.indexOf(tokenIn(hopToken)),
      place: placeIn(hopToken),
      wants,
    }));
    const said = await client.post('/disclose/together', { tokens, calls }, null);
    const { answers } = (said ?? {}) as { readonly answers?: unknown };
    if (!Array.isArray(answers) || answers.length !== all.length) throw notAll();
    all.forEach(({ call, resolve, reject }, n) => {
      try {
        resolve(answerIn(answers[n], call.wants.length));
      } catch (cause) {
        reject(cause);
      }
    });
  }

  const gather = createGathering<Waiting>(MOST_CALLS, (all) => {
    const [first, another] = all;
    if (first !== undefined && another === undefined) return alone(first.call).then(first.resolve, first.reject);
    return together(all).catch((cause: unknown) => all.forEach(({ reject }) => reject(cause)));
  });

  return {
    disclose(call) {
      const { hopToken, wants } = call;
      if (hopToken === null || wants.length > MOST_WANTS) return alone(call);
      return new Promise((resolve, reject) => gather({ call: { ...call, hopToken }, resolve, reject }));
    },
    async admit({ hop, hopToken, whom, handoverId }): Promise<AdmissionAnswer> {
      return Admitted.parse(await client.post('/admit', { whom, handoverId }, hopToken, hop));
    },
  };
}

const tokenIn = (forwarded: string): string => forwarded.split('~', 1)[0] ?? '';

/** The place of the hop in a token of several, or `null` in one of its own. */
const placeIn = (forwarded: string): string | null => forwarded.split('~')[1] ?? null;

const notAll = (): Error => new Error('the registry did not answer every question');

function answerIn(answer: unknown, count: number): DisclosureAnswer {
  const { decisions, refused } = (answer ?? {}) as { readonly decisions?: unknown; readonly refused?: unknown };
  if (typeof refused === 'string') throw Object.assign(new Error('the registry refused a question'), { code: refused });
  if (!Array.isArray(decisions) || decisions.length !== count) throw notAll();
  return { decisions: decisions as readonly Decision[], resolvable: new Set() };
}
