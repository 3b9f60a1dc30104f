import { EvaluationsSemantic, newId, Role, type AccessQuestion, type Caller } from '@brobygger/domain';
import { reader, type TestRegistry } from '../registry.test-setup';

export const at = new Date('2026-03-02T10:00:00Z');

/** A machine of the organisation. */
export const systemOf = (organisationId: string): Caller => ({
  personId: `0192:${organisationId.slice(0, 8)}`,
  role: Role.SYSTEM,
  agency: 'NAV',
  organisationId,
  assurance: 'SUBSTANTIAL',
});
export const officer = reader(Role.CONSENT_OFFICER, 'Z990010');

/** What the tests of one registry do; it is asked for each time, for it starts after them. */
export function accessesOf(started: () => TestRegistry) {
  /** A youth who has consented that a service of NAV reads what is owed in rent and where the youth lives, for B102. */
  async function aConsent(youth: Parameters<TestRegistry['aYouth']>[0] = {}) {
    const [youthId, organisationId] = [await started().aYouth(youth), await started().anOrganisation('NAV')];
    const { id } = await started().services.consents.give(
      reader(Role.YOUTH, youthId),
      {
        youthId,
        recipientId: organisationId,
        purpose: 'B102',
        categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
        signedBy: ['YOUTH'],
      },
      at,
    );
    const question: AccessQuestion = {
      youthId,
      organisationId,
      category: 'HOUSING_RENT',
      purpose: 'B102',
      placesYouth: null,
    };
    return { consentId: id, question, system: systemOf(organisationId), youthId, organisationId };
  }

  const evaluate = (
    caller: Caller,
    questions: readonly (AccessQuestion | null)[],
    semantic = EvaluationsSemantic.EXECUTE_ALL as EvaluationsSemantic,
  ) => started().accessAnswers.evaluate({ caller, requestId: newId() }, questions, semantic);

  /** What the youth reads of who was told, oldest first. */
  async function logOf(youthId: string): Promise<readonly unknown[]> {
    const query =
      '{ me { disclosures { edges { node { act basis role personId purpose consentId categories fields } } } } }';
    const { data, codes } = await started().ask(reader(Role.YOUTH, youthId), query, {}, 'B108');
    expect(codes).toEqual([]);
    const { me } = data as { readonly me: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } } };
    return me.disclosures.edges.map(({ node }) => node).reverse();
  }

  return { aConsent, evaluate, logOf };
}
