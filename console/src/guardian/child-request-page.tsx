import { Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { RequestsToDecideDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { AnsweringForChild } from './answering-for-child';

/** What a guardian has just said: to one thing yes, or no to all that was left. */
export type Said = { readonly accept: true; readonly what: string } | { readonly accept: false };

/** One request of a child below 12. It is gone from the list once all of it is answered; what was said stays in sight. */
export function ChildRequestPage() {
  const t = useText();
  const { id = '' } = useParams();
  const [said, setSaid] = useState<Said | null>(null);
  const asked = useAsked(RequestsToDecideDocument, {});
  const told = (what: Said | null): void => {
    setSaid(what);
    if (what !== null) asked.again();
  };
  return (
    <VStack gap="space-16" align="start">
      <Done>
        {said === null ? null : said.accept ? (
          <>
            {t('guardian.child.saidYes', { what: said.what })}{' '}
            <PageLink to="/signings">{t('guardian.child.toSignings')}</PageLink>
          </>
        ) : (
          t('guardian.child.saidNo')
        )}
      </Done>
      <Answer asked={asked} lacking={({ path }) => (path === 'guardianRequests' ? t('guardian.child.away') : null)}>
        {({ guardianRequests }) => {
          const request = (guardianRequests ?? []).find((one) => one.id === id);
          if (request !== undefined) return <AnsweringForChild key={id} request={request} told={told} />;
          return (
            <Heading level="1" size="large">
              {guardianRequests === null || guardianRequests === undefined
                ? t('guardian.child.title')
                : t(said === null ? 'guardian.child.unknown' : 'guardian.child.answered')}
            </Heading>
          );
        }}
      </Answer>
      <PageLink to="/requests">{t('guardian.child.back')}</PageLink>
    </VStack>
  );
}
