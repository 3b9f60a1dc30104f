// Who is in the demo world and what they ask, without the services that it is loaded into: a command that needs no more starts at once.
export { demoDate, isDemoHalfLoaded, keepingDemoDate } from './demo-date';
export { asksByGraphql, demoPersonas, hasSeveralParts, roleOfPersona, type DemoPersona } from './personas';
export { PICTURE } from './picture.query';
export { DEMO_YOUTHS, YOUTHS, type ListedYouth, type YouthName } from './youths';
