import { Button, Heading, List, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../api/use-asked';
import {
  EndBenefitOfYouthDocument,
  NavRecordOfYouthDocument,
  type NavRecordOfYouthQuery,
} from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import { joined, period } from '../picture-fields';
import { OpenedForm } from '../../houses/opened-form';
import { asItWas, CaseEnd } from './case-end';
import { FilledForm } from './filled-form';
import { CLOSING_OF_NAV, INDIVIDUAL_PLAN } from './forms-of-nav';
import { NAV_CASE_ON_GROUND, withGround } from './forms-of-nav-case';
import { IndividualPlanView } from './individual-plan-view';
import { isOpen } from './open-case';
import { RecordPart } from './record-part';

type OfNav = NonNullable<NonNullable<NavRecordOfYouthQuery['youth']>['nav']>;

const ASKED_FOR = { purpose: 'B107' } as const;

/** What NAV keeps of a youth over time: moves, decisions, income and the individual plan, with the form for its next version. */
export function NavRecord({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(NavRecordOfYouthDocument, { id: youthId }, ASKED_FOR);
  return (
    <Answer asked={asked}>
      {({ youth }, faults) => {
        const nav = youth?.nav;
        if (nav === null || nav === undefined) return <FaultAlert faults={faults} />;
        const plans = nav.individualPlans ?? [];
        const version = plans[0]?.version;
        return (
          <VStack gap="space-24">
            <RecordPart title="navRecord.moves" at="youth.nav.caseMoves" rows={nav.caseMoves} faults={faults}>
              <Moves moves={nav.caseMoves ?? []} />
            </RecordPart>
            <RecordPart
              title="navRecord.decisions"
              at="youth.nav.benefitDecisions"
              rows={nav.benefitDecisions}
              faults={faults}
            >
              <Decisions youthId={youthId} decisions={nav.benefitDecisions ?? []} again={asked.again} />
            </RecordPart>
            <RecordPart title="navRecord.income" at="youth.nav.incomeHistory" rows={nav.incomeHistory} faults={faults}>
              <Income situations={nav.incomeHistory ?? []} />
            </RecordPart>
            <RecordPart
              title="navRecord.plan"
              at="youth.nav.individualPlans"
              rows={nav.individualPlans}
              faults={faults}
            >
              {plans.map((plan) => (
                <IndividualPlanView key={plan.id} plan={plan} />
              ))}
            </RecordPart>
            {Array.isArray(nav.individualPlans) && (
              <VStack as="section" gap="space-12">
                <Heading level="2" size="small">
                  {t('navRecord.newPlan')}
                </Heading>
                <FilledForm
                  form={INDIVIDUAL_PLAN}
                  subject={{ youthId, ...(version === undefined ? {} : { expectedVersion: version }) }}
                  onDone={asked.again}
                />
              </VStack>
            )}
            {isOpen(nav.case?.status) ? (
              <CaseEnd form={CLOSING_OF_NAV} youthId={youthId} />
            ) : (
              <OpenedForm form={NAV_CASE_ON_GROUND} subject={{ youthId }} sent={withGround} onDone={asItWas} />
            )}
          </VStack>
        );
      }}
    </Answer>
  );
}

function Moves({ moves }: { readonly moves: NonNullable<OfNav['caseMoves']> }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {moves.map(({ id, status, receiver, district, movesOn, askedOn }) => (
        <List.Item key={id}>
          {joined(
            day(askedOn),
            receiver,
            district !== null && t(`term.value.${district}`),
            t(`term.handoverState.${status}`),
            movesOn !== null && t('navRecord.movesOn', { on: day(movesOn) }),
          )}
        </List.Item>
      ))}
    </List>
  );
}

function Decisions({
  youthId,
  decisions,
  again,
}: {
  readonly youthId: string;
  readonly decisions: NonNullable<OfNav['benefitDecisions']>;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const acting = useAct(again);
  const [isDone, setIsDone] = useState(false);
  const end = async (decisionId: string): Promise<void> => {
    const ended = await acting.send(EndBenefitOfYouthDocument, { input: { youthId, decisionId } }, ASKED_FOR);
    setIsDone(ended !== null);
    if (ended !== null) again();
  };
  return (
    <>
      <Done>{isDone ? t('navRecord.ended') : null}</Done>
      <FaultAlert faults={acting.faults} />
      <List>
        {decisions.map(({ id, kind, statute, status, validFrom, validTo, monthlyNok }) => {
          const what = joined(t(`term.value.${kind}`), statute, period({ t, day }, validFrom, validTo));
          return (
            <List.Item key={id}>
              {joined(
                what,
                t(`value.section17.${status}`),
                monthlyNok !== null && t('picture.monthly', { nok: monthlyNok }),
              )}
              {status === 'GRANTED' && (
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={t('navRecord.endOf', { what })}
                  loading={acting.isBusy}
                  onClick={() => void end(id)}
                >
                  {t('navRecord.end')}
                </Button>
              )}
            </List.Item>
          );
        })}
      </List>
    </>
  );
}

function Income({ situations }: { readonly situations: NonNullable<OfNav['incomeHistory']> }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {situations.map(({ id, recordedOn, source, monthlyNok, selfSufficient, recordedBy }) => (
        <List.Item key={id}>
          {joined(
            day(recordedOn),
            source !== null && t(`value.income.${source}`),
            monthlyNok !== null && t('picture.monthly', { nok: monthlyNok }),
            t(selfSufficient ? 'value.selfSufficient' : 'value.notSelfSufficient'),
            recordedBy,
          )}
        </List.Item>
      ))}
    </List>
  );
}
