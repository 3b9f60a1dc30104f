export { LEAST_SHOWN, shown, suppressParts, type Shown } from '@brobygger/domain';
