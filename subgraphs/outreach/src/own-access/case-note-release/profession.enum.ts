import { Profession } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

registerEnumType(Profession, {
  name: 'Profession',
  description: 'A profession whose patient records are its own to read and write.',
});

export { Profession };
