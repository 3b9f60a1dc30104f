import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOpenCase } from '../case/open-case';
import { assertEndsAfterItBegins, overlap, type Validity } from './decision-time';
import { grantedOn } from './granted-on';
import { Section17Decision, type DecisionEnd } from './section17.entity';
import type { GrantSection17Input } from './section17.input';

/** Grants and ends decisions on advice and guidance. */
export interface Section17Service {
  /**
   * Grants one in the open case. One at most is in force on any day.
   * @throws BAD_USER_INPUT for an end that is not after the beginning; NOT_FOUND without an open case; CONFLICT where another is granted
   * for some of the days
   */
  grant(author: Author, input: GrantSection17Input): Promise<Recorded>;
  /** Ends the one that is in force, or is the next to be. @throws NOT_FOUND where there is none */
  end(author: Author, youthId: string, status: DecisionEnd): Promise<Recorded>;
}

export const createSection17Service = ({ recorder }: { readonly recorder: Recorder }): Section17Service => ({
  grant: (author, { youthId, validFrom, validTo = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_SECTION_17, async (transaction) => {
      const [id, { organisationId }] = [newId(), author];
      assertEndsAfterItBegins({ validFrom, validTo });
      await getOpenCase(transaction, author, youthId);
      await assertNoneBeside(transaction, { youthId, organisationId }, { validFrom, validTo });
      const granted = { validFrom, validTo, decidedOn: osloDate(author.at), status: 'GRANTED' } as const;
      await transaction.insert(Section17Decision, { id, youthId, organisationId, ...granted });
      return { id, youthId };
    }),

  end: (author, youthId, status) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_SECTION_17, async (transaction) => {
      const today = osloDate(author.at);
      const of = { youthId, organisationId: author.organisationId };
      const granted = await transaction.findOne(Section17Decision, {
        where: grantedOn(today).map((each) => ({ ...each, ...of })),
        order: { validFrom: 'ASC' },
      });
      if (granted === null) throw createError('NOT_FOUND', 'your office has granted no decision on this youth');
      const { id, validFrom } = granted;
      // One that never began is in force on no day.
      await transaction.update(
        Section17Decision,
        { id, youthId },
        { status, validTo: validFrom > today ? validFrom : today },
      );
      return { id, youthId };
    }),
});

async function assertNoneBeside(
  transaction: EntityManager,
  of: { readonly youthId: string; readonly organisationId: string },
  asked: Validity,
): Promise<void> {
  const granted = await transaction.findBy(Section17Decision, { ...of, status: 'GRANTED' });
  if (!granted.some((each) => overlap(each, asked))) return;
  const fault = 'your office has granted another decision for some of these days';
  throw createError('CONFLICT', fault, { argument: 'input.validFrom' });
}
