export { vaultAudience } from './audience.js';
export { type KubernetesLogin, loginRules, loginSettings } from './login.js';
export { isMountPath, isSignPath, isVaultName, isVaultPath, isVaultServer } from './syntax.js';
export { vaultMountRule, vaultNamespaceRule, vaultServerRules } from './vault-rules.js';
