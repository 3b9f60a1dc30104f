import { BodyLong, Heading, HStack, List, ReadMore, Table, Tag, VStack } from '@navikt/ds-react';
import { CheckmarkCircleIcon, CircleSlashIcon } from '@navikt/aksel-icons';
import type { ExplainAccessQuery } from '../../generated/graphql';
import { WideTable } from '../wide-table';
import { useDates, useText } from '../../texts/language';
import { PageLink } from '../page-link';
import { useStatute } from '../use-statute';
import { useVoice } from '../use-voice';
import type { WhoseAccess } from './whose-access';

type Explained = NonNullable<ExplainAccessQuery['explainAccess']>[number];

/** What was decided for one purpose, by what, and what each rule said on the way. */
export function Explanation({
  of,
  whose,
  level,
}: {
  readonly of: Explained;
  readonly whose: WhoseAccess;
  readonly level: '2' | '3';
}) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const statute = useStatute();
  const { time } = useDates();
  const isShown = of.decision === 'PERMIT';
  return (
    <VStack gap="space-8" as="section">
      <Heading level={level} size="small">
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
        {of.placesYouth && <span>{voice('explain.placesYouth')}</span>}
      </HStack>
      <BodyLong>
        {voice(`term.reason.${of.reason}`)} {of.statute && `(${statute(of.statute)})`}{' '}
        {of.consentId && (
          <PageLink
            to={`${whose.consentsAt}/${of.consentId}`}
            named={`${voice('access.theConsent')}: ${t(`term.purpose.${of.purpose}`)}`}
          >
            {voice('access.theConsent')}
          </PageLink>
        )}
      </BodyLong>
      {of.consents.length > 0 && (
        <>
          <Heading level={level === '2' ? '3' : '4'} size="xsmall">
            {voice('explain.consents')}
          </Heading>
          <List size="small">
            {of.consents.map(({ consentId, objection }, index) => {
              const said = objection ? voice(`term.objection.${objection}`) : voice('explain.noObjection');
              return (
                <List.Item key={consentId}>
                  <PageLink
                    to={`${whose.consentsAt}/${consentId}`}
                    named={`${voice('explain.aConsent')} ${said} (${t(`term.purpose.${of.purpose}`)}, ${index + 1})`}
                  >
                    {voice('explain.aConsent')}
                  </PageLink>{' '}
                  {said}
                </List.Item>
              );
            })}
          </List>
        </>
      )}
      <ReadMore header={voice('explain.rules', { count: of.rules.length })}>
        <WideTable
          caption={voice('explain.rulesTable', { at: time(of.at) })}
          heads={[voice('explain.rule'), voice('explain.said')]}
        >
          {of.rules.map(({ rule, outcome }, index) => (
            <Table.Row key={`${rule}${index}`}>
              <Table.HeaderCell scope="row">{voice(`term.rule.${rule}`)}</Table.HeaderCell>
              <Table.DataCell>{voice(`term.ruleOutcome.${outcome}`)}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      </ReadMore>
    </VStack>
  );
}
