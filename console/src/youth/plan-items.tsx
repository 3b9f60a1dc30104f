import { CheckmarkCircleIcon, CircleIcon, EyeSlashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnswerPlanTaskDocument, TickOffPlanItemDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import type { useAct } from '../shared/use-act';
import { useDates, useText } from '../texts/language';
import { isWritten, type OwnFollowUp, type PlanItem } from './plan';

/** What stands in a plan, each with who wrote it and whether it is done. */
export function PlanItems({
  followUp,
  items,
  isGoalWithheld,
  acting,
  again,
}: {
  readonly followUp: OwnFollowUp;
  readonly items: readonly PlanItem[];
  readonly isGoalWithheld: (row: number) => boolean;
  readonly acting: ReturnType<typeof useAct>;
  readonly again: () => void;
}) {
  const t = useText();
  const [said, setSaid] = useState<'plan.ticked' | 'plan.unticked' | 'plan.agreed' | 'plan.declined' | null>(null);
  const tick = async ({ id, version, done }: PlanItem): Promise<void> => {
    setSaid(null);
    const ticked = await acting.send(TickOffPlanItemDocument, {
      input: { planItemId: id, expectedVersion: version, done: !done },
    });
    if (ticked === null) return;
    setSaid(done ? 'plan.unticked' : 'plan.ticked');
    again();
  };
  const answer = async ({ id, version }: PlanItem, agrees: boolean): Promise<void> => {
    setSaid(null);
    const input = { planItemId: id, expectedVersion: version, agrees };
    if ((await acting.send(AnswerPlanTaskDocument, { input })) === null) return;
    setSaid(agrees ? 'plan.agreed' : 'plan.declined');
    again();
  };
  return (
    <>
      <Done>{said === null ? null : t(said)}</Done>
      <ul className="plain-list">
        {items.map((item, row) => (
          <li key={item.id} className="record">
            <OneItem
              item={isWritten(followUp) || item.agreement !== 'ASKED' ? item : { ...item, agreement: null }}
              isWithheld={isGoalWithheld(row)}
              follow={isWritten(followUp) && item.fromYouth ? `/plan/${followUp.id}/${item.id}` : null}
              isBusy={acting.isBusy}
              onTick={() => void tick(item)}
              onAnswer={isWritten(followUp) && isForYouth(item) ? (agrees) => void answer(item, agrees) : null}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A task that a worker has named the youth for. */
const isForYouth = ({ fromYouth, doneBy }: PlanItem): boolean => !fromYouth && doneBy === 'YOUTH';

function OneItem({
  item,
  isWithheld,
  follow,
  isBusy,
  onTick,
  onAnswer,
}: {
  readonly item: PlanItem;
  readonly isWithheld: boolean;
  /** Where it is changed; null where it is not the youth's to change. */
  readonly follow: string | null;
  readonly isBusy: boolean;
  readonly onTick: () => void;
  /** Says yes or no to the task; null where the youth is not asked. */
  readonly onAnswer: ((agrees: boolean) => void) | null;
}) {
  const t = useText();
  const { day } = useDates();
  const { goal, fromYouth, task, owner, due, done, doneOn } = item;
  const what = goal ?? t('plan.hidden');
  const doneText = doneOn === null || doneOn === undefined ? t('plan.isDone') : t('plan.doneOn', { day: day(doneOn) });
  return (
    <VStack gap="space-4" align="start">
      <BodyShort weight="semibold" className="stays-as-written">
        {isWithheld ? (
          <>
            <EyeSlashIcon aria-hidden /> {t('plan.hidden')}
          </>
        ) : (
          goal
        )}
      </BodyShort>
      <BodyShort>{t(fromYouth ? 'plan.byYou' : 'plan.byWorker')}</BodyShort>
      {task !== null && task !== undefined && (
        <BodyShort className="stays-as-written">{t('plan.does', { task })}</BodyShort>
      )}
      {owner !== null && owner !== undefined && (
        <BodyShort className="stays-as-written">{t('plan.who', { owner })}</BodyShort>
      )}
      <Agreement item={item} />
      {onAnswer !== null && <YesOrNo item={item} isBusy={isBusy} onAnswer={onAnswer} />}
      {due !== null && due !== undefined && <BodyShort>{t('plan.due', { day: day(due) })}</BodyShort>}
      <HStack gap="space-4" align="center">
        {done ? <CheckmarkCircleIcon aria-hidden /> : <CircleIcon aria-hidden />}
        <span>{done ? doneText : t('plan.notDone')}</span>
      </HStack>
      {follow !== null && (
        <HStack gap="space-12" align="center">
          <Button size="small" variant="secondary" loading={isBusy} onClick={onTick}>
            {t(done ? 'plan.untick' : 'plan.tick', { what })}
          </Button>
          <Link to={follow}>{t('plan.change', { what })}</Link>
        </HStack>
      )}
    </VStack>
  );
}

/** Who is named for the task, and what they have said. */
function Agreement({ item: { fromYouth, doneBy, service, agreement, done } }: { readonly item: PlanItem }) {
  const t = useText();
  if (fromYouth || doneBy === null || doneBy === undefined) return null;
  const by = doneBy === 'SERVICE' && typeof service === 'string' ? service : t(`plan.party.${doneBy}`);
  // A service that is not asked any more has said nothing: the question was taken back.
  const said = doneBy === 'SERVICE' && agreement === null && !done ? 'calledBack' : agreement;
  return (
    <BodyShort>
      {by}
      {said === null || said === undefined ? '' : `: ${t(`plan.agreement.${said}`)}`}
    </BodyShort>
  );
}

/** Yes and no to a task, alike in weight; the other can be said later. */
function YesOrNo({
  item: { goal, task, agreement },
  isBusy,
  onAnswer,
}: {
  readonly item: PlanItem;
  readonly isBusy: boolean;
  readonly onAnswer: (agrees: boolean) => void;
}) {
  const t = useText();
  const what = task ?? goal ?? '';
  return (
    <HStack gap="space-12">
      {agreement !== 'AGREED' && (
        <Button size="small" variant="secondary" loading={isBusy} onClick={() => onAnswer(true)}>
          {t('plan.sayYes', { what })}
        </Button>
      )}
      {agreement !== 'DECLINED' && (
        <Button size="small" variant="secondary" loading={isBusy} onClick={() => onAnswer(false)}>
          {t('plan.sayNo', { what })}
        </Button>
      )}
    </HStack>
  );
}
