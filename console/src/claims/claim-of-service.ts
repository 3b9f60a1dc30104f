import type { ClaimsOfServiceQuery } from '../generated/graphql';
import { useText } from '../texts/language';

/** For what staff read and answer what youths ask of them. */
export const ANSWERING = { purpose: 'B107' } as const;

/** What a youth asks of a service, as its staff are told of it. */
export type ClaimOfService = NonNullable<ClaimsOfServiceQuery['claims']>['edges'][number]['node'];

const DAY_MS = 24 * 60 * 60 * 1000;

/** How a claim is called, how old it is and how it stands, in words. */
export function useClaimWords() {
  const t = useText();
  const what = ({ category, emergencyId }: ClaimOfService): string => {
    if (category !== null && category !== undefined) return t(`term.category.${category}`);
    return t(emergencyId === null || emergencyId === undefined ? 'answering.whatUnknown' : 'answering.emergency');
  };
  return {
    what,
    title: (claim: ClaimOfService): string => `${t(`term.claimKind.${claim.kind}`)}: ${what(claim)}`,
    age: ({ sentAt }: ClaimOfService): string =>
      t('answering.age', { days: Math.max(0, Math.floor((Date.now() - Date.parse(sentAt)) / DAY_MS)) }),
    state: ({ state, takenBy, outcome }: ClaimOfService): string =>
      state === 'ANSWERED' && outcome !== null && outcome !== undefined
        ? t(`term.claimOutcome.${outcome}`)
        : t(`answering.state.${state}`, { who: takenBy ?? '' }),
  };
}
