import { BodyLong, BodyShort, Button, Heading, List, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../api/use-asked';
import { CopiesInPersonOfYouthDocument, type CopiesInPersonOfYouthQuery } from '../../generated/graphql';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { OfferCopyForm } from './offer-copy-form';
import { OfferedCode, type OfferedCopy } from './offered-code';
import { YouthAnswer } from './youth-answer';

const STEPS = ['officer.copy.step1', 'officer.copy.step2', 'officer.copy.step3', 'officer.copy.step4'] as const;

/** Where the youth types the code, as it is read aloud or written down. */
const address = (): string => `${location.host}/console/copy-in-person`;

/** How a youth without an electronic id gets the copy of everything: what to do, the code, and those that were made before. */
export function CopyPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(CopiesInPersonOfYouthDocument, { id: youthId });
  const [offered, setOffered] = useState<OfferedCopy | null>(null);
  return (
    <VStack gap="space-32" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.copy')}
      </Heading>
      <VStack gap="space-16" className="narrow">
        <BodyLong>{t('officer.copy.about')}</BodyLong>
        <Heading level="3" size="small">
          {t('officer.copy.steps')}
        </Heading>
        <List as="ol">
          {STEPS.map((step) => (
            <List.Item key={step}>{t(step, { address: address() })}</List.Item>
          ))}
        </List>
        <BodyLong>{t('officer.copy.logged')}</BodyLong>
        <BodyLong>{t('officer.copy.protected')}</BodyLong>
      </VStack>
      <OfferCopyForm
        youthId={youthId}
        onOffered={(offer) => {
          setOffered(offer);
          asked.again();
        }}
      />
      <OfferedCode offered={offered} address={address()} />
      <VStack gap="space-16" as="section">
        <Heading level="3" size="small">
          {t('officer.copy.before')}
        </Heading>
        <YouthAnswer asked={asked} needs={['copiesInPerson']}>
          {({ copiesInPerson }) => <Copies copies={copiesInPerson ?? []} />}
        </YouthAnswer>
        <div>
          <Button variant="secondary" size="small" onClick={asked.again}>
            {t('officer.copy.look')}
          </Button>
        </div>
      </VStack>
    </VStack>
  );
}

type Copies = NonNullable<NonNullable<CopiesInPersonOfYouthQuery['youth']>['copiesInPerson']>;

function Copies({ copies }: { readonly copies: Copies }) {
  const t = useText();
  const { time } = useDates();
  if (copies.length === 0) return <BodyShort>{t('officer.copy.none')}</BodyShort>;
  const heads = [
    'column.when',
    'officer.copy.by',
    'officer.copy.knownBy',
    'officer.copy.interpreter',
    'officer.copy.opened',
  ] as const;
  return (
    <WideTable caption={t('officer.copy.table')} heads={heads.map((head) => t(head))}>
      {copies.map(({ id, offeredAt, offeredBy, identityCheck, interpreter, openedAt }) => (
        <Table.Row key={id}>
          <Table.DataCell>{time(offeredAt)}</Table.DataCell>
          <Table.DataCell>{offeredBy}</Table.DataCell>
          <Table.DataCell>{t(`term.identityCheck.${identityCheck}`)}</Table.DataCell>
          <Table.DataCell>{t(`term.interpreting.${interpreter}`)}</Table.DataCell>
          <Table.DataCell>{openedAt ? time(openedAt) : t('officer.copy.notOpened')}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
