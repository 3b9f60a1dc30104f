/** What tokens of the development issuer are for. */
export const AUDIENCE = 'brobygger';

/** The algorithm that development tokens are signed with. */
export const SIGNING_ALGORITHM = 'ES256';

/** Life of a development token, in seconds. */
export const TOKEN_LIFETIME_SECONDS = 3600;

/** The public client that the playground logs in as. */
export const PLAYGROUND_CLIENT = 'brobygger-playground';
