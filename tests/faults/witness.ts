import { setTimeout } from 'node:timers/promises';
import type { FaultyService, FaultyTopology } from './faulty-topology';
import { WELL, type Told } from './what-is-told';

/** A fault of a service as those around it see it. */
export interface Seen {
  /** What the service says in its log. */
  readonly says: readonly string[];
  /** What the gateway says in its log of that service, or nothing where it sees nothing. */
  readonly gatewaySays: readonly string[];
  readonly metric: string;
  readonly readiness: string;
}

/** What happens to some services at once. */
export interface Fault {
  readonly begin: () => unknown;
  readonly end: () => unknown;
  readonly told: Told;
  readonly seen: readonly (readonly [FaultyService, Seen])[];
  /** How long it lasts, beside the time of those who ask. */
  readonly lastingMs?: number;
}

/** Asks what everybody is told, again and again. */
export interface Witness {
  /** Resolves when everybody is told what they are while all is well. */
  allIsWell(): Promise<void>;
  /** Brings the fault about, holds what is seen of it against what must be, and sees that all is well again once it is gone. */
  meets(fault: Fault): Promise<void>;
}

/** So long a state is waited for; what takes longer never comes. */
const PATIENCE_MS = 120_000;

/** Each look asks six questions of three processes, and a database that was killed is believed after ten seconds only. */
const BETWEEN_LOOKS_MS = 100;

/** Looks until it is what is expected. Says what was seen last, where that does not come. */
async function waitFor(expected: string, look: () => Promise<string>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let last = await look(); last !== expected; last = await look()) {
    if (performance.now() > until) throw new Error(`expected ${expected}, and last it was ${last}`);
    await setTimeout(BETWEEN_LOOKS_MS);
  }
}

/** Makes a witness of that topology. */
export function createWitness({ gateway }: FaultyTopology, told: () => Promise<Told>): Witness {
  /** A slow machine may be told of an outage more, and nobody ever of an absence or a surprise. */
  const everybodyHears = (expected: Told): Promise<void> =>
    waitFor(JSON.stringify(expected), async () => {
      const last = JSON.stringify(await told());
      expect(last).not.toMatch(/YOUTH_NOT_FOUND|INTERNAL_SERVER_ERROR/);
      return last;
    });

  /** Resolves when its readiness says so, with the longest time that it took to say anything. */
  async function readinessOf(service: FaultyService, expected: string): Promise<number> {
    let slowest = 0;
    // What was said a moment ago stands for half a second.
    await waitFor(expected, async () => {
      const { status, text, ms } = await service.readiness();
      expect(status).toBe(text === 'ready' ? 200 : 503);
      slowest = Math.max(slowest, ms);
      return text;
    });
    return slowest;
  }

  return {
    allIsWell: () => everybodyHears(WELL),
    async meets({ begin, end, told: expected, seen, lastingMs = 0 }) {
      const before = await Promise.all(
        seen.map(async ([service, { metric }]) => [service.process.mark(), await service.metric(metric)] as const),
      );
      const mark = gateway.process.mark();
      let slowest = 0;
      await begin();
      try {
        await everybodyHears(expected);
        await Promise.all(
          seen.map(async ([service, { says, gatewaySays, metric }], n) => {
            const [spoken, counted] = before[n] ?? [0, 0];
            await Promise.all([
              ...says.map((text) => service.process.said(text, spoken)),
              ...gatewaySays.map((text) => gateway.process.said(text, mark)),
            ]);
            expect(await service.metric(metric)).toBeGreaterThan(counted);
          }),
        );
        const until = performance.now() + lastingMs;
        do {
          const all = await Promise.all(seen.map(([service, { readiness }]) => readinessOf(service, readiness)));
          slowest = Math.max(slowest, ...all);
          if (lastingMs > 0) await everybodyHears(expected);
        } while (performance.now() < until);
      } finally {
        await end();
      }
      const ended = performance.now();
      await everybodyHears(WELL);
      await Promise.all(seen.map(([service]) => readinessOf(service, 'ready')));
      process.stdout.write(
        `${expect.getState().currentTestName}: readiness in ${Math.round(slowest)} ms at most, ` +
          `well after ${Math.round(performance.now() - ended)} ms\n`,
      );
      expect(await gateway.metric('brobygger_surprises_total')).toBe(0);
    },
  };
}
