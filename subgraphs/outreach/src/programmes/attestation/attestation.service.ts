import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import { OutreachAttestation } from './attestation.entity';
import type { IssueAttestationInput } from './attestation.input';

/** Attests to the mediation service (Konfliktrådet) that a youth came to a programme, and nothing of what was said. */
export interface AttestationService {
  /** Only with the youth's agreement, and of attendance that was recorded. */
  issue(author: Author, input: IssueAttestationInput): Promise<Recorded>;
}

const COUNT = `
select (count(*) filter (where is_present))::int as "timesPresent", (count(*) filter (where not is_present))::int as "timesAbsent"
from programme_attendance
where youth_id = $1 and organisation_id = $2 and programme = $3 and date between $4 and $5`;

interface Counted {
  readonly timesPresent: number;
  readonly timesAbsent: number;
}

export const createAttestationService = ({ recorder }: { readonly recorder: Recorder }): AttestationService => ({
  issue: (author, { youthId, programme, fromOn, ...input }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ADMINISTRATION, async (transaction) => {
      const { organisationId, at: recordedAt } = author;
      const [agreedOn, toOn] = [pastDate(input.agreedOn, 'agreedOn', author), pastDate(input.toOn, 'toOn', author)];
      const [counted = NOTHING] = (await transaction.query(COUNT, [
        youthId,
        organisationId,
        programme,
        fromOn,
        toOn,
      ])) as readonly Counted[];
      if (counted.timesPresent + counted.timesAbsent === 0) {
        throw createError('NOT_FOUND', 'your organisation has recorded no attendance of the youth in this time');
      }
      const id = newId();
      const issued = { programme, fromOn, toOn, agreedOn, issuedOn: osloDate(recordedAt), ...counted };
      await transaction.insert(OutreachAttestation, { ...issued, id, youthId, organisationId, recordedAt });
      return { id, youthId };
    }),
});

const NOTHING: Counted = { timesPresent: 0, timesAbsent: 0 };
