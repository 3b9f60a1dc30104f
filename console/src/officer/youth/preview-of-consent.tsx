import { BodyLong, Heading, List, VStack } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { PreviewForYouthQuery, TextOfConsentQuery } from '../../generated/graphql';
import { useDates, useText } from '../../texts/language';
import { PreviewedFields } from './previewed-fields';

/** The text that is read to the youth, whole, and what a yes would come to. */
export function PreviewOfConsent({
  text,
  preview,
}: {
  readonly text: NonNullable<TextOfConsentQuery['consentText']>;
  readonly preview: NonNullable<PreviewForYouthQuery['previewConsent']>;
}) {
  const t = useText();
  const { day } = useDates();
  const box = useRef<HTMLDivElement>(null);
  // It came because it was asked for: who listens is taken to it.
  useEffect(() => box.current?.focus(), []);
  return (
    <VStack gap="space-16" as="section" aria-label={t('officer.preview.title')} ref={box} tabIndex={-1}>
      <Heading level="3" size="small">
        {t('officer.preview.text')}
      </Heading>
      <blockquote lang={text.language} className="quoted">
        {text.paragraphs.map((paragraph) => (
          <BodyLong key={paragraph} spacing>
            {paragraph}
          </BodyLong>
        ))}
      </blockquote>
      <BodyLong size="small">{t('officer.preview.version', { version: text.version, hash: text.hash })}</BodyLong>
      {(preview.replaces ?? []).length > 0 && (
        <>
          <Heading level="3" size="small">
            {t('officer.preview.replaces')}
          </Heading>
          <List>
            {(preview.replaces ?? []).map(({ id, categories, validTo }) => (
              <List.Item key={id}>
                {t('officer.preview.replaced', {
                  what: categories.map((category) => t(`term.category.${category}`)).join(', '),
                  until: day(validTo),
                })}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Heading level="3" size="small">
        {t('officer.preview.opens')}
      </Heading>
      <PreviewedFields of={preview.opens} none={t('officer.preview.opensNothing')} />
      {preview.isOpenAlready.length > 0 && (
        <>
          <Heading level="3" size="small">
            {t('officer.preview.openAlready')}
          </Heading>
          <PreviewedFields of={preview.isOpenAlready} none="" />
        </>
      )}
      {preview.staysWithheld.length > 0 && (
        <>
          <Heading level="3" size="small">
            {t('officer.preview.staysWithheld')}
          </Heading>
          <PreviewedFields of={preview.staysWithheld} none="" />
        </>
      )}
      <Heading level="3" size="small">
        {t('officer.preview.signers')}
      </Heading>
      <BodyLong>{preview.signers.map((signer) => t(`term.signer.${signer}`)).join(', ')}</BodyLong>
    </VStack>
  );
}
