import { Alert, BodyLong, BodyShort, Button, Heading, HStack, Loader, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useAsked, type Asked } from '../api/use-asked';
import {
  PreviewConsentDocument,
  TextOfOwnConsentDocument,
  type DataCategory,
  type PreviewConsentQuery,
  type TextOfOwnConsentQuery,
  type YouthAnswer,
} from '../generated/graphql';
import { StepUp } from '../shared/step-up';
import { useCatalogue } from '../shared/use-catalogue';
import { useCaller } from '../session/session';
import { useLanguage, useText } from '../texts/language';
import type { MyRequest } from './consent-list';
import { OwnValues } from './own-values';
import { useWords } from './use-words';
import { useNeeded } from '../shared/use-needed';
import { WrongFields } from '../shared/wrong-fields';

/** One thing that is asked for: the exact text, what would be seen, and a yes and a no beside each other. */
export function AskedCategoryCard(props: {
  readonly request: MyRequest;
  readonly category: DataCategory;
  readonly before: YouthAnswer;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly answer: (accept: boolean, textVersion: number | null) => void;
  readonly sign: (textVersion: number | null) => void;
}) {
  const { organisation } = props.request;
  return organisation === null || organisation === undefined ? (
    <Card {...props} text={null} preview={null} />
  ) : (
    <ReadCard {...props} recipientId={organisation.id} />
  );
}

type CardProps = Parameters<typeof AskedCategoryCard>[0];

function ReadCard({ recipientId, ...props }: CardProps & { readonly recipientId: string }) {
  const { language } = useLanguage();
  const about = { recipientId, purpose: props.request.purpose, categories: [props.category] };
  const text = useAsked(TextOfOwnConsentDocument, { input: { ...about, language } });
  const preview = useAsked(PreviewConsentDocument, { input: about });
  return <Card {...props} text={text} preview={preview} />;
}

function Card({
  request,
  category,
  before,
  isOpen,
  isBusy,
  answer,
  sign,
  text,
  preview,
}: CardProps & {
  /** Absent where it is withheld who asks. */
  readonly text: Asked<TextOfOwnConsentQuery> | null;
  readonly preview: Asked<PreviewConsentQuery> | null;
}) {
  const t = useText();
  const { categories } = useWords();
  const catalogue = useCatalogue();
  const { assurance } = useCaller();
  const [isShown, setIsShown] = useState(false);
  const what = categories([category]);
  const shownText = text?.data?.consentText ?? null;
  const read = useId();
  const { wrong, isWhole } = useNeeded();
  const needed = [
    { id: read, label: t('consents.textTitle'), isFilled: shownText !== null, said: t('consents.textFirst') },
  ];
  const wouldOpen = preview?.data?.previewConsent ?? null;
  const needsGuardian = wouldOpen?.signers.includes('GUARDIAN') ?? false;
  const isSpecial = (catalogue.data?.consentCatalogue ?? []).some(({ categories: some }) =>
    some.some((one) => one.category === category && one.isSpecial),
  );
  return (
    <VStack as="section" gap="space-12" className="card">
      <Heading level="2" size="small">
        {what}
      </Heading>
      <BodyShort>
        <strong>{t(`consents.answer.${before}`)}</strong> {isSpecial && t('consents.special')}
      </BodyShort>
      {isOpen && (
        <section id={read} tabIndex={-1}>
          <Heading level="3" size="xsmall">
            {t('consents.textTitle')}
          </Heading>
          {text === null && <Alert variant="info">{t('consents.textWithheld')}</Alert>}
          {text?.state === 'loading' && shownText === null && <Loader title={t('state.loading')} />}
          {text !== null && text.state !== 'loading' && shownText === null && (
            <Alert variant="warning">{t('consents.textAway')}</Alert>
          )}
          <VStack gap="space-8">
            {shownText?.paragraphs.map((paragraph) => (
              <BodyLong key={paragraph} size="small">
                {paragraph}
              </BodyLong>
            ))}
          </VStack>
        </section>
      )}
      {needsGuardian && isOpen && <Alert variant="info">{t('consents.needsGuardian')}</Alert>}
      {isSpecial && isOpen && assurance !== 'HIGH' && (
        <Alert variant="info">
          {t('stepUp.needed')} <StepUp />
        </Alert>
      )}
      {preview !== null && isOpen && (
        <VStack gap="space-8" align="start">
          <Button variant="tertiary" size="small" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {t(isShown ? 'consents.previewHide' : 'consents.previewShow')}
          </Button>
          {isShown && wouldOpen === null && preview.state !== 'loading' && (
            <Alert variant="warning">{t('consents.previewFailed')}</Alert>
          )}
          {isShown && wouldOpen !== null && <OwnValues preview={wouldOpen} />}
        </VStack>
      )}
      <WrongFields wrong={wrong} />
      {isOpen && (
        <HStack gap="space-16">
          <Button
            variant={before === 'ACCEPTED' ? 'primary' : 'secondary'}
            loading={isBusy}
            aria-label={t('consents.yesTo', { what })}
            onClick={() => {
              if (!isWhole(needed) || shownText === null) return;
              if (needsGuardian) sign(shownText.version);
              else answer(true, shownText.version);
            }}
          >
            {t('consents.yes')}
          </Button>
          <Button
            variant={before === 'DECLINED' ? 'primary' : 'secondary'}
            loading={isBusy}
            aria-label={t('consents.noTo', { what })}
            onClick={() => answer(false, shownText?.version ?? null)}
          >
            {t('consents.no')}
          </Button>
        </HStack>
      )}
      {!isOpen && request.state === 'EXPIRED' && <BodyShort>{t('term.requestState.EXPIRED')}</BodyShort>}
    </VStack>
  );
}
