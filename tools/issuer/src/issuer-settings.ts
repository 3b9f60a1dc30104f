/** What tokens of the development issuer are for. */
export const AUDIENCE = 'brobygger';

/** The algorithm that development tokens are signed with. */
export const SIGNING_ALGORITHM = 'ES256';

/** Life of a development token, in seconds. */
export const TOKEN_LIFETIME_SECONDS = 3600;

/** The client that the gateway logs people in to the console as. Its secret is made anew with each start. */
export const CONSOLE_CLIENT = 'brobygger-console';

/** The public client that the playground logs in as. */
export const PLAYGROUND_CLIENT = 'brobygger-playground';
