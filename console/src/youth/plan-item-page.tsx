import { BodyLong, Button, Heading, HStack, TextField, VStack } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { MyPlanDocument, WritePlanItemDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { NativeField } from '../shared/native-field';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { WrongFields } from '../shared/wrong-fields';
import { useText } from '../texts/language';
import { isWritten, type OwnFollowUp, type PlanItem } from './plan';

const LONGEST = 300;

/** Writes something new into the plan, or changes what the youth wrote. */
export function PlanItemPage() {
  const t = useText();
  const { followUpId = '', planItemId = null } = useParams();
  const asked = useAsked(MyPlanDocument, {});
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t(planItemId === null ? 'plan.newTitle' : 'plan.changeTitle')}
      </Heading>
      <Answer asked={asked} lacking={({ path }) => (/^me\.housing(\.followUps)?$/.test(path) ? t('plan.away') : null)}>
        {({ me }) => {
          const followUps = me?.housing?.followUps;
          if (followUps === null || followUps === undefined) return null;
          const followUp = followUps.find(({ id }) => id === followUpId);
          const item = followUp?.plan?.find(({ id, fromYouth }) => id === planItemId && fromYouth);
          const isThere = followUp !== undefined && isWritten(followUp) && (planItemId === null || item !== undefined);
          if (!isThere) return <BodyLong>{t('plan.unknown')}</BodyLong>;
          return <PlanItemForm followUp={followUp} item={item ?? null} again={asked.again} />;
        }}
      </Answer>
      <Link to="/plan">{t('plan.back')}</Link>
    </VStack>
  );
}

interface Filled {
  readonly goal: string;
  readonly task: string;
  readonly due: string;
}

const isShown = (text: string): string | null => (text.trim() === '' ? null : text);

function PlanItemForm({
  followUp,
  item,
  again,
}: {
  readonly followUp: OwnFollowUp;
  readonly item: PlanItem | null;
  readonly again: () => void;
}) {
  const t = useText();
  const go = useNavigate();
  const acting = useAct(again);
  const draft = useDraft<Filled>(`plan/${item?.id ?? `new-${followUp.id}`}`, {
    goal: item?.goal ?? '',
    task: item?.task ?? '',
    due: item?.due ?? '',
  });
  const [isSent, setIsSent] = useState(false);
  const { goal, task, due } = draft.content;
  const isMissing = isSent && goal.trim() === '';
  const wrong = useMemo(() => (isMissing ? [{ id: 'plan-goal', said: t('plan.goalMissing') }] : []), [isMissing, t]);

  const send = async (): Promise<void> => {
    setIsSent(true);
    if (goal.trim() === '') return;
    const known = item === null ? {} : { planItemId: item.id, expectedVersion: item.version };
    const input = { followUpId: followUp.id, goal, task: isShown(task), due: isShown(due), ...known };
    if ((await acting.send(WritePlanItemDocument, { input })) === null) return;
    draft.discard();
    await go('/plan');
  };
  return (
    <VStack
      as="form"
      gap="space-16"
      className="narrow whole"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <BodyLong>{t('plan.rules')}</BodyLong>
      <DraftKept />
      <WrongFields wrong={wrong} />
      <FaultAlert faults={acting.faults} />
      <TextField
        id="plan-goal"
        label={t('plan.goal')}
        description={t('plan.longest')}
        value={goal}
        maxLength={LONGEST}
        readOnly={!draft.isRead}
        error={isMissing ? t('plan.goalMissing') : undefined}
        onChange={({ target }) => draft.change({ goal: target.value })}
      />
      <TextField
        label={t('plan.task')}
        value={task}
        maxLength={LONGEST}
        readOnly={!draft.isRead}
        onChange={({ target }) => draft.change({ task: target.value })}
      />
      <NativeField
        type="date"
        label={t('plan.dueLabel')}
        value={due}
        readOnly={!draft.isRead}
        onChange={({ target }) => draft.change({ due: target.value })}
      />
      <HStack gap="space-12">
        <Button type="submit" loading={acting.isBusy}>
          {t('plan.save')}
        </Button>
      </HStack>
    </VStack>
  );
}
