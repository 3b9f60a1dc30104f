// Operations of which no two are alike: the covered picture with some of its fields left out.
import { Kind, parse, print } from 'graphql';
import { COVERED_PICTURE, SELECTION } from './picture.mjs';
import { randomFrom } from './statistics.mjs';

const [OPERATION] = parse(COVERED_PICTURE).definitions;
const [YOUTH] = OPERATION.selectionSet.selections;

/** The operation of that number: always the same one, and another one for another number, but for one in very many. */
export function randomOperation(n) {
  const random = randomFrom(n * 7919 + 1);
  const [id, ...rest] = SELECTION.selections;
  const selections = [id, ...rest.map((field) => thinned(field, random)).filter((field) => field !== null)];
  const youth = { ...YOUTH, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  return print({ ...OPERATION, selectionSet: { kind: Kind.SELECTION_SET, selections: [youth] } });
}

/** A field with half of what is below it; without anything below, nothing. */
function thinned(field, random) {
  if (field.selectionSet === undefined) return random() < 0.5 ? null : field;
  const selections = field.selectionSet.selections
    .map((below) => thinned(below, random))
    .filter((below) => below !== null);
  return selections.length === 0 ? null : { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
