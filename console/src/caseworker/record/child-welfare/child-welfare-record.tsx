import { VStack } from '@navikt/ds-react';
import { useMemo } from 'react';
import type { Fault } from '../../../api/faults';
import { useAsked } from '../../../api/use-asked';
import { ChildWelfareRecordOfYouthDocument } from '../../../generated/graphql';
import { OpenedForm } from '../../../houses/opened-form';
import { Answer } from '../../../shared/answer';
import { FaultAlert } from '../../../shared/fault-text';
import { useDates, useText } from '../../../texts/language';
import { CaseEnd } from '../case-end';
import { isOpen } from '../open-case';
import { RecordPart } from '../record-part';
import { Contacts, Meetings, Parties } from './case-parts';
import { CLOSING } from './forms-of-endings';
import { EVALUATION, planForm, standingOf } from './forms-of-plan';
import { Evaluations, PlanView } from './plan-view';
import { Goals, Guides, Practice } from './programme-parts';
import type { OfChildWelfare } from './of-child-welfare';

/** What child welfare keeps of a youth over time: the plan, how the case is led, the programme, and the forms that go on from them. */
export function ChildWelfareRecord({ youthId }: { readonly youthId: string }) {
  const asked = useAsked(ChildWelfareRecordOfYouthDocument, { id: youthId }, { purpose: 'B107' });
  return (
    <Answer asked={asked}>
      {({ youth }, faults) => {
        const held = youth?.childWelfare;
        if (held === null || held === undefined) return <FaultAlert faults={faults} />;
        const part = { youthId, held, faults, again: asked.again };
        return (
          <VStack gap="space-24">
            <PlanParts {...part} />
            <CaseParts {...part} />
            <ProgrammeParts {...part} />
            {isOpen(held.case?.status) && <CaseEnd form={CLOSING} youthId={youthId} />}
          </VStack>
        );
      }}
    </Answer>
  );
}

interface PartOf {
  readonly youthId: string;
  readonly held: OfChildWelfare;
  readonly faults: readonly Fault[];
  readonly again: () => void;
}

function PlanParts({ youthId, held, faults, again }: PartOf) {
  const t = useText();
  const { day } = useDates();
  const { decisions, measuresPlanVersions: versions, measuresPlanEvaluations: evaluations } = held;
  const form = useMemo(
    () =>
      planForm(
        (decisions ?? [])
          .filter(({ isInError }) => !isInError)
          .map(({ id, kind, decidedOn }) => ({
            value: id,
            label: t('decided.name', { kind: t(`value.decision.${kind}`), on: day(decidedOn) }),
          })),
      ),
    [decisions, t, day],
  );
  const newest = versions?.[0];
  const subject = { youthId };
  return (
    <>
      <RecordPart title="plan.versions" at="youth.childWelfare.measuresPlanVersions" rows={versions} faults={faults}>
        {(versions ?? []).map((plan, index) => (
          <PlanView key={plan.id} plan={plan} isNewest={index === 0} />
        ))}
      </RecordPart>
      {isOpen(held.case?.status) && (
        <OpenedForm
          form={form}
          subject={subject}
          onDone={again}
          {...(newest === undefined ? {} : { standing: { label: 'plan.goOn' as const, filled: standingOf(newest) } })}
        />
      )}
      <RecordPart
        title="plan.evaluations"
        at="youth.childWelfare.measuresPlanEvaluations"
        rows={evaluations}
        faults={faults}
      >
        <Evaluations evaluations={evaluations ?? []} />
      </RecordPart>
      {isOpen(held.case?.status) && newest !== undefined && (
        <OpenedForm form={EVALUATION} subject={subject} onDone={again} />
      )}
    </>
  );
}

function CaseParts({ held: { contacts, meetings, parties }, faults, ...part }: PartOf) {
  return (
    <>
      <RecordPart title="keeping.contacts" at="youth.childWelfare.contacts" rows={contacts} faults={faults}>
        <Contacts contacts={contacts ?? []} {...part} />
      </RecordPart>
      <RecordPart title="keeping.parties" at="youth.childWelfare.parties" rows={parties} faults={faults}>
        <Parties parties={parties ?? []} {...part} />
      </RecordPart>
      <RecordPart title="keeping.meetings" at="youth.childWelfare.meetings" rows={meetings} faults={faults}>
        <Meetings meetings={meetings ?? []} />
      </RecordPart>
    </>
  );
}

function ProgrammeParts({ held: { lifeAreaGoals, practicePlacements, societyGuides }, faults, ...part }: PartOf) {
  return (
    <>
      <RecordPart title="programme.goals" at="youth.childWelfare.lifeAreaGoals" rows={lifeAreaGoals} faults={faults}>
        <Goals goals={lifeAreaGoals ?? []} />
      </RecordPart>
      <RecordPart
        title="programme.practices"
        at="youth.childWelfare.practicePlacements"
        rows={practicePlacements}
        faults={faults}
      >
        <Practice placements={practicePlacements ?? []} {...part} />
      </RecordPart>
      <RecordPart title="programme.guides" at="youth.childWelfare.societyGuides" rows={societyGuides} faults={faults}>
        <Guides guides={societyGuides ?? []} />
      </RecordPart>
    </>
  );
}
