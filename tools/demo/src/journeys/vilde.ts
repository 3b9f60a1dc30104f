import { momentOf } from '../calendar';
import { workerAs } from '../callers';
import { ORGANISATIONS } from '../organisations';
import { demoChild } from '../people';
import type { Story } from '../story';

/** A child below 12: an office asks, and the guardian has not answered yet. */
export async function tellVilde({
  services,
  loadedOn,
  on,
}: Pick<Story, 'services' | 'loadedOn' | 'on'>): Promise<void> {
  const { id: youthId, nationalId } = demoChild(loadedOn);
  await services.consent.youths.findOrRegister(nationalId, momentOf(loadedOn));
  await services.consent.requests.send(
    workerAs(ORGANISATIONS.navOstbyen),
    {
      whom: { youthId },
      purpose: 'B102',
      categories: ['CHILD_WELFARE_CASE', 'CHILD_WELFARE_PLAN'],
      reason: 'Vi vil hjelpe dere med et sted å bo, og trenger å vite hvilken hjelp Vilde har.',
    },
    momentOf(on({ days: 2 })),
  );
}
