import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { Link, Route, Routes } from 'react-router';
import type { MyClaimsQuery } from '../generated/graphql';
import { MyClaimsDocument } from '../generated/graphql';
import { useOrganisationName } from '../shared/organisation-name';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { useDates, useText } from '../texts/language';
import { ClaimPage } from './claim-page';
import { EmergencyObjection } from './emergency-objection';
import { NewClaim } from './new-claim';
import { useWords } from './use-words';
import './youth.css';

export type MyClaim = NonNullable<NonNullable<MyClaimsQuery['me']>['claims']>['edges'][number]['node'];

/** What the youth has asked services to correct, or objects to. */
export function Claims() {
  return (
    <Routes>
      <Route index element={<AllClaims />} />
      <Route path="new" element={<NewClaim />} />
      <Route path="emergency/:id" element={<EmergencyObjection />} />
      <Route path=":id" element={<ClaimPage />} />
    </Routes>
  );
}

/** What a claim is called. */
export function useClaimTitle(): (claim: Pick<MyClaim, 'kind' | 'category' | 'emergencyId'>) => string {
  const t = useText();
  const { categories } = useWords();
  return ({ kind, category, emergencyId }) => {
    if (emergencyId !== null && emergencyId !== undefined) return t('claims.kind.EMERGENCY');
    const what = category === null || category === undefined ? t('claims.kind.unknownWhat') : categories([category]);
    return t(`claims.kind.${kind}`, { what });
  };
}

function AllClaims() {
  const t = useText();
  const { day } = useDates();
  const name = useOrganisationName();
  const titleOf = useClaimTitle();
  const paged = usePaged(MyClaimsDocument, {}, 'me.claims', ({ me }) => me?.claims);
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('claims.title')}
      </Heading>
      <BodyLong>{t('claims.about')}</BodyLong>
      <Button as={Link} role="link" to="/claims/new">
        {t('claims.new')}
      </Button>
      <PagedList paged={paged} empty={t('claims.empty')}>
        {(lines) =>
          lines.map(({ edge: { node }, faults }) => (
            <VStack as="section" key={node.id} gap="space-4" align="start" className="card whole">
              <Heading level="2" size="small">
                {titleOf(node)}
              </Heading>
              <BodyShort>{name(node.organisation, node.agency, faults, 'node.organisation')}</BodyShort>
              <BodyShort>{t(`claims.state.${node.state}`)}</BodyShort>
              {(node.state === 'SENT' || node.state === 'TAKEN') && (
                <BodyShort>
                  {t('claims.due')} {node.isOverdue ? t('claims.overdue', { date: day(node.dueOn) }) : day(node.dueOn)}
                </BodyShort>
              )}
              <Link to={`/claims/${node.id}`} aria-label={`${t('claims.more')}: ${titleOf(node)}`}>
                {t('claims.more')}
              </Link>
            </VStack>
          ))
        }
      </PagedList>
    </VStack>
  );
}
