import { ArrayMaxSize, ArrayMinSize, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const SHA256 = /^[0-9a-f]{64}$/;
const SCAN = 'The SHA-256 of the scan, 64 hexadecimal digits. The scan stays with you.';

/** A paper on which the youth asks for it and guardians say yes. */
@InputType()
export class PaperPermissionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The housing service that the youth would live with.' })
  organisationId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @Field(() => [ID], { description: 'The guardians who have signed the paper with the youth: of `Youth.guardians`.' })
  guardianIds!: string[];

  @Matches(SHA256)
  @Field(() => String, { description: SCAN })
  scanSha256!: string;
}

/** A paper on which the youth or a guardian revokes it. */
@InputType()
export class PaperRevocationInput {
  @Field(() => ID, { description: 'Whose it is.' })
  youthId!: string;

  @Field(() => ID, { description: 'Of `Youth.guardianPermissions`.' })
  permissionId!: string;

  @Matches(SHA256)
  @Field(() => String, { description: SCAN })
  scanSha256!: string;
}
