import { BodyShort, Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Fault } from '../api/faults';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import type { MyConsent } from './consent-list';
import { useWords } from './use-words';

/** One yes: who sees what, for what, and how long; and what can be done about it. */
export function ConsentFacts({
  consent,
  faults,
  at,
  children,
}: {
  readonly consent: MyConsent;
  readonly faults: readonly Fault[];
  /** Where it stands in the answer. */
  readonly at: string;
  /** Given what tells this yes from the others, for the names of what leads on. */
  readonly children: ReactNode | ((which: string) => ReactNode);
}) {
  const t = useText();
  const { day } = useDates();
  const { categories, purpose, list } = useWords();
  const name = useOrganisationName();
  const recipient = name(consent.recipient, consent.recipientAgency, faults, `${at}.recipient`);
  const isOver = !['ACTIVE', 'NOT_YET_VALID'].includes(consent.state);
  const what = categories(consent.categories);
  const which = `${what}, ${recipient}, ${day(consent.givenAt ?? consent.validFrom)}`;
  const takenOut = (consent.history ?? []).flatMap((line) => line.withdrawnCategories ?? []);
  const ended =
    takenOut.length > 0
      ? t('consents.state.NARROWED', { what: categories(takenOut) })
      : t(`consents.state.${consent.state}`);
  const unreadable = consent.unreadable.flatMap(({ recorded }) => recorded);
  return (
    <VStack gap="space-8" align="start" className="card">
      <Heading level="3" size="xsmall">
        {t(isOver ? 'consents.saw' : 'consents.sees', { recipient, what })}
      </Heading>
      <dl className="facts">
        <dt>{t('consents.for')}</dt>
        <dd>
          {consent.purpose === null || consent.purpose === undefined
            ? t('seen.purpose.unknown')
            : purpose(consent.purpose)}
        </dd>
        <dt>{t('consents.from')}</dt>
        <dd>{day(consent.givenAt ?? consent.validFrom)}</dd>
        <dt>{isOver ? t('consents.state') : t('consents.until')}</dt>
        <dd>{isOver ? ended : day(consent.validTo)}</dd>
        {consent.withdrawnAt !== null && consent.withdrawnAt !== undefined && (
          <>
            <dt>{t('consents.when')}</dt>
            <dd>{day(consent.withdrawnAt)}</dd>
          </>
        )}
        {consent.signedBy.includes('GUARDIAN') && (
          <>
            <dt>{t('consents.signed')}</dt>
            <dd>{list(consent.signedBy.map((signer) => t(`consents.signer.${signer}`)))}</dd>
          </>
        )}
      </dl>
      {unreadable.length > 0 && (
        <BodyShort size="small">{t('seen.unreadable', { recorded: unreadable.join(', ') })}</BodyShort>
      )}
      {typeof children === 'function' ? children(which) : children}
    </VStack>
  );
}
