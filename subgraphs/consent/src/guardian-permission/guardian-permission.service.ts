import { Act, Basis, osloDate, Role, ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { holdConsents } from '../consent/end-consents';
import type { ConsentService } from '../consent/consent.service';
import { guardianUnknown, idOrNull, isAcceptedByAll } from '../guardian-signing/asked-of-guardians';
import { orderNotShownYet } from '../guardian-signing/order-not-shown-yet';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { PermissionAct } from './permission-state';
import { GUARDIANS, OF_GUARDIAN, OF_YOUTH, type PermissionRow } from './read-permissions';
import { undoDecline } from './undo-decline';
import { ask, assertMay, enter, find } from './write-permission';

/** The request in which an officer enters a paper. */
type OfficerContext = Pick<SubgraphContext, 'hop' | 'at'>;

/** A paper that an officer enters. */
export interface PaperPermission {
  readonly youthId: string;
  readonly organisationId: string;
  readonly guardianIds: readonly string[];
  readonly scanSha256: string;
}

/** Takes a youth's question whether guardians let them live with a housing service, and the answers. Each answers with the id. */
export interface GuardianPermissionService {
  /** @throws NOT_FOUND for an organisation that nobody has, or RULE_VIOLATED (GUARDIAN_PERMISSION) */
  ask(youth: Caller, organisationId: string, at: Date): Promise<string>;
  /** @throws NOT_FOUND, GUARDIAN_UNKNOWN, or RULE_VIOLATED where it is over */
  send(youth: Caller, id: string, guardianIds: readonly string[], at: Date): Promise<string>;
  /** It is given with the last yes that was asked for, and declined with the first no. */
  answer(guardian: Caller, id: string, accept: boolean, at: Date): Promise<string>;
  /**
   * Undoes a guardian's no, while what was sent could be answered still and nothing was asked of the same since; twice is as once.
   * @throws NOT_FOUND, or RULE_VIOLATED (GUARDIAN_PERMISSION)
   */
  undoDecline(guardian: Caller, id: string, at: Date): Promise<string>;
  /** By the youth at any time, by a guardian to whom it was sent once it is given. Void from the moment that this resolves. */
  revoke(caller: Caller, id: string, at: Date): Promise<string>;
  /**
   * Enters that the youth has asked and the guardians have said yes on paper.
   * @throws REGISTRY_UNAVAILABLE while an owner was not heard that may know that guardians are held
   */
  enterPaper(context: OfficerContext, paper: PaperPermission): Promise<string>;
  /** Enters that the youth or a guardian has revoked it on paper. */
  revokeOnPaper(
    context: OfficerContext,
    paper: { readonly youthId: string; readonly permissionId: string; readonly scanSha256: string },
  ): Promise<string>;
}

export const createGuardianPermissionService = ({
  consents: { together },
  assertHeard,
}: {
  readonly consents: Pick<ConsentService, 'together'>;
  readonly assertHeard: () => void;
}): GuardianPermissionService => {
  /** What the youth does with one of the own. */
  const asYouth = (
    { personId }: Caller,
    id: string,
    act: (transaction: EntityManager, row: PermissionRow) => Promise<void>,
  ): Promise<string> =>
    together(async ({ transaction }) => {
      await holdConsents(transaction, personId);
      const row = await find(transaction, OF_YOUTH, 'own-permission', [personId, idOrNull(id)]);
      await act(transaction, row);
      return row.id;
    });

  /** What a guardian does with one that was sent to them. */
  const asGuardian = (
    { personId }: Caller,
    id: string,
    at: Date,
    act: (transaction: EntityManager, row: PermissionRow) => Promise<void>,
  ): Promise<string> =>
    together(async ({ transaction }) => {
      const values = [idOrNull(personId), osloDate(at), idOrNull(id)];
      const { youthId } = await find(transaction, OF_GUARDIAN, 'sent-permission', values);
      await holdConsents(transaction, youthId);
      const row = await find(transaction, OF_GUARDIAN, 'sent-permission', values);
      await act(transaction, row);
      return row.id;
    });

  return {
    ask: ({ personId: youthId }, organisationId, at) =>
      together(async ({ transaction }) => {
        await holdConsents(transaction, youthId);
        return ask(transaction, { youthId, organisationId, argument: 'organisationId' }, at);
      }),

    send: (youth, id, guardianIds, at) =>
      asYouth(youth, id, async (transaction, row) => {
        assertMay(row, PermissionAct.SENT, at);
        await guardiansOf(transaction, row.youthId, { guardianIds, argument: 'guardianIds', at });
        for (const guardianId of guardianIds) {
          await enter(transaction, row.id, { kind: PermissionAct.SENT, guardianId, by: youth, at });
        }
      }),

    answer: (guardian, id, accept, at) =>
      asGuardian(guardian, id, at, async (transaction, row) => {
        const kind = accept ? PermissionAct.ACCEPTED : PermissionAct.DECLINED;
        assertMay(row, kind, at);
        const { personId: guardianId } = guardian;
        await enter(transaction, row.id, { kind, guardianId, by: guardian, at });
        if (!accept || !isAcceptedByAll([...row.events, { kind, guardianId }])) return;
        await enter(transaction, row.id, { kind: PermissionAct.GIVEN, guardianId: null, by: guardian, at });
      }),

    undoDecline: (guardian, id, at) =>
      asGuardian(guardian, id, at, (transaction, row) => undoDecline(transaction, row, { guardian, at })),

    revoke: (caller, id, at) =>
      caller.role === Role.YOUTH
        ? asYouth(caller, id, async (transaction, row) => {
            assertMay(row, PermissionAct.REVOKED, at);
            await enter(transaction, row.id, { kind: PermissionAct.REVOKED, guardianId: null, by: caller, at });
          })
        : asGuardian(caller, id, at, async (transaction, row) => {
            // Until all have answered, a guardian who has changed their mind says no.
            if (row.events.every(({ kind }) => kind !== PermissionAct.GIVEN)) {
              throw ruleViolated('GUARDIAN_PERMISSION', 'this was not given: say no in place of it', 'id');
            }
            assertMay(row, PermissionAct.REVOKED, at);
            const guardianId = caller.personId;
            await enter(transaction, row.id, { kind: PermissionAct.REVOKED, guardianId, by: caller, at });
          }),

    enterPaper: (context, { youthId, organisationId, guardianIds, scanSha256 }) =>
      together(async ({ transaction }) => {
        assertHeard();
        const { at } = context;
        await holdConsents(transaction, youthId);
        const argument = 'input.guardianIds';
        const guardians = await guardiansOf(transaction, youthId, { guardianIds, argument, at });
        if (guardians.some(({ reached }) => !reached)) {
          throw ruleViolated(
            'GUARDIAN_PERMISSION',
            'nothing may reach a guardian of them: clear them by name first',
            argument,
          );
        }
        const id = await ask(transaction, { youthId, organisationId, argument: 'input.organisationId' }, at);
        const by = { by: context.hop.caller, at, scanSha256 };
        for (const { id: guardianId } of guardians) {
          await enter(transaction, id, { kind: PermissionAct.SENT, guardianId, ...by });
          await enter(transaction, id, { kind: PermissionAct.ACCEPTED, guardianId, ...by });
        }
        await enter(transaction, id, { kind: PermissionAct.GIVEN, guardianId: null, ...by });
        await enterInLog(transaction, context, { youthId, field: 'Mutation.enterPaperPermission' });
        return id;
      }),

    revokeOnPaper: (context, { youthId, permissionId, scanSha256 }) =>
      together(async ({ transaction }) => {
        const { at } = context;
        await holdConsents(transaction, youthId);
        const argument = 'input.permissionId';
        const values = [youthId, idOrNull(permissionId)];
        const row = await find(transaction, OF_YOUTH, 'own-permission', values, argument);
        assertMay(row, PermissionAct.REVOKED, at, argument);
        await enter(transaction, row.id, {
          kind: PermissionAct.REVOKED,
          guardianId: null,
          by: context.hop.caller,
          at,
          scanSha256,
        });
        await enterInLog(transaction, context, { youthId, field: 'Mutation.revokePaperPermission' });
        return row.id;
      }),
  };
};

/** Enters in the youth's log that an officer has entered a paper; while an order does not show yet, it shows as that does. */
const enterInLog = async (
  transaction: EntityManager,
  context: OfficerContext,
  { youthId, field }: { readonly youthId: string; readonly field: string },
): Promise<readonly unknown[]> => {
  const act = { act: Act.ENTERED_PERMISSION, basis: Basis.OVERSIGHT, fields: [field] };
  const entered = { youthIds: [youthId], ...act, ...(await orderNotShownYet(transaction, youthId, context.at)) };
  return queryIn(transaction, 'enter-paper', ENTER, entryValues(context, entered));
};

interface Guardian {
  readonly id: string;
  readonly reached: boolean;
}

/**
 * The guardians of the ids, in their order.
 * @throws GUARDIAN_UNKNOWN where one is none of the youth's on the day
 */
async function guardiansOf(
  transaction: EntityManager,
  youthId: string,
  { guardianIds, argument, at }: { guardianIds: readonly string[]; argument: string; at: Date },
): Promise<readonly Guardian[]> {
  const ids = guardianIds.flatMap((id) => idOrNull(id) ?? []);
  const found = await queryIn<Guardian>(transaction, 'guardians-named', GUARDIANS, [youthId, ids, osloDate(at)]);
  return guardianIds.map((id, n) => {
    const guardian = found.find((each) => each.id === id.toLowerCase());
    if (guardian === undefined) throw guardianUnknown(`${argument}[${n}]`);
    return guardian;
  });
}
