import {
  HANDOVER,
  HANDOVER_ANSWERED,
  HANDOVER_SENT,
  intakeOf,
  type Fact,
  type Intake,
  type Message,
} from '@brobygger/subgraph-kit';
import { holdNamed, settle, settleOfServices, type Settling } from './settle';

interface Part {
  readonly handover_id: string;
}

const PARTS: readonly Fact[] = [HANDOVER_SENT, HANDOVER_ANSWERED];

/** Whether one side says something of a handover, which the other is to be told at once. */
export const saysOfHandovers = (messages: readonly Pick<Message, 'kind'>[]): boolean =>
  messages.some((message) => PARTS.some(({ kind }) => kind === message.kind));

/** Takes in what the sides of handovers tell of their parts, and tells each what has changed for it, in the one transaction. */
export const handoverIntakes = (screen: Screen, settling: () => Settling): readonly Intake[] =>
  PARTS.map((fact) => settledOnceKept(fact, screen, settling));

/**
 * Takes in what owners say that the registry once told them, which one that was turned back since knows nothing of: of what a receiver has,
 * and may not have, it is told anew.
 */
export const toldIntake = (screen: Screen, settling: () => Settling): Intake =>
  settledOnceKept(HANDOVER, screen, settling);

type Screen = NonNullable<Intake['screen']>;

function settledOnceKept(fact: Fact, screen: Screen, settling: () => Settling): Intake {
  const { kind, row, keep } = intakeOf(fact);
  return {
    kind,
    row,
    screen,
    async keep(transaction, payloads, sender) {
      await holdNamed(transaction, payloads);
      await keep(transaction, payloads, sender);
      const ids = [...new Set((payloads as readonly Part[]).map(({ handover_id }) => handover_id.toLowerCase()))];
      await settle(transaction, ids.sort(), settling());
    },
  };
}

/** Has what was handed over before the service of its sender was known go with the service. */
export const withHandovers = (relations: Intake, settling: () => Settling): Intake => ({
  ...relations,
  async keep(transaction, payloads, sender) {
    await relations.keep(transaction, payloads, sender);
    await settleOfServices(transaction, payloads, settling());
  },
});
