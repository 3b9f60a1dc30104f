import { VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { Purpose } from '../generated/graphql';
import { oneOf, useSearch } from '../shared/use-search';
import { Picture } from './picture';
import { PurposeBar, PurposeChoice, PURPOSES } from './purpose-bar';
import './picture.css';

/** A youth's picture on one page. Nothing is asked before it is said what for. */
export function YouthPicturePage() {
  const { '*': id = '' } = useParams();
  const { said } = useSearch();
  const purpose = oneOf(PURPOSES, said('purpose'));
  useEffect(() => {
    // The link that was followed is gone: what came instead is read from its top.
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, [purpose]);
  if (purpose === undefined) return <PurposeChoice />;
  return (
    <VStack gap="space-16">
      <PurposeBar youthId={id} purpose={purpose} />
      <ForPurpose key={`${id} ${purpose}`} id={id} purpose={purpose} />
    </VStack>
  );
}

/** A reason is stated for this youth and this purpose alone, and is never in the address: a link would state it for somebody else. */
function ForPurpose({ id, purpose }: { readonly id: string; readonly purpose: Purpose }) {
  const [reason, setReason] = useState<string | undefined>(undefined);
  return <Picture id={id} purpose={purpose} reason={reason} onReason={setReason} />;
}
