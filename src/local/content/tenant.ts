/** The tenant that does not exist, and the bot's registration in it; their ids are constant. */
export const tenantId = 'f0e1d2c3-0000-4000-8000-0000000000ff';
export const botAppId = 'f0e1d2c3-0000-4000-8000-0000000000b0';
