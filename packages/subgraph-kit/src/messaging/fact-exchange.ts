import { createError, newId, type ServiceName } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Answering, Ask } from '../peer-questions/peer-question';
import type { Fact } from './fact';
import { pagesOf, type FactPages } from './fact-sql';
import type { MessageKind, Receive, Refusal } from './message';
import { countByCode } from './receive';

/** The question by which a service asks another for all that it knows of a kind, page by page. */
export const FACTS_QUESTION = 'facts';

const PAGE = 500;

/** Where the rows of a kind stand, when it is not their own table, and what the statement has beside page and limit. */
export interface FactSource {
  readonly fact: Fact;
  readonly source?: string;
  readonly valuesFor?: (asker: ServiceName) => readonly unknown[];
}

const Asked = z.object({ kind: z.string(), after: z.record(z.string(), z.unknown()).nullable() });
const Answered = z.object({ rows: z.array(z.record(z.string(), z.unknown())), isLast: z.boolean() });

/** Answers with what is known, to those who may ask. */
export function createFactAnswering(deps: {
  readonly dataSource: DataSource;
  readonly askers: readonly ServiceName[];
  readonly sources: readonly FactSource[];
}): Answering {
  const pages = new Map<
    string,
    { readonly texts: FactPages; readonly valuesFor: (asker: ServiceName) => readonly unknown[] }
  >(
    deps.sources.map(({ fact, source, valuesFor = () => [] }) => [
      fact.kind,
      { texts: pagesOf(fact, source), valuesFor },
    ]),
  );
  return {
    askers: deps.askers,
    async answer(body, { asker }) {
      const asked = Asked.safeParse(body).data;
      const page = pages.get(asked?.kind ?? '');
      if (asked === undefined || page === undefined) throw createError('BAD_USER_INPUT', 'no such facts');
      const { first, next } = page.texts;
      const values = [asked.after === null ? null : JSON.stringify(asked.after), PAGE, ...page.valuesFor(asker)];
      const found = (await deps.dataSource.query(asked.after === null ? first : next, values)) as readonly {
        readonly row: unknown;
      }[];
      return { rows: found.map(({ row }) => row), isLast: found.length < PAGE };
    },
  };
}

/** Facts that another service told cannot be kept; the code says how many for each reason. */
export class FactsRefused extends Error {
  readonly code: string;

  constructor(refusals: readonly Refusal[]) {
    super('facts were refused');
    const counts = Object.entries(countByCode(refusals)).map(([code, count]) => `${code} ${count}`);
    this.code = `FACTS_REFUSED: ${counts.join(', ')}`;
  }
}

/**
 * Asks a service for all facts of the kinds, and takes them in as if each had been told now: what is known already, or is newer
 * here, stays. Rejects when the service does not answer in full. Returns what was refused.
 */
export async function fetchFacts(deps: {
  readonly ask: Ask;
  readonly from: ServiceName;
  readonly kinds: readonly MessageKind[];
  readonly receive: Receive;
}): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const kind of deps.kinds) {
    let after: Readonly<Record<string, unknown>> | null = null;
    for (let isLast = false; !isLast;) {
      const page = Answered.parse(await deps.ask(deps.from, FACTS_QUESTION, { kind, after }));
      const messages = page.rows.map((payload) => ({ id: newId(), kind, payload }));
      refusals.push(...(await deps.receive(deps.from, messages)));
      after = page.rows.at(-1) ?? null;
      isLast = page.isLast || after === null;
    }
  }
  return refusals;
}
