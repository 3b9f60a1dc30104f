import { createError, isId, Language, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { languageOf } from '../consent-text/language-of';
import { LogCheckpoint, LogConsistency, Receipt } from './log.type';
import type { LogReading } from './log-reading';
import type { WriteReceipt } from './write-receipt';

/** No log of ours comes near: a size above it is a mistake. */
const LONGEST = 1_000_000_000;

@Resolver()
export class LogResolver {
  constructor(private readonly deps: { readonly reading: LogReading; readonly writeReceipt: WriteReceipt }) {}

  @RequiresRole([Role.AUDITOR])
  @Query(() => LogCheckpoint, {
    nullable: true,
    description:
      'The newest signed checkpoint of the log; absent before the first. Everybody else reads that of yesterday, at `/log`.',
  })
  logCheckpoint(): Promise<LogCheckpoint | null> {
    return this.deps.reading.newest();
  }

  @RequiresRole([Role.AUDITOR])
  @Query(() => LogConsistency, {
    nullable: true,
    description: 'The proof that the log of now, or of size `to`, begins with the log of size `from`.',
  })
  async logConsistency(
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int, { nullable: true, description: 'A size at which there is a checkpoint.' }) to?: number | null,
  ): Promise<LogConsistency> {
    if (from < 1 || from > LONGEST) {
      throw createError('BAD_USER_INPUT', '`from` is a size from 1 on', { argument: 'from' });
    }
    if (to !== undefined && to !== null && (to < from || to > LONGEST)) {
      throw createError('BAD_USER_INPUT', '`to` is a size no less than `from`', { argument: 'to' });
    }
    return this.deps.reading.consistency(from, to ?? null);
  }

  @RequiresRole([Role.YOUTH])
  @Query(() => Receipt, {
    nullable: true,
    description: 'The receipt of a line of the own log. A line that has no place yet gets one now.',
  })
  receipt(
    @Arg('disclosureId', () => ID) disclosureId: string,
    @Ctx() context: SubgraphContext,
    @Arg('language', () => String, { defaultValue: Language.nb, description: '`nb`, `nn` or `en`.' }) language: string,
  ): Promise<Receipt> {
    if (!isId(disclosureId)) throw createError('NOT_FOUND', 'no line of the log of the youth has this id');
    return this.deps.writeReceipt(context, disclosureId, languageOf(language));
  }
}
