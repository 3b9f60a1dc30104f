import { CheckmarkIcon, CloudSlashIcon, EyeSlashIcon, MinusIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import type { FieldState } from './field-state';

const SIGNS = { shown: CheckmarkIcon, empty: MinusIcon, withheld: EyeSlashIcon, away: CloudSlashIcon } as const;

/** One line with the sign, the words and the border of how it stands. */
export function Sign({ is, children }: { readonly is: keyof typeof SIGNS; readonly children: ReactNode }) {
  const Icon = SIGNS[is];
  return (
    <dd className={`sign ${is}`}>
      <Icon aria-hidden />
      <span>{children}</span>
    </dd>
  );
}

const REMEDIES: Readonly<Record<string, TextKey>> = {
  REQUEST_CONSENT: 'picture.withheldAsk',
  STATE_REASON: 'picture.withheldReason',
};

/** What is said of a field: shown, empty, withheld or away, each in its own words. */
export function FieldValue({ state, lines }: { readonly state: FieldState; readonly lines: readonly string[] }) {
  const t = useText();
  if (state.is === 'away') return <Sign is="away">{t('picture.away')}</Sign>;
  if (state.is === 'withheld') {
    return <Sign is="withheld">{t(REMEDIES[state.remedy ?? ''] ?? 'picture.withheld')}</Sign>;
  }
  return (
    <>
      {lines.map((line, index) => (
        <Sign is="shown" key={index}>
          {line}
        </Sign>
      ))}
      {lines.length === 0 && !state.hasWithheld && !state.hasAway && <Sign is="empty">{t('picture.empty')}</Sign>}
      {state.hasWithheld && <Sign is="withheld">{t('picture.partWithheld')}</Sign>}
      {state.hasAway && <Sign is="away">{t('picture.partAway')}</Sign>}
    </>
  );
}

/** How what was answered is put into words. */
export function useWords() {
  const t = useText();
  const { day } = useDates();
  return { t, day };
}
