export { accountRules, madeAccountRules } from './account-rules.js';
export { type AccountName, TokenAccount, type TokenAccountProps } from './token-account.js';
