import { newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { OutreachMeasureConsent } from './measure-consent.entity';
import type { OutreachMeasure } from './outreach-measure';

/**
 * Refuses a measure that the youth has not consented to with the author's own organisation.
 * @throws RULE_VIOLATED (INV32)
 */
export async function requireMeasureConsent(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  measure: OutreachMeasure,
): Promise<void> {
  if (await isConsented(transaction, author, youthId, measure)) return;
  throw ruleViolated('INV32', `\`${measure}\` needs the youth's consent to the measure`);
}

/** Whether the youth consents to the measure with the author's own organisation. */
export const isConsented = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
  measure: OutreachMeasure,
): Promise<boolean> =>
  transaction.existsBy(OutreachMeasureConsent, { youthId, organisationId, measure, withdrawnOn: IsNull() });

/** Records that the youth consents to the measure, where that was not recorded before. Returns the id of a new one. */
export async function keepMeasureConsent(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  measure: OutreachMeasure,
): Promise<string | null> {
  if (await isConsented(transaction, author, youthId, measure)) return null;
  const id = newId();
  const { organisationId } = author;
  const givenOn = osloDate(author.at);
  await transaction.insert(OutreachMeasureConsent, {
    id,
    youthId,
    organisationId,
    measure,
    givenOn,
    withdrawnOn: null,
  });
  return id;
}
