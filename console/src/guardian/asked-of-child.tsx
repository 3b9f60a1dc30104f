import { Alert, BodyLong, BodyShort, Heading, Loader, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useAsked, type Asked } from '../api/use-asked';
import { TextOfOwnConsentDocument, type DataCategory, type TextOfOwnConsentQuery } from '../generated/graphql';
import { useCaller } from '../session/session';
import { StepUp } from '../shared/step-up';
import { useCatalogue } from '../shared/use-catalogue';
import { useLanguage, useText } from '../texts/language';
import { useWords } from '../youth/use-words';
import type { ChildRequest } from './child-requests';

interface Props {
  readonly request: ChildRequest;
  readonly category: DataCategory;
  /** The answers to it, once the version of the text that stands above them is known; `null` until then. */
  readonly answers: (textVersion: number | null) => ReactNode;
}

/** Of the text that is read before a yes to it. */
export const textIdOf = (category: DataCategory): string => `text-${category}`;

/** One thing that is asked for of a child: what it is, the exact text, and the answers under it. */
export function AskedOfChild(props: Props) {
  const { recipient } = props.request;
  return recipient === null || recipient === undefined ? (
    <Card {...props} text={null} />
  ) : (
    <ReadCard {...props} recipientId={recipient.id} />
  );
}

function ReadCard({ recipientId, ...props }: Props & { readonly recipientId: string }) {
  const { language } = useLanguage();
  const { request, category } = props;
  const text = useAsked(TextOfOwnConsentDocument, {
    input: { recipientId, purpose: request.purpose, categories: [category], language },
  });
  return <Card {...props} text={text} />;
}

function Card({
  request,
  category,
  answers,
  text,
}: Props & {
  /** Absent where it is withheld who asks. */
  readonly text: Asked<TextOfOwnConsentQuery> | null;
}) {
  const t = useText();
  const { categories } = useWords();
  const catalogue = useCatalogue();
  const { assurance } = useCaller();
  const offered = (catalogue.data?.consentCatalogue ?? []).find(({ purpose }) => purpose === request.purpose);
  const kind = offered?.categories.find((one) => one.category === category);
  const shown = text?.data?.consentText ?? null;
  return (
    <VStack as="section" gap="space-12" className="card">
      <Heading level="2" size="small">
        {categories([category])}
      </Heading>
      {text === null && kind !== undefined && <BodyShort>{kind.text}</BodyShort>}
      <Heading level="3" size="xsmall" id={textIdOf(category)} tabIndex={-1}>
        {t('guardian.child.text')}
      </Heading>
      {text === null && <Alert variant="info">{t('guardian.child.textWithheld')}</Alert>}
      {text?.state === 'loading' && shown === null && <Loader title={t('state.loading')} />}
      {text !== null && text.state !== 'loading' && shown === null && (
        <Alert variant="warning">{t('consents.textAway')}</Alert>
      )}
      {shown !== null && (
        <VStack gap="space-8">
          <BodyShort>{t('guardian.child.toTheChild')}</BodyShort>
          {shown.paragraphs.map((paragraph) => (
            <BodyLong key={paragraph} size="small">
              {paragraph}
            </BodyLong>
          ))}
        </VStack>
      )}
      {kind?.isSpecial === true && assurance !== 'HIGH' && (
        <Alert variant="info">
          {t('stepUp.needed')} <StepUp />
        </Alert>
      )}
      {answers(shown?.version ?? null)}
    </VStack>
  );
}
