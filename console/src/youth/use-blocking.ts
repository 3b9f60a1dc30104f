import { useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { BlockWorkerDocument, UnblockWorkerDocument, type Agency } from '../generated/graphql';

/** What was done last, and at whom it has not arrived. */
interface Last {
  readonly person: string;
  readonly isBlocked: boolean;
  readonly pendingAt: readonly Agency[];
}

/** Keeps workers out, and lets them in again. Each undoes the other. */
export function useBlocking(onDone: () => void) {
  const [last, setLast] = useState<Last | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const change = async (person: string, isBlocked: boolean): Promise<void> => {
    setLast(null);
    setFaults([]);
    const { pendingAt, refused } = await told(person, isBlocked);
    if (pendingAt === null) return setFaults(refused);
    setLast({ person, isBlocked, pendingAt });
    onDone();
  };
  return {
    last,
    faults,
    block: (person: string) => change(person, true),
    unblock: (person: string) => change(person, false),
  };
}

async function told(personId: string, isBlocked: boolean) {
  if (isBlocked) {
    const { done, faults } = await act(BlockWorkerDocument, { personId });
    return { pendingAt: done?.blockWorker.pendingAt ?? null, refused: faults };
  }
  const { done, faults } = await act(UnblockWorkerDocument, { personId });
  return { pendingAt: done?.unblockWorker.pendingAt ?? null, refused: faults };
}
