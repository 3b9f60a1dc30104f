import { useState } from 'react';
import { ask } from '../../api/use-asked';
import { ConsistencyFromDocument } from '../../generated/graphql';
import { fetchLogKey } from '../../receipts/log-key';
import { compareCheckpoint, type Proven, type Verdict } from './compare-checkpoint';

async function prove(from: number): Promise<Proven> {
  const { data, faults } = await ask(ConsistencyFromDocument, { from });
  if (faults.some(({ code }) => code === 'NOT_FOUND')) return { is: 'SHORTER' };
  const answer = data?.logConsistency;
  return answer === null || answer === undefined
    ? { is: 'AWAY' }
    : { is: 'PROOF', proof: answer.proof, note: answer.checkpoint.note };
}

/** Compares checkpoints with the log of now, one at a time, and keeps what came of the last. */
export function useComparing() {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const compare = async (pasted: string): Promise<void> => {
    setIsBusy(true);
    setVerdict(null);
    const key = await fetchLogKey().catch(() => '');
    setVerdict(await compareCheckpoint(pasted, key, prove));
    setIsBusy(false);
  };
  const forget = (): void => setVerdict(null);
  return { verdict, isBusy, compare, forget };
}
