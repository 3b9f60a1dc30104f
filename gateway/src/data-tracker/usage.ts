import { PURPOSES_IN_WORDS } from '@brobygger/domain';
