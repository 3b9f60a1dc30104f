import type { Query } from '@brobygger/subgraph-kit';
import { NOTICE_TEXTS, type NoticeChannel, type Recipient } from './notice-channel';

const UNDELIVERED = `
select n.youth_id as "youthId", n.organisation_id as "organisationId" from notice n
where n.id = $1 and not exists (select from notice_delivery d where d.notice_id = n.id)`;

const DELIVERED = `
insert into notice_delivery (notice_id, at, outcome) values ($1, $2, $3) on conflict do nothing`;

/** Hands a notice to its channel, and keeps what became of it; one that was delivered, or that is none, is left. */
export const createDeliverNotice =
  ({
    query,
    clock,
    channel,
  }: {
    readonly query: Query;
    readonly clock: () => Date;
    readonly channel: NoticeChannel;
  }): ((noticeId: string) => Promise<void>) =>
  async (id) => {
    const [notice] = await query<Recipient>('undelivered', UNDELIVERED, [id]);
    if (notice === undefined) return;
    const outcome = await channel({ id, to: notice, texts: NOTICE_TEXTS });
    await query('delivered', DELIVERED, [id, clock(), outcome]);
  };
