import { CheckmarkCircleIcon, CircleIcon, EyeSlashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { TickOffPlanItemDocument } from '../generated/graphql';
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
  const [said, setSaid] = useState<'plan.ticked' | 'plan.unticked' | null>(null);
  const tick = async ({ id, version, done }: PlanItem): Promise<void> => {
    setSaid(null);
    const answer = await acting.send(TickOffPlanItemDocument, {
      input: { planItemId: id, expectedVersion: version, done: !done },
    });
    if (answer === null) return;
    setSaid(done ? 'plan.unticked' : 'plan.ticked');
    again();
  };
  return (
    <>
      <Done>{said === null ? null : t(said)}</Done>
      <ul className="plain-list">
        {items.map((item, row) => (
          <li key={item.id} className="record">
            <OneItem
              item={item}
              isWithheld={isGoalWithheld(row)}
              follow={isWritten(followUp) && item.fromYouth ? `/plan/${followUp.id}/${item.id}` : null}
              isBusy={acting.isBusy}
              onTick={() => void tick(item)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneItem({
  item: { goal, fromYouth, task, owner, due, done, doneOn },
  isWithheld,
  follow,
  isBusy,
  onTick,
}: {
  readonly item: PlanItem;
  readonly isWithheld: boolean;
  /** Where it is changed; null where it is not the youth's to change. */
  readonly follow: string | null;
  readonly isBusy: boolean;
  readonly onTick: () => void;
}) {
  const t = useText();
  const { day } = useDates();
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
