import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL: the moment at which the consent ends by itself. */
const until = (consent: string): string =>
  `least(${consent}.valid_to, coalesce(${consent}.guardian_lapses_at, ${consent}.valid_to))`;

const isLikewise = `other.youth_id = c.youth_id and other.recipient_id = c.recipient_id and other.purpose = c.purpose
  and other.id <> c.id and other.categories && c.categories`;

/**
 * One consent stands for a recipient, purpose and category (ADR 0028). Of those that overlap, the one that was given last stands, and one
 * that was there when the youth withdrew its double ends, as it would today. It only ever ends consents: nothing is opened by it, no
 * row goes, and those that are over already stay as they are.
 */
export class OneConsentStands1795920000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update consent c set withdrawn_at = now(), withdrawn_by = 'consent', withdrawn_as = 'REGISTRY', version = version + 1
      where c.withdrawn_at is null and ${until('c')} > now() and exists (select from consent other
        where ${isLikewise} and other.withdrawn_at is not null and other.superseded_by is null and c.given_at <= other.withdrawn_at);
      update consent c set withdrawn_at = now(), withdrawn_by = 'consent', withdrawn_as = 'REGISTRY', version = version + 1,
        superseded_by = (select other.id from consent other where ${isDoubleOf()} order by other.given_at desc, other.id desc limit 1)
      where c.withdrawn_at is null and ${until('c')} > now() and exists (select from consent other where ${isDoubleOf()});`);
  }

  /** What was ended stays so: to open it again would be to invent a consent. */
  async down(): Promise<void> {
    // Nothing of the form changed.
  }
}

function isDoubleOf(): string {
  return `${isLikewise} and other.withdrawn_at is null and (other.given_at, other.id) > (c.given_at, c.id)
    and ${until('other')} > now() and other.valid_from < ${until('c')} and c.valid_from < ${until('other')}`;
}
