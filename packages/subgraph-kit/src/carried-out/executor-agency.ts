import { Agency, createError, isId, REGISTRY } from '@brobygger/domain';
import { z } from 'zod';
import type { Ask } from '../peer-questions/peer-question';

/** The question by which child welfare asks the registry of which agency an organisation is. It is about no person. */
export const AGENCY_QUESTION = 'agency-of-organisation';

export const AgencyAsked = z.object({ organisationId: z.string().refine(isId) });
export const AgencyAnswer = z.object({ agency: z.enum(Agency).nullable() });

/** The agencies whose organisations carry out what child welfare decides, and are told of it. */
export const EXECUTORS = ['HOUSING', 'OUTREACH'] as const satisfies readonly Agency[];

/**
 * The agency of an organisation that is to carry a decision out, asked before anything is written.
 * @throws BAD_USER_INPUT (`input.executorId`) where it is of none that does; REGISTRY_UNAVAILABLE where nobody can know
 */
export async function agencyOfExecutor(ask: Ask | undefined, executorId: string): Promise<Agency> {
  const agency = isId(executorId) ? await agencyOfOrganisation(ask, executorId, 'who carries this out') : null;
  if (agency === null || !EXECUTORS.some((each) => each === agency)) throw notExecutor();
  return agency;
}

/** The refusal of an organisation that is none of the agency which carries the decision out. */
export const notExecutor = (): Error =>
  createError(
    'BAD_USER_INPUT',
    '`input.executorId` is no organisation of housing or outreach that `executedBy` names',
    {
      argument: 'input.executorId',
    },
  );

/**
 * The agency of an organisation, which the registry knows; null where there is none by the id. `about` says for what it is asked.
 * @throws REGISTRY_UNAVAILABLE where nobody can know: nothing must have been written
 */
export async function agencyOfOrganisation(
  ask: Ask | undefined,
  organisationId: string,
  about: string,
): Promise<Agency | null> {
  try {
    if (ask === undefined) throw new TypeError('there is nobody to ask');
    return AgencyAnswer.parse(await ask(REGISTRY, AGENCY_QUESTION, { organisationId })).agency;
  } catch (cause) {
    const fault = `the consent registry could not be asked ${about}: nothing was written`;
    throw Object.assign(createError('REGISTRY_UNAVAILABLE', fault), { cause });
  }
}
