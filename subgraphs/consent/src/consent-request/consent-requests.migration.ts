import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What organisations ask of youths, and what these answered, line by line. Whom a request reaches refers to nobody by a key, so that what
 * reaches nobody is entered by the same work.
 */
export class ConsentRequests1796300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_request (
        id uuid primary key, organisation_id uuid not null references organisation, asked_by text not null,
        target text not null, youth_id uuid, named_id text, reference text,
        purpose text not null, categories text[] not null check (cardinality(categories) > 0), reason text not null,
        sent_at timestamptz not null, expires_at timestamptz not null, cancelled_at timestamptz, cancelled_by text,
        client_key text, digest text,
        check (sent_at < expires_at), check ((client_key is null) = (digest is null)),
        check ((cancelled_at is null) = (cancelled_by is null)));
      create index on consent_request (organisation_id, sent_at, id);
      create index on consent_request (youth_id);
      create index on consent_request (asked_by, sent_at);
      create index on consent_request (target, organisation_id, sent_at);
      create unique index consent_request_once on consent_request (organisation_id, asked_by, client_key) where client_key is not null;
      create table consent_request_answer (
        seq bigint generated always as identity primary key, id uuid not null unique, request_id uuid not null references consent_request,
        category text not null, answer text not null check (answer in ('ACCEPTED', 'DECLINED')), consent_id uuid references consent,
        at timestamptz not null, author_id text not null, capacity text not null check (capacity in ('YOUTH', 'OFFICER')),
        method text not null check (method in ('LOGIN', 'ORAL', 'PAPER')), witness_id text, minute text, scan_sha256 text,
        language text not null, check ((answer = 'ACCEPTED') = (consent_id is not null)));
      create index on consent_request_answer (request_id, category, seq);
      create function consent_request_cancelled_once() returns trigger language plpgsql as $$
      begin
        if old.cancelled_at is not null then
          raise exception 'a request is cancelled once' using errcode = 'check_violation', constraint = 'consent_request_cancelled_once';
        end if;
        return new;
      end $$;
      create trigger consent_request_cancelled_once before update on consent_request
        for each row execute function consent_request_cancelled_once();`);
    await grant(runner, 'select, insert, update (cancelled_at, cancelled_by)', 'consent_request');
    await grant(runner, 'select, insert', 'consent_request_answer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'consent_request_answer', 'consent_request');
    await runner.query(`
      drop table consent_request_answer, consent_request;
      drop function consent_request_cancelled_once();`);
  }
}
