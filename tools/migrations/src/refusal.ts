/** What a person has to mend before the tool can go on, said in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
