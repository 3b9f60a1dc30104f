import { createError, DataCategory, startOfDay } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { ConcernReport } from '../concern-report/concern-report.entity';
import { checkDelay, shownUnreviewed } from '../investigation/delay';
import { tellHeld } from '../investigation/tell-held';
import type { LinkConcernReportInput } from './concern-triage.input';
import { getReceived } from './get-report';
import { tellDelay } from './tell-delay';

/** Says whom a concern report is about. */
export interface LinkReportService {
  /**
   * Begins service to the youth on the report as its ground, where the organisation does not serve the youth yet, or registers the youth
   * first; the youth is told that it was received, at once or after a delay. While that is delayed guardians are
   * held: towards them no delay ends by itself (bvl. § 12-6).
   * @throws NOT_FOUND where the organisation has received no such report; CONFLICT where it was triaged, or linked, before; BAD_USER_INPUT
   * for a delay that is none; as where any service begins YOUTH_NOT_FOUND, REGISTRY_UNAVAILABLE
   */
  link(author: Author, input: LinkConcernReportInput): Promise<Recorded>;
}

export const createLinkReportService = ({ recorder }: Pick<OwnerParts, 'recorder'>): LinkReportService => ({
  async link(author, { reportId, delay = null, ...whom }) {
    if (delay !== null) checkDelay(author.at, delay.until);
    const ground = { kind: 'CONCERN', reference: reportId.toLowerCase() } as const;
    const written = DataCategory.CHILD_WELFARE_INVESTIGATION;
    return recorder.beginningService(author, { ...whom, ground }, written, async (transaction, { youthId }) => {
      const { id, youthId: before } = await getReceived(transaction, author, reportId);
      if (before !== null) {
        throw createError('CONFLICT', 'the report was linked before', { argument: 'input.reportId' });
      }
      const shown = {
        shownFrom: shownUnreviewed(author.at, delay?.until ?? null),
        delayGround: delay?.ground ?? null,
        delayedUntil: delay === null ? null : startOfDay(delay.until),
      };
      await transaction.update(
        ConcernReport,
        { id },
        { youthId, linkedFor: youthId, linkedBy: author.personId, linkedAt: author.at, ...shown },
      );
      await tellDelay(transaction, id);
      if (delay !== null) await tellHeld(transaction, [id]);
      return { id, youthId };
    });
  },
});
