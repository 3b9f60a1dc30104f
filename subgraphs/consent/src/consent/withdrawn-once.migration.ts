import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A withdrawal is for good, whoever writes: what a withdrawn consent says of it never changes again. */
export class WithdrawnOnce1795594618000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function consent_withdrawn_once() returns trigger language plpgsql as $$
      begin
        if old.withdrawn_at is not null or new.withdrawn_at is null or new.withdrawn_by is null or new.version <> old.version + 1 then
          raise exception 'a consent is withdrawn once' using errcode = 'check_violation', constraint = 'consent_withdrawn_once';
        end if;
        return new;
      end $$;
      create trigger consent_withdrawn_once before update of withdrawn_at, withdrawn_by, version on consent
        for each row execute function consent_withdrawn_once();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger consent_withdrawn_once on consent; drop function consent_withdrawn_once()');
  }
}
