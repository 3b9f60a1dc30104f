import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { Link, Route, Routes } from 'react-router';
import { useAsked } from '../api/use-asked';
import { MyWordsDocument, type MyWordsQuery, type SelfPresentationSection } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useOrganisationName } from '../shared/organisation-name';
import { useText } from '../texts/language';
import { useWords } from './use-words';
import { WordsSection } from './words-section';
import './youth.css';

export type OwnSection = NonNullable<NonNullable<MyWordsQuery['me']>['selfPresentationSections']>[number];

/** How a section stands in an address: `help-wanted`. */
export const slugOf = (section: SelfPresentationSection): string => section.toLowerCase().replace('_', '-');

/** What the youth says in their own words. */
export function Words() {
  return (
    <Routes>
      <Route index element={<AllSections />} />
      <Route path=":section" element={<WordsSection />} />
    </Routes>
  );
}

function AllSections() {
  const t = useText();
  const { list } = useWords();
  const name = useOrganisationName();
  const asked = useAsked(MyWordsDocument, {});
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('words.title')}
      </Heading>
      <BodyLong>{t('words.about')}</BodyLong>
      <BodyLong>{t('words.rules')}</BodyLong>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.selfPresentationSections' ? t('words.away') : null)}>
        {({ me }, faults) => (
          <VStack gap="space-12">
            {(me?.selfPresentationSections ?? []).map(({ section, state, sharedBy }, index) => {
              const at = `me.selfPresentationSections.${index}.sharedBy`;
              const readers = sharedBy.map((consent, row) =>
                name(consent.recipient, consent.recipientAgency, faults, `${at}.${row}.recipient`),
              );
              return (
                <VStack as="section" key={section} gap="space-4" align="start" className="card">
                  <Heading level="2" size="small">
                    {t(`words.section.${section}`)}
                  </Heading>
                  <BodyShort>{t(`words.state.${state}`)}</BodyShort>
                  <BodyShort>
                    {readers.length === 0 ? t('words.readByNobody') : t('words.readBy', { who: list(readers) })}
                  </BodyShort>
                  <Link to={`/words/${slugOf(section)}`}>
                    {t('words.open', { section: t(`words.section.${section}`) })}
                  </Link>
                </VStack>
              );
            })}
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}
