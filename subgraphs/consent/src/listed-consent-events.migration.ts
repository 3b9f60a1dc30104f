import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each line of the history of a consent is listed in the feed, by whichever release it is entered. The trigger comes first, and keeps
 * writers out: what was entered before it is all there is to take over, and gets its places at once.
 */
export class ListedConsentEvents1796300000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function list_in_consent_feed() returns trigger language plpgsql as $$
      begin
        insert into consent_feed (event_id, recipient_id) select new.id, c.recipient_id from consent c where c.id = new.consent_id;
        return null;
      end $$;
      create trigger list_in_consent_feed after insert on consent_event for each row execute function list_in_consent_feed();`);
    // A statement of its own, which sees what was committed while the one before it waited.
    await runner.query(`
      insert into consent_feed (event_id, recipient_id, position)
      select id, recipient_id, row_number() over (order by at, version, id) from (
        select e.id, c.recipient_id, e.version, max(e.at) over (partition by e.consent_id order by e.version) as at
        from consent_event e join consent c on c.id = e.consent_id) before`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger list_in_consent_feed on consent_event;
      drop function list_in_consent_feed();
      delete from consent_feed;`);
  }
}
