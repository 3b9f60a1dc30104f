import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { FlaggedWork } from './flagged-work';
import { BeginningsWork, RegisteredTwiceWork } from './register-work';
import { CorrectionsWork, EmergencyWork, WithdrawalsWork } from './notice-work';

/** What there is to see to, most urgent first. What the API lists by youth alone is found at the youth, and that is said. */
export function WorkPage() {
  const t = useText();
  return (
    <VStack gap="space-32">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('officer.work.title')}
        </Heading>
        <BodyLong>{t('officer.work.about')}</BodyLong>
        <Alert variant="info">{t('officer.work.byYouth')}</Alert>
        <BodyLong>
          {t('officer.work.paper')} <PageLink to="/find">{t('officer.work.paperOne')}</PageLink>{' '}
          <PageLink to="/bulk">{t('officer.work.paperMany')}</PageLink>
        </BodyLong>
      </VStack>
      <EmergencyWork />
      <WithdrawalsWork />
      <CorrectionsWork />
      <FlaggedWork flag="EXPIRING" />
      <FlaggedWork flag="ORPHANED" />
      <FlaggedWork flag="OVER_BROAD" />
      <BeginningsWork />
      <RegisteredTwiceWork />
    </VStack>
  );
}
