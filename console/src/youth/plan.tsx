import { Alert, BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { Link, Route, Routes } from 'react-router';
import { isAway, isWithheld } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { MyPlanDocument, type HousingFollowUpState, type MyPlanQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useDates, useText } from '../texts/language';
import { OwnIndividualPlan } from './own-wish';
import { PlanItemPage } from './plan-item-page';
import { PlanItems } from './plan-items';
import './youth.css';

export type OwnFollowUp = NonNullable<NonNullable<NonNullable<MyPlanQuery['me']>['housing']>['followUps']>[number];
export type PlanItem = NonNullable<OwnFollowUp['plan']>[number];

/** In these a plan is written; before and after them it is read. */
const WRITTEN_IN: readonly HousingFollowUpState[] = ['ACCEPTED', 'PLANNING', 'ACTIVE'];
export const isWritten = ({ state }: Pick<OwnFollowUp, 'state'>): boolean => WRITTEN_IN.includes(state);

/** The plan of the youth's follow-up: what the youth wants, and who does what. */
export function Plan() {
  return (
    <Routes>
      <Route index element={<WholePlan />} />
      <Route path=":followUpId/new" element={<PlanItemPage />} />
      <Route path=":followUpId/:planItemId" element={<PlanItemPage />} />
    </Routes>
  );
}

function WholePlan() {
  const t = useText();
  const asked = useAsked(MyPlanDocument, {});
  const acting = useAct(asked.again);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('plan.title')}
      </Heading>
      <BodyLong>{t('plan.about')}</BodyLong>
      <OwnIndividualPlan />
      <FaultAlert faults={acting.faults} />
      <Answer asked={asked} lacking={({ path }) => (/^me\.housing(\.followUps)?$/.test(path) ? t('plan.away') : null)}>
        {({ me }, faults) => {
          const all = me?.housing?.followUps;
          if (all === null || all === undefined) return null;
          if (all.length === 0) return <BodyLong>{t('plan.none')}</BodyLong>;
          return (
            <VStack gap="space-24">
              {all.map((followUp, index) => (
                <OneFollowUp
                  key={followUp.id}
                  followUp={followUp}
                  isPlanAway={isAway(faults, `me.housing.followUps.${index}.plan`)}
                  isGoalWithheld={(row) => isWithheld(faults, `me.housing.followUps.${index}.plan.${row}.goal`)}
                  acting={acting}
                  again={asked.again}
                />
              ))}
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}

function OneFollowUp({
  followUp,
  isPlanAway,
  ...shown
}: {
  readonly followUp: OwnFollowUp;
  readonly isPlanAway: boolean;
  readonly isGoalWithheld: (row: number) => boolean;
  readonly acting: ReturnType<typeof useAct>;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { id, state, firstMeetingPlannedOn, plan } = followUp;
  const items = plan ?? [];
  return (
    <VStack as="section" gap="space-12" align="start" className="card" aria-labelledby={`plan-${id}`}>
      <Heading level="2" size="small" id={`plan-${id}`}>
        {t(`plan.state.${state}`)}
      </Heading>
      {state === 'REFERRED' && firstMeetingPlannedOn !== null && firstMeetingPlannedOn !== undefined && (
        <BodyShort>{t('plan.meeting', { day: day(firstMeetingPlannedOn) })}</BodyShort>
      )}
      {isPlanAway ? (
        <Alert variant="warning">{t('state.failed')}</Alert>
      ) : items.length === 0 ? (
        <BodyShort>{t(isWritten(followUp) ? 'plan.empty' : 'plan.nothing')}</BodyShort>
      ) : (
        <PlanItems followUp={followUp} items={items} {...shown} />
      )}
      {isWritten(followUp) && <Link to={`/plan/${id}/new`}>{t('plan.write')}</Link>}
    </VStack>
  );
}
