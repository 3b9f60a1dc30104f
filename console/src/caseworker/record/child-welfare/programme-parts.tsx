import { List } from '@navikt/ds-react';
import { OpenedForm } from '../../../houses/opened-form';
import { useDates, useText } from '../../../texts/language';
import { joined, period } from '../../picture-fields';
import type { Ending } from './case-parts';
import { END_OF_PRACTICE } from './forms-of-endings';
import type { Row } from './of-child-welfare';

/** What the youth works towards, life area by life area. */
export function Goals({ goals }: { readonly goals: readonly Row<'lifeAreaGoals'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {goals.map(({ id, area, level, text, setOn }) => (
        <List.Item key={id}>
          {joined(day(setOn), t(`value.area.${area}`), t(`value.level.${level as 1 | 2 | 3 | 4 | 5}`), text)}
        </List.Item>
      ))}
    </List>
  );
}

/** Work practice, and the day on which it ends. */
export function Practice({
  placements,
  youthId,
  again,
}: Ending & { readonly placements: readonly Row<'practicePlacements'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {placements.map(({ id, arena, arrangedBy, employer, validFrom, validTo }) => {
        const where = joined(employer, t(`value.practiceArena.${arena}`));
        return (
          <List.Item key={id}>
            {joined(where, t(`value.arrangedBy.${arrangedBy}`), period({ t, day }, validFrom, validTo))}
            {typeof validTo !== 'string' && (
              <OpenedForm form={END_OF_PRACTICE} of={where} subject={{ youthId, placementId: id }} onDone={again} />
            )}
          </List.Item>
        );
      })}
    </List>
  );
}

/** The society guides that the youth was given. */
export function Guides({ guides }: { readonly guides: readonly Row<'societyGuides'>[] }) {
  const { day } = useDates();
  return (
    <List>
      {guides.map(({ id, issuedOn, language }) => (
        <List.Item key={id}>{joined(day(issuedOn), language)}</List.Item>
      ))}
    </List>
  );
}
