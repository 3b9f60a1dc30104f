import type { Decision } from '@brobygger/consent-engine';
import { isId } from '@brobygger/domain';
import type { AdmissionAnswer } from '../beginning/admission';
import type { DisclosureAnswer, Registry } from '../disclosure/registry';
import { z } from 'zod';
import type { ServiceClient } from './service-client';

const Admitted = z.union([
  z.object({ isRegisterAway: z.literal(true) }),
  z.object({ admission: z.object({ youthId: z.string().refine(isId), birthDate: z.string() }).nullable() }),
]);

/** The registry in another process. What it does not answer in time and in full is denied. */
export const createRemoteRegistry = (client: ServiceClient): Registry => ({
  async disclose({ hop, hopToken, wants }): Promise<DisclosureAnswer> {
    const answer = await client.post('/disclose', { wants }, hopToken, hop);
    const decisions = (answer as { decisions?: unknown } | null)?.decisions;
    if (!Array.isArray(decisions) || decisions.length !== wants.length) {
      throw new Error('the registry did not answer every question');
    }
    return { decisions: decisions as readonly Decision[], resolvable: new Set() };
  },
  async admit({ hop, hopToken, whom }): Promise<AdmissionAnswer> {
    return Admitted.parse(await client.post('/admit', { whom }, hopToken, hop));
  },
});
