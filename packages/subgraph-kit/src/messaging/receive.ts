import { isId, type ServiceName } from '@brobygger/domain';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Fact } from './fact';
import { keepNewer } from './fact-sql';
import { RefusalCode, type Message, type MessageKind, type Receive, type Refusal } from './message';

/** How a service takes one kind of message in. */
export interface Intake {
  readonly kind: MessageKind;
  /** The shape of a payload. */
  readonly row: z.ZodType;
  /** Those of the messages that the sender may not tell. */
  screen?(transaction: EntityManager, sender: ServiceName, messages: readonly Message[]): Promise<readonly Refusal[]>;
  /** Keeps what they tell; what is known already, or is older, changes nothing. */
  keep(transaction: EntityManager, payloads: readonly unknown[], sender: ServiceName): Promise<void>;
  /** Whether it keeps in one statement, which is a transaction of its own. */
  readonly keepsAtOnce?: boolean;
}

/** Takes a fact in as it is told, the newest version of each. */
export const intakeOf = (fact: Fact): Intake => {
  const statement = keepNewer(fact);
  return {
    kind: fact.kind,
    row: fact.row,
    keepsAtOnce: true,
    async keep(transaction, payloads) {
      await transaction.query(statement, [JSON.stringify(payloads)]);
    },
  };
};

const Envelopes = z.array(z.object({ id: z.string().max(100), kind: z.string().max(100), payload: z.unknown() }));

/** The messages of a body between services, or `null` where it is none. */
export const messagesIn = (body: unknown): readonly Message[] | null =>
  (Envelopes.safeParse(body).data as readonly Message[] | undefined) ?? null;

const Answer = z.object({ refused: z.array(z.object({ id: z.string(), code: z.enum(RefusalCode) })) });

/** What the answer of a destination says that it refused. @throws where it is no such answer: then nothing is known of the messages */
export const refusalsIn = (answer: unknown): readonly Refusal[] => Answer.parse(answer).refused;

/** How many were refused for each reason: what a log may say of them. */
export const countByCode = (refusals: readonly Refusal[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { code } of refusals) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

/** Makes the receiving of a service from the kinds that it takes. */
export function createReceive(dataSource: DataSource, intakes: readonly Intake[]): Receive {
  const byKind = new Map<string, Intake>(intakes.map((intake) => [intake.kind, intake]));

  const isWhole = ({ id, kind, payload }: Message): boolean =>
    isId(id) && byKind.get(kind)?.row.safeParse(payload).success === true;

  /** All of one kind, where nothing is looked up and one statement keeps them. */
  const atOnce = (messages: readonly Message[]): Intake | undefined => {
    const intake = byKind.get(messages[0]?.kind ?? '');
    const isAlone = intake?.keepsAtOnce === true && intake.screen === undefined;
    return isAlone && messages.every(({ kind }) => kind === intake.kind) ? intake : undefined;
  };

  const takeTogether = async (sender: ServiceName, messages: readonly Message[]): Promise<readonly Refusal[]> => {
    const one = atOnce(messages);
    if (one === undefined) return takeInOrder(sender, messages);
    const payloads = messages.map(({ payload }) => payload);
    await one.keep(dataSource.manager, payloads, sender);
    return [];
  };

  const takeInOrder = (sender: ServiceName, messages: readonly Message[]): Promise<readonly Refusal[]> =>
    dataSource.transaction(async (transaction) => {
      const refusals: Refusal[] = [];
      for (const { kind, screen, keep } of intakes) {
        const told = messages.filter((message) => message.kind === kind);
        if (told.length === 0) continue;
        const objected = (await screen?.(transaction, sender, told)) ?? [];
        refusals.push(...objected);
        const refused = new Set(objected.map(({ id }) => id));
        const kept = told.filter(({ id }) => !refused.has(id));
        if (kept.length > 0) {
          await keep(
            transaction,
            kept.map(({ payload }) => payload),
            sender,
          );
        }
      }
      return refusals;
    });

  /** Whose fault it is that a batch cannot be kept is found by taking each alone. */
  async function takeEach(sender: ServiceName, messages: readonly Message[]): Promise<readonly Refusal[]> {
    const refusals: Refusal[] = [];
    for (const message of messages) {
      try {
        refusals.push(...(await takeTogether(sender, [message])));
      } catch (cause) {
        if (!isUnstorable(cause)) throw cause;
        refusals.push({ id: message.id, code: RefusalCode.UNSTORABLE });
      }
    }
    return refusals;
  }

  return async (sender, messages) => {
    const whole: Message[] = [];
    const refused: Refusal[] = [];
    for (const message of messages) {
      if (isWhole(message)) whole.push(message);
      else refused.push({ id: message.id, code: RefusalCode.MALFORMED });
    }
    if (whole.length === 0) return refused;
    try {
      return [...refused, ...(await takeTogether(sender, whole))];
    } catch (cause) {
      if (!isUnstorable(cause)) throw cause;
      return [...refused, ...(await takeEach(sender, whole))];
    }
  };
}

/** Data that PostgreSQL cannot keep (class 22), or that breaks a constraint (23): trying again would change nothing. */
const isUnstorable = (cause: unknown): boolean =>
  cause instanceof QueryFailedError &&
  /^2[23]/.test((cause.driverError as { readonly code?: unknown }).code?.toString() ?? '');
