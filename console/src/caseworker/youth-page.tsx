import { VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { Purpose } from '../generated/graphql';
import { useCaller } from '../session/session';
import { oneOf, useSearch } from '../shared/use-search';
import { OrderChoice } from './order-choice';
import { Picture } from './picture';
import { BY_ORDER, PurposeBar, PurposeChoice, purposesOf } from './purpose-bar';
import './picture.css';

/** A youth's picture on one page. Nothing is asked before it is said what for, and under which order where the purpose needs one. */
export function YouthPicturePage() {
  const { '*': id = '' } = useParams();
  const { said } = useSearch();
  const { agency } = useCaller();
  const purpose = oneOf(purposesOf(agency), said('purpose'));
  const order = purpose === BY_ORDER ? said('order') : undefined;
  useEffect(() => {
    // The link that was followed is gone: what came instead is read from its top.
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, [purpose, order]);
  if (purpose === undefined) return <PurposeChoice />;
  return (
    <VStack gap="space-16">
      <PurposeBar youthId={id} purpose={purpose} isByOrder={order !== undefined && order !== ''} />
      {order === '' ? (
        <OrderChoice youthId={id} />
      ) : (
        <ForPurpose key={`${id} ${purpose} ${order}`} id={id} purpose={purpose} order={order} />
      )}
    </VStack>
  );
}

/** A reason is stated for this youth and this purpose alone, and is never in the address: a link would state it for somebody else. */
function ForPurpose(asked: { readonly id: string; readonly purpose: Purpose; readonly order: string | undefined }) {
  const [reason, setReason] = useState<string | undefined>(undefined);
  return <Picture {...asked} reason={reason} onReason={setReason} />;
}
