import { BodyLong, BodyShort, Heading, List, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { IndependencePlansOfYouthDocument, type IndependencePlansOfYouthQuery } from '../../generated/graphql';
import { useDates, useText } from '../../texts/language';
import { FilledForm } from '../record/filled-form';
import { INDEPENDENCE_PLAN } from './living-forms';
import { OfYouth } from './of-youth';

type Plan = NonNullable<
  NonNullable<NonNullable<IndependencePlansOfYouthQuery['youth']>['housing']>['independencePlans']
>[number];

/** The plans for a youth to live alone, the newest first, and the form for the next. */
export function IndependencePage() {
  const t = useText();
  const { '*': youthId = '' } = useParams();
  return (
    <OfYouth title="independence.title" youthId={youthId} document={IndependencePlansOfYouthDocument}>
      {({ youth }, { lacking, again }) => {
        const at = 'youth.housing.independencePlans';
        const held = youth?.housing?.independencePlans;
        const plans = held ?? [];
        const why = held === null || held === undefined ? (lacking(at) ?? t('rent.away')) : null;
        return (
          <VStack gap="space-32">
            {(why !== null || plans.length === 0) && <BodyLong>{why ?? t('independence.none')}</BodyLong>}
            {plans.map((plan, index) => (
              <OnePlan
                key={plan.id}
                plan={plan}
                isNewest={index === 0}
                lacking={(field) => lacking(`${at}.${index}.${field}`)}
              />
            ))}
            <VStack as="section" gap="space-12">
              <Heading level="2" size="medium">
                {t('independence.new')}
              </Heading>
              <BodyLong>{t('independence.newAbout')}</BodyLong>
              <FilledForm form={INDEPENDENCE_PLAN} subject={{ youthId }} onDone={again} />
            </VStack>
          </VStack>
        );
      }}
    </OfYouth>
  );
}

function OnePlan({
  plan: { id, goals, summary, movesOutOn, writtenOn },
  isNewest,
  lacking,
}: {
  readonly plan: Plan;
  readonly isNewest: boolean;
  readonly lacking: (field: string) => string | null;
}) {
  const t = useText();
  const { day } = useDates();
  const isSaid = summary !== null && summary !== undefined && summary !== '';
  return (
    <VStack as="section" gap="space-8" className="agency" aria-labelledby={`plan-${id}`}>
      <Heading level="2" size="small" id={`plan-${id}`}>
        {t(isNewest ? 'independence.stands' : 'independence.stood', { on: day(writtenOn) })}
      </Heading>
      <BodyShort weight="semibold">{t('independence.goals')}</BodyShort>
      {goals === null || goals === undefined ? (
        <BodyShort>{lacking('goals') ?? t('independence.notSaid')}</BodyShort>
      ) : (
        <List>
          {goals.map((goal) => (
            <List.Item key={goal}>{goal}</List.Item>
          ))}
        </List>
      )}
      <BodyShort weight="semibold">{t('independence.summary')}</BodyShort>
      <BodyLong>{isSaid ? summary : (lacking('summary') ?? t('independence.notSaid'))}</BodyLong>
      <BodyShort size="small">{t('independence.shared')}</BodyShort>
      {movesOutOn !== null && movesOutOn !== undefined && (
        <BodyShort>{t('independence.movesOut', { on: day(movesOutOn) })}</BodyShort>
      )}
    </VStack>
  );
}
