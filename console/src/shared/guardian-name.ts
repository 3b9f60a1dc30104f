import type { GuardianKind } from '../generated/graphql';
import type { useText } from '../texts/language';

/** A guardian as an answer has them. */
export interface NamedGuardian {
  readonly name: string;
  readonly kind?: GuardianKind | null;
  readonly signs: boolean;
  readonly shieldedAt?: string | null;
}

/** The name, what makes them a guardian where that is known, and that they sign nothing, or are told nothing, where it is so. */
export const guardianName = ({ name, kind, signs, shieldedAt }: NamedGuardian, t: ReturnType<typeof useText>): string =>
  [
    name,
    ...(kind === null || kind === undefined ? [] : [t(`term.guardianKind.${kind}`)]),
    ...(signs ? [] : [t('term.guardianKind.signsNothing')]),
    ...(shieldedAt === null || shieldedAt === undefined ? [] : [t('term.guardianKind.shielded')]),
  ].join(', ');
