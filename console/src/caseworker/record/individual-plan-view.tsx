import { BodyShort, List, VStack } from '@navikt/ds-react';
import type { NavLifeArea } from '../../generated/graphql';
import { useDates, useText } from '../../texts/language';
import { joined } from '../picture-fields';

/** One version of an individual plan, as NAV and the youth read it. */
export interface IndividualPlan {
  readonly version: number;
  readonly writtenOn: string;
  readonly coordinator?: string | null;
  readonly ownWish?: string | null;
  readonly goals: readonly {
    readonly id: string;
    readonly area: NavLifeArea;
    readonly goal?: string | null;
    readonly measure?: string | null;
    readonly responsible?: string | null;
  }[];
}

/** Shows a version: who coordinates, what the youth wants, and the goals with what is done for them and by whom. */
export function IndividualPlanView({
  plan: { version, writtenOn, coordinator, ownWish, goals },
}: {
  readonly plan: IndividualPlan;
}) {
  const t = useText();
  const { day } = useDates();
  return (
    <VStack gap="space-8">
      <BodyShort weight="semibold">{t('navRecord.version', { version, on: day(writtenOn) })}</BodyShort>
      <BodyShort>{t('navRecord.coordinatorIs', { name: coordinator ?? t('rent.withheld') })}</BodyShort>
      <BodyShort>
        {ownWish === null || ownWish === undefined ? t('navRecord.noWish') : t('navRecord.wish', { wish: ownWish })}
      </BodyShort>
      <List>
        {goals.map(({ id, area, goal, measure, responsible }) => (
          <List.Item key={id}>{joined(t(`value.area.${area}`), goal, measure, responsible)}</List.Item>
        ))}
      </List>
    </VStack>
  );
}
