export { type Answer, answerQuestion } from './answer-question';
export { type Asker, createAsker } from './asker';
export { FEWEST_ASKED } from './fewest-asked';
