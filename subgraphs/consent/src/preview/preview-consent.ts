import type { ConsentFact, Facts } from '@brobygger/consent-engine';
import {
  AddressProtection,
  CATEGORIES,
  createError,
  isOnHealth,
  osloDate,
  Role,
  ruleViolated,
  type Agency,
  type Caller,
  type DataCategory,
  type Purpose,
} from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { CategoryOwner, type AccessReason } from '../access/access-decision.type';
import { asksHearing } from '../consent/child-heard';
import { isLike } from '../consent/end-consents';
import { draftRules, endUnlessSaid, mayBegin, signersOf } from '../consent/give-consent.rules';
import { asksMaturity } from '../consent/maturity';
import { readFactsThen } from '../explanation/past-facts';
import { notInformed } from '../consent/not-informed.sql';
import type { ConsentedField } from './consented-fields';
import { decidedOn, type Reading, type WhyWithheld } from './open-fields';
import { operationOf, ROWS_SHOWN } from './operation-of';
import type { ConsentPreview, PreviewedField, PreviewedReplacement } from './preview.type';

/** A consent that nobody has given yet. */
export interface Draft {
  readonly youthId: string;
  readonly worker: Caller & { readonly agency: Agency; readonly organisationId: string };
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Who asks what a consent would open, and when. */
export interface PreviewAsked {
  readonly asker: Caller;
  readonly at: Date;
  /** Whether nothing may be told of what the recipient has to do with the youth: then it is read of no organisation. */
  readonly isByItself: boolean;
}

/** The draft's times, where they were left out. */
export const timesOf = (
  {
    validFrom,
    validTo,
    purpose,
  }: { readonly validFrom?: Date | null; readonly validTo?: Date | null; readonly purpose: Purpose },
  at: Date,
): Pick<Draft, 'validFrom' | 'validTo'> => {
  const from = validFrom ?? at;
  return { validFrom: from, validTo: validTo ?? endUnlessSaid(from, purpose) };
};

/**
 * What the draft would open, by the engine and the facts of now, at the moment at which it would begin.
 * @throws RULE_VIOLATED as giving it does, but for signatures; YOUTH_NOT_FOUND
 */
export async function previewConsent(
  { query, fields }: { readonly query: Query; readonly fields: readonly ConsentedField[] },
  draft: Draft,
  { asker, at, isByItself }: PreviewAsked,
): Promise<ConsentPreview> {
  const { youthId, worker, purpose, categories, validFrom } = draft;
  if (!mayBegin(validFrom, at)) {
    throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
  }
  const recipient = { id: worker.organisationId, agency: worker.agency };
  const objection = draftRules.find(({ objects }) => objects({ ...draft, recipient }));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  const shownAt = asker.role === Role.YOUTH ? at : null;
  const of = isByItself ? { ...worker, organisationId: null } : worker;
  const known = await readFactsThen(query, { youthId, worker: of, at: validFrom, isPast: false, shownAt });
  if (known === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  const facts = known.withoutOrder;
  const reading: Reading = { caller: worker, purpose, youthId, at: validFrom };
  const before = decidedOn(facts, reading);
  const after = decidedOn(withDraft(facts, draft), reading);
  // A consent to anything names the youth too.
  const named = new Set<DataCategory>([...categories, 'IDENTITY']);
  const about = fields.filter(({ needs }) => needs.every(({ category }) => named.has(category)));
  const opens = about.filter((field) => after(field) === null && before(field) !== null);
  const signed = {
    birthDate: facts.birthDate ?? osloDate(at),
    signedOn: osloDate(at),
    purpose,
    categories,
    notInformed: await notInformedOf(query, youthId, categories),
  };
  return {
    recipientAgency: worker.agency,
    role: Role.CASEWORKER,
    signers: signersOf(signed),
    isMaturityAssessed: asksMaturity(signed),
    isChildHeard: asksHearing(signed.birthDate, signed.signedOn),
    opens: opens.map((field) => previewedOf(field)),
    isOpenAlready: about.filter((field) => before(field) === null).map((field) => previewedOf(field)),
    staysWithheld: withheldBy(about, after),
    replaces: facts.protection === AddressProtection.UNGRADED ? await replacedByDraft(query, draft, at) : null,
    operation: asker.role === Role.YOUTH && opens.length > 0 ? readingOf(opens) : null,
    rowsShown: ROWS_SHOWN,
  };
}

const readingOf = (fields: readonly ConsentedField[]): string =>
  operationOf(
    [...new Set(fields.map(({ path }) => path))],
    fields.flatMap(({ lists }) => lists),
  );

const REPLACED = `
select c.id, c.version, c.categories, c.valid_to as "validTo" from consent c
where ${isLike({ youth: '$1::uuid', recipient: '$2::uuid', purpose: '$3', categories: '$4::text[]' })}
  and $5::timestamptz < c.valid_to and c.valid_from < $6 and (c.guardian_lapses_at is null or $7::timestamptz < c.guardian_lapses_at)
order by c.id`;

/** The consents that stand at the moment, or will, and overlap with the draft. */
const replacedByDraft = (
  query: Query,
  { youthId, worker, purpose, categories, validFrom, validTo }: Draft,
  at: Date,
): Promise<readonly PreviewedReplacement[]> =>
  query<PreviewedReplacement>('preview-replaced', REPLACED, [
    youthId,
    worker.organisationId,
    purpose,
    [...categories],
    validFrom,
    validTo,
    at,
  ]);

const NOT_INFORMED = `select ${notInformed('$1::uuid')} as categories`;

/** Of which of the categories guardians are not informed; of what is not on health nothing is asked. */
async function notInformedOf(
  query: Query,
  youthId: string,
  categories: readonly DataCategory[],
): Promise<readonly DataCategory[]> {
  if (!categories.some(isOnHealth)) return [];
  const [found] = await query<{ readonly categories: readonly DataCategory[] }>('not-informed', NOT_INFORMED, [
    youthId,
  ]);
  return found?.categories ?? [];
}

const withheldBy = (fields: readonly ConsentedField[], why: WhyWithheld): readonly PreviewedField[] =>
  fields.flatMap((field) => {
    const reason = why(field);
    return reason === null ? [] : [previewedOf(field, reason)];
  });

/** The facts as they would be, of the consent alone: no other counts for what it opens. */
const withDraft = (facts: Facts, { worker, purpose, categories, validFrom, validTo }: Draft): Facts => {
  const draft: ConsentFact = {
    id: 'draft',
    version: 1,
    recipientId: worker.organisationId,
    purpose,
    categories: new Set(categories),
    validFrom,
    validTo,
    guardianLapsesAt: null,
    withdrawnAt: null,
  };
  return { ...facts, consents: [draft] };
};

/** A field as it is shown, with why it stays withheld. */
export function previewedOf(
  { path, field, description, needs, rowsOf }: ConsentedField,
  reason: AccessReason | null = null,
): PreviewedField {
  const categories = [...new Set(needs.map(({ category }) => category))];
  const [first] = categories;
  if (first === undefined) throw new TypeError(`\`${field}\` needs nothing`);
  return { path, field, description, categories, owner: CategoryOwner[CATEGORIES[first].owner], rowsOf, reason };
}
