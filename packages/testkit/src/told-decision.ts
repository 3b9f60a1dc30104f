import { newId } from '@brobygger/domain';
import { TOLD_DECISION, type ChildWelfareDecisionKind, type Subgraph } from '@brobygger/subgraph-kit';

/** A decision that the registry tells an organisation to carry out. What is not said is a placement since long ago. */
export interface ToldDecision {
  readonly organisationId: string;
  /** Null, as all that follows, of what the organisation is not to carry out any more. */
  readonly youthId: string | null;
  readonly decisionId?: string;
  readonly kind?: ChildWelfareDecisionKind | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly version?: number;
}

/** Tells a subgraph of one, as the registry does; with its id. */
export async function tellDecision({ receive }: Pick<Subgraph, 'receive'>, told: ToldDecision): Promise<string> {
  const { decisionId = newId(), youthId, version = 1 } = told;
  const ofNone = { kind: null, valid_from: null, valid_to: null };
  const { kind = 'PLACEMENT', validFrom = '2010-01-01', validTo = null } = told;
  const payload = {
    ...{ decision_id: decisionId, organisation_id: told.organisationId, youth_id: youthId, version },
    ...(youthId === null ? ofNone : { kind, valid_from: validFrom, valid_to: validTo }),
  };
  const refused = await receive('consent', [{ id: newId(), kind: TOLD_DECISION.kind, payload }]);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return decisionId;
}
