import { BodyShort, List, Tag, VStack } from '@navikt/ds-react';
import { useDates, useText } from '../../../texts/language';
import { joined, period } from '../../picture-fields';
import type { MeasuresPlan, Row } from './of-child-welfare';

/** One version of the measures plan: its goals, its measures and who sees to them; of the newest, when it is to be evaluated. */
export function PlanView({ plan, isNewest }: { readonly plan: MeasuresPlan; readonly isNewest: boolean }) {
  const t = useText();
  const { day } = useDates();
  const { version, writtenOn, goals, youthSaid, evaluationDueOn, items } = plan;
  const title =
    writtenOn === null || writtenOn === undefined
      ? t('plan.version', { version })
      : t('navRecord.version', { version, on: day(writtenOn) });
  return (
    <VStack gap="space-8" align="start">
      <BodyShort weight="semibold">{title}</BodyShort>
      {isNewest && typeof evaluationDueOn === 'string' && (
        <Tag variant="info" size="small">
          {t('plan.dueOn', { on: day(evaluationDueOn) })}
        </Tag>
      )}
      {typeof youthSaid === 'string' && <BodyShort>{t('plan.youthSays', { said: youthSaid })}</BodyShort>}
      <List>
        {(goals ?? []).map((goal) => (
          <List.Item key={goal}>{t('plan.goalIs', { goal })}</List.Item>
        ))}
        {items.map(({ id, name, responsible, validFrom, validTo, isFutv, executedBy, evaluateOn }) => (
          <List.Item key={id}>
            {joined(
              name,
              responsible,
              typeof executedBy === 'string' && t(`value.executor.${executedBy}`),
              isFutv && t('plan.futv'),
              period({ t, day }, validFrom, validTo),
              typeof evaluateOn === 'string' && t('plan.dueOn', { on: day(evaluateOn) }),
            )}
          </List.Item>
        ))}
      </List>
    </VStack>
  );
}

/** How the plan went, version by version. */
export function Evaluations({ evaluations }: { readonly evaluations: readonly Row<'measuresPlanEvaluations'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {evaluations.map(({ id, version, evaluatedOn, youthTookPart, youthSaid }) => (
        <List.Item key={id}>
          {joined(
            day(evaluatedOn),
            t('plan.version', { version }),
            t(youthTookPart ? 'keeping.withYouth' : 'keeping.withoutYouth'),
            typeof youthSaid === 'string' && t('plan.youthSays', { said: youthSaid }),
          )}
        </List.Item>
      ))}
    </List>
  );
}
