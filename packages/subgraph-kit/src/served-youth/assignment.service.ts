import { createError, PersonIdentifier } from '@brobygger/domain';
import type { Author } from '../author';
import { assignWorker, endAssignments } from '../service-relation/assign-worker';
import type { Recorded } from '../writing/recorded';
import type { Recorder } from '../writing/recorder';

/** A worker, and the youth who is or is to be assigned to them. */
export interface AssignmentOf {
  readonly youthId: string;
  readonly personId: string;
}

/** Keeps who of an organisation a youth is assigned to: one, or several who are the team. */
export interface AssignmentService {
  /** Whoever is assigned may, and where nobody is, anybody of the organisation; others state a reason, which is entered. */
  assign(author: Author, assignment: AssignmentOf): Promise<Recorded>;
  /** The same may end it. Who was the last leaves the youth to the whole organisation. */
  end(author: Author, assignment: AssignmentOf): Promise<Recorded>;
}

/** Makes the assignments of an owner. */
export const createAssignmentService = ({ recorder }: { readonly recorder: Recorder }): AssignmentService => ({
  assign(author, { youthId, personId }) {
    checkIdent(personId);
    return recorder.onAssignedYouth(author, youthId, null, async (transaction) => ({
      id: await assignWorker(transaction, author, youthId, personId),
      youthId,
    }));
  },
  end(author, { youthId, personId }) {
    checkIdent(personId);
    return recorder.onAssignedYouth(author, youthId, null, async (transaction) => {
      const id = await endAssignments(transaction, author, youthId, personId);
      if (id === null) throw createError('NOT_FOUND', 'the youth is not assigned to this worker');
      return { id, youthId };
    });
  },
});

const IDENT = /^[A-Za-z0-9_-]{1,64}$/;

/** What is no ident would be assigned to nobody, and a national id would stand in the clear. */
function checkIdent(personId: string): void {
  if (IDENT.test(personId) && PersonIdentifier.parse(personId) === null) return;
  throw createError('BAD_USER_INPUT', '`input.personId` is not the ident of a worker', { argument: 'input.personId' });
}
