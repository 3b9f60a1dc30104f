import { Agency } from './agency';
import { Basis } from './basis';
import { CAPACITY_RULES } from './capacity';
import { CATEGORIES, DataCategory } from './data-category';
import { GUARDIAN_RULES } from './guardian-rule';
import { isLocalDate } from './local-date';
import { PURPOSES } from './purpose';
import { STATUTES } from './statute';
import { Certainty, EntryKind, type CatalogueEntry } from './law/catalogue-entry';
import { DECISION_STATUTES } from './law/decision-statute';
import { EMERGENCY_DELAYS } from './law/emergency-delay';
import { cite, LAWS, type Provision } from './law/law';
import { LOG_RETENTION } from './law/log-retention';
import { legalBasisOf } from './legal-basis';
import { RECORD_RETENTION } from './law/record-retention';
import { PARTY_RIGHTS, PLAN_EVALUATION } from './law/party-rights';
import { PROFESSION_RULES } from './law/profession-rule';
import { OWNER_BASES, ownerBasisOf, recipientBasisOf } from './law/owner-basis';

const named = (catalogue: string, entries: readonly CatalogueEntry[]) =>
  entries.map((entry, n): readonly [string, CatalogueEntry] => [`${catalogue} ${n + 1}`, entry]);

const ENTRIES = [
  ...named('purpose', Object.values(PURPOSES)),
  ...named('statute', STATUTES),
  ...named('rule of capacity', CAPACITY_RULES),
  ...named('rule of guardians', GUARDIAN_RULES),
  ...named('basis of an owner', OWNER_BASES),
  ...named('statute of a decision', Object.values(DECISION_STATUTES)),
  ...named('rule of a case', [PARTY_RIGHTS, PLAN_EVALUATION]),
  ...named('profession', Object.values(PROFESSION_RULES)),
  ...named('delay of an emergency', Object.values(EMERGENCY_DELAYS)),
  ...named('retention of', Object.values(LOG_RETENTION)),
  ...named('retention of records', Object.values(RECORD_RETENTION)),
];

/** What an entry fails to say. */
function missingIn({ provisions, validFrom, reviewOn, kind, certainty }: Partial<CatalogueEntry>): readonly string[] {
  const sound = (provision: Provision) =>
    Object.hasOwn(LAWS, provision.law) && /^(§|art\.|nr\.) ?\d/.test(provision.at);
  return [
    ...(provisions !== undefined && provisions.length > 0 && provisions.every(sound) ? [] : ['provisions']),
    ...(isLocalDate(validFrom) ? [] : ['validFrom']),
    ...(isLocalDate(reviewOn) && reviewOn > (validFrom ?? '') ? [] : ['reviewOn']),
    ...(kind !== undefined && Object.hasOwn(EntryKind, kind) ? [] : ['kind']),
    ...(certainty !== undefined && Object.hasOwn(Certainty, certainty) ? [] : ['certainty']),
  ];
}

test.each(ENTRIES)(
  '%s says its law and paragraph, from when, when it is reviewed, law or policy, and how sure it is',
  (_name, entry) => {
    expect(missingIn(entry)).toEqual([]);
  },
);

test('an entry that leaves one out is found', () => {
  const [[, whole] = ['', {} as CatalogueEntry]] = ENTRIES;
  for (const part of ['provisions', 'validFrom', 'reviewOn', 'kind', 'certainty'] as const) {
    const { [part]: _left, ...rest } = whole;
    expect(missingIn(rest)).toContain(part);
  }
  expect(missingIn({ ...whole, provisions: [{ law: 'BVL', at: 'somewhere' }] })).toEqual(['provisions']);
});

test('every law has an id of its own', () => {
  const ids = Object.values(LAWS).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(LOV-\d{4}-\d\d-\d\d(-\d+)?|EU-\d{4}\/\d+)$/);
});

test('no public body rests its processing on consent', () => {
  const ofPublicBodies = OWNER_BASES.filter(({ sector }) => sector === 'PUBLIC').flatMap((entry) => [
    ...entry.processing,
    entry.special,
  ]);
  const cited = [...ofPublicBodies, ...Object.values(PURPOSES).flatMap(({ provisions }) => provisions)].map(cite);
  expect(cited.filter((text) => /art\. (6\(1\)|9\(2\))\(a\)/.test(text))).toEqual([]);
  for (const { sector, processing } of OWNER_BASES) {
    if (sector === 'PUBLIC') {
      expect(processing.map(cite)).toEqual(expect.arrayContaining(['GDPR art. 6(1)(e)', 'GDPR art. 6(3)']));
    }
  }
});

test.each([
  ['CHILD_WELFARE_PLAN', 'bvl. § 13-1', 'fvl. § 13 a nr. 1'],
  ['NAV_SECTION_17', 'sotjl. § 44', 'fvl. § 13 a nr. 1'],
  ['NAV_QUALIFICATION', 'NAV-loven § 7', 'fvl. § 13 a nr. 1'],
  ['NAV_PLAN', 'sotjl. § 44', 'fvl. § 13 a nr. 1'],
  ['OUTREACH_HEALTH', 'hpl. § 21', 'hpl. § 22'],
  ['OUTREACH_PSYCHOLOGIST', 'hpl. § 21', 'hpl. § 22'],
  ['OUTREACH_SANCTION', 'konfliktrådsloven § 9', 'fvl. § 13 a nr. 1'],
] as const)('the secrecy of %s is of its owner and category: %s, lifted by %s', (category, secrecy, lifts) => {
  expect(legalBasisOf({ basis: Basis.CONSENT, category })).toMatchObject({ secrecy, lifts });
});

test('a category of art. 9 or 10 names what lets it be held, health care its own, and no other category does', () => {
  const processing = (category: DataCategory) => legalBasisOf({ basis: Basis.CONSENT, category }).processing;
  expect(processing('NAV_SECTION_17')).not.toMatch(/art\. (9|10)/);
  expect(processing('NAV_PLAN')).toMatch(/sotjl\. § 28.*art\. 9\(2\)\(g\)/);
  expect(processing('HOUSING_MAPPING')).toMatch(/art\. 9\(2\)\(g\)/);
  expect(processing('OUTREACH_HEALTH')).toMatch(/art\. 9\(2\)\(h\)/);
  expect(processing('OUTREACH_SANCTION')).toMatch(/art\. 10/);
});

test('what 22B holds, which is private, waits for a jurist, and needs popplyl. § 11 for offences', () => {
  const ofPrivate = OWNER_BASES.filter(({ sector }) => sector === 'PRIVATE');
  expect(ofPrivate.map(({ certainty }) => certainty)).toEqual(ofPrivate.map(() => 'JURIST'));
  const sanction = legalBasisOf({ basis: Basis.CONSENT, category: 'OUTREACH_SANCTION', sector: 'PRIVATE' });
  expect(sanction.processing).toContain('popplyl. § 11');
});

test('an owner that must answer rests on its duty, and the statute is what lets it speak', () => {
  const answered = legalBasisOf({ basis: Basis.STATUTE, category: 'OUTREACH_CONTACT', statute: 'BVL_13_4' });
  expect(answered).toMatchObject({ secrecy: 'fvl. § 13', lifts: 'bvl. § 13-4', certainty: 'JURIST' });
  expect(answered.processing).toMatch(/^GDPR art\. 6\(1\)\(c\)/);
});

test('both bases follow for every category on every basis, and for every recipient', () => {
  for (const category of Object.values(DataCategory)) {
    expect(ownerBasisOf(category).owner).toBe(CATEGORIES[category].owner);
    for (const basis of Object.values(Basis)) {
      const { processing, secrecy, lifts } = legalBasisOf({ basis, category });
      for (const text of [processing, secrecy, lifts]) expect(text).toMatch(/(§|art\.) \d/);
    }
  }
  for (const agency of Object.values(Agency)) expect(recipientBasisOf(agency).owner).toBe(agency);
});

test('child welfare and NAV have no private part, so that none is made up for them', () => {
  expect(() => ownerBasisOf('NAV_CASE', 'PRIVATE')).toThrow('no basis is known');
});
