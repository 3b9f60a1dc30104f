import { BodyShort, Heading, VStack } from '@navikt/ds-react';
import { SpokenWords } from '../shared/spoken-words';
import { useDates, useText } from '../texts/language';
import type { MyConsent } from './consent-list';

/** How a yes was said, and how it was taken back, where somebody at a consent office wrote it down for the youth. */
export function HowSaid({ of }: { readonly of: Pick<MyConsent, 'history'> }) {
  const t = useText();
  const { day } = useDates();
  const written = (of.history ?? []).filter(({ method }) => method === 'ORAL' || method === 'PAPER');
  if (written.length === 0) return null;
  return (
    <VStack as="section" gap="space-8" align="start">
      <Heading level="2" size="medium">
        {t('consents.howSaid')}
      </Heading>
      {written.map((event) => (
        <div key={`${event.at}${event.kind}`}>
          <BodyShort weight="semibold">
            {t(event.kind === 'GIVEN' ? 'consents.howSaid.yes' : 'consents.howSaid.end', { on: day(event.at) })}
          </BodyShort>
          <ul>
            {event.method && <li>{t(`term.method.${event.method}`)}</li>}
            <SpokenWords of={event} />
            {event.maturity && <li>{t('officer.history.maturity', { why: event.maturity })}</li>}
            {event.heard && (
              <li>
                {t(event.heard.heard ? 'officer.guardians.heard' : 'officer.guardians.notHeard', {
                  how: event.heard.how,
                })}
              </li>
            )}
          </ul>
        </div>
      ))}
    </VStack>
  );
}
