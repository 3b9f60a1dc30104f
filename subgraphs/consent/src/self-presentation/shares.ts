import type { DataSource } from 'typeorm';
import { ArrayOverlap, IsNull } from 'typeorm';
import { Consent, stateOf } from '../consent/consent.entity';
import { SECTION_CATEGORIES } from './section';

/** The consents of the youth that hold at the moment and name a section, newest first. */
export type ReadShares = (youthId: string, at: Date) => Promise<readonly Consent[]>;

export const createReadShares =
  ({ dataSource }: { readonly dataSource: DataSource }): ReadShares =>
  async (youthId, at) => {
    const consents = await dataSource.manager.find(Consent, {
      where: { youthId, withdrawnAt: IsNull(), categories: ArrayOverlap([...SECTION_CATEGORIES]) },
      order: { givenAt: 'DESC', id: 'DESC' },
    });
    // One that holds is withdrawn nowhere, so that nobody has to hear of it.
    return consents
      .filter((consent) => stateOf(consent, at) === 'ACTIVE')
      .map((consent) => Object.assign(consent, { pendingAt: [] }));
  };
