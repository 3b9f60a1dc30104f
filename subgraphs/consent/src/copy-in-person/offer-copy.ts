import { Act, AddressProtection, Basis, createError, isId, newId } from '@brobygger/domain';
import { holdLock, queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { mayOversee } from '../oversight/overseen-youth';
import { hashOfCopyCode, makeCopyCode } from './copy-code';
import type { OfferCopyInput } from './copy-in-person.input';
import { CopyOffer } from './copy-in-person.type';

/** So long a code is good for. */
export const CODE_MINUTES = 15;
/** So many codes an officer makes in 24 hours. */
export const MOST_CODES = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * SQL: whether the officer may give the youth `y` a copy in person: one whom they oversee, and never one with a protected address, whose
 * copy says where they are.
 */
export const mayBeGiven = (by: {
  readonly organisation: string;
  readonly person: string;
  readonly at: string;
}): string => `(y.protection = '${AddressProtection.UNGRADED}' and ${mayOversee({ youth: 'y', ...by })})`;

const GIVEN_TO = `
select y.id from youth y where y.id = $1
  and ${mayBeGiven({ organisation: '$2::uuid', person: '$3::text', at: '$4::timestamptz' })}`;

const SPENT = `
select offered_at as oldest from copy_in_person where officer_id = $1 and offered_at > $2
order by offered_at desc offset ${MOST_CODES - 1} limit 1`;

const OFFER = `
insert into copy_in_person
  (id, youth_id, officer_id, unit_id, identity_check, interpreter, code_hash, offered_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Makes the code of a copy in person, and enters it in the youth's log. @throws YOUTH_NOT_FOUND, COPIES_SPENT */
export type OfferCopy = (context: Pick<SubgraphContext, 'hop' | 'at'>, input: OfferCopyInput) => Promise<CopyOffer>;

export const createOfferCopy =
  ({ dataSource }: { readonly dataSource: DataSource }): OfferCopy =>
  (context, { youthId, identityCheck, interpreter }) =>
    dataSource.transaction(async (transaction) => {
      const { hop, at } = context;
      const { personId, organisationId } = hop.caller;
      // Who makes two at once makes one after the other, so that what is counted is what was made.
      await holdLock(transaction, `copies in person by ${personId}`);
      const asked = [youthId, organisationId, personId, at];
      const found = isId(youthId) ? await queryIn(transaction, 'copy-given-to', GIVEN_TO, asked) : [];
      if (found.length === 0) {
        throw createError('YOUTH_NOT_FOUND', 'no youth to whom you may give a copy has this id', {
          argument: 'input.youthId',
        });
      }
      await assertUnspent(transaction, personId, at);
      const code = makeCopyCode();
      const id = newId();
      const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
      await queryIn(transaction, 'offer-copy', OFFER, [
        id,
        youthId,
        personId,
        organisationId,
        identityCheck,
        interpreter,
        hashOfCopyCode(code),
        at,
        expiresAt,
      ]);
      const entered = { youthIds: [youthId], act: Act.OFFERED_COPY, basis: Basis.OVERSIGHT };
      await queryIn(transaction, 'enter-copy-offer', ENTER, entryValues(context, entered));
      return Object.assign(new CopyOffer(), { id, code, expiresAt });
    });

async function assertUnspent(transaction: EntityManager, personId: string, at: Date): Promise<void> {
  const since = new Date(at.getTime() - DAY_MS);
  const [spent] = await queryIn<{ readonly oldest: Date }>(transaction, 'copies-spent', SPENT, [personId, since]);
  if (spent === undefined) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((spent.oldest.getTime() + DAY_MS - at.getTime()) / 1000));
  throw createError('COPIES_SPENT', 'you have made as many codes as may be in 24 hours', { retryAfterSeconds });
}
