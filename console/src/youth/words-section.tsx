import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { Link, useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { MyWordsDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { isSaid } from '../shared/is-said';
import { useDates, useText } from '../texts/language';
import { useDraft } from '../shared/use-draft';
import { slugOf, type OwnSection } from './words';
import { WordsEditor } from './words-editor';
import { WordsReaders } from './words-readers';

/** What is being written; nothing until somebody writes. */
export interface BeingWritten {
  readonly text: string | null;
}
const NOTHING: BeingWritten = { text: null };

/** One part: what is being written of it, what others read, and who. */
export function WordsSection() {
  const t = useText();
  const { section: slug = '' } = useParams();
  const asked = useAsked(MyWordsDocument, {});
  return (
    <VStack gap="space-16" align="start">
      <Answer asked={asked} lacking={({ path }) => (path === 'me.selfPresentationSections' ? t('words.away') : null)}>
        {({ me }, faults) => {
          const index = (me?.selfPresentationSections ?? []).findIndex(({ section }) => slugOf(section) === slug);
          const own = me?.selfPresentationSections?.[index];
          return (
            <VStack gap="space-24">
              <Heading level="1" size="large">
                {own !== undefined
                  ? t(`words.section.${own.section}`)
                  : t(isSaid(me?.selfPresentationSections) ? 'words.unknown' : 'words.title')}
              </Heading>
              {own !== undefined && <OneSection key={own.section} own={own} again={asked.again} />}
              {own !== undefined && (
                <WordsReaders
                  own={own}
                  faults={faults}
                  at={`me.selfPresentationSections.${index}`}
                  again={asked.again}
                />
              )}
            </VStack>
          );
        }}
      </Answer>
      <Link to="/words">{t('words.back')}</Link>
    </VStack>
  );
}

function OneSection({ own, again }: { readonly own: OwnSection; readonly again: () => void }) {
  const t = useText();
  const { time } = useDates();
  const draft = useDraft<BeingWritten>(`words/${slugOf(own.section)}`, NOTHING);
  const older = own.history.filter(({ id }) => id !== own.submitted?.id);
  return (
    <>
      <WordsEditor own={own} draft={draft} again={again} />
      <section>
        <Heading level="2" size="medium">
          {t('words.now')}
        </Heading>
        {own.submitted === null || own.submitted === undefined ? (
          <BodyShort>{t('words.nowNone')}</BodyShort>
        ) : (
          <>
            <BodyLong className="stays-as-written">{own.submitted.text}</BodyLong>
            <BodyShort size="small">{t('words.handedIn', { when: time(own.submitted.submittedAt) })}</BodyShort>
          </>
        )}
      </section>
      {(older.length > 0 || own.draftsOfFormer.length > 0) && (
        <section>
          <Heading level="2" size="medium">
            {t('words.versions')}
          </Heading>
          <ul className="plain-list">
            {older.map(({ id, version, text, submittedAt, isOfFormer }) => (
              <li key={id} className="record">
                <BodyShort weight="semibold">
                  {t('words.version', { number: version, when: time(submittedAt) })}
                </BodyShort>
                {isOfFormer && <BodyShort size="small">{t('words.former')}</BodyShort>}
                <BodyLong className="stays-as-written">{text}</BodyLong>
                <Button size="small" variant="tertiary" onClick={() => draft.change({ text })}>
                  {t('words.use')}
                </Button>
              </li>
            ))}
            {own.draftsOfFormer.map(({ text, writtenAt }) => (
              <li key={writtenAt} className="record">
                <BodyShort size="small">{t('words.former')}</BodyShort>
                <BodyLong className="stays-as-written">{text}</BodyLong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
