import { BodyLong, Heading, HStack, List, ReadMore, Table, Tag, VStack } from '@navikt/ds-react';
import { CheckmarkCircleIcon, CircleSlashIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import type { ExplainAccessOfYouthQuery } from '../../generated/graphql';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';

type Explained = NonNullable<ExplainAccessOfYouthQuery['explainAccess']>[number];

/** What was decided for one purpose, by what, and what each rule said on the way. */
export function Explanation({ of, youthId }: { readonly of: Explained; readonly youthId: string }) {
  const t = useText();
  const { time } = useDates();
  const isShown = of.decision === 'PERMIT';
  return (
    <VStack gap="space-8" as="section">
      <Heading level="3" size="small">
        {t(`term.purpose.${of.purpose}`)}
      </Heading>
      <HStack gap="space-8" align="center">
        <Tag
          variant="outline"
          data-color={isShown ? 'success' : 'warning'}
          icon={isShown ? <CheckmarkCircleIcon aria-hidden /> : <CircleSlashIcon aria-hidden />}
        >
          {t(`term.accessOutcome.${of.decision}`)}
        </Tag>
        {of.placesYouth && <span>{t('officer.explain.placesYouth')}</span>}
      </HStack>
      <BodyLong>
        {t(`term.reason.${of.reason}`)} {of.statute && `(${of.statute})`}{' '}
        {of.consentId && (
          <Link to={`/youth/${youthId}/consents/${of.consentId}`}>{t('officer.access.theConsent')}</Link>
        )}
      </BodyLong>
      {of.consents.length > 0 && (
        <>
          <Heading level="4" size="xsmall">
            {t('officer.explain.consents')}
          </Heading>
          <List size="small">
            {of.consents.map(({ consentId, objection }) => (
              <List.Item key={consentId}>
                <Link to={`/youth/${youthId}/consents/${consentId}`}>{t('officer.explain.aConsent')}</Link>{' '}
                {objection ? t(`term.objection.${objection}`) : t('officer.explain.noObjection')}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <ReadMore header={t('officer.explain.rules', { count: of.rules.length })}>
        <WideTable
          caption={t('officer.explain.rulesTable', { at: time(of.at) })}
          heads={[t('officer.explain.rule'), t('officer.explain.said')]}
        >
          {of.rules.map(({ rule, outcome }, index) => (
            <Table.Row key={`${rule}${index}`}>
              <Table.HeaderCell scope="row">{t(`term.rule.${rule}`)}</Table.HeaderCell>
              <Table.DataCell>{t(`term.ruleOutcome.${outcome}`)}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      </ReadMore>
    </VStack>
  );
}
