import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers stand in a table of their own, as a person may have several, and what a register says of a person is kept as dated facts.
 * Of what was there before, nobody knows where it came from.
 */
export class PopulationRegister1795930000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table youth_identifier (
        id uuid primary key, youth_id uuid not null references youth, kind text not null, sealed bytea not null,
        hash bytea not null unique, valid_from date);
      create index on youth_identifier (youth_id);
      insert into youth_identifier (id, youth_id, kind, sealed, hash)
        select gen_random_uuid(), id, 'NATIONAL_ID', national_id_sealed, national_id_hash from youth;
      alter table youth drop national_id_sealed, drop national_id_hash;
      alter table youth add status text not null default 'LIVING';
      alter table guardian rename national_id_sealed to sealed;
      alter table guardian rename national_id_hash to hash;
      alter table guardianship add kind text not null default 'UNKNOWN', add valid_from date, add valid_to date;
      alter table guardianship drop constraint guardianship_pkey, add primary key (youth_id, guardian_id, kind);
      create table youth_fact (
        seq bigint generated always as identity primary key, youth_id uuid not null references youth, kind text not null,
        value jsonb, source text not null, author text, learnt_at timestamptz not null);
      create index on youth_fact (youth_id, kind, seq);
      insert into youth_fact (youth_id, kind, value, source, learnt_at)
        select y.id, f.kind, f.value, 'UNKNOWN', now() from youth y
        cross join lateral (values ('NAME', to_jsonb(y.name)), ('BIRTH_DATE', to_jsonb(y.birth_date)),
          ('PROTECTION', to_jsonb(y.protection))) f(kind, value);
      insert into youth_fact (youth_id, kind, value, source, learnt_at)
        select youth_id, 'GUARDIAN', jsonb_agg(jsonb_build_object(
          'guardianId', g.id, 'name', g.name, 'kind', s.kind, 'from', null, 'to', null) order by g.id), 'UNKNOWN', now()
        from guardianship s join guardian g on g.id = s.guardian_id group by youth_id;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table youth_fact;
      delete from guardianship s using guardianship other where s.youth_id = other.youth_id
        and s.guardian_id = other.guardian_id and s.kind > other.kind;
      alter table guardianship drop constraint guardianship_pkey, add primary key (youth_id, guardian_id);
      alter table guardianship drop kind, drop valid_from, drop valid_to;
      alter table guardian rename sealed to national_id_sealed;
      alter table guardian rename hash to national_id_hash;
      alter table youth drop status;
      alter table youth add national_id_sealed bytea, add national_id_hash bytea unique;
      update youth set national_id_sealed = i.sealed, national_id_hash = i.hash
        from (select distinct on (youth_id) * from youth_identifier order by youth_id, kind desc) i where i.youth_id = youth.id;
      alter table youth alter national_id_sealed set not null, alter national_id_hash set not null;
      drop table youth_identifier;`);
  }
}
