import { ageOn, newId, osloDate, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { type HouseDocument, HouseText } from '../house-text/house-text.entity';
import { ResidencySignature, type ResidencySigner } from './residency-signature.entity';
import type { Residency } from './residency.entity';

/** The age from which a lease is signed without a guardian: full age (vergemålsloven § 8, § 9). */
const SIGNS_ALONE_FROM = 18;

const versionOf = async (
  transaction: EntityManager,
  { houseId }: Pick<Residency, 'houseId'>,
  document: HouseDocument,
): Promise<number | null> => transaction.maximum(HouseText, 'version', { houseId, document });

/** Who has signed the version that stands of the document; of a house that has published none, what was signed on paper. */
async function signersOf(
  transaction: EntityManager,
  residency: Pick<Residency, 'id' | 'houseId'>,
  document: HouseDocument,
): Promise<readonly ResidencySigner[]> {
  const version = await versionOf(transaction, residency, document);
  const signed = await transaction.findBy(ResidencySignature, { residencyId: residency.id, document });
  return signed.filter((each) => each.version === version).flatMap(({ signedBy }) => signedBy);
}

/** Keeps that the version that stands was signed today by those who have not signed it before, and says who they are. */
export async function keepSignature(
  transaction: EntityManager,
  { organisationId, at }: Author,
  residency: Residency,
  of: { readonly document: HouseDocument; readonly signedBy: readonly ResidencySigner[] },
): Promise<readonly ResidencySigner[]> {
  const { document } = of;
  const before = await signersOf(transaction, residency, document);
  const signedBy = [...new Set(of.signedBy)].filter((signer) => !before.includes(signer));
  if (signedBy.length === 0) return [];
  const { id: residencyId, youthId } = residency;
  const version = await versionOf(transaction, residency, document);
  const signature = { id: newId(), youthId, organisationId, residencyId, document, version, signedBy };
  await transaction.insert(ResidencySignature, { ...signature, signedOn: osloDate(at) });
  return signedBy;
}

/**
 * @throws RULE_VIOLATED INV04 where the youth has not signed house rules and lease as they stand, or under 18 no guardian the lease
 */
export async function checkSigned(
  transaction: EntityManager,
  residency: Residency,
  { birthDate, on }: { readonly birthDate: LocalDate; readonly on: LocalDate },
): Promise<void> {
  const rules = await signersOf(transaction, residency, 'RULES');
  const lease = await signersOf(transaction, residency, 'LEASE');
  if (!rules.includes('YOUTH') || !lease.includes('YOUTH')) {
    throw ruleViolated('INV04', 'house rules and lease must be signed before moving in');
  }
  if (ageOn(birthDate, on) < SIGNS_ALONE_FROM && !lease.includes('GUARDIAN')) {
    throw ruleViolated('INV04', 'the lease of a youth under 18 must be signed by a guardian too');
  }
}
