import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { CompletePlanItemOfYouthDocument, MovePlanTaskOfYouthDocument } from '../../generated/graphql';
import { useDates, useText } from '../../texts/language';
import type { Acting, PlanTask } from './follow-up-page';
import { isSaid } from '../../shared/is-said';

/** The plan: each goal with who does what for it, and whether who is named has agreed. */
export function PlanTasks({
  youthId,
  plan,
  lacking,
  acting,
  isOpen,
}: {
  readonly youthId: string;
  readonly plan: readonly PlanTask[];
  readonly lacking: (row: number, field: string) => string | null;
  readonly acting: Acting;
  readonly isOpen: boolean;
}) {
  const t = useText();
  return (
    <VStack gap="space-8" className="whole">
      <Heading level="3" size="xsmall">
        {t('followUp.thePlan')}
      </Heading>
      {plan.length === 0 ? (
        <BodyShort>{t('followUp.noPlan')}</BodyShort>
      ) : (
        <ul className="plain-list">
          {plan.map((item, row) => (
            <li key={item.id} className="record">
              <OneTask
                youthId={youthId}
                item={item}
                lacking={(field) => lacking(row, field)}
                acting={acting}
                isOpen={isOpen}
              />
            </li>
          ))}
        </ul>
      )}
    </VStack>
  );
}

function OneTask({
  youthId,
  item: { id, goal, fromYouth, task, owner, doneBy, service, agreement, reason, due, done, doneOn },
  lacking,
  acting: { send, isBusy, askedFor, onDone },
  isOpen,
}: {
  readonly youthId: string;
  readonly item: PlanTask;
  readonly lacking: (field: string) => string | null;
  readonly acting: Acting;
  readonly isOpen: boolean;
}) {
  const t = useText();
  const { day } = useDates();
  const what = goal ?? lacking('goal') ?? '';
  // Goals are alike more often than tasks are.
  const named = task ?? what;
  const complete = async (): Promise<void> => {
    const item = { youthId, planItemId: id };
    if ((await send(CompletePlanItemOfYouthDocument, item, askedFor)) !== null) onDone();
  };
  const callBack = async (): Promise<void> => {
    const input = { youthId, planItemId: id, state: 'CANCELLED', reason: 'NO_LONGER_NEEDED' } as const;
    if ((await send(MovePlanTaskOfYouthDocument, { input }, askedFor)) !== null) onDone();
  };
  const asked = doneBy === 'SERVICE' ? (service ?? lacking('service')) : null;
  const who = asked ?? (isSaid(doneBy) ? t(`value.taskParty.${doneBy}`) : (owner ?? lacking('owner')));
  // A service that is not asked any more has said nothing: the question was taken back.
  const answer = isSaid(agreement)
    ? (isOpen || agreement !== 'ASKED') &&
      t(`value.agreement.${agreement}`) + (isSaid(reason) ? ` (${t(`term.handoverReason.${reason}`)})` : '')
    : doneBy === 'SERVICE' && !done && t('value.agreement.calledBack');
  const isWaitedFor = agreement === 'ASKED' || agreement === 'AGREED';
  const said = [
    task ?? lacking('task'),
    [who, answer].filter((part) => typeof part === 'string').join(': '),
    isSaid(due) ? t('followUp.due', { day: day(due) }) : null,
  ].filter((each) => isSaid(each) && each !== '');
  return (
    <VStack gap="space-4" align="start">
      <BodyShort weight="semibold" className="stays-as-written">
        {what}
      </BodyShort>
      {fromYouth && <BodyShort>{t('followUp.byYouth')}</BodyShort>}
      {said.map((each) => (
        <BodyShort key={each} className="stays-as-written">
          {each}
        </BodyShort>
      ))}
      {done && <BodyShort>{!isSaid(doneOn) ? t('value.done') : t('followUp.doneOn', { day: day(doneOn) })}</BodyShort>}
      {isOpen && (
        <HStack gap="space-12">
          {!done && (
            <Button size="small" variant="secondary" loading={isBusy} onClick={() => void complete()}>
              {t('followUp.complete', { what: named })}
            </Button>
          )}
          {doneBy === 'SERVICE' && isWaitedFor && !done && (
            <Button size="small" variant="tertiary" loading={isBusy} onClick={() => void callBack()}>
              {t('followUp.callBack', { what: named })}
            </Button>
          )}
        </HStack>
      )}
    </VStack>
  );
}
