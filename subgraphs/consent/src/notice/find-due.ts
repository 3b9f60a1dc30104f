import { osloDate, plus } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { LIST_ENDED_BY_TIME } from '../consent-feed/list-ends.sql';
import { LATE_CORRECTION_NOTICES } from '../correction-notice/make-notices.sql';
import { LATE_NOTICES } from '../withdrawal-notice/make-notices.sql';
import { bornTurning } from './born-turning';
import {
  AT_ONCE,
  BIRTHDAYS,
  CONSENTS_ENDING,
  LEFT_BEHIND,
  REQUESTS_EXPIRING,
  REQUESTS_RECEIVED,
  REVIEWS_TOLD,
} from './due.sql';
import { DELAYS_OVER } from './delays-over.sql';
import { AGES_OF_CHANGE } from './notice-kind';

/** Who turned an age so many days ago is told of it still: somebody may have been away, or registered late. */
const TURNED_WITHIN_DAYS = 7;

/** Finds what has come about by time, and makes each notice of it once, however often and by however many it is called. */
export function createFindDue({
  query,
  clock,
}: {
  readonly query: Query;
  readonly clock: () => Date;
}): () => Promise<void> {
  async function all(name: string, statement: string, values: readonly unknown[]): Promise<void> {
    for (;;) {
      const [row] = await query<{ readonly count: string }>(name, statement, values);
      // A part of a batch may be another's by now: what is left then is found the next time.
      if (Number(row?.count ?? 0) < AT_ONCE) return;
    }
  }
  return async () => {
    const at = clock();
    // First: what fails below must keep nobody from what they are to be told.
    await all('delays-over', DELAYS_OVER, [at, AT_ONCE]);
    await all('reviews-told', REVIEWS_TOLD, [at]);
    await all('consents-ending', CONSENTS_ENDING, [at]);
    await all('birthdays', BIRTHDAYS, [at, ...turned(at)]);
    await all('requests-received', REQUESTS_RECEIVED, [at]);
    await all('requests-expiring', REQUESTS_EXPIRING, [at]);
    await all('left-behind', LEFT_BEHIND, []);
    await all('ended-by-time', LIST_ENDED_BY_TIME, [at, AT_ONCE]);
    await query('late-notices', LATE_NOTICES, [at]);
    await query('late-correction-notices', LATE_CORRECTION_NOTICES, [at]);
  };
}

/** The birth dates of who has turned an age of late, and the ages. */
function turned(at: Date): readonly [born: readonly string[], ages: readonly number[]] {
  const today = osloDate(at);
  const days = Array.from({ length: TURNED_WITHIN_DAYS }, (_none, ago) => plus(today, { days: -ago }));
  const found = AGES_OF_CHANGE.flatMap((age) =>
    days.flatMap((day) => bornTurning(age, day).map((born) => ({ born, age }))),
  );
  return [found.map(({ born }) => born), found.map(({ age }) => age)];
}
