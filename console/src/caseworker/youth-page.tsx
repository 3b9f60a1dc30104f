import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Purpose } from '../generated/graphql';
import { oneOf, useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { Picture } from './picture';
import { PurposeBar, PURPOSES } from './purpose-bar';
import './picture.css';

/** A youth's picture on one page. Nothing is asked before it is said what for. */
export function YouthPicturePage() {
  const { '*': id = '' } = useParams();
  const t = useText();
  const { said, say } = useSearch();
  const purpose = oneOf(PURPOSES, said('purpose'));
  return (
    <VStack gap="space-16">
      <PurposeBar purpose={purpose} onChoose={(next) => say({ purpose: next })} />
      {purpose === undefined ? (
        <>
          <Heading level="1" size="large">
            {t('picture.title')}
          </Heading>
          <BodyLong>{t('picture.purposeAbout')}</BodyLong>
        </>
      ) : (
        <ForPurpose key={`${id} ${purpose}`} id={id} purpose={purpose} />
      )}
    </VStack>
  );
}

/** A reason is stated for this youth and this purpose alone, and is never in the address: a link would state it for somebody else. */
function ForPurpose({ id, purpose }: { readonly id: string; readonly purpose: Purpose }) {
  const [reason, setReason] = useState<string | undefined>(undefined);
  return <Picture id={id} purpose={purpose} reason={reason} onReason={setReason} />;
}
