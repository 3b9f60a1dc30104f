import { BodyLong, Heading, List, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { isOpenRequest, type RequestOfYouth } from './request-of-youth';
import { RequestsOfYouthDocument } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { OrganisationName } from '../../shared/organisation-name';
import { PageLink } from '../../shared/page-link';
import { PagedList } from '../../shared/paged-list';
import { usePaged, type Line } from '../../shared/use-paged';
import { useDates, useText } from '../../texts/language';
import { AnswerForm } from './answer-form';

/** What organisations ask of a youth, and what was answered; an open one is answered here on the youth's word. */
export function RequestsPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const [isAnswered, setIsAnswered] = useState(false);
  const [stale, setStale] = useState<readonly Fault[]>([]);
  const paged = usePaged(
    RequestsOfYouthDocument,
    { id: youthId },
    'youth.consentRequests',
    (data) => data.youth?.consentRequests,
  );
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.requests')}
      </Heading>
      <BodyLong>{t('officer.requests.about')}</BodyLong>
      <Done>{isAnswered ? t('officer.requests.answered') : null}</Done>
      {stale.length > 0 && (
        <>
          <FaultAlert faults={stale} />
          <BodyLong>
            {t('officer.requests.stale')}{' '}
            <PageLink to={`/youth/${youthId}`}>{t('officer.requests.staleConsents')}</PageLink>
          </BodyLong>
        </>
      )}
      <PagedList paged={paged} empty={t('officer.requests.none')}>
        {(lines) => (
          <VStack gap="space-32" width="100%">
            {lines.map((line) => (
              <OneRequest
                key={line.edge.node.id}
                line={line}
                youthId={youthId}
                onAnswered={() => {
                  setIsAnswered(true);
                  setStale([]);
                  paged.again();
                }}
                onStale={(faults) => {
                  setIsAnswered(false);
                  setStale(faults);
                  paged.again();
                }}
              />
            ))}
          </VStack>
        )}
      </PagedList>
    </VStack>
  );
}

function OneRequest({
  line: {
    edge: { node },
    faults,
  },
  youthId,
  ...told
}: {
  readonly line: Line<{ readonly node: RequestOfYouth }>;
  readonly youthId: string;
} & Pick<Parameters<typeof AnswerForm>[0], 'onAnswered' | 'onStale'>) {
  const t = useText();
  const { day } = useDates();
  return (
    <VStack gap="space-8" as="article" align="start">
      <Heading level="3" size="small">
        <OrganisationName of={node.organisation} agency={node.agency} faults={faults} path="node.organisation" />
      </Heading>
      <BodyLong>
        {t('officer.requests.sentence', {
          purpose: t(`term.purpose.${node.purpose}`),
          sent: day(node.sentAt),
          who: node.askedBy,
          until: day(node.expiresAt),
        })}
      </BodyLong>
      <BodyLong>{t('officer.requests.reason', { reason: node.reason })}</BodyLong>
      <BodyLong>{t('officer.requests.state', { state: t(`term.requestState.${node.state}`) })}</BodyLong>
      <List>
        {node.categories.map(({ category, answer }) => (
          <List.Item key={category}>
            {t(`term.category.${category}`)}: {t(`term.youthAnswer.${answer}`)}
          </List.Item>
        ))}
      </List>
      {isOpenRequest(node) && <AnswerForm request={node} youthId={youthId} {...told} />}
    </VStack>
  );
}
