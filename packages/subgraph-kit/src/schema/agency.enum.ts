import { Agency } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

// More services than one say it, and all the same.
registerEnumType(Agency, { name: 'Agency', description: 'The four agencies that own data about a youth.' });
