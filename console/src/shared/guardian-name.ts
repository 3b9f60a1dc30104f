import type { GuardianKind } from '../generated/graphql';
import type { useText } from '../texts/language';

/** A guardian as an answer has them. */
export interface NamedGuardian {
  readonly name: string;
  readonly kind?: GuardianKind | null;
  readonly signs: boolean;
}

/** The name, what makes them a guardian where that is known, and that they sign nothing where they do not. */
export const guardianName = ({ name, kind, signs }: NamedGuardian, t: ReturnType<typeof useText>): string =>
  [
    name,
    ...(kind === null || kind === undefined ? [] : [t(`term.guardianKind.${kind}`)]),
    ...(signs ? [] : [t('term.guardianKind.signsNothing')]),
  ].join(', ');
