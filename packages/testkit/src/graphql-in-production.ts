import { createRequire } from 'node:module';
import { asInProduction } from './environment';

// Elsewhere than in production, graphql-js looks at the names of whatever is not of the class that it asks for, so as to
// tell of a second copy of itself: a twenty-fifth of the time of many tests. Where it runs, it asks as it is loaded.
asInProduction(() => createRequire(__filename)('graphql/jsutils/instanceOf'));
