import type { AskedFor } from '../../api/api-client';
import {
  EndOrderDocument,
  MoveReferralDocument,
  MoveTransferOfYouthDocument,
  ReferYouthDocument,
  SendOrderDocument,
  SendTransferOfYouthDocument,
  SettleDistrictMoveOfYouthDocument,
  type HandoverReason,
  type SenderMove,
} from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { useAct } from '../../shared/use-act';
import type { Sendable, Sent } from './handovers-of-youth';

/** Sends what the own agency hands over, and says of it what a sender may say. Each is true where it was done. */
export function useHandingOver(youthId: string, askedFor: AskedFor, again: () => void) {
  const { agency } = useCaller();
  const { send: act, isBusy, faults } = useAct(again);
  const agencies = { nav: agency === 'NAV', childWelfare: agency === 'CHILD_WELFARE' };

  const send = async ({ kind, id, basis }: Sendable, receiverId: string): Promise<boolean> => {
    const to = { youthId, receiverId };
    if (kind === 'ORDER') return (await act(SendOrderDocument, { input: { ...to, orderId: id } }, askedFor)) !== null;
    if (basis === undefined) return (await act(SendTransferOfYouthDocument, { input: to }, askedFor)) !== null;
    const input = { ...to, basisKind: basis, basisId: id };
    return (await act(ReferYouthDocument, { input, ...agencies }, askedFor)) !== null;
  };

  const move = async (
    { kind, id }: Pick<Sent, 'kind' | 'id'>,
    state: SenderMove,
    reason: HandoverReason | null,
  ): Promise<boolean> => {
    const said = { youthId, state, ...(reason === null ? {} : { reason }) };
    if (kind === 'ORDER') return (await act(EndOrderDocument, { input: { ...said, orderId: id } }, askedFor)) !== null;
    if (kind === 'TRANSFER' && agencies.nav) {
      return (await act(SettleDistrictMoveOfYouthDocument, { input: said }, askedFor)) !== null;
    }
    if (kind === 'TRANSFER') return (await act(MoveTransferOfYouthDocument, { input: said }, askedFor)) !== null;
    const input = { ...said, referralId: id };
    return (await act(MoveReferralDocument, { input, ...agencies }, askedFor)) !== null;
  };

  return { send, move, isBusy, faults };
}

export type HandingOver = ReturnType<typeof useHandingOver>;
