import { Language, type PersonIdentifier } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { languageOf, NOT_REGISTERED, type ContactDetails, type ContactRegister } from '../contact-register';
import type { NationalIdVault } from '../person/national-id-vault';
import { NOTICE_TEXTS, type NoticeChannel, type Recipient } from './notice-channel';
import { NoticeOutcome } from './notice-kind';

/** The number is the newest that the contact register knows people by: a DUF number is none. */
const UNDELIVERED = `
select n.youth_id as "youthId", n.organisation_id as "organisationId", (
  select i.sealed from youth_identifier i join youth y on y.id = i.youth_id
  where n.youth_id in (y.id, y.merged_into) and i.kind in ('NATIONAL_ID', 'D_NUMBER')
  order by i.kind = 'NATIONAL_ID' desc, y.id = n.youth_id desc, i.valid_from desc nulls last limit 1) as sealed
from notice n where n.id = $1 and not exists (select from notice_delivery d where d.notice_id = n.id)`;

const DELIVERED = `
insert into notice_delivery (notice_id, at, outcome) values ($1, $2, $3) on conflict do nothing`;

/**
 * Hands a notice to its channel, in the language of its recipient, and keeps what became of it; one that was delivered, or that is none, is
 * left. Who is reserved, or has no address, is sent nothing. It rejects where register or channel could not be asked.
 */
export function createDeliverNotice({
  query,
  clock,
  channel,
  contacts,
  vault,
}: {
  readonly query: Query;
  readonly clock: () => Date;
  readonly channel: NoticeChannel;
  readonly contacts: ContactRegister;
  readonly vault: Pick<NationalIdVault, 'open'>;
}): (noticeId: string) => Promise<void> {
  const detailsOf = (identifier: PersonIdentifier | null): Promise<ContactDetails> =>
    identifier === null ? Promise.resolve(NOT_REGISTERED) : contacts.find(identifier);

  async function handOver(id: string, { sealed, ...to }: Undelivered): Promise<NoticeOutcome> {
    // An organisation is told where it is: the register is of people.
    if (to.youthId === null) return channel({ id, to, address: null, text: NOTICE_TEXTS[Language.nb] });
    const details = await detailsOf(sealed === null ? null : vault.open(sealed));
    const text = NOTICE_TEXTS[languageOf(details)];
    return unreachedBy(details) ?? channel({ id, to, address: details.kontaktinformasjon, text });
  }

  return async (id) => {
    const [notice] = await query<Undelivered>('undelivered', UNDELIVERED, [id]);
    if (notice === undefined) return;
    await query('delivered', DELIVERED, [id, clock(), await handOver(id, notice)]);
  };
}

type Undelivered = Recipient & { readonly sealed: Buffer | null };

/** Why the person cannot be told digitally; `null` where they can. */
function unreachedBy({ reservasjon, status, varslingsstatus }: ContactDetails): NoticeOutcome | null {
  if (reservasjon === 'JA') return NoticeOutcome.RESERVED;
  return status === 'AKTIV' && varslingsstatus === 'KAN_VARSLES' ? null : NoticeOutcome.UNREACHABLE;
}
