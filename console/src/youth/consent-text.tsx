import { Alert, BodyLong, Loader } from '@navikt/ds-react';
import type { Asked } from '../api/use-asked';
import type { TextOfOwnConsentQuery } from '../generated/graphql';
import { useText } from '../texts/language';

/** The text that is read before a yes, or that it could not be had: then there is nothing to say yes to. */
export function ConsentText({ asked }: { readonly asked: Asked<TextOfOwnConsentQuery> }) {
  const t = useText();
  const text = asked.data?.consentText ?? null;
  if (text === null) {
    return asked.state === 'loading' ? (
      <Loader title={t('state.loading')} />
    ) : (
      <Alert variant="warning">{t('consents.textAway')}</Alert>
    );
  }
  return text.paragraphs.map((paragraph) => (
    <BodyLong key={paragraph} size="small">
      {paragraph}
    </BodyLong>
  ));
}
