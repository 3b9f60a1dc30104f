import { BodyLong, BodyShort, Heading, List, VStack } from '@navikt/ds-react';
import { act, useAsked } from '../api/use-asked';
import {
  AnswerAsGuardianDocument,
  SigningsToAnswerDocument,
  UndoDeclineDocument,
  type SigningsToAnswerQuery,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useCatalogue } from '../shared/use-catalogue';
import { useDates, useText } from '../texts/language';
import { useWords } from '../youth/use-words';
import '../youth/youth.css';
import { useAnswering } from './use-answering';
import { isOwnNo, UndoNo } from './undo-no';
import { YesAndNo } from './yes-and-no';

type Sent = NonNullable<SigningsToAnswerQuery['guardianSignings']>[number];

/** What youths have sent a guardian to sign, and nothing else. */
export function Signings() {
  const t = useText();
  const { categories } = useWords();
  const asked = useAsked(SigningsToAnswerDocument, {});
  const { said, faults, busy, answer } = useAnswering(asked.again);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('guardian.signings')}
      </Heading>
      <BodyLong>{t('guardian.about')}</BodyLong>
      <BodyShort>{t('guardian.logged')}</BodyShort>
      <Done>{said === null ? null : t(said)}</Done>
      <FaultAlert faults={faults} />
      <Answer asked={asked} lacking={({ path }) => (path === 'guardianSignings' ? t('guardian.away') : null)}>
        {({ guardianSignings }) => (
          <VStack gap="space-16">
            {guardianSignings?.length === 0 && <BodyShort>{t('guardian.none')}</BodyShort>}
            {(guardianSignings ?? []).map((sent) => (
              <VStack as="section" key={sent.id} gap="space-12" className="card">
                <OneSigning sent={sent} />
                {sent.state === 'SENT' && (
                  <YesAndNo
                    what={categories(sent.categories)}
                    isBusy={busy === sent.id}
                    answer={(accept) =>
                      void answer(
                        sent.id,
                        () => act(AnswerAsGuardianDocument, { id: sent.id, accept }),
                        accept ? 'guardian.saidYes' : 'guardian.saidNo',
                      )
                    }
                  />
                )}
                <UndoNo
                  of={sent}
                  what={categories(sent.categories)}
                  isBusy={busy === sent.id}
                  undo={() =>
                    void answer(sent.id, () => act(UndoDeclineDocument, { id: sent.id }), 'guardian.noUndone')
                  }
                />
              </VStack>
            ))}
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}

function OneSigning({ sent }: { readonly sent: Sent }) {
  const t = useText();
  const { day } = useDates();
  const { categories } = useWords();
  const catalogue = useCatalogue();
  const offered = (catalogue.data?.consentCatalogue ?? []).find(({ purpose }) => purpose === sent.purpose);
  const kind =
    sent.recipientAgency === null || sent.recipientAgency === undefined ? '' : t(`term.agency.${sent.recipientAgency}`);
  const recipient = sent.recipient?.name ?? kind;
  return (
    <>
      <Heading level="2" size="small">
        {t('guardian.title', { youth: sent.youthName, recipient, what: categories(sent.categories) })}
      </Heading>
      {(sent.recipient === null || sent.recipient === undefined) && <BodyShort>{t('guardian.withheld')}</BodyShort>}
      <dl className="facts">
        <dt>{t('guardian.state')}</dt>
        <dd>{t(isOwnNo(sent) ? 'guardian.ownNo' : `guardian.state.${sent.state}`)}</dd>
        <dt>{t('guardian.for')}</dt>
        <dd>{offered === undefined ? t(`term.purpose.${sent.purpose}`) : `${offered.title}. ${offered.text}`}</dd>
        <dt>{t('guardian.validTo')}</dt>
        <dd>{sent.validTo === null || sent.validTo === undefined ? t('guardian.year') : day(sent.validTo)}</dd>
        <dt>{t('guardian.answerBy')}</dt>
        <dd>{day(sent.expiresAt)}</dd>
      </dl>
      <div>
        <BodyShort weight="semibold">{t('guardian.what')}</BodyShort>
        <BodyShort size="small">{t('guardian.toTheYouth')}</BodyShort>
        <List>
          {sent.categories.map((category) => {
            const text = offered?.categories.find((one) => one.category === category)?.text;
            return (
              <List.Item key={category}>
                {categories([category])}
                {text !== undefined && `: ${text}`}
              </List.Item>
            );
          })}
        </List>
      </div>
      <BodyShort>{t('guardian.ends18')}</BodyShort>
    </>
  );
}
