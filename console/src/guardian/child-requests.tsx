import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { Route, Routes } from 'react-router';
import { useAsked } from '../api/use-asked';
import { RequestsToDecideDocument, type RequestsToDecideQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { PageLink } from '../shared/page-link';
import { useDates, useText } from '../texts/language';
import { useWords } from '../youth/use-words';
import '../youth/youth.css';
import { ChildRequestPage } from './child-request-page';

/** What is asked of a child below 12, as its guardians read it. */
export type ChildRequest = NonNullable<RequestsToDecideQuery['guardianRequests']>[number];

/** What is asked of children below 12, whom guardians answer for: the list, and one of it. */
export const ChildRequests = () => (
  <Routes>
    <Route index element={<List />} />
    <Route path=":id" element={<ChildRequestPage />} />
  </Routes>
);

/** Who asks: by name, or where that is withheld by the kind of service. */
export function useAskerName(): (request: Pick<ChildRequest, 'recipient' | 'recipientAgency'>) => string {
  const t = useText();
  return ({ recipient, recipientAgency }) => {
    if (recipient !== null && recipient !== undefined) return recipient.name;
    return recipientAgency === null || recipientAgency === undefined
      ? t('guardian.child.someone')
      : t(`term.agency.${recipientAgency}`);
  };
}

function List() {
  const t = useText();
  const { day } = useDates();
  const { categories } = useWords();
  const askerOf = useAskerName();
  const asked = useAsked(RequestsToDecideDocument, {});
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('guardian.child.title')}
      </Heading>
      <BodyLong>{t('guardian.child.about')}</BodyLong>
      <BodyShort>{t('guardian.child.logged')}</BodyShort>
      <Answer asked={asked} lacking={({ path }) => (path === 'guardianRequests' ? t('guardian.child.away') : null)}>
        {({ guardianRequests }) => (
          <VStack gap="space-16">
            {guardianRequests?.length === 0 && <BodyShort>{t('guardian.child.none')}</BodyShort>}
            {(guardianRequests ?? []).map((request) => {
              const title = t('guardian.child.one', { youth: request.youthName, recipient: askerOf(request) });
              return (
                <VStack as="section" key={request.id} gap="space-8" align="start" className="card">
                  <Heading level="2" size="small">
                    {title}
                  </Heading>
                  <dl className="facts">
                    <dt>{t('guardian.what')}</dt>
                    <dd>{categories(request.categories)}</dd>
                    <dt>{t('guardian.child.until')}</dt>
                    <dd>{day(request.expiresAt)}</dd>
                  </dl>
                  <PageLink to={`/requests/${request.id}`}>{t('guardian.child.see', { what: title })}</PageLink>
                </VStack>
              );
            })}
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}
