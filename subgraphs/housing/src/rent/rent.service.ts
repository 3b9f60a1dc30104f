import { newId, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';

/** A month of rent as it stands; amounts in whole NOK. */
export interface RecordedRent {
  readonly youthId: string;
  readonly monthNok: number;
  readonly arrearsNok: number;
  readonly dueOn: LocalDate;
  readonly paidOn?: LocalDate | null | undefined;
}

/** Keeps youths' rent accounts. */
export interface RentService {
  /** A month is known by the day on which it falls due; recorded again, it is replaced. */
  record(author: Author, input: RecordedRent): Promise<Recorded>;
}

const RECORD = `
insert into rent_month (id, youth_id, organisation_id, month_nok, arrears_nok, due_on, paid_on) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (youth_id, organisation_id, due_on) do update set month_nok = excluded.month_nok, arrears_nok = excluded.arrears_nok, paid_on = excluded.paid_on
returning id`;

export const createRentService = ({ recorder }: { readonly recorder: Recorder }): RentService => ({
  record: (author, { youthId, monthNok, arrearsNok, dueOn, paidOn = null }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const made = newId();
      const [row] = (await transaction.query(RECORD, [
        made,
        youthId,
        author.organisationId,
        monthNok,
        arrearsNok,
        dueOn,
        paidOn,
      ])) as readonly { id: string }[];
      return { id: row?.id ?? made, youthId };
    }),
});
