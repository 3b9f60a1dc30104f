import type { LocalDate } from '@brobygger/domain';
import { IsNull, MoreThan, type FindOptionsWhere } from 'typeorm';
import type { Section17Decision } from './section17.entity';

/** Which decisions are granted and not over on the day; such as begin later are among them. */
export const grantedOn = (today: LocalDate): FindOptionsWhere<Section17Decision>[] => [
  { status: 'GRANTED', validTo: IsNull() },
  { status: 'GRANTED', validTo: MoreThan(today) },
];
