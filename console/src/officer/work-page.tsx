import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { FlaggedWork } from './flagged-work';
import { BeginningsWork, RegisteredTwiceWork } from './register-work';
import { WaitingWork } from './waiting-work';
import { CorrectionsWork, WithdrawalsWork } from './notice-work';
import { YouthNames } from './youth-names';

/** What there is to see to, most urgent first. */
export function WorkPage() {
  const t = useText();
  return (
    <YouthNames>
      <VStack gap="space-32">
        <VStack gap="space-16">
          <Heading level="1" size="large">
            {t('officer.work.title')}
          </Heading>
          <BodyLong>{t('officer.work.about')}</BodyLong>
          <BodyLong>
            {t('officer.work.paper')} <PageLink to="/find">{t('officer.work.paperOne')}</PageLink>{' '}
            <PageLink to="/bulk">{t('officer.work.paperMany')}</PageLink>
          </BodyLong>
        </VStack>
        <WaitingWork kind="UNALERTED" />
        <WaitingWork kind="EMERGENCY" />
        <WaitingWork kind="GUARDIAN_HOLD" />
        <WaitingWork kind="NOT_INFORMED" />
        <WaitingWork kind="HELD_SIGNING" />
        <WaitingWork kind="REQUEST" />
        <WaitingWork kind="CLAIM" />
        <WaitingWork kind="UNREACHED" />
        <WithdrawalsWork />
        <CorrectionsWork />
        <FlaggedWork flag="EXPIRING" />
        <FlaggedWork flag="ORPHANED" />
        <FlaggedWork flag="OVER_BROAD" />
        <BeginningsWork />
        <RegisteredTwiceWork />
      </VStack>
    </YouthNames>
  );
}
