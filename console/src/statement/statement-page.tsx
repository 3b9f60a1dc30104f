import { BodyLong, Heading, Link as AkselLink, List, VStack } from '@navikt/ds-react';
import { useEffect } from 'react';
import { ConsentOffice } from '../shared/consent-office';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';

/** When the pages were last gone through for it. Whoever goes through them again changes what it says, and this. */
const MADE_ON = '2026-11-29';

/** Whom one complains to. */
const AUTHORITY = 'https://www.uutilsynet.no/';

/** What is said under each heading, and what is listed there. */
const PARTS = [
  { title: 'statement.status', says: ['statement.status1', 'statement.status2'], lists: [] },
  {
    title: 'statement.lacking',
    says: ['statement.lackingAbout'],
    lists: ['statement.lacking1', 'statement.lacking2', 'statement.lacking3', 'statement.lacking4'],
  },
  {
    title: 'statement.untried',
    says: ['statement.untriedAbout'],
    lists: ['statement.untried1', 'statement.untried2', 'statement.untried3', 'statement.untried4'],
  },
  { title: 'statement.outside', says: ['statement.outside1', 'statement.outside2'], lists: [] },
  { title: 'statement.made', says: ['statement.made1', 'statement.made2', 'statement.made3'], lists: [] },
  { title: 'statement.tell', says: ['statement.tell1', 'statement.tell2'], lists: [] },
] as const satisfies readonly {
  readonly title: TextKey;
  readonly says: readonly TextKey[];
  readonly lists: readonly TextKey[];
}[];

/** The accessibility statement (forskrift om universell utforming av IKT-løsninger § 4 b). It is read without a login. */
export function StatementPage() {
  const t = useText();
  const { day } = useDates();
  const title = `${t('statement.link')} – ${t('app.name')}`;
  const name = t('app.name');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  useEffect(() => {
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <VStack gap="space-24" className="narrow">
      <Heading level="1" size="large">
        {t('statement.title')}
      </Heading>
      <BodyLong>{t('statement.about')}</BodyLong>
      {PARTS.map(({ title: heading, says, lists }) => (
        <VStack as="section" key={heading} gap="space-8">
          <Heading level="2" size="medium">
            {t(heading)}
          </Heading>
          {says.map((key) => (
            <BodyLong key={key}>{t(key, { date: day(MADE_ON) })}</BodyLong>
          ))}
          {lists.length > 0 && (
            <List>
              {lists.map((key) => (
                <List.Item key={key}>{t(key)}</List.Item>
              ))}
            </List>
          )}
          {heading === 'statement.tell' && <ConsentOffice />}
          {heading === 'statement.tell' && <AkselLink href={AUTHORITY}>{t('statement.toAuthority')}</AkselLink>}
        </VStack>
      ))}
    </VStack>
  );
}
