/** The least that a tenant's app is started with. */
export const tenantEnvironment: Readonly<Record<string, string>> = {
  BOT_ID: '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
  BOT_PASSWORD: 'password-of-the-bot',
  BOT_TENANT_ID: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a',
  AAD_APP_CLIENT_ID: '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b',
  AAD_APP_CLIENT_SECRET: 'secret-of-the-app',
  AAD_APP_TENANT_ID: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a',
  CARD_SIGNING_KEYS: 'a-card-signing-key-of-more-than-32-bytes',
};

/** The least that the demo's app is started with. */
export const demoEnvironment: Readonly<Record<string, string>> = {
  PORTRAIT_MODE: 'demo',
  AAD_APP_CLIENT_ID: '2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b',
  AAD_APP_CLIENT_SECRET: 'secret-of-the-app',
  AAD_APP_TENANT_ID: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a',
  CARD_SIGNING_KEYS: 'a-card-signing-key-of-more-than-32-bytes',
};
