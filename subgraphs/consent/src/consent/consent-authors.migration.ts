import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who entered a consent, which guardian signed, who ended it and what took its place. Of what stands already it is not known. */
export class ConsentAuthors1795920000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent
        add guardian_id uuid references guardian, add entered_by text, add entered_as text check (entered_as in ('YOUTH', 'OFFICER')),
        add withdrawn_as text check (withdrawn_as in ('YOUTH', 'OFFICER', 'REGISTRY')), add superseded_by uuid references consent;
      create or replace function consent_withdrawn_once() returns trigger language plpgsql as $$
      begin
        if old.withdrawn_at is not null or new.withdrawn_at is null or new.withdrawn_by is null or new.withdrawn_as is null
          or new.version <> old.version + 1 then
          raise exception 'a consent is withdrawn once' using errcode = 'check_violation', constraint = 'consent_withdrawn_once';
        end if;
        return new;
      end $$;
      drop trigger consent_withdrawn_once on consent;
      create trigger consent_withdrawn_once before update of withdrawn_at, withdrawn_by, withdrawn_as, superseded_by, version on consent
        for each row execute function consent_withdrawn_once();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger consent_withdrawn_once on consent;
      alter table consent drop guardian_id, drop entered_by, drop entered_as, drop withdrawn_as, drop superseded_by;
      create or replace function consent_withdrawn_once() returns trigger language plpgsql as $$
      begin
        if old.withdrawn_at is not null or new.withdrawn_at is null or new.withdrawn_by is null or new.version <> old.version + 1 then
          raise exception 'a consent is withdrawn once' using errcode = 'check_violation', constraint = 'consent_withdrawn_once';
        end if;
        return new;
      end $$;
      create trigger consent_withdrawn_once before update of withdrawn_at, withdrawn_by, version on consent
        for each row execute function consent_withdrawn_once();`);
  }
}
