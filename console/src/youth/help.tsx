import { BodyLong, Button, Heading, HStack, List, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { ConsentOffice } from '../shared/consent-office';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';

/** What is said under each heading. */
const PARTS = [
  { title: 'help.seeTitle', says: ['help.see1', 'help.see2', 'help.see3'] },
  { title: 'help.exitTitle', says: ['help.exit1', 'help.exit2'] },
  { title: 'help.forcedTitle', says: ['help.forced1', 'help.forced2', 'help.forced3', 'help.forced4'] },
] as const satisfies readonly { readonly title: TextKey; readonly says: readonly TextKey[] }[];

const OFFICER = [
  'help.officer1',
  'help.officer2',
  'help.officer3',
  'help.officer4',
] as const satisfies readonly TextKey[];

/** Whom to call, who can see these pages, how to get away, and what somebody can do in person. */
export function Help() {
  const t = useText();
  return (
    <VStack gap="space-24" className="narrow">
      <Heading level="1" size="large">
        {t('help.title')}
      </Heading>
      <VStack as="section" gap="space-8">
        <Heading level="2" size="medium">
          {t('help.dangerTitle')}
        </Heading>
        <BodyLong>{t('help.danger')}</BodyLong>
        <BodyLong>{t('help.talk')}</BodyLong>
        <HStack gap="space-12">
          <Button as="a" role="link" href="tel:113">
            {t('help.call113')}
          </Button>
          <Button as="a" role="link" variant="secondary" href="tel:116111">
            {t('help.call116111')}
          </Button>
        </HStack>
      </VStack>
      {PARTS.map(({ title, says }) => (
        <VStack as="section" key={title} gap="space-8">
          <Heading level="2" size="medium">
            {t(title)}
          </Heading>
          {says.map((key) => (
            <BodyLong key={key}>{t(key)}</BodyLong>
          ))}
          {title === 'help.forcedTitle' && <Link to="/consents">{t('consents.title')}</Link>}
        </VStack>
      ))}
      <VStack as="section" gap="space-8">
        <Heading level="2" size="medium">
          {t('help.officerTitle')}
        </Heading>
        <BodyLong>{t('help.officerAbout')}</BodyLong>
        <List>
          {OFFICER.map((key) => (
            <List.Item key={key}>{t(key)}</List.Item>
          ))}
        </List>
        <BodyLong>{t('help.officer5')}</BodyLong>
        <ConsentOffice />
      </VStack>
      <VStack as="section" gap="space-8">
        <Heading level="2" size="medium">
          {t('help.noticesTitle')}
        </Heading>
        <BodyLong>{t('help.notices')}</BodyLong>
      </VStack>
    </VStack>
  );
}
