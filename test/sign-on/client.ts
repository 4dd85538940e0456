/** What the program is called at the services of the tests, and what proves there that it is the program. */
export const CLIENT = { OIDC_CLIENT_ID: 'zona-integritas', OIDC_CLIENT_SECRET: 'rahasia-klien-simulasi' };
