import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { FilledForm } from '../caseworker/record/filled-form';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { NEW_HOUSE } from './house-forms';

const OF_NOTHING = {};

/** Opens a house of the own organisation. */
export function NewHousePage() {
  const t = useText();
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('house.new')}
      </Heading>
      <BodyLong>{t('house.newAbout')}</BodyLong>
      <FilledForm form={NEW_HOUSE} subject={OF_NOTHING} />
      <PageLink to="/houses">{t('house.toAll')}</PageLink>
    </VStack>
  );
}
