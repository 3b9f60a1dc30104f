import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { ClaimsOfServiceDocument } from '../generated/graphql';
import { useCaller } from '../session/session';
import { Done } from '../shared/done';
import { PagedList } from '../shared/paged-list';
import { PageLink } from '../shared/page-link';
import { usePaged } from '../shared/use-paged';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { AnswerClaim } from './answer-claim';
import { ClaimFacts } from './claim-facts';
import { ANSWERING, useClaimWords, type ClaimOfService } from './claim-of-service';
import { TakeClaim } from './take-claim';

/** One claim, as far as it has come. The list is asked for until it is found. */
export function ClaimPage() {
  const t = useText();
  const { id = '' } = useParams();
  const paged = usePaged(ClaimsOfServiceDocument, { openOnly: false }, 'claims', ({ claims }) => claims, ANSWERING);
  const [done, setDone] = useState<TextKey | null>(null);
  const found = paged.lines.find(({ edge }) => edge.node.id === id)?.edge.node;
  const { state, hasMore, more, again } = paged;
  useEffect(() => {
    if (found === undefined && state === 'here' && hasMore) void more();
  }, [found, state, hasMore]);
  const after = (what: TextKey | null): void => {
    setDone(what);
    again();
  };
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('answering.one')}
      </Heading>
      <Done>{done === null ? null : t(done)}</Done>
      <PagedList paged={{ ...paged, hasMore: false }} empty={t('answering.unknown')}>
        {() =>
          found === undefined ? (
            <BodyShort>{t(hasMore ? 'state.loading' : 'answering.unknown')}</BodyShort>
          ) : (
            <OneClaim claim={found} after={after} />
          )
        }
      </PagedList>
      <PageLink to="/claims">{t('answering.back')}</PageLink>
    </VStack>
  );
}

function OneClaim({
  claim,
  after,
}: {
  readonly claim: ClaimOfService;
  readonly after: (done: TextKey | null) => void;
}) {
  const t = useText();
  const { role } = useCaller();
  const { title } = useClaimWords();
  const { kind, state, said } = claim;
  const isOpen = state === 'SENT' || state === 'TAKEN';
  // Who is told the words of it has taken it.
  const isMine = said !== null && said !== undefined;
  const isMyKind = (kind === 'OBJECTION') === (role === 'LEADER');
  return (
    <VStack gap="space-16" align="start" className="whole">
      <Heading level="2" size="small">
        {title(claim)}
      </Heading>
      <ClaimFacts claim={claim} />
      {isOpen && !isMyKind && <BodyLong>{t('answering.byWorkers')}</BodyLong>}
      {isOpen && isMyKind && !isMine && <TakeClaim claim={claim} after={after} />}
      {isOpen && isMine && <AnswerClaim key={claim.id} claim={claim} after={after} />}
    </VStack>
  );
}
