import { newId, type Caller, type DataCategory, type ShownText } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { capacityOf } from '../consent/consent-author.type';
import type { Signing } from '../consent/signing';
import type { YouthAnswer } from './request-state';

/** What is said of one category of a request: a yes with its consent, a no without one, or that a no is undone. */
export interface SaidAnswer {
  readonly requestId: string;
  readonly category: DataCategory;
  readonly answer: YouthAnswer;
  /** Of a yes alone. */
  readonly consentId: string | null;
  readonly language: string;
  readonly signing: Signing;
  /** The text that was shown, where there was one. */
  readonly text: Pick<ShownText, 'version' | 'hash'> | null;
}

const ENTER = `
insert into consent_request_answer (id, request_id, category, answer, consent_id, at, author_id, capacity, method, witness_id, minute,
  scan_sha256, language, text_version, text_hash, spoken_language, interpreter)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

/** Enters a line of what was said to a request. */
export async function enterAnswer(
  transaction: EntityManager,
  caller: Caller,
  { requestId, category, answer, consentId, language, signing, text }: SaidAnswer,
  at: Date,
): Promise<void> {
  await queryIn(transaction, 'enter-answer', ENTER, [
    newId(),
    requestId,
    category,
    answer,
    consentId,
    at,
    caller.personId,
    capacityOf(caller.role),
    signing.method,
    signing.witness ?? null,
    signing.minute ?? null,
    signing.scanSha256 ?? null,
    language,
    text?.version ?? null,
    text?.hash ?? null,
    signing.spokenLanguage ?? null,
    signing.interpreter ?? null,
  ]);
}
