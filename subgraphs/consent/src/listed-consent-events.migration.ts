import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each line of the history of a consent that its recipient is to hear of is listed in the feed, by whichever release it is entered. */
export class ListedConsentEvents1796300000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into consent_feed (event_id, recipient_id)
      select e.id, c.recipient_id from consent_event e join consent c on c.id = e.consent_id where e.kind <> 'SUPERSEDED';
      create function list_in_consent_feed() returns trigger language plpgsql as $$
      begin
        insert into consent_feed (event_id, recipient_id) select new.id, c.recipient_id from consent c where c.id = new.consent_id;
        return null;
      end $$;
      create trigger list_in_consent_feed after insert on consent_event
        for each row when (new.kind <> 'SUPERSEDED') execute function list_in_consent_feed();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger list_in_consent_feed on consent_event;
      drop function list_in_consent_feed();
      delete from consent_feed;`);
  }
}
