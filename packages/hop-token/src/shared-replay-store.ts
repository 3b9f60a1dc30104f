import type { LocalReplayStore, ReplayAnswer, ReplayStore } from './replay-store';

/** A store that the replicas of a service share. Rejects when it cannot tell whether the nonce was used. */
export type UsedTokens = (nonce: string, expiresAt: number, issuedAt: number) => Promise<ReplayAnswer>;

/**
 * A replay store of several processes. What this process has seen is refused at once, and costs the others nothing; the rest is
 * for the shared store to say. While that is away nothing is taken: another replica may have answered the token already.
 */
export const createSharedReplayStore = ({
  local,
  usedTokens,
  onFailure,
}: {
  readonly local: LocalReplayStore;
  readonly usedTokens: UsedTokens;
  readonly onFailure: (cause: unknown) => void;
}): ReplayStore => ({
  async accept(nonce, expiresAt, issuedAt) {
    const answer = local.accept(nonce, expiresAt);
    if (answer !== 'FRESH') return answer;
    try {
      return await usedTokens(nonce, expiresAt, issuedAt);
    } catch (cause) {
      onFailure(cause);
      return 'AWAY';
    }
  },
});
